// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/timestamp.h"
#include "server/journal/journal_files.h"
#include "server/reports/audit.h"
#include "server/reports/audit_windows.h"
#include "tests/server/journal/chronicle.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace comanda::reports {
namespace {

using journal::need;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

class AuditTest : public ::testing::Test {
protected:
  AuditTest() { need(writer->append(chronicle.setUp())); }

  // Each command is carried out a minute after the one before.
  void carryOut(const v1::Command& command) { need(writer->append(chronicle.carryOut(command))); }

  v1::AuditPage page(const v1::GetAudit& query, v1::Audience audience = v1::AUDIENCE_STAFF) {
    return need(auditPage(database, query, audience));
  }

  // All pages, put together.
  std::vector<v1::AuditEntry> all(v1::GetAudit query) {
    std::vector<v1::AuditEntry> entries;
    do {
      const v1::AuditPage next = page(query);
      entries.insert(entries.end(), next.items().begin(), next.items().end());
      query.set_cursor(next.next_cursor());
    } while (!query.cursor().empty());
    return entries;
  }

  static std::vector<std::string> typesOf(const std::vector<v1::AuditEntry>& entries) {
    std::vector<std::string> types;
    for (const v1::AuditEntry& entry : entries) {
      types.push_back(entry.type());
    }
    return types;
  }

  static v1::GetAudit ofOrder(const std::string& orderId) {
    v1::GetAudit query;
    query.set_order_id(orderId);
    return query;
  }

  // Order o1: bread, billed and paid; closed; 1.00 is given back two days later. Order o2 stays open.
  void serve() {
    carryOut(testing::openOrder("o1", "t1"));
    carryOut(testing::openTakeaway("o2"));
    carryOut(testing::addLines("o1", {testing::newLine("br", "bread")}));
    carryOut(testing::sendRound("o1", "r1"));
    carryOut(testing::issueBill("b1", "o1"));
    chronicle.as("carl");
    carryOut(testing::pay("p1", "b1", v1::CASH, 250));
    carryOut(testing::serveLines("o1", {"br"}));
    carryOut(testing::closeOrder("o1"));
    chronicle.later(2 * 24 * 60).as("max");
    carryOut(testing::refund("f", "b1", "p1", 100));
    carryOut(testing::openTakeaway("o3"));
  }

  const support::TempDir dir;
  const journal::Key key = journal::testKey();
  journal::Chronicle chronicle;
  std::unique_ptr<journal::Store> writer = need(journal::Store::create(dir / "house", key));
  journal::Database database =
      need(journal::Database::open(journal::databaseIn(dir / "house"), key, journal::Access::ReadOnly));
};

TEST_F(AuditTest, TellsWhoDidWhatNewestFirst) {
  serve();
  v1::GetAudit query;
  query.set_limit(3);
  const v1::AuditPage newest = page(query);
  ASSERT_EQ(newest.items_size(), 3);
  EXPECT_EQ(newest.items(0).type(), "OrderOpened");
  EXPECT_EQ(newest.items(0).event().seq(), chronicle.seq());
  EXPECT_EQ(newest.items(0).event().actor_id(), "max");
  EXPECT_EQ(newest.items(0).event().device_id(), "device-1");
  EXPECT_FALSE(newest.items(0).event().command_id().empty());
  EXPECT_EQ(newest.items(0).event().order_opened().order().id(), "o3");
  EXPECT_EQ(newest.items(1).type(), "PaymentRefunded");
  EXPECT_GE(newest.items(1).event().at().seconds(), newest.items(2).event().at().seconds());
}

TEST_F(AuditTest, PagesPutTogetherAreTheWholeJournalBackwards) {
  serve();
  v1::GetAudit query;
  query.set_limit(7);
  const std::vector<v1::AuditEntry> entries = all(query);
  ASSERT_EQ(entries.size(), chronicle.seq());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    EXPECT_EQ(entries[i].event().seq(), chronicle.seq() - i);
  }
}

