// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/page_check.h"
#include "tests/server/journal/notes_database.h"
#include "tests/support/failing_vfs.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <ostream>

// The disk fails at the n-th write or sync, for every n that a little work has. What was acknowledged stays,
// what was not is there wholly or not at all, and the error says what kind of trouble it was.
namespace comanda::journal {
namespace {

using support::DiskOperation;
using support::FailingDisk;

struct Fault {
  DiskOperation operation;
  int code;
  ErrorKind kind;
  const char* name;

  friend void PrintTo(const Fault& fault, std::ostream* out) { *out << fault.name; }
};

class DiskFailureTest : public testing::TestWithParam<Fault> {};

// Opens, commits single rows and empties the log; returns how many rows were acknowledged.
std::int64_t work(Database& database, std::int64_t first, std::optional<Error>& error) {
  for (std::int64_t number = first; number < first + 6; ++number) {
    const auto added = tryAddNote(database, number, 3000);
    if (!added) {
      error = added.error();
      return number - first;
    }
  }
  if (const auto emptied = database.emptyLog(); !emptied) {
    error = emptied.error();
  }
  return 6;
}

TEST_P(DiskFailureTest, WhatWasAcknowledgedStaysWhateverFails) {
  const Fault fault = GetParam();
  int n = 0;
  for (bool hasFailed = true; hasFailed;) {
    ++n;
    ASSERT_LT(n, 500);
    const TempDir dir;
    FailingDisk disk;
    std::int64_t acknowledged = 3;
    {
      Database database = createNotes(dir / "j.db", testKey(), {disk.name()});
      addNotes(database, 1, acknowledged);
      disk.failFrom(fault.operation, n, fault.code);
      std::optional<Error> error;
      acknowledged += work(database, acknowledged + 1, error);
      hasFailed = disk.hasFailed();
      ASSERT_EQ(error.has_value(), hasFailed) << "n = " << n;
      if (error) {
        EXPECT_EQ(kindName(error->kind), kindName(fault.kind)) << "n = " << n << ": " << error->what;
      }
      EXPECT_EQ(database.broken().has_value(), hasFailed && fault.kind == ErrorKind::IoFailure)
          << "n = " << n;
    }
    disk.heal();
    Database database = need(Database::open(dir / "j.db", testKey(), Access::ReadWrite));
    const std::int64_t found = noteCount(database);
    EXPECT_GE(found, acknowledged) << "n = " << n;
    // A commit whose sync failed was not acknowledged, but may have reached the disk.
    EXPECT_LE(found, acknowledged + (fault.operation == DiskOperation::Sync ? 1 : 0)) << "n = " << n;
    need(tryAddNote(database, 100));
    need(database.emptyLog());
    need(checkAllPages(dir / "j.db", testKey()));
  }
  EXPECT_GT(n, fault.operation == DiskOperation::Write ? 20 : 6) << "the fault was never where it should be";
}

INSTANTIATE_TEST_SUITE_P(
    Faults, DiskFailureTest,
    testing::Values(Fault{DiskOperation::Write, SQLITE_FULL, ErrorKind::DiskFull, "FullAtWrite"},
                    Fault{DiskOperation::Write, SQLITE_IOERR_WRITE, ErrorKind::IoFailure, "FailureAtWrite"},
                    Fault{DiskOperation::Sync, SQLITE_IOERR_FSYNC, ErrorKind::IoFailure, "FailureAtSync"},
                    Fault{DiskOperation::Sync, SQLITE_FULL, ErrorKind::DiskFull, "FullAtSync"}),
    testing::PrintToStringParamName());

TEST(DiskFailure, AFullDiskCanBeUsedAgainOnceThereIsRoom) {
  const TempDir dir;
  FailingDisk disk;
  Database database = createNotes(dir / "j.db", testKey(), {disk.name()});
  disk.failFrom(DiskOperation::Write, 1, SQLITE_FULL);
  expectError(tryAddNote(database, 1), ErrorKind::DiskFull, dir / "j.db");
  disk.heal();
  addNotes(database, 2, 2);
  EXPECT_EQ(noteCount(database), 1);
}

TEST(DiskFailure, AFailedSyncIsNeverTriedAgain) {
  const TempDir dir;
  FailingDisk disk;
  Database database = createNotes(dir / "j.db", testKey(), {disk.name()});
  disk.failFrom(DiskOperation::Sync, 1, SQLITE_IOERR_FSYNC);
  expectError(tryAddNote(database, 1), ErrorKind::IoFailure, dir / "j.db");
  disk.heal(); // the disk pretends that all is well again
  expectError(tryAddNote(database, 2), ErrorKind::IoFailure, dir / "j.db");
}

TEST(DiskFailure, CreationOnAFullDiskLeavesNoDatabaseAndCanBeTriedAgain) {
  int failures = 0;
  for (int n = 1; n < 6; ++n) {
    const TempDir dir;
    FailingDisk disk;
    disk.failFrom(DiskOperation::Write, n, SQLITE_FULL);
    const auto created = Database::create(dir / "j.db", testKey(), {disk.name()});
    if (!disk.hasFailed()) {
      EXPECT_TRUE(created);
      continue;
    }
    ++failures;
    expectError(created, ErrorKind::DiskFull, dir / "j.db");
    EXPECT_FALSE(fs::exists(dir / "j.db"));
    disk.heal();
    EXPECT_TRUE(Database::create(dir / "j.db", testKey(), {disk.name()}));
  }
  EXPECT_GT(failures, 0);
}

// The power goes after some commits, and of what was not synced any sector may be lost or kept.
TEST(PowerCut, EveryAcknowledgedRowIsThereAfterwards) {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const TempDir dir;
    FailingDisk disk;
    const auto committed = static_cast<std::int64_t>(seed % 9);
    {
      Database database = createNotes(dir / "j.db", testKey(), {disk.name()});
      if (seed % 2 == 0) {
        need(database.emptyLog());
      }
      addNotes(database, 1, committed, 3000);
      if (seed % 3 == 0) {
        disk.failFrom(DiskOperation::Sync, 1 + static_cast<int>(seed % 4), SQLITE_IOERR_FSYNC);
        [[maybe_unused]] const auto emptied = database.emptyLog(); // cut off half-way
      } else {
        auto transaction = need(Transaction::begin(database));
        need(database.execute("INSERT INTO note(body) VALUES (zeroblob(20000))"));
      }
      disk.cutPower();
    }
    disk.heal();
    disk.restore(seed);
    fs::remove(dir / "j.db-shm");
    Database database = need(Database::open(dir / "j.db", testKey(), Access::ReadWrite));
    EXPECT_EQ(noteCount(database), committed) << "seed " << seed;
    need(database.emptyLog());
    EXPECT_TRUE(checkAllPages(dir / "j.db", testKey())) << "seed " << seed;
  }
}

// The harness itself: without syncs, rows must get lost.
TEST(PowerCut, AnUnsyncedCommitIsLost) {
  int lost = 0;
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const TempDir dir;
    FailingDisk disk;
    {
      Database database = createNotes(dir / "j.db", testKey(), {disk.name()});
      need(database.execute("PRAGMA synchronous = OFF"));
      addNotes(database, 1, 5, 3000);
      disk.cutPower();
    }
    disk.restore(seed);
    fs::remove(dir / "j.db-shm");
    Database database = need(Database::open(dir / "j.db", testKey(), Access::ReadWrite));
    lost += noteCount(database) < 5 ? 1 : 0;
  }
  EXPECT_GT(lost, 5);
}

} // namespace
} // namespace comanda::journal
