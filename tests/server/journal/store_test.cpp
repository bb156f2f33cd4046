// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/store.h"
#include "tests/server/journal/chronicle.h"

#include <map>
#include <set>

namespace comanda::journal {
namespace {

class StoreTest : public ::testing::Test {
protected:
  fs::path folder() const { return dir / "house"; }
  std::unique_ptr<Store> create() { return need(Store::create(folder(), key)); }
  std::unique_ptr<Store> open() { return need(Store::open(folder(), key)); }

  const TempDir dir;
  const Key key = testKey();
  Chronicle chronicle;
};

TEST_F(StoreTest, ANewJournalStandsBeforeItsFirstEvent) {
  EXPECT_FALSE(Store::exists(folder()));
  const auto store = create();
  EXPECT_TRUE(Store::exists(folder()));
  EXPECT_EQ(store->head().seq, 0);
  EXPECT_EQ(store->head().epoch, 1);
  EXPECT_EQ(store->head().hash, genesis(store->head().venue));
  EXPECT_EQ(digestOf(need(store->load())), digestOf(domain::House()));
}

TEST_F(StoreTest, EveryRestaurantHasItsOwnVenue) {
  EXPECT_NE(create()->head().venue, need(Store::create(dir / "other", key))->head().venue);
}

TEST_F(StoreTest, NothingIsMadeAnewOverWhateverIsLeftOfAJournal) {
  for (const char* left :
       {"comanda.db", "comanda.db-wal", "comanda.db-shm", "comanda.db.keycheck", "comanda.db.head"}) {
    const TempDir house;
    support::writeFile(house / left, "");
    EXPECT_TRUE(Store::exists(house.path())) << left;
    const auto created = Store::create(house.path(), key);
    ASSERT_FALSE(created) << left;
    EXPECT_EQ(created.error().kind, ErrorKind::AlreadyExists) << left;
  }
}

TEST_F(StoreTest, AFolderWithOtherThingsMayGetAJournal) {
  fs::create_directories(folder());
  support::writeFile(folder() / "comanda.key", "a key");
  support::writeFile(folder() / "comanda.db.lock", "");
  support::writeFile(folder() / "comanda.db.new", "half a database");
  EXPECT_FALSE(Store::exists(folder()));
  create();
  EXPECT_TRUE(Store::open(folder(), key));
}

#if !defined(_WIN32)
TEST_F(StoreTest, FolderAndFilesAreForTheirOwnerAlone) {
  const auto store = create();
  need(store->append(chronicle.setUp()));
  EXPECT_EQ(fs::status(folder()).permissions(), fs::perms::owner_all);
  std::set<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder())) {
    EXPECT_EQ(entry.status().permissions(), fs::perms::owner_read | fs::perms::owner_write) << entry.path();
    names.insert(entry.path().filename().string());
  }
  EXPECT_TRUE(names.contains("comanda.db-wal") && names.contains("comanda.db-shm")) << "SQLite's own, too";
}
#endif

TEST_F(StoreTest, OpeningMakesNone) {
  const auto opened = Store::open(folder(), key);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().kind, ErrorKind::Missing);
  EXPECT_FALSE(fs::exists(folder()));
}

TEST_F(StoreTest, AnotherKeyIsRefused) {
  create();
  const auto opened = Store::open(folder(), testKey(2));
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().kind, ErrorKind::WrongKey);
}

TEST_F(StoreTest, AJournalOfALaterVersionIsRefused) {
  create();
  need(need(Database::open(folder() / "comanda.db", key, Access::ReadWrite))
           .execute("PRAGMA user_version = 999"));
  const auto opened = Store::open(folder(), key);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().kind, ErrorKind::NewerVersion);
}

TEST_F(StoreTest, OnlyOneWriterAtATime) {
  const auto store = create();
  const auto second = Store::open(folder(), key);
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, ErrorKind::InUse);
}

TEST_F(StoreTest, WhatWasAppendedIsThereAfterReopening) {
  const std::vector<Entry> opening = chronicle.setUp();
  const std::vector<Entry> service = chronicle.serve(60);
  Head head;
  {
    const auto store = create();
    need(store->append(opening));
    need(store->append(service));
    head = store->head();
    EXPECT_EQ(static_cast<std::size_t>(head.seq), chronicle.seq());
  }
  const auto store = open();
  EXPECT_EQ(store->head(), head);
  auto expected = eventsOf(opening);
  const auto later = eventsOf(service);
  expected.insert(expected.end(), later.begin(), later.end());
  EXPECT_EQ(bytesOfAll(eventsIn(*store)), bytesOfAll(expected));
  EXPECT_EQ(digestOf(need(store->load())), chronicle.digest());
}

