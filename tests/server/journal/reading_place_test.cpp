// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/backup.h"
#include "server/journal/export.h"
#include "server/journal/head_acceptance.h"
#include "server/journal/reading_place.h"
#include "tests/server/journal/chronicle.h"

#include <map>
#include <tuple>

namespace comanda::journal {
namespace {

// Everything that can be seen of a folder from outside: a writer leaves a trace in it.
using Seen = std::map<std::string, std::tuple<std::string, fs::file_time_type, fs::perms>>;

Seen look(const fs::path& folder) {
  Seen seen{{".", {"", fs::last_write_time(folder), fs::status(folder).permissions()}}};
  for (const auto& entry : fs::directory_iterator(folder)) {
    seen[entry.path().filename().string()] = {support::readFile(entry.path()), entry.last_write_time(),
                                              entry.status().permissions()};
  }
  return seen;
}

class ReadingPlaceTest : public ::testing::Test {
protected:
  ReadingPlaceTest() {
    need(store->append(chronicle.setUp()));
    need(store->append(chronicle.serve(20)));
  }

  // As a process that was killed leaves it: the last events are in the log alone.
  void kill() {
    fs::create_directory(dir / "killed");
    for (const char* name : {"comanda.db", "comanda.db-wal", "comanda.db.keycheck", "comanda.db.head"}) {
      fs::copy_file(house / name, dir / "killed" / name);
    }
    ASSERT_GT(fs::file_size(dir / "killed" / "comanda.db-wal"), 0U);
  }

  // All who only read, one after the other.
  void readAll(const fs::path& folder) {
    const Seen before = look(folder);
    const auto verified = verify(folder, key);
    ASSERT_TRUE(verified) << verified.error().what;
    EXPECT_EQ(verified->events, chronicle.seq());
    EXPECT_TRUE(look(folder) == before) << "verify left a trace";
    need(exportJournal(folder, key, dir / "journal.jsonl"));
    EXPECT_EQ(need(verifyExport(dir / "journal.jsonl")).events, chronicle.seq());
    EXPECT_TRUE(look(folder) == before) << "the export left a trace";
    need(backupTo(folder, key, dir / "backup.comanda"));
    EXPECT_EQ(need(verifyDatabase(dir / "backup.comanda", key)).events, chronicle.seq());
    EXPECT_TRUE(look(folder) == before) << "the backup left a trace";
    EXPECT_FALSE(need(judgeHead(folder, key)).fault);
    EXPECT_TRUE(look(folder) == before) << "who judges the head left a trace";
  }

  const TempDir dir;
  const Key key = testKey();
  const fs::path house = dir / "house";
  Chronicle chronicle;
  std::unique_ptr<Store> store = need(Store::create(house, key));
};

TEST_F(ReadingPlaceTest, NothingIsChangedInAFolderThatLiesStill) {
  store.reset();
  readAll(house);
}

TEST_F(ReadingPlaceTest, NothingIsMadeInACopyOfNothingButTheJournal) {
  store.reset();
  for (const char* name : {"comanda.db.lock", "comanda.db.keycheck"}) {
    fs::remove(house / name);
  }
  readAll(house);
}

TEST_F(ReadingPlaceTest, WhatACrashLeftInTheLogIsReadAndStaysThere) {
  kill();
  readAll(dir / "killed");
}

TEST_F(ReadingPlaceTest, ABackupIsVerifiedWithoutATrace) {
  store.reset();
  fs::create_directory(dir / "cd");
  fs::copy_file(house / "comanda.db", dir / "cd" / "backup.comanda");
  const Seen before = look(dir / "cd");
  need(verifyDatabase(dir / "cd" / "backup.comanda", key));
  EXPECT_TRUE(look(dir / "cd") == before);
}

TEST_F(ReadingPlaceTest, NamesWithSignsThatMeanSomethingInAUri) {
  store.reset();
  const fs::path odd = dir / "100 % #1? ä";
  fs::rename(house, odd);
  readAll(odd);
}

TEST_F(ReadingPlaceTest, DamageInTheCopyIsNamedInItsPlace) {
  kill();
  support::flipByte(dir / "killed" / "comanda.db-wal", 5000);
  const auto verified = verify(dir / "killed", key);
  ASSERT_FALSE(verified);
  EXPECT_NE(verified.error().what.find(utf8(dir / "killed" / "comanda.db")), std::string::npos)
      << verified.error().what;
}

TEST_F(ReadingPlaceTest, AHostThatBeginsToWriteIsNoticed) {
  store.reset();
  const auto place = need(ReadingPlace::besideHost(house, key));
  EXPECT_TRUE(place.isUndisturbed());
  store = need(Store::open(house, key));
  need(store->append(chronicle.serve(5)));
  EXPECT_FALSE(place.isUndisturbed());
  EXPECT_EQ(need(ReadingPlace::besideHost(house, key)).access(), Access::ReadOnly);
}

TEST_F(ReadingPlaceTest, NoHostStartsWhileTheJournalIsVerified) {
  store.reset();
  {
    const auto place = need(ReadingPlace::withoutHost(house, key));
    expectError(Store::open(house, key), ErrorKind::InUse, house / "comanda.db");
  }
  need(Store::open(house, key));
}

} // namespace
} // namespace comanda::journal
