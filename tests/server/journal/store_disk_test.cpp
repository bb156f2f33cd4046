// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/verify.h"
#include "tests/server/journal/chronicle.h"
#include "tests/support/failing_vfs.h"

#include <sqlite3.h>

#include <ostream>

// The disk fails at the n-th write or sync of an append, for every n there is: afterwards the whole entry is
// in the journal or nothing of it, everything acknowledged is there, and the journal verifies.
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

class StoreDiskTest : public ::testing::TestWithParam<Fault> {};

TEST_P(StoreDiskTest, AnAppendIsThereAsAWholeOrNotAtAll) {
  const Fault fault = GetParam();
  const Key key = testKey();
  int n = 0;
  for (bool hasFailed = true; hasFailed;) {
    ++n;
    ASSERT_LT(n, 300);
    const TempDir dir;
    FailingDisk disk;
    Chronicle chronicle;
    std::int64_t before = 0;
    std::vector<Entry> entries;
    bool isAcknowledged = false;
    {
      const auto store = need(Store::create(dir / "house", key, {disk.name()}));
      need(store->append(chronicle.setUp()));
      before = store->head().seq;
      entries = chronicle.serve(25);
      disk.failFrom(fault.operation, n, fault.code);
      const auto appended = store->append(entries);
      hasFailed = disk.hasFailed();
      isAcknowledged = appended.has_value();
      ASSERT_EQ(isAcknowledged, !hasFailed) << "n = " << n;
      if (!isAcknowledged) {
        EXPECT_EQ(kindName(appended.error().kind), kindName(fault.kind)) << "n = " << n;
        EXPECT_FALSE(store->append(entries)) << "fail-stop";
      }
    }
    disk.heal();
    const auto verified = verify(dir / "house", key);
    ASSERT_TRUE(verified) << "n = " << n << ": " << verified.error().what;
    const auto store = need(Store::open(dir / "house", key));
    const std::int64_t after = before + static_cast<std::int64_t>(eventsOf(entries).size());
    EXPECT_TRUE(store->head().seq == after || (!isAcknowledged && store->head().seq == before))
        << "n = " << n;
    const bool isThere = store->head().seq == after;
    for (const Entry& entry : entries) {
      if (!entry.commandId.empty()) {
        EXPECT_EQ(need(store->findOutcome(entry.deviceId, entry.commandId)).has_value(), isThere)
            << "n = " << n;
      }
    }
    if (isThere) {
      EXPECT_EQ(digestOf(need(store->load())), chronicle.digest());
    }
  }
  EXPECT_GT(n, 1) << "the fault was never where it should be";
}

INSTANTIATE_TEST_SUITE_P(
    Faults, StoreDiskTest,
    ::testing::Values(Fault{DiskOperation::Write, SQLITE_FULL, ErrorKind::DiskFull, "FullAtWrite"},
                      Fault{DiskOperation::Write, SQLITE_IOERR_WRITE, ErrorKind::IoFailure, "FailureAtWrite"},
                      Fault{DiskOperation::Sync, SQLITE_IOERR_FSYNC, ErrorKind::IoFailure, "FailureAtSync"}),
    ::testing::PrintToStringParamName());

TEST(StoreCreation, OnAFullDiskLeavesAJournalThatCanBeFinishedOrNone) {
  const Key key = testKey();
  int n = 0;
  for (bool hasFailed = true; hasFailed;) {
    ++n;
    ASSERT_LT(n, 300);
    const TempDir dir;
    FailingDisk disk;
    disk.failFrom(DiskOperation::Write, n, SQLITE_FULL);
    auto store = Store::create(dir / "house", key, {disk.name()});
    hasFailed = disk.hasFailed();
    const bool created = store.has_value();
    ASSERT_EQ(created, !hasFailed) << "n = " << n;
    store = std::unexpected(Error{}); // closed on the same disk
    disk.heal();
    if (!created) {
      const auto again =
          Store::exists(dir / "house") ? Store::open(dir / "house", key) : Store::create(dir / "house", key);
      ASSERT_TRUE(again) << "n = " << n << ": " << again.error().what;
      EXPECT_EQ((*again)->head().seq, 0);
    }
  }
  EXPECT_GT(n, 5);
}

TEST(StorePowerCut, EveryAcknowledgedEntryIsThereAfterwards) {
  const Key key = testKey();
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    const TempDir dir;
    FailingDisk disk;
    Chronicle chronicle;
    std::uint64_t digest = 0;
    std::int64_t seq = 0;
    {
      const auto store = need(Store::create(dir / "house", key, {disk.name()}));
      need(store->append(chronicle.setUp()));
      for (std::uint64_t i = 0; i < seed; ++i) {
        need(store->append(chronicle.serve(3)));
      }
      need(store->saveSnapshot(chronicle.snapshot()));
      digest = chronicle.digest();
      seq = store->head().seq;
      disk.cutPower();
    }
    disk.heal();
    disk.restore(seed);
    fs::remove(dir / "house" / "comanda.db-shm");
    const auto store = need(Store::open(dir / "house", key));
    EXPECT_EQ(store->head().seq, seq) << "seed " << seed;
    EXPECT_EQ(digestOf(need(store->load())), digest) << "seed " << seed;
  }
}

} // namespace
} // namespace comanda::journal
