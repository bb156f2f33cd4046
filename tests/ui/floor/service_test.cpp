// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/floor/table_state.h"
#include "tests/support/commands.h"
#include "tests/support/scenario.h"
#include "ui/floor/service.h"

#include <gtest/gtest.h>

namespace comanda::ui_floor {
namespace {

using namespace std::chrono_literals;
using testing::Scenario;

Service at(const Scenario& evening, const std::string& tableId = "t1") {
  const domain::House& house = evening.house();
  const v1::TableStatus status = floor::statusOf(house, tableId);
  return serviceOf(status, house.orders.find(status.order_id()), readyTimes(house),
                   evening.context().now.utc);
}

Scenario ordered() {
  Scenario evening = testing::trattoria();
  evening.given({testing::openOrder("o1", "t1"),
                 testing::addLines("o1", {testing::steak("l1"), testing::beer("l2", 2)}),
                 testing::sendRound("o1", "r1")});
  return evening;
}

TEST(Service, OfATableThatNobodyTouchedIsFree) {
  const Service free = at(testing::trattoria());
  EXPECT_EQ(free.mark, Mark::Free);
  EXPECT_FALSE(free.since);
}

TEST(Service, AsksForGuestsWhoDidNotOrder) {
  Scenario evening = testing::trattoria();
  evening.given(testing::seatTable("t1", 2)).later(kUnorderedMinutes);
  EXPECT_EQ(at(evening).mark, Mark::Seated) << "not before it is more than that";
  evening.given(testing::openOrder("o1", "t1")).later(1);
  EXPECT_EQ(at(evening).mark, Mark::Waits) << "an empty check is no order";
  EXPECT_EQ(evening.context().now.utc - *at(evening).seatedSince, 11min) << "since they sat down";
}

TEST(Service, CountsFromWhenTheOldestAwaitedRoundWasSent) {
  Scenario evening = ordered();
  EXPECT_EQ(at(evening).mark, Mark::Ordered);
  evening.later(20)
      .given(testing::addLines("o1", {testing::beer("l3")}))
      .given(testing::sendRound("o1", "r2"));
  evening.later(6);
  EXPECT_EQ(at(evening).mark, Mark::Waits) << "the second round does not make the first one younger";
  EXPECT_EQ(evening.context().now.utc - *at(evening).since, 26min);
  EXPECT_EQ(at(evening).awaitedStations, (std::set<std::string>{"bar", "grill"}));
  evening.later(15);
  EXPECT_EQ(at(evening).mark, Mark::Late);
}

TEST(Service, SaysWhatIsReadyUnlessSomethingIsLate) {
  Scenario evening = ordered();
  const std::vector<const v1::Ticket*> tickets = evening.house().tickets.sorted();
  const auto bar = std::ranges::find(tickets, "bar", &v1::Ticket::station_id);
  evening.later(3).given(testing::tickLines((*bar)->id(), {"l2"})).later(2);
  EXPECT_EQ(at(evening).mark, Mark::Ready);
  EXPECT_EQ(at(evening).readyPortions, 2);
  EXPECT_EQ(evening.context().now.utc - *at(evening).since, 2min);
  evening.later(36);
  EXPECT_EQ(at(evening).mark, Mark::Late) << "the steak";
}

TEST(Service, OfTheBillAndOfADirtyTable) {
  Scenario evening = testing::trattoria();
  evening.given({testing::openOrder("o1", "t1"), testing::addLines("o1", {testing::newLine("l1", "bread")}),
                 testing::sendRound("o1", "r1"), testing::serveLines("o1", {"l1"})});
  EXPECT_EQ(at(evening).mark, Mark::Served);
  evening.given(testing::issueBill("b1", "o1"));
  EXPECT_EQ(at(evening).mark, Mark::Bill);
  evening.given(testing::pay("p1", "b1", v1::CARD, 250)).given(testing::closeOrder("o1"));
  EXPECT_EQ(at(evening).mark, Mark::Dirty);
}

TEST(Service, OfAnOrderWithoutATable) {
  Scenario evening = testing::trattoria();
  evening.given(testing::openTakeaway("o1"));
  const auto now = [&] { return evening.context().now.utc; };
  const auto service = [&] {
    return serviceOf(*evening.house().orders.find("o1"), readyTimes(evening.house()), now());
  };
  EXPECT_EQ(service().mark, Mark::Seated);
  evening.given({testing::addLines("o1", {testing::newLine("l1", "salad")}), testing::sendRound("o1", "r1")});
  EXPECT_EQ(service().mark, Mark::Ordered);
  evening.given(testing::bumpTicket(evening.house().tickets.sorted().front()->id()));
  EXPECT_EQ(service().mark, Mark::Ready);
}

} // namespace
} // namespace comanda::ui_floor
