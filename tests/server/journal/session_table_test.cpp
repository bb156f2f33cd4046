// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/backup.h"
#include "server/journal/session_table.h"
#include "server/journal/verify.h"
#include "tests/server/journal/chronicle.h"
#include "tests/support/failing_vfs.h"
#include "tests/support/manual_clock.h"

#include <sqlite3.h>

#include <array>

namespace comanda::journal {
namespace {

StoredSession session(const std::string& id, std::int64_t counter = 1) {
  StoredSession result{.id = id,
                       .staffId = "sara",
                       .counter = counter,
                       .refreshedAtUs = 1'773'511'200'000'000,
                       .expiresAtUs = 1'774'116'000'000'000};
  result.client.fill(0x11);
  result.credentials.fill(0x22);
  return result;
}

class SessionTableTest : public ::testing::Test {
protected:
  void reopen() {
    store.reset();
    store = need(Store::open(dir / "house", key));
  }
  void change(std::vector<SessionChange> changes) { need(store->changeSessions(changes)); }

  const TempDir dir;
  const Key key = testKey();
  std::unique_ptr<Store> store = need(Store::create(dir / "house", key));
};

TEST_F(SessionTableTest, SessionsSurviveARestartAsTheyWereSaved) {
  change({session("b", 7), session("a")});
  reopen();
  EXPECT_EQ(need(store->loadSessions()), (std::vector{session("a"), session("b", 7)}));
}

TEST_F(SessionTableTest, AChangedSessionTakesThePlaceOfTheOldOneAndAnEndedOneGoes) {
  change({session("a"), session("b")});
  change({session("a", 2), RemovedSession{"b"}, RemovedSession{"never-was"}});
  EXPECT_EQ(need(store->loadSessions()), (std::vector{session("a", 2)}));
}

TEST_F(SessionTableTest, ChangesOfOneCallAreCarriedOutInTheirOrder) {
  change({session("a"), RemovedSession{"a"}, session("b"), session("b", 2), session("c")});
  EXPECT_EQ(need(store->loadSessions()), (std::vector{session("b", 2), session("c")}));
}

TEST_F(SessionTableTest, ChangesOfOneCallAreCarriedOutTogetherOrNotAtAll) {
  change({session("a")});
  StoredSession wrong = session("b");
  wrong.counter = 0;
  const std::array<SessionChange, 2> changes = {RemovedSession{"a"}, wrong};
  expectError(store->changeSessions(changes), ErrorKind::Invalid, dir / "house" / "comanda.db");
  reopen();
  EXPECT_EQ(need(store->loadSessions()), (std::vector{session("a")}));
}

TEST_F(SessionTableTest, ATableWithAHashOfAWrongLengthIsNamedAsDamage) {
  change({session("a")});
  store.reset();
  tamper(dir / "house", key, "UPDATE session SET client = zeroblob(31)");
  store = need(Store::open(dir / "house", key));
  expectError(store->loadSessions(), ErrorKind::Damaged, dir / "house" / "comanda.db");
}

TEST_F(SessionTableTest, SessionsAreNoPartOfTheHistory) {
  Chronicle chronicle;
  need(store->append(chronicle.setUp()));
  const Head head = store->head();
  change({session("a")});
  EXPECT_EQ(store->head(), head);
  store.reset();
  const auto report = verify(dir / "house", key);
  ASSERT_TRUE(report) << report.error().what;
  EXPECT_EQ(report->events, chronicle.seq());
}

TEST_F(SessionTableTest, ARestoredJournalHasNone) {
  Chronicle chronicle;
  need(store->append(chronicle.setUp()));
  change({session("a")});
  need(backupTo(dir / "house", key, dir / "backup"));
  need(restoreFrom(dir / "backup", key, dir / "restored", testing::ManualClock()));
  EXPECT_TRUE(need(need(Store::open(dir / "restored", key))->loadSessions()).empty());
  EXPECT_EQ(need(store->loadSessions()).size(), 1U) << "the one it was taken of still has them";
}

TEST_F(SessionTableTest, AJournalWithoutTheTableGetsItWhenItIsOpened) {
  const fs::path golden = fs::path(COMANDA_GOLDEN_JOURNALS) / "1"; // of schema 2
  fs::create_directory(dir / "old");
  for (const char* file : {"comanda.db", "comanda.db.keycheck", "comanda.db.head"}) {
    fs::copy_file(golden / file, dir / "old" / file);
  }
  store = need(Store::open(dir / "old", key));
  EXPECT_TRUE(need(store->loadSessions()).empty());
  change({session("a")});
  EXPECT_EQ(need(store->loadSessions()).size(), 1U);
}

TEST_F(SessionTableTest, AfterAFailureNothingIsWrittenAnyMore) {
  support::FailingDisk disk;
  auto broken = need(Store::create(dir / "broken", key, {disk.name()}));
  disk.failFrom(support::DiskOperation::Write, 1, SQLITE_IOERR_WRITE);
  const std::array<SessionChange, 1> changes = {session("a")};
  EXPECT_FALSE(broken->changeSessions(changes));
  disk.heal();
  EXPECT_FALSE(broken->changeSessions(changes));
  EXPECT_FALSE(broken->append(Chronicle().setUp())) << "it is a failure of the journal";
}

} // namespace
} // namespace comanda::journal
