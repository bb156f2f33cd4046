// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/verify.h"
#include "tests/server/journal/chronicle.h"

// The write-ahead log of a host that was killed. SQLite drops the end of a damaged log without a word; the
// journal must not.
namespace comanda::journal {
namespace {

class StoreLogTest : public ::testing::Test {
protected:
  StoreLogTest() {
    need(store->append(chronicle.setUp()));
    for (int i = 0; i < 6; ++i) {
      need(store->append(chronicle.serve(3)));
    }
    fs::create_directories(killed());
  }

  fs::path killed() const { return dir / "killed"; }

  // The files as a killed host leaves them.
  void copyAsKilled() const {
    copyAsAfterKill(dir / "house" / "comanda.db", killed() / "comanda.db");
    fs::copy_file(dir / "house" / "comanda.db.head", killed() / "comanda.db.head",
                  fs::copy_options::overwrite_existing);
  }

  const TempDir dir;
  const Key key = testKey();
  Chronicle chronicle;
  std::unique_ptr<Store> store = need(Store::create(dir / "house", key));
};

TEST_F(StoreLogTest, AWholeLogIsTakenOver) {
  copyAsKilled();
  const auto report = verify(killed(), key);
  ASSERT_TRUE(report) << report.error().what;
  EXPECT_EQ(report->events, chronicle.seq());
}

TEST_F(StoreLogTest, AFlippedByteIsNoticedOrHarmless) {
  copyAsKilled();
  const auto bytes = fs::file_size(killed() / "comanda.db-wal");
  int noticed = 0;
  for (std::uintmax_t offset = 0; offset < bytes; offset += bytes / 97) {
    copyAsKilled();
    support::flipByte(killed() / "comanda.db-wal", offset);
    fs::remove(killed() / "comanda.db-shm"); // as after a restart of the computer: the log is read anew
    const auto opened = Store::open(killed(), key);
    if (opened) {
      EXPECT_EQ((*opened)->head().seq, static_cast<std::int64_t>(chronicle.seq())) << "byte " << offset;
    } else {
      EXPECT_EQ(opened.error().kind, ErrorKind::Damaged) << "byte " << offset << ": " << opened.error().what;
      ++noticed;
    }
  }
  EXPECT_GT(noticed, 50) << "most bytes of the log matter";
}

TEST_F(StoreLogTest, ALogThatIsGoneOrCutOffIsNoticed) {
  for (const std::uintmax_t left : {std::uintmax_t{0}, std::uintmax_t{4096}, std::uintmax_t{60'000}}) {
    copyAsKilled();
    fs::remove(killed() / "comanda.db-shm");
    fs::resize_file(killed() / "comanda.db-wal", left);
    const auto opened = Store::open(killed(), key);
    ASSERT_FALSE(opened) << left;
  }
  copyAsKilled();
  fs::remove(killed() / "comanda.db-shm");
  fs::remove(killed() / "comanda.db-wal");
  EXPECT_FALSE(Store::open(killed(), key));
}

} // namespace
} // namespace comanda::journal
