// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/head_acceptance.h"
#include "tests/server/journal/chronicle.h"
#include "tests/support/manual_clock.h"

#include <array>

namespace comanda::journal {
namespace {

class HeadAcceptanceTest : public ::testing::Test {
protected:
  HeadAcceptanceTest() {
    auto store = need(Store::create(house, key));
    need(store->append(chronicle.setUp()));
    need(store->saveSnapshot(chronicle.snapshot()));
    need(store->append(chronicle.serve(20)));
    need(store->changeSessions(
        std::array<SessionChange, 1>{StoredSession{.id = "session-1", .staffId = "sara"}}));
    end = store->head();
    clock.pass(std::chrono::hours(24));
  }

  const TempDir dir;
  const Key key = testKey();
  const fs::path house = dir / "house";
  const fs::path head = house / "comanda.db.head";
  Chronicle chronicle;
  testing::ManualClock clock;
  Head end;
};

TEST_F(HeadAcceptanceTest, NothingIsWrongWithAHeadFileThatIsThere) {
  const std::string database = support::readFile(house / "comanda.db");
  for (const auto& verdict : {judgeHead(house, key), acceptHead(house, key, clock)}) {
    ASSERT_TRUE(verdict) << verdict.error().what;
    EXPECT_FALSE(verdict->fault);
    EXPECT_EQ(verdict->found, end);
    EXPECT_EQ(verdict->report.events, chronicle.seq());
  }
  EXPECT_EQ(support::readFile(house / "comanda.db"), database);
}

TEST_F(HeadAcceptanceTest, ALostHeadFileIsTheEndOfNothing) {
  fs::remove(head);
  expectError(Store::open(house, key), ErrorKind::HeadLost, head);
  expectError(Store::openReadOnly(house, key), ErrorKind::HeadLost, head);
  expectError(verify(house, key), ErrorKind::HeadLost, head);
  const HeadVerdict verdict = need(judgeHead(house, key));
  EXPECT_EQ(verdict.fault.value().kind, ErrorKind::HeadLost);
  EXPECT_EQ(verdict.found, end);
  expectError(Store::open(house, key), ErrorKind::HeadLost, head); // judging is not accepting
  need(acceptHead(house, key, clock));
  EXPECT_TRUE(verify(house, key));
  const auto store = need(Store::open(house, key));
  EXPECT_EQ(store->head().seq, end.seq + 1);
  EXPECT_EQ(store->head().epoch, end.epoch + 1);
  EXPECT_EQ(eventsIn(*store).back().epoch_started().reason(), "accepted without the note of its last event");
  EXPECT_TRUE(need(store->loadSessions()).empty()) << "everybody has to log in again";
  EXPECT_EQ(digestOf(need(store->load())), chronicle.digest());
}

TEST_F(HeadAcceptanceTest, ADamagedHeadFileIsReplaced) {
  support::flipByte(head, 40);
  expectError(Store::open(house, key), ErrorKind::HeadLost, head);
  EXPECT_EQ(need(acceptHead(house, key, clock)).fault.value().kind, ErrorKind::HeadLost);
  EXPECT_EQ(need(Store::open(house, key))->head().seq, end.seq + 1);
  EXPECT_FALSE(need(judgeHead(house, key)).fault) << "there is nothing left to accept";
}

TEST_F(HeadAcceptanceTest, WhereEventsAreGoneItSaysWhich) {
  fs::copy_file(house / "comanda.db", dir / "old.db");
  {
    const auto store = need(Store::open(house, key));
    need(store->append(chronicle.serve(20)));
  }
  fs::copy_file(dir / "old.db", house / "comanda.db", fs::copy_options::overwrite_existing);
  expectError(Store::open(house, key), ErrorKind::Damaged, house / "comanda.db");
  const HeadVerdict verdict = need(acceptHead(house, key, clock));
  EXPECT_EQ(verdict.found, end);
  const std::string lost = "it ends with event " + std::to_string(end.seq) + ", but event " +
                           std::to_string(chronicle.seq()) + " was committed";
  EXPECT_NE(verdict.fault.value().what.find(lost), std::string::npos) << verdict.fault->what;
  EXPECT_EQ(need(Store::open(house, key))->head().epoch, end.epoch + 1);
  EXPECT_TRUE(verify(house, key));
}

TEST_F(HeadAcceptanceTest, WhatIsDamagedOtherwiseIsNotAccepted) {
  fs::remove(head);
  tamper(house, key, "UPDATE journal SET actor_id = 'x' WHERE seq = 9");
  const auto accepted = acceptHead(house, key, clock);
  ASSERT_FALSE(accepted);
  EXPECT_EQ(accepted.error().kind, ErrorKind::Damaged);
  EXPECT_NE(accepted.error().what.find("sequence 9: its hash"), std::string::npos) << accepted.error().what;
  EXPECT_FALSE(fs::exists(head));
  expectError(acceptHead(house, testKey(2), clock), ErrorKind::WrongKey, house / "comanda.db");
}

// An older version's journal has to be brought up to date first. Starting does that, although it then goes no
// further.
TEST_F(HeadAcceptanceTest, AnotherVersionsJournalIsBroughtUpToDateByStarting) {
  fs::remove(head);
  tamper(house, key, "UPDATE read_state SET rules = 0");
  expectError(judgeHead(house, key), ErrorKind::OlderVersion, house / "comanda.db");
  expectError(Store::open(house, key), ErrorKind::HeadLost, head);
  EXPECT_TRUE(need(judgeHead(house, key)).fault);
}

TEST_F(HeadAcceptanceTest, ARunningHostIsNotDisturbed) {
  const auto store = need(Store::open(house, key));
  expectError(acceptHead(house, key, clock), ErrorKind::InUse, house / "comanda.db");
}

// Killed before the new epoch is written, or before the head file is made: it must be accepted once more.
TEST_F(HeadAcceptanceTest, WhatWasCutOffIsNotHalfAccepted) {
  fs::remove(head);
  need(Store::openWithoutHead(house, key));
  expectError(Store::open(house, key), ErrorKind::HeadLost, head);
  need(acceptHead(house, key, clock));
  fs::remove(head);
  EXPECT_EQ(need(acceptHead(house, key, clock)).found.epoch, end.epoch + 1);
  EXPECT_EQ(need(Store::open(house, key))->head().epoch, end.epoch + 2);
  EXPECT_TRUE(verify(house, key));
}

} // namespace
} // namespace comanda::journal