TEST_F(StoreTest, ReadingBeginsBehindASequenceAndEndsWhenTold) {
  const auto store = create();
  need(store->append(chronicle.setUp()));
  std::vector<std::uint64_t> seqs;
  need(store->readEvents(5, [&](const v1::Event& event) {
    seqs.push_back(event.seq());
    return seqs.size() < 3;
  }));
  EXPECT_EQ(seqs, (std::vector<std::uint64_t>{6, 7, 8}));
}

TEST_F(StoreTest, TheHashChainCoversEveryRowFromTheVenueOn) {
  const auto store = create();
  need(store->append(chronicle.setUp()));
  Hash hash = genesis(store->head().venue);
  std::int64_t rows = 0;
  need(store->readRows(0, [&](const Row& row) -> Result<bool> {
    EXPECT_TRUE(followsInChain(row, store->head().venue, hash)) << row.seq;
    EXPECT_EQ(row.payloadHash.size(), row.commandId.empty() ? 0U : kHashBytes);
    ++rows;
    return true;
  }));
  EXPECT_EQ(rows, store->head().seq);
  EXPECT_EQ(hash, store->head().hash);
}

TEST_F(StoreTest, EveryCommandKeepsItsOutcomeByteForByte) {
  const auto store = create();
  std::vector<Entry> entries = chronicle.setUp();
  for (Entry& entry : chronicle.carryOut({testing::openOrder("o1", "t1"), testing::openOrder("o1", "t2")})) {
    entries.push_back(std::move(entry));
  }
  EXPECT_TRUE(entries.back().events.empty()) << "the second one is to be rejected";
  need(store->append(entries));
  std::set<std::string> commands;
  for (const Entry& entry : entries) {
    const auto found = need(store->findOutcome(entry.deviceId, entry.commandId));
    ASSERT_EQ(found.has_value(), !entry.commandId.empty());
    if (found) {
      EXPECT_EQ(found->outcome, entry.outcome);
      EXPECT_EQ(found->payloadHash, entry.payloadHash);
      commands.insert(entry.deviceId + '/' + entry.commandId);
    }
  }
  EXPECT_FALSE(need(store->findOutcome("device-2", entries.back().commandId)));
  std::set<std::string> known;
  need(store->forEachCommand([&](std::string_view device, std::string_view command) {
    known.insert(std::string(device) + '/' + std::string(command));
  }));
  EXPECT_EQ(known, commands);
}

TEST_F(StoreTest, ACommandIsStoredOnceAndNothingOfASecondTimeStays) {
  const auto store = create();
  need(store->append(chronicle.setUp()));
  std::vector<Entry> entries = chronicle.carryOut(testing::openOrder("o1", "t1"));
  entries.back().commandId = "command-1";
  for (v1::Event& event : entries.back().events) {
    event.set_command_id("command-1");
  }
  const Head head = store->head();
  const auto appended = store->append(entries);
  ASSERT_FALSE(appended);
  EXPECT_EQ(appended.error().kind, ErrorKind::Invalid) << appended.error().what;
  EXPECT_EQ(store->head(), head);
  EXPECT_EQ(eventsIn(*store).size(), static_cast<std::size_t>(head.seq));
}

TEST_F(StoreTest, AfterAFailureNothingIsWrittenAnyMore) {
  const auto store = create();
  const std::vector<Entry> entries = chronicle.setUp();
  need(store->append(entries));
  const Entry again{.deviceId = entries.back().deviceId, .commandId = entries.back().commandId};
  const auto failed = store->append(std::array{again});
  ASSERT_FALSE(failed);
  const auto refused = store->append(chronicle.carryOut(testing::openOrder("o1", "t1")));
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().what, failed.error().what);
  EXPECT_FALSE(store->saveSnapshot(chronicle.snapshot()));
  EXPECT_TRUE(store->findOutcome(entries.back().deviceId, entries.back().commandId)) << "reading goes on";
}