TEST_F(AuditTest, HoldsAHundredWhereNothingElseIsSaid) {
  need(writer->append(chronicle.serve(400)));
  EXPECT_EQ(page({}).items_size(), kAuditEntriesPerPage);
}

TEST_F(AuditTest, SaysThatAFullPageIsTheLast) {
  v1::GetAudit query;
  query.set_limit(static_cast<int>(chronicle.seq()));
  EXPECT_EQ(page(query).items_size(), static_cast<int>(chronicle.seq()));
  EXPECT_EQ(page(query).next_cursor(), "");
}

TEST_F(AuditTest, IsOfOnePerson) {
  serve();
  v1::GetAudit query;
  query.set_actor_id("carl");
  const std::vector<v1::AuditEntry> entries = all(query);
  EXPECT_THAT(typesOf(entries), Contains("PaymentTaken"));
  EXPECT_THAT(typesOf(entries), Contains("OrderClosed"));
  EXPECT_THAT(typesOf(entries), Not(Contains("OrderOpened")));
  for (const v1::AuditEntry& entry : entries) {
    EXPECT_EQ(entry.event().actor_id(), "carl");
  }
  query.set_actor_id("nobody");
  EXPECT_THAT(all(query), IsEmpty());
}

TEST_F(AuditTest, IsOfOneKindOfEvent) {
  serve();
  v1::GetAudit query;
  query.set_type("OrderOpened");
  EXPECT_THAT(typesOf(all(query)), ElementsAre("OrderOpened", "OrderOpened", "OrderOpened"));
  query.set_actor_id("max");
  EXPECT_THAT(typesOf(all(query)), ElementsAre("OrderOpened"));
}

TEST_F(AuditTest, IsOfDaysByTheClockOnTheWall) {
  serve(); // from 19:00 in Rome on Saturday, the refund on Monday
  v1::GetAudit query;
  query.set_type("PaymentRefunded");
  query.set_from("2026-03-16");
  query.set_to("2026-03-16");
  EXPECT_EQ(all(query).size(), 1u);
  query.set_to("2026-04-16");
  EXPECT_EQ(all(query).size(), 1u);
  query.set_from("2026-03-17");
  EXPECT_THAT(all(query), IsEmpty());
  query.clear_from();
  query.set_to("2026-03-15");
  EXPECT_THAT(all(query), IsEmpty());
  query.set_type("PaymentTaken");
  EXPECT_EQ(all(query).size(), 1u);
}

TEST_F(AuditTest, EndsADayAtMidnightOfTheWall) {
  chronicle.later(4 * 60 + 15); // 23:15 and a few minutes in Rome, still Saturday
  carryOut(testing::openTakeaway("saturday"));
  chronicle.later(60);
  carryOut(testing::openTakeaway("sunday")); // 23:15 UTC on Saturday, 00:15 in Rome
  v1::GetAudit query;
  query.set_type("OrderOpened");
  query.set_from("2026-03-15");
  const std::vector<v1::AuditEntry> sunday = all(query);
  ASSERT_EQ(sunday.size(), 1u);
  EXPECT_EQ(sunday[0].event().order_opened().order().id(), "sunday");
  query.clear_from();
  query.set_to("2026-03-14");
  ASSERT_EQ(all(query).size(), 1u);
  EXPECT_EQ(all(query)[0].event().order_opened().order().id(), "saturday");
}

TEST_F(AuditTest, FollowsAnOrderWithItsBillsAndRefunds) {
  serve();
  const std::vector<std::string> types = typesOf(all(ofOrder("o1")));
  ASSERT_FALSE(types.empty());
  EXPECT_EQ(types.front(), "PaymentRefunded") << "long after the order was over";
  EXPECT_EQ(types.back(), "OrderOpened");
  for (const char* type :
       {"LinesAdded", "RoundSent", "BillIssued", "PaymentTaken", "LinesServed", "OrderClosed"}) {
    EXPECT_THAT(types, Contains(type));
  }
  EXPECT_EQ(std::ranges::count(types, "OrderOpened"), 1) << "nothing of other orders";
}

