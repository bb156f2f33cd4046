// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/page_format.h"
#include "server/journal/page_tail_vfs.h"
#include "tests/server/journal/notes_database.h"
#include "tests/support/failing_vfs.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <thread>

namespace comanda::journal {
namespace {

std::size_t pagesWithTail(const std::string& file, std::size_t first, std::size_t stride) {
  std::size_t count = 0;
  for (std::size_t end = first + kPageBytes; end <= file.size(); end += stride) {
    const auto tail = file.substr(end - kTailBytes, kTailBytes);
    count += std::ranges::any_of(tail, [](char byte) { return byte != '\0'; }) ? 1U : 0U;
  }
  return count;
}

TEST(PageTailVfs, TailsAreZeroInTheMainFileAndUntouchedInTheLog) {
  const TempDir dir;
  Database database = createNotes(dir / "j.db", testKey());
  addNotes(database, 1, 30, 1000);
  constexpr std::size_t logHeaderBytes = 32;
  constexpr std::size_t frameHeaderBytes = 24;
  const std::string log = support::readFile(dir / "j.db-wal");
  EXPECT_GT(pagesWithTail(log, logHeaderBytes + frameHeaderBytes, frameHeaderBytes + kPageBytes), 10U)
      << "the log's checksums cover the tails as SQLCipher wrote them";
  need(database.emptyLog());
  const std::string file = support::readFile(dir / "j.db");
  EXPECT_GT(file.size(), 5 * kPageBytes);
  EXPECT_EQ(pagesWithTail(file, 0, kPageBytes), 0U);
}

TEST(PageTailVfs, OneLayerForEveryDisk) {
  const support::FailingDisk disk;
  EXPECT_EQ(pageTailVfsOver(""), pageTailVfsOver(""));
  EXPECT_EQ(pageTailVfsOver(disk.name()), pageTailVfsOver(disk.name()));
  EXPECT_NE(pageTailVfsOver(""), pageTailVfsOver(disk.name()));
  EXPECT_EQ(pageTailVfsOver("no-such-disk"), "");
}

// Reports are read on another thread than the journal's, on their own connections.
TEST(PageTailVfs, ConnectionsOfSeveralThreadsWorkSideBySide) {
  const TempDir dir;
  Database writer = createNotes(dir / "j.db", testKey());
  addNotes(writer, 1, 20);
  std::jthread reports([&] {
    for (int i = 0; i < 20; ++i) {
      Database reader = need(Database::open(dir / "j.db", testKey(), Access::ReadOnly));
      EXPECT_GE(noteCount(reader), 20);
    }
  });
  addNotes(writer, 21, 120);
  reports.join();
  EXPECT_EQ(noteCount(writer), 120);
}

} // namespace
} // namespace comanda::journal
