// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order/kitchen_line_index.h"
#include "domain/payment/money_index.h"
#include "domain/settings/business_day_turn.h"
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace comanda::settings {
namespace {

using domain::House;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

values::LocalTime rome(int day, int hour, int minute = 0) {
  using namespace std::chrono;
  const auto date = sys_days(year(2026) / 3 / day);
  return {date + hours(hour - 1) + minutes(minute), minutes(60)};
}

// An order with one line that its round sent to the kitchen, and the ticket of it: 2 portions of 12 minutes.
void addOrder(House& house, const std::string& id, v1::OrderStatus status) {
  v1::Order order;
  order.set_id(id);
  order.set_status(status);
  order.add_rounds()->set_id(id + "-r");
  v1::OrderLine* line = order.add_lines();
  line->set_id(id + "-l");
  line->set_round_id(id + "-r");
  line->set_kitchen_line_id(id + "-l");
  house.orders.put(id, order);

  v1::Ticket ticket;
  ticket.set_id(id + "-r.1");
  ticket.set_order_id(id);
  ticket.set_round_id(id + "-r");
  ticket.set_station_id("grill");
  v1::TicketLine* cooked = ticket.add_lines();
  cooked->set_id(id + "-l");
  cooked->set_quantity(2);
  cooked->set_preparation_minutes(12);
  cooked->set_state(v1::SENT);
  house.tickets.put(ticket.id(), ticket);

  v1::StationLoad load;
  load.set_station_id("grill");
  const v1::StationLoad* old = house.stationLoads.find("grill");
  load.set_work_minutes((old == nullptr ? 0 : old->work_minutes()) + 24);
  house.stationLoads.put("grill", load);
  order::reindexKitchenLines(house);
}

void addBill(House& house, const std::string& id, const std::string& orderId, v1::BillState state,
             const std::string& day) {
  v1::Bill bill;
  bill.set_id(id);
  bill.set_order_id(orderId);
  bill.set_state(state);
  bill.set_business_day(day);
  house.bills.put(id, bill);
}

House openHouse() {
  House house;
  house.settings.set(testing::trattoriaSettings());
  v1::Day day;
  day.set_business_day("2026-03-14");
  day.set_orders_numbered(42);
  house.day.set(day);
  return house;
}

void turn(House& house, const values::LocalTime& now) {
  const auto event = businessDayTurn(house, now);
  ASSERT_TRUE(event);
  domain::evolve(house, *event);
}

template <class T>
std::vector<std::string> ids(const values::Registry<T>& registry) {
  std::vector<std::string> result;
  for (const T* record : registry.sorted()) {
    result.push_back(record->id());
  }
  return result;
}

TEST(BusinessDayTurn, DoesNotHappenBeforeTheRestaurantIsSetUp) {
  EXPECT_FALSE(businessDayTurn(House(), rome(14, 19)));
}

TEST(BusinessDayTurn, HappensOnceForTheFirstCommandAfterSettingUp) {
  testing::Scenario scenario;
  scenario.given(testing::changeSettings(testing::trattoriaSettings()));
  EXPECT_EQ(scenario.house().day.get().business_day(), "");
  scenario.given(testing::saveRoom("hall")).given(testing::saveRoom("terrace"));
  EXPECT_EQ(scenario.house().day.get().business_day(), "2026-03-14");
  EXPECT_EQ(scenario.journal().size(), 4u) << "settings, day, two rooms";
}

TEST(BusinessDayTurn, WaitsForTheHourAtWhichTheDayIsCut) {
  const House house = openHouse();
  EXPECT_FALSE(businessDayTurn(house, rome(14, 23, 59)));
  EXPECT_FALSE(businessDayTurn(house, rome(15, 3, 59)));
  const auto event = businessDayTurn(house, rome(15, 4));
  ASSERT_TRUE(event);
  EXPECT_EQ(event->business_day_started().business_day(), "2026-03-15");
}

TEST(BusinessDayTurn, NeverGoesBack) {
  EXPECT_FALSE(businessDayTurn(openHouse(), rome(12, 19)));
}

TEST(BusinessDayTurn, SkipsDaysOnWhichNobodyCame) {
  EXPECT_EQ(businessDayTurn(openHouse(), rome(18, 11))->business_day_started().business_day(), "2026-03-18");
}

TEST(BusinessDayStarted, NumbersOrdersFromTheStart) {
  House house = openHouse();
  turn(house, rome(15, 11));
  EXPECT_EQ(house.day.get().business_day(), "2026-03-15");
  EXPECT_EQ(house.day.get().orders_numbered(), 0);
}

TEST(BusinessDayStarted, LetsGoOfOrdersThatAreOverWithTicketsWorkAndIndex) {
  House house = openHouse();
  addOrder(house, "cancelled", v1::CANCELLED);
  addOrder(house, "closed", v1::CLOSED);
  addOrder(house, "open", v1::OPEN);
  turn(house, rome(15, 11));
  EXPECT_THAT(ids(house.orders), ElementsAre("open"));
  EXPECT_THAT(ids(house.tickets), ElementsAre("open-r.1"));
  EXPECT_EQ(house.stationLoads.find("grill")->work_minutes(), 24);
  EXPECT_EQ(house.ordersOfKitchenLine.size(), 1u);
  EXPECT_THAT(*house.ordersOfKitchenLine.find("open-l"), ElementsAre("open"));
}

TEST(BusinessDayStarted, KeepsTheTicketsOfLinesThatMovedToAnOrderThatGoesOn) {
  House house = openHouse();
  addOrder(house, "merged", v1::OPEN);
  addOrder(house, "open", v1::OPEN);
  house.orders.edit("open").add_lines()->Swap(house.orders.edit("merged").mutable_lines(0));
  house.orders.edit("merged").clear_lines();
  house.orders.edit("merged").set_status(v1::MERGED);
  order::reindexKitchenLines(house);
  turn(house, rome(15, 11));
  EXPECT_THAT(ids(house.orders), ElementsAre("open"));
  EXPECT_THAT(ids(house.tickets), ElementsAre("merged-r.1", "open-r.1"));
  EXPECT_EQ(house.stationLoads.find("grill")->work_minutes(), 48);
  EXPECT_THAT(*house.ordersOfKitchenLine.find("merged-l"), ElementsAre("open"));
}

TEST(BusinessDayStarted, LeavesTheKitchenScreenWithTheSameTickets) {
  House host = openHouse();
  addOrder(host, "closed", v1::CLOSED);
  addOrder(host, "open", v1::OPEN);
  House screen = domain::restore(domain::snapshot(host, v1::AUDIENCE_KITCHEN));
  ASSERT_THAT(ids(screen.orders), IsEmpty()) << "a kitchen screen holds no orders";
  const auto event = businessDayTurn(host, rome(15, 11));
  domain::evolve(host, *event);
  domain::evolve(screen, *event);
  EXPECT_THAT(ids(screen.tickets), ElementsAre("open-r.1"));
  EXPECT_EQ(domain::digest(screen, v1::AUDIENCE_KITCHEN), domain::digest(host, v1::AUDIENCE_KITCHEN));
}

TEST(BusinessDayStarted, KeepsBillsThatAreDueOrMayBeRefunded) {
  House house = openHouse();
  addOrder(house, "open", v1::OPEN);
  addBill(house, "due", "gone", v1::DUE, "2025-01-01");
  addBill(house, "paid-30-days-ago", "gone", v1::PAID, "2026-02-13");
  addBill(house, "paid-31-days-ago", "gone", v1::PAID, "2026-02-12");
  addBill(house, "paid-of-open-order", "open", v1::PAID, "2026-02-01");
  addBill(house, "voided", "gone", v1::BILL_VOIDED, "2026-03-14");
  addBill(house, "voided-of-open-order", "open", v1::BILL_VOIDED, "2026-03-14");
  turn(house, rome(15, 11));
  EXPECT_THAT(ids(house.bills),
              ElementsAre("due", "paid-30-days-ago", "paid-of-open-order", "voided-of-open-order"));
}

// Money that went over a bill is remembered by its ids as long as on a paid one.
TEST(BusinessDayStarted, KeepsAVoidedBillWhoseMoneyWasGivenBack) {
  House house = openHouse();
  for (const char* day : {"2026-02-12", "2026-02-13"}) {
    addBill(house, day, "gone", v1::BILL_VOIDED, day);
    v1::Payment& payment = *house.bills.edit(day).add_payments();
    payment.set_id(std::string("payment-") + day);
    payment.add_refunds()->set_id(std::string("refund-") + day);
  }
  payment::reindexMoney(house);
  turn(house, rome(15, 11));
  EXPECT_THAT(ids(house.bills), ElementsAre("2026-02-13"));
  EXPECT_FALSE(house.billOfPayment.contains("payment-2026-02-12"));
  EXPECT_FALSE(house.billOfRefund.contains("refund-2026-02-12"));
  EXPECT_TRUE(house.billOfPayment.contains("payment-2026-02-13"));
  EXPECT_TRUE(house.billOfRefund.contains("refund-2026-02-13"));
}

TEST(BusinessDayStarted, IsTakenBackByATrialThatIsNotKept) {
  House house = openHouse();
  addOrder(house, "closed", v1::CLOSED);
  addBill(house, "voided", "closed", v1::BILL_VOIDED, "2026-03-14");
  const std::uint64_t before = domain::digest(house, v1::AUDIENCE_HOST_ONLY);
  const auto indexBefore = house.ordersOfKitchenLine;
  {
    const domain::Trial trial(house);
    turn(house, rome(15, 11));
    EXPECT_NE(domain::digest(house, v1::AUDIENCE_HOST_ONLY), before);
  }
  EXPECT_EQ(domain::digest(house, v1::AUDIENCE_HOST_ONLY), before);
  EXPECT_TRUE(house.ordersOfKitchenLine == indexBefore);
}

} // namespace
} // namespace comanda::settings
