// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/verify.h"
#include "tests/server/journal/chronicle.h"

namespace comanda::journal {
namespace {

// Zoe worked here; then she leaves and asks to be forgotten.
class ForgettingTest : public ::testing::Test {
protected:
  ForgettingTest() {
    need(store->append(chronicle.setUp()));
    need(store->append(chronicle.carryOut(testing::saveStaff("zoe", {"server"}, false))));
    zoeSeq = store->head().seq;
  }

  std::uintmax_t logBytes() const { return fs::file_size(dir / "house" / "comanda.db-wal"); }

  // Somebody in the middle of reading: the log cannot be emptied while they look at it.
  Database readerInTheWay() const {
    Database reader = need(Database::open(dir / "house" / "comanda.db", key, Access::ReadOnly));
    need(reader.execute("BEGIN"));
    EXPECT_GT(need(reader.number("SELECT count(*) FROM journal")), 0);
    return reader;
  }

  std::string nameIn(Store& from) const {
    const auto events = eventsIn(from, static_cast<std::uint64_t>(zoeSeq) - 1);
    return events.front().staff_saved().staff().name();
  }

  const TempDir dir;
  const Key key = testKey();
  Chronicle chronicle;
  std::unique_ptr<Store> store = need(Store::create(dir / "house", key));
  std::int64_t zoeSeq = 0;
};

TEST_F(ForgettingTest, WhatWasKnownCannotBeReadAnyMore) {
  ASSERT_NE(nameIn(*store), "");
  need(store->append(chronicle.carryOut(testing::forgetPerson("zoe"))));
  EXPECT_EQ(nameIn(*store), "");
  store.reset();
  store = need(Store::open(dir / "house", key));
  EXPECT_EQ(nameIn(*store), "");
}

TEST_F(ForgettingTest, TheChainStaysWhole) {
  need(store->append(chronicle.carryOut(testing::forgetPerson("zoe"))));
  need(store->append(chronicle.serve(20)));
  store.reset();
  EXPECT_TRUE(verify(dir / "house", key));
}

TEST_F(ForgettingTest, SnapshotsFromBeforeForgetToo) {
  need(store->saveSnapshot(chronicle.snapshot()));
  need(store->append(chronicle.carryOut(testing::forgetPerson("zoe"))));
  const domain::House house = need(store->load());
  EXPECT_EQ(digestOf(house), chronicle.digest());
  EXPECT_EQ(house.staff.find("zoe")->name(), "");
  store.reset();
  const auto verified = verify(dir / "house", key);
  ASSERT_TRUE(verified) << verified.error().what;
  EXPECT_EQ(verified->snapshots, 1U);
}

TEST_F(ForgettingTest, OthersAreStillKnown) {
  need(store->append(chronicle.carryOut(testing::forgetPerson("zoe"))));
  const domain::House house = need(store->load());
  EXPECT_EQ(house.staff.find("sara")->name(), chronicle.house().staff.find("sara")->name());
  EXPECT_NE(house.staff.find("sara")->name(), "");
}

TEST_F(ForgettingTest, AReaderThatHasSeenHerForgetsToo) {
  const auto reader = need(Store::openReadOnly(dir / "house", key));
  ASSERT_NE(nameIn(*reader), "");
  need(store->append(chronicle.carryOut(testing::forgetPerson("zoe"))));
  EXPECT_EQ(nameIn(*reader), "");
}

TEST_F(ForgettingTest, TheLogWithThePagesOfTheKeyIsEmptied) {
  ASSERT_GT(logBytes(), 0U);
  need(store->append(chronicle.carryOut(testing::forgetPerson("zoe"))));
  EXPECT_EQ(logBytes(), 0U);
}

TEST_F(ForgettingTest, TheLogIsEmptiedAfterALaterCommitWhenAReaderStoodInTheWay) {
  std::optional<Database> reader = readerInTheWay();
  need(store->append(chronicle.carryOut(testing::forgetPerson("zoe"))));
  EXPECT_GT(logBytes(), 0U);
  need(store->append(chronicle.serve(1)));
  EXPECT_GT(logBytes(), 0U) << "the reader is still there";
  reader.reset();
  need(store->append(chronicle.serve(1)));
  EXPECT_EQ(logBytes(), 0U);
  need(store->append(chronicle.serve(5)));
  EXPECT_GT(logBytes(), 0U) << "once it has worked, the log is left alone";
}

TEST_F(ForgettingTest, ASnapshotIsALaterCommitToo) {
  std::optional<Database> reader = readerInTheWay();
  need(store->append(chronicle.carryOut(testing::forgetPerson("zoe"))));
  reader.reset();
  need(store->saveSnapshot(chronicle.snapshot()));
  EXPECT_EQ(logBytes(), 0U);
}

TEST_F(ForgettingTest, TheLogThatAnEarlierHostLeftIsEmptiedWhenTheJournalIsOpened) {
  std::optional<Database> reader = readerInTheWay();
  need(store->append(chronicle.carryOut(testing::forgetPerson("zoe"))));
  store.reset();
  ASSERT_GT(logBytes(), 0U);
  reader.reset();
  store = need(Store::open(dir / "house", key));
  EXPECT_EQ(logBytes(), 0U);
}

TEST_F(ForgettingTest, AReaderInTheWayDoesNotKeepTheJournalFromBeingOpened) {
  std::optional<Database> reader = readerInTheWay();
  need(store->append(chronicle.carryOut(testing::forgetPerson("zoe"))));
  store.reset();
  store = need(Store::open(dir / "house", key));
  EXPECT_GT(logBytes(), 0U);
  reader.reset();
  need(store->append(chronicle.serve(1)));
  EXPECT_EQ(logBytes(), 0U);
}

TEST_F(ForgettingTest, ATransactionThatFailsForgetsNobody) {
  auto entries = chronicle.carryOut(testing::forgetPerson("zoe"));
  entries.push_back({.deviceId = "device-1", .commandId = "command-1"}); // there is one of this id
  ASSERT_FALSE(store->append(entries));
  EXPECT_NE(nameIn(*store), "");
}

} // namespace
} // namespace comanda::journal
