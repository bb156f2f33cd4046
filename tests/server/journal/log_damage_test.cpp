// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/head_file.h"
#include "tests/server/journal/notes_database.h"

#include <gtest/gtest.h>

// What becomes of commits whose write-ahead log was damaged after the process had been killed. SQLite takes
// the log up to the first frame whose checksum does not fit and drops the rest without a word; only the head
// file knows that there was more.
namespace comanda::journal {
namespace {

constexpr std::int64_t kNotes = 20;

// The note's number stands for the event's seq, its hash for the event's hash.
Head headAt(std::int64_t seq) {
  Head head{.epoch = 1, .seq = seq};
  head.hash[0] = static_cast<std::uint8_t>(seq);
  return head;
}

class LogDamageTest : public testing::Test {
protected:
  LogDamageTest() {
    Database database = createNotes(m_dir / "live.db", testKey());
    need(database.emptyLog());
    HeadFile head = need(HeadFile::create(m_dir / "journal.head", testKey(), headAt(0)));
    for (std::int64_t number = 1; number <= kNotes; ++number) {
      addNotes(database, number, number);
      need(head.write(headAt(number)));
    }
    copyAsAfterKill(m_dir / "live.db", m_dir / "killed.db");
  }

  Result<void> startOn(const fs::path& path) {
    auto database = Database::open(path, testKey(), Access::ReadWrite);
    if (!database) {
      return std::unexpected(database.error());
    }
    const std::int64_t last = noteCount(*database);
    const Head recorded = need(need(HeadFile::open(m_dir / "journal.head", testKey())).read());
    const auto hash = recorded.seq <= last ? std::optional(headAt(recorded.seq).hash) : std::nullopt;
    return compareHeads(path, recorded, headAt(last), hash);
  }

  const TempDir m_dir;
};

TEST_F(LogDamageTest, AnUndamagedLogGivesEverythingBack) {
  need(startOn(m_dir / "killed.db"));
}

TEST_F(LogDamageTest, AFlippedByteAnywhereInTheLogIsNoticed) {
  const std::string log = support::readFile(m_dir / "killed.db-wal");
  std::size_t silentlyShortened = 0;
  const std::size_t frameBytes = 24 + 4096;
  std::vector<std::size_t> offsets = {0, 4, 8, 12, 16, 20, 24, 31}; // the log's own header
  for (std::size_t frame = 32; frame < log.size(); frame += frameBytes) {
    for (const std::size_t at : {0UL, 4UL, 8UL, 16UL, 23UL, 24UL, 1000UL, frameBytes - 1}) {
      offsets.push_back(frame + at);
    }
  }
  for (const std::size_t offset : offsets) {
    copyAsAfterKill(m_dir / "killed.db", m_dir / "try.db");
    fs::remove(m_dir / "try.db-shm"); // gone with the machine's memory, or rebuilt from the log
    support::flipByte(m_dir / "try.db-wal", offset);
    const auto opened = Database::open(m_dir / "try.db", testKey(), Access::ReadOnly).has_value();
    const auto started = startOn(m_dir / "try.db");
    silentlyShortened += opened && !started ? 1U : 0U;
    // Bytes 12 to 15 of the header hold a counter that nothing reads; all rows are there then.
    if (started) {
      EXPECT_GE(offset, 8U);
      EXPECT_LT(offset, 16U) << "a commit is gone and nobody noticed";
    }
  }
  EXPECT_GT(silentlyShortened, offsets.size() / 2)
      << "SQLite has become stricter: this file's comment is out of date";
}

TEST_F(LogDamageTest, AMissingLogIsNoticed) {
  fs::remove(m_dir / "killed.db-wal");
  const auto started = startOn(m_dir / "killed.db");
  expectError(started, ErrorKind::Damaged, m_dir / "killed.db");
  EXPECT_NE(started.error().what.find("event 20 was committed"), std::string::npos) << started.error().what;
}

TEST_F(LogDamageTest, AnOldCopyOfTheDatabaseIsNoticed) {
  { const Database database = need(Database::open(m_dir / "killed.db", testKey(), Access::ReadWrite)); }
  fs::copy_file(m_dir / "killed.db", m_dir / "old.db");
  {
    Database database = need(Database::open(m_dir / "killed.db", testKey(), Access::ReadWrite));
    addNotes(database, kNotes + 1, kNotes + 1);
    need(need(HeadFile::open(m_dir / "journal.head", testKey())).write(headAt(kNotes + 1)));
  }
  need(startOn(m_dir / "killed.db"));
  expectError(startOn(m_dir / "old.db"), ErrorKind::Damaged, m_dir / "old.db");
}

} // namespace
} // namespace comanda::journal