TEST_F(AuditTest, FollowsAnOrderPageByPage) {
  serve();
  v1::GetAudit query = ofOrder("o1");
  const std::vector<v1::AuditEntry> whole = all(query);
  query.set_limit(1);
  EXPECT_EQ(typesOf(all(query)), typesOf(whole));
}

TEST_F(AuditTest, FollowsAnOrderWithinItsDays) {
  serve();
  v1::GetAudit query = ofOrder("o1");
  query.set_from("2026-03-16");
  EXPECT_THAT(typesOf(all(query)), ElementsAre("PaymentRefunded"));
}

TEST_F(AuditTest, OfAnOrderThatNeverWasIsEmpty) {
  serve();
  EXPECT_THAT(all(ofOrder("o7")), IsEmpty());
}

TEST_F(AuditTest, ShowsNoPersonalData) {
  carryOut(testing::openDelivery("o1", "Via Garibaldi 3"));
  v1::GetAudit query;
  query.set_type("OrderOpened");
  const std::vector<v1::AuditEntry> entries = all(query);
  ASSERT_EQ(entries.size(), 1u);
  EXPECT_EQ(entries[0].event().order_opened().order().id(), "o1");
  EXPECT_EQ(entries[0].ShortDebugString().find("Garibaldi"), std::string::npos);
  EXPECT_TRUE(entries[0].event().order_opened().order().guest().address().empty());
}

TEST_F(AuditTest, TellsThatAPinWasSetButNotWhatIsKeptOfIt) {
  carryOut(testing::setPin("sara"));
  v1::GetAudit query;
  query.set_type("PinSet");
  const std::vector<v1::AuditEntry> entries = all(query);
  ASSERT_EQ(entries.size(), 1u);
  EXPECT_EQ(entries[0].event().actor_id(), "sara");
  EXPECT_EQ(entries[0].event().body_case(), v1::Event::BODY_NOT_SET);
}

TEST_F(AuditTest, LooksAtSoManyEventsForOnePageAndNoMore) {
  carryOut(testing::openTakeaway("o1"));
  const v1::Event last = journal::eventsIn(*writer, chronicle.seq() - 1).back();
  journal::Entry entry{.deviceId = "host"};
  for (std::int64_t i = 1; i <= kAuditEventsPerPageMax + 10; ++i) {
    v1::Event& event = entry.events.emplace_back();
    event.set_epoch(last.epoch());
    event.set_seq(last.seq() + static_cast<std::uint64_t>(i));
    *event.mutable_at() = last.at();
    event.mutable_room_removed()->set_room_id("nowhere");
  }
  need(writer->append({&entry, 1}));
  v1::GetAudit query;
  query.set_type("OrderOpened");
  const v1::AuditPage first = page(query);
  EXPECT_EQ(first.items_size(), 0);
  EXPECT_EQ(first.next_cursor(), std::to_string(last.seq() + 11));
  query.set_cursor(first.next_cursor());
  EXPECT_EQ(page(query).items_size(), 1);
  EXPECT_EQ(page(query).next_cursor(), "");
}

TEST_F(AuditTest, FindsMomentsByHalving) {
  serve();
  std::int64_t seq = 0;
  for (const v1::Event& event : journal::eventsIn(*writer)) {
    const std::int64_t us = values::fromTimestamp(event.at()).time_since_epoch().count();
    const std::int64_t found = need(firstSeqAt(database, us));
    EXPECT_LE(found, static_cast<std::int64_t>(event.seq()));
    EXPECT_GE(found, seq) << "time never goes back";
    EXPECT_GT(need(firstSeqAt(database, us + 1)), static_cast<std::int64_t>(event.seq()));
    seq = found;
  }
  EXPECT_EQ(need(firstSeqAt(database, 0)), 1);
  EXPECT_EQ(need(firstSeqAt(database, INT64_MAX)), static_cast<std::int64_t>(chronicle.seq()) + 1);
}

} // namespace
} // namespace comanda::reports