TEST_F(StoreTest, JournalAndOutcomesRefuseChangesAndDeletes) {
  need(create()->append(chronicle.setUp()));
  Database database = need(Database::open(folder() / "comanda.db", key, Access::ReadWrite));
  for (const char* sql :
       {"UPDATE journal SET actor_id = 'x' WHERE seq = 3", "DELETE FROM journal WHERE seq = 3",
        "REPLACE INTO journal SELECT seq, epoch, at_us, 'x', actor_id, command_id, payload_hash, type, "
        "stored, hash "
        "FROM journal WHERE seq = 3",
        "UPDATE outcome SET outcome = x'00' WHERE number = 1", "DELETE FROM outcome WHERE number = 1",
        "UPDATE person_key SET person_id = 'x'", "DELETE FROM person_key"}) {
    const auto changed = database.execute(sql);
    ASSERT_FALSE(changed) << sql;
    EXPECT_EQ(changed.error().kind, ErrorKind::Invalid) << changed.error().what;
  }
}

TEST_F(StoreTest, AReaderBesideTheWriterSeesWhatIsAddedLater) {
  const auto writer = create();
  need(writer->append(chronicle.setUp()));
  const auto reader = need(Store::openReadOnly(folder(), key));
  EXPECT_EQ(reader->head(), writer->head());
  const std::int64_t seq = reader->head().seq;
  const auto entries = chronicle.carryOut(testing::openOrder("o1", "t1"));
  need(writer->append(entries));
  EXPECT_EQ(bytesOfAll(eventsIn(*reader, static_cast<std::uint64_t>(seq))), bytesOfAll(eventsOf(entries)));
  EXPECT_EQ(digestOf(need(reader->load())), chronicle.digest());
}

TEST_F(StoreTest, AReaderCannotUseAnOlderSchema) {
  create();
  need(need(Database::open(folder() / "comanda.db", key, Access::ReadWrite))
           .execute("PRAGMA user_version = 0"));
  const auto opened = Store::openReadOnly(folder(), key);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().kind, ErrorKind::OlderVersion);
}

TEST_F(StoreTest, TheHouseIsLoadedFromTheLatestSnapshotAndTheEventsAfterIt) {
  const auto store = create();
  need(store->append(chronicle.setUp()));
  need(store->saveSnapshot(chronicle.snapshot()));
  EXPECT_EQ(digestOf(need(store->load())), chronicle.digest()) << "nothing after it";
  need(store->append(chronicle.serve(30)));
  const domain::House house = need(store->load());
  EXPECT_EQ(digestOf(house), chronicle.digest());
  EXPECT_EQ(house.position.get().seq, chronicle.seq());
}

// A program that learnt more from the same events would begin with a house that lacks it.
TEST_F(StoreTest, ASnapshotByOtherRulesIsLeftLying) {
  const auto store = create();
  need(store->append(chronicle.setUp()));
  v1::HouseSnapshot snapshot = chronicle.snapshot();
  snapshot.set_rules(domain::kHouseRules - 1);
  snapshot.mutable_settings()->set_name("as the old rules saw it");
  need(store->saveSnapshot(snapshot));
  EXPECT_EQ(digestOf(need(store->load())), chronicle.digest());
  EXPECT_EQ(store->snapshotSeq(), 0U);
  need(store->append(chronicle.serve(5)));
  need(store->saveSnapshot(chronicle.snapshot()));
  EXPECT_EQ(digestOf(need(store->load())), chronicle.digest());
  EXPECT_EQ(store->snapshotSeq(), chronicle.seq());
}

TEST_F(StoreTest, TheLastTwoSnapshotsAreKept) {
  const auto store = create();
  need(store->append(chronicle.setUp()));
  std::vector<std::int64_t> taken;
  for (int i = 0; i < 4; ++i) {
    need(store->append(chronicle.serve(5)));
    need(store->saveSnapshot(chronicle.snapshot()));
    need(store->saveSnapshot(chronicle.snapshot())); // once more at the same place
    taken.push_back(store->head().seq);
  }
  const auto reader = need(Database::open(folder() / "comanda.db", key, Access::ReadOnly));
  Database database = need(Database::open(folder() / "comanda.db", key, Access::ReadOnly));
  EXPECT_EQ(need(database.number("SELECT count(*) FROM snapshot")), 2);
  EXPECT_EQ(need(database.number("SELECT min(seq) FROM snapshot")), taken[2]);
  EXPECT_EQ(need(database.number("SELECT max(seq) FROM snapshot")), taken[3]);
}

TEST_F(StoreTest, ASnapshotOfNothingIsNotKept) {
  const auto store = create();
  need(store->saveSnapshot(chronicle.snapshot()));
  Database database = need(Database::open(folder() / "comanda.db", key, Access::ReadOnly));
  EXPECT_EQ(need(database.number("SELECT count(*) FROM snapshot")), 0);
}

