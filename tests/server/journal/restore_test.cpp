// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/backup.h"
#include "server/journal/export.h"
#include "server/journal/verify.h"
#include "server/journal/writer_lock.h"
#include "tests/server/journal/chronicle.h"
#include "tests/support/manual_clock.h"

namespace comanda::journal {
namespace {

class RestoreTest : public ::testing::Test {
protected:
  RestoreTest() {
    need(store->append(chronicle.setUp()));
    need(store->saveSnapshot(chronicle.snapshot()));
    need(store->append(chronicle.serve(30)));
    clock.pass(std::chrono::hours(24));
  }

  const TempDir dir;
  const Key key = testKey();
  const fs::path house = dir / "house";
  const fs::path file = dir / "backup.comanda";
  const fs::path restored = dir / "restored";
  Chronicle chronicle;
  testing::ManualClock clock;
  std::unique_ptr<Store> store = need(Store::create(house, key));
};

TEST_F(RestoreTest, ABackupIsMadeBesideARunningHost) {
  need(backupTo(house, key, file));
  EXPECT_EQ(need(verifyDatabase(file, key)).events, chronicle.seq());
  need(store->append(chronicle.serve(30)));
  EXPECT_LT(need(verifyDatabase(file, key)).events, chronicle.seq()) << "it is of that moment";
}

TEST_F(RestoreTest, ABackupDoesNotOverwriteAndNeedsTheRightKey) {
  support::writeFile(file, "mine");
  expectError(backupTo(house, key, file), ErrorKind::AlreadyExists, file);
  EXPECT_EQ(support::readFile(file), "mine");
  expectError(backupTo(house, testKey(2), dir / "other"), ErrorKind::WrongKey, house / "comanda.db");
}

TEST_F(RestoreTest, ATamperedJournalMakesNoBackup) {
  store.reset();
  tamper(house, key, "UPDATE journal SET actor_id = 'x' WHERE seq = 3");
  expectError(backupTo(house, key, file), ErrorKind::Damaged, file);
  EXPECT_FALSE(fs::exists(file));
}

TEST_F(RestoreTest, TheRestoredJournalIsTheOldOneInANewEpoch) {
  const Head head = store->head();
  need(backupTo(house, key, file));
  need(restoreFrom(file, key, restored, clock));
  const auto copy = need(Store::open(restored, key));
  EXPECT_EQ(copy->head().venue, head.venue);
  EXPECT_EQ(copy->head().epoch, 2);
  EXPECT_EQ(copy->head().seq, head.seq + 1);
  EXPECT_EQ(digestOf(need(copy->load())), chronicle.digest());
  auto expected = bytesOfAll(eventsIn(*store));
  auto found = eventsIn(*copy);
  const v1::Event last = found.back();
  found.pop_back();
  EXPECT_EQ(bytesOfAll(found), expected);
  EXPECT_EQ(last.epoch_started().reason(), "restored from backup");
  EXPECT_EQ(last.epoch(), 2U);
  EXPECT_EQ(last.actor_id(), "host");
  EXPECT_GT(last.at().seconds(), found.back().at().seconds());
}

TEST_F(RestoreTest, TheRestoredJournalVerifiesAndGoesOn) {
  need(backupTo(house, key, file));
  need(restoreFrom(file, key, restored, clock));
  const auto report = verify(restored, key);
  ASSERT_TRUE(report) << report.error().what;
  EXPECT_EQ(report->events, chronicle.seq() + 1);
  {
    const auto copy = need(Store::open(restored, key));
    v1::Event event;
    event.set_epoch(2);
    event.set_seq(static_cast<std::uint64_t>(copy->head().seq) + 1);
    event.mutable_at()->set_seconds(2'000'000'000);
    event.mutable_business_day_started()->set_business_day("2033-05-18");
    need(copy->append(std::array{Entry{.deviceId = "host", .events = {event}}}));
  }
  EXPECT_TRUE(verify(restored, key));
}

TEST_F(RestoreTest, EpochsGrowFromRestoreToRestore) {
  need(backupTo(house, key, file));
  need(restoreFrom(file, key, restored, clock));
  need(backupTo(restored, key, dir / "second.comanda"));
  need(restoreFrom(dir / "second.comanda", key, dir / "again", clock));
  EXPECT_EQ(need(Store::open(dir / "again", key))->head().epoch, 3);
  EXPECT_TRUE(verify(dir / "again", key));
}

TEST_F(RestoreTest, AClockThatIsBehindDoesNotTurnTheJournalBack) {
  need(backupTo(house, key, file));
  clock.setWall(values::Instant(std::chrono::seconds(1'000'000'000)));
  need(restoreFrom(file, key, restored, clock));
  EXPECT_TRUE(verify(restored, key));
}

TEST_F(RestoreTest, OutcomesAndKeysOfPersonsComeBackToo) {
  need(backupTo(house, key, file));
  need(restoreFrom(file, key, restored, clock));
  const auto copy = need(Store::open(restored, key));
  EXPECT_EQ(need(copy->findOutcome("device-1", "command-1"))->outcome,
            need(store->findOutcome("device-1", "command-1"))->outcome);
  EXPECT_NE(need(copy->load()).staff.find("sara")->name(), "");
}

TEST_F(RestoreTest, AFolderThatHoldsAJournalIsNotTouched) {
  need(backupTo(house, key, file));
  store.reset();
  const std::string before = support::readFile(house / "comanda.db");
  expectError(restoreFrom(file, key, house, clock), ErrorKind::AlreadyExists, house / "comanda.db");
  EXPECT_EQ(support::readFile(house / "comanda.db"), before);
}

TEST_F(RestoreTest, AFolderWithOnlyAKeyMayGetAJournal) {
  need(backupTo(house, key, file));
  fs::create_directories(restored);
  support::writeFile(restored / "comanda.key", "a key");
  need(restoreFrom(file, key, restored, clock));
  EXPECT_TRUE(verify(restored, key));
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(restored)) {
    names.push_back(entry.path().filename().string());
  }
  std::ranges::sort(names);
  EXPECT_EQ(names, (std::vector<std::string>{"comanda.db", "comanda.db.head", "comanda.db.keycheck",
                                             "comanda.db.lock", "comanda.key"}));
}

TEST_F(RestoreTest, ADamagedBackupLeavesNoJournal) {
  need(backupTo(house, key, file));
  for (const std::uintmax_t offset :
       {std::uintmax_t{20}, std::uintmax_t{4096 * 3 + 7}, fs::file_size(file) - 100}) {
    support::flipByte(file, offset);
    EXPECT_FALSE(restoreFrom(file, key, restored, clock)) << offset;
    EXPECT_FALSE(Store::exists(restored)) << offset;
    support::flipByte(file, offset);
  }
  expectError(restoreFrom(file, testKey(2), restored, clock), ErrorKind::WrongKey, file);
  expectError(restoreFrom(dir / "nothing", key, restored, clock), ErrorKind::Missing, dir / "nothing");
  EXPECT_FALSE(Store::exists(restored));
  need(restoreFrom(file, key, restored, clock));
}

TEST_F(RestoreTest, OfABackupThatIsNoGoodAnotherOneIsTheRemedy) {
  need(backupTo(house, key, file));
  const auto said = [&](const fs::path& backup) {
    const auto done = restoreFrom(backup, key, restored, clock);
    return done ? "restored" : done.error().what;
  };
  support::flipByte(file, 4096 * 3 + 7);
  EXPECT_TRUE(said(file).starts_with("The backup " + file.string() + " is damaged. Restore another backup."))
      << said(file);
  support::flipByte(file, 4096 * 3 + 7);
  fs::resize_file(file, fs::file_size(file) - 100);
  EXPECT_TRUE(said(file).starts_with("The end of the backup " + file.string() +
                                     " is missing. Restore another backup."))
      << said(file);
  fs::resize_file(file, fs::file_size(file) / 8192 * 4096); // whole pages: as if the key were another's
  EXPECT_NE(said(file).find("If this is that key, restore another backup."), std::string::npos) << said(file);
  fs::resize_file(file, 0);
  EXPECT_EQ(said(file), "The backup " + file.string() + " is empty. Restore another backup.");
  EXPECT_EQ(said(dir / "none"), "There is no backup " + (dir / "none").string() + ". Check the file's name.");
}

TEST_F(RestoreTest, WhereOneWasCutOffNothingIsMadeAnewButRestoringAgainWorks) {
  need(backupTo(house, key, file));
  fs::create_directories(restored / "comanda.restoring");
  support::writeFile(restored / "comanda.restoring" / "comanda.db", "half");
  EXPECT_TRUE(Store::exists(restored));
  expectError(Store::create(restored, key), ErrorKind::HalfRestored, restored);
  expectError(Store::open(restored, key), ErrorKind::HalfRestored, restored);
  expectError(Store::openReadOnly(restored, key), ErrorKind::HalfRestored, restored);
  expectError(verify(restored, key), ErrorKind::HalfRestored, restored);
  expectError(backupTo(restored, key, dir / "other"), ErrorKind::HalfRestored, restored);
  expectError(exportJournal(restored, key, dir / "other"), ErrorKind::HalfRestored, restored);
  EXPECT_EQ(support::readFile(restored / "comanda.restoring" / "comanda.db"), "half");
  EXPECT_FALSE(fs::exists(restored / "comanda.db"));
  need(restoreFrom(file, key, restored, clock));
  EXPECT_FALSE(fs::exists(restored / "comanda.restoring"));
  EXPECT_TRUE(verify(restored, key));
}

TEST_F(RestoreTest, OneThatWasCutOffBehindItsEndIsARestoredJournal) {
  need(backupTo(house, key, file));
  need(restoreFrom(file, key, restored, clock));
  fs::create_directories(restored / "comanda.restoring");
  support::writeFile(restored / "comanda.restoring" / "comanda.db.lock", "");
  fs::remove(restored / "comanda.db.keycheck"); // it is made later, like the head file
  EXPECT_TRUE(verify(restored, key));
  EXPECT_TRUE(fs::exists(restored / "comanda.restoring")) << "who only looks leaves it there";
  need(Store::open(restored, key));
  EXPECT_FALSE(fs::exists(restored / "comanda.restoring"));
}

TEST_F(RestoreTest, NobodyElseWorksInTheFolderMeanwhile) {
  need(backupTo(house, key, file));
  fs::create_directories(restored);
  const auto lock = need(takeWriterLock(restored / "comanda.db"));
  expectError(restoreFrom(file, key, restored, clock), ErrorKind::InUse, restored / "comanda.db");
  EXPECT_FALSE(fs::exists(restored / "comanda.restoring"));
}

// A folder in which the making of a new journal was cut off holds nothing that could be lost.
TEST_F(RestoreTest, AnEmptyDatabaseThatWasNotFinishedIsNoJournal) {
  fs::create_directories(restored);
  support::writeFile(restored / "comanda.db.new", "half");
  EXPECT_FALSE(Store::exists(restored));
  need(Store::create(restored, key));
  EXPECT_FALSE(fs::exists(restored / "comanda.db.new"));
}

} // namespace
} // namespace comanda::journal
