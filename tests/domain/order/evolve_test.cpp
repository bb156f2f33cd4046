// SPDX-License-Identifier: GPL-3.0-or-later
// evolve of orders cannot fail: where a record is missing nothing happens, and what a trial changed can be
// taken back. What each event does where its records are there stands in the tests of the commands.
#include "domain/evolve.h"
#include "tests/domain/order/at_table.h"

namespace comanda::testing {
namespace {

// One of each event of orders about things that no house knows, except OrderOpened.
std::vector<v1::Event> eventsAboutNothing() {
  std::vector<v1::Event> events(15);
  std::size_t i = 0;
  events[i].mutable_lines_added()->set_order_id("o9");
  events[i++].mutable_lines_added()->add_lines()->set_id("x1");
  events[i].mutable_line_changed()->set_order_id("o9");
  events[i++].mutable_line_changed()->mutable_line()->set_id("x1");
  events[i].mutable_lines_removed()->set_order_id("o9");
  events[i++].mutable_lines_removed()->add_line_ids("x1");
  events[i].mutable_lines_held()->set_order_id("o9");
  events[i++].mutable_lines_held()->add_line_ids("x1");
  events[i].mutable_round_sent()->set_order_id("o9");
  events[i++].mutable_round_sent()->add_line_ids("x1");
  events[i].mutable_lines_served()->set_order_id("o9");
  events[i++].mutable_lines_served()->add_line_ids("x1");
  events[i].mutable_line_voided()->set_order_id("o9");
  events[i++].mutable_line_voided()->set_line_id("x1");
  events[i++].mutable_order_cancelled()->set_order_id("o9");
  events[i++].mutable_order_transferred()->set_order_id("o9");
  events[i].mutable_lines_moved()->set_from_order_id("o9");
  events[i].mutable_lines_moved()->set_into_order_id("o8");
  events[i++].mutable_lines_moved()->add_line_ids("x1");
  events[i++].mutable_order_merged()->set_from_order_id("o9");
  events[i].mutable_line_split()->set_order_id("o9");
  events[i++].mutable_line_split()->set_line_id("x1");
  events[i++].mutable_covers_set()->set_order_id("o9");
  events[i++].mutable_order_assigned()->set_order_id("o9");
  events[i++].mutable_order_closed()->set_order_id("o9");
  EXPECT_EQ(i, events.size());
  return events;
}

// The same about lines that the order "o1" does not have.
v1::Event onOrderOne(v1::Event event) {
  const auto* oneof = event.GetDescriptor()->FindOneofByName("body");
  const auto* field = event.GetReflection()->GetOneofFieldDescriptor(event, oneof);
  google::protobuf::Message* body = event.GetReflection()->MutableMessage(&event, field);
  for (const char* name : {"order_id", "from_order_id"}) {
    if (const auto* id = body->GetDescriptor()->FindFieldByName(name)) {
      body->GetReflection()->SetString(body, id, "o1");
    }
  }
  return event;
}

TEST(EvolveOrders, OfAnOrderThatIsNotHereDoesNothing) {
  const Scenario scenario = atTableOne();
  domain::House house = scenario.house();
  const std::uint64_t before = domain::digest(house, v1::AUDIENCE_HOST_ONLY);
  for (const v1::Event& event : eventsAboutNothing()) {
    domain::evolve(house, event);
    EXPECT_EQ(domain::digest(house, v1::AUDIENCE_HOST_ONLY), before) << event.ShortDebugString();
  }
  EXPECT_TRUE(house.ordersOfKitchenLine.empty());
}

TEST(EvolveOrders, OfALineThatIsNotHereDoesNothing) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1")}));
  const std::string before = orderOf(scenario).lines(0).ShortDebugString();
  for (const v1::Event& event : eventsAboutNothing()) {
    if (!event.has_lines_added()) {
      domain::House house = scenario.house();
      domain::evolve(house, onOrderOne(event));
      ASSERT_EQ(house.orders.find("o1")->lines_size(), 1) << event.ShortDebugString();
      EXPECT_EQ(house.orders.find("o1")->lines(0).ShortDebugString(), before) << event.ShortDebugString();
    }
  }
}

TEST(EvolveOrders, OfAnOrderOpenedOutOfTurnKeepsTheHighestNumber) {
  Scenario scenario = atTableOne();
  domain::House house = scenario.house();
  v1::Event event;
  event.mutable_order_opened()->mutable_order()->set_id("o9");
  event.mutable_order_opened()->mutable_order()->set_number(9);
  domain::evolve(house, event);
  EXPECT_EQ(house.day.get().orders_numbered(), 9);
  event.mutable_order_opened()->mutable_order()->set_id("o3");
  event.mutable_order_opened()->mutable_order()->set_number(3);
  domain::evolve(house, event);
  EXPECT_EQ(house.day.get().orders_numbered(), 9);
}

TEST(EvolveOrders, CanBeTakenBackWithTheTrial) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1", 3), newLine("l2", "salad")})).given(sendRound("o1", "r1"));
  domain::House house = scenario.house();
  const std::uint64_t before = domain::digest(house, v1::AUDIENCE_HOST_ONLY);
  const std::vector<v1::Command> commands = {
      openOrder("o2", "t2"),     splitLine("o1", "l1", "l1b", 1), moveLines("o1", "o2", {"l1b"}),
      voidLine("o1", "l2"),      addLines("o2", {beer("l3")}),    removeLines("o2", {"l3"}),
      transferOrder("o2", "t3"), mergeOrders("o2", "o1"),         cancelOrder("o1")};
  {
    domain::Trial trial(house);
    for (const v1::Command& command : commands) {
      const domain::Decision decision = domain::decide(house, command, scenario.context());
      ASSERT_TRUE(decision) << rejection(decision);
      for (const v1::Event& event : decision->events) {
        domain::evolve(house, event);
      }
    }
    EXPECT_NE(domain::digest(house, v1::AUDIENCE_HOST_ONLY), before);
  }
  EXPECT_EQ(domain::digest(house, v1::AUDIENCE_HOST_ONLY), before);
  EXPECT_EQ(house.ordersOfKitchenLine, scenario.house().ordersOfKitchenLine);
}

TEST(EvolveOrders, RestoredFromASnapshotGoesOnTheSame) {
  Scenario scenario = atTableOne();
  scenario.given(addLines("o1", {steak("l1", 3)})).given(sendRound("o1", "r1")).given(openOrder("o2", "t2"));
  scenario.given(splitLine("o1", "l1", "l1b", 1)).given(moveLines("o1", "o2", {"l1b"}));
  const std::size_t seen = scenario.journal().size();
  domain::House restored = domain::restore(domain::snapshot(scenario.house(), v1::AUDIENCE_HOST_ONLY));
  EXPECT_EQ(restored.ordersOfKitchenLine, scenario.house().ordersOfKitchenLine);

  scenario.given(bumpTicket("r1.1")).given(serveLines("o2", {"l1b"})).given(mergeOrders("o2", "o1"));
  for (std::size_t i = seen; i < scenario.journal().size(); ++i) {
    domain::evolve(restored, scenario.journal()[i]);
  }
  EXPECT_EQ(domain::digest(restored, v1::AUDIENCE_HOST_ONLY),
            domain::digest(scenario.house(), v1::AUDIENCE_HOST_ONLY));
  EXPECT_EQ(restored.ordersOfKitchenLine, scenario.house().ordersOfKitchenLine);
}

} // namespace
} // namespace comanda::testing