TEST_F(StoreTest, LoadingStopsAtTheFirstEventThatWasTamperedWith) {
  need(create()->append(chronicle.setUp()));
  tamper(folder(), key, "UPDATE journal SET actor_id = 'somebody' WHERE seq = 7");
  const auto house = open()->load();
  ASSERT_FALSE(house);
  EXPECT_EQ(house.error().kind, ErrorKind::Damaged);
  EXPECT_NE(house.error().what.find("sequence 7:"), std::string::npos) << house.error().what;
}

TEST_F(StoreTest, LoadingStopsAtADamagedSnapshot) {
  {
    const auto store = create();
    need(store->append(chronicle.setUp()));
    need(store->saveSnapshot(chronicle.snapshot()));
  }
  tamper(folder(), key, "UPDATE snapshot SET stored = x'0a00'");
  const auto house = open()->load();
  ASSERT_FALSE(house);
  EXPECT_NE(house.error().what.find("the snapshot at sequence " + std::to_string(chronicle.seq())),
            std::string::npos)
      << house.error().what;
}

TEST_F(StoreTest, AnOldCopyPutBackIsNoticed) {
  {
    const auto store = create();
    need(store->append(chronicle.setUp()));
  }
  fs::copy_file(folder() / "comanda.db", dir / "old.db");
  {
    const auto store = open();
    need(store->append(chronicle.serve(20)));
  }
  fs::copy_file(dir / "old.db", folder() / "comanda.db", fs::copy_options::overwrite_existing);
  const auto opened = Store::open(folder(), key);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().kind, ErrorKind::Damaged);
  EXPECT_NE(opened.error().what.find("was committed"), std::string::npos) << opened.error().what;
}

TEST_F(StoreTest, ALostHeadFileIsALossButNotOneThatWasNeverMade) {
  need(create()->append(chronicle.setUp()));
  fs::remove(folder() / "comanda.db.head");
  const auto opened = Store::open(folder(), key);
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().kind, ErrorKind::HeadLost);

  // As if the process had ended right before it.
  tamper(folder(), key, "UPDATE meta SET head_noted = 0");
  { open(); }
  EXPECT_TRUE(fs::exists(folder() / "comanda.db.head"));
  fs::remove(folder() / "comanda.db.head");
  EXPECT_FALSE(Store::open(folder(), key)) << "by now it was made";
}

TEST_F(StoreTest, AJournalWhoseCreationWasCutOffIsFinishedByOpeningIt) {
  fs::create_directories(folder());
  { Database::create(folder() / "comanda.db", key).value(); } // no tables, no venue, no head file
  Head head;
  {
    const auto store = open();
    head = store->head();
    EXPECT_EQ(head.seq, 0);
  }
  EXPECT_EQ(open()->head(), head);
}

TEST_F(StoreTest, TheHeadFileMayBeOlderThanTheDatabase) {
  {
    const auto store = create();
    need(store->append(chronicle.setUp()));
    fs::copy_file(folder() / "comanda.db.head", dir / "old.head");
    need(store->append(chronicle.serve(10)));
  }
  fs::copy_file(dir / "old.head", folder() / "comanda.db.head", fs::copy_options::overwrite_existing);
  EXPECT_EQ(static_cast<std::size_t>(open()->head().seq), chronicle.seq());
}

using StoreDeathTest = StoreTest;

TEST_F(StoreDeathTest, EventsMustFollowOnTheHead) {
  const auto store = create();
  auto entries = chronicle.setUp();
  entries.front().events.front().set_seq(2);
  EXPECT_DEATH(static_cast<void>(store->append(entries)), "an event follows on the head");
}

TEST_F(StoreDeathTest, TimeNeverGoesBack) {
  const auto store = create();
  need(store->append(chronicle.setUp()));
  auto entries = chronicle.carryOut(testing::openOrder("o1", "t1"));
  entries.back().events.back().mutable_at()->set_seconds(1'000'000);
  EXPECT_DEATH(static_cast<void>(store->append(entries)), "time never goes back");
}

TEST_F(StoreDeathTest, EventsMustBeOfTheRunningEpoch) {
  const auto store = create();
  auto entries = chronicle.setUp();
  entries.front().events.front().set_epoch(2);
  EXPECT_DEATH(static_cast<void>(store->append(entries)), "of the running epoch");
}

TEST_F(StoreDeathTest, AReaderDoesNotWrite) {
  create();
  const auto reader = need(Store::openReadOnly(folder(), key));
  EXPECT_DEATH(static_cast<void>(reader->append(chronicle.setUp())), "for reading only");
}

} // namespace
} // namespace comanda::journal
