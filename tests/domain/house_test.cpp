// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contract/same.h"
#include "domain/house.h"
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace comanda::domain {
namespace {

using ::testing::ElementsAre;

constexpr v1::Audience kAudiences[] = {v1::AUDIENCE_HOST_ONLY, v1::AUDIENCE_STAFF, v1::AUDIENCE_KITCHEN};

// A house in which every registry holds something, put there directly: this is about the house, not about
// rules.
House fullHouse() {
  testing::Scenario scenario;
  scenario.given(testing::smallTrattoria());
  scenario.as("ada")
      .given(testing::setPin("ada"))
      .given(testing::saveRole("sommelier", {v1::PERMISSION_REFUND}));
  scenario.given(testing::saveIngredient("flour", {v1::GLUTEN})).given(testing::countdown("salad", 4));
  scenario.given(testing::seatTable("t1", 2)).given(testing::openDrawer("d1", "Till", 100));
  House house = scenario.house();
  for (const char* id : {"o2", "o1"}) {
    v1::Order order;
    order.set_id(id);
    order.add_lines()->set_kitchen_line_id("k");
    house.orders.put(id, order);
    v1::Ticket ticket;
    ticket.set_id(id);
    house.tickets.put(id, ticket);
    v1::Bill bill;
    bill.set_id(id);
    house.bills.put(id, bill);
  }
  v1::StationLoad load;
  load.set_station_id("grill");
  load.set_work_minutes(7);
  house.stationLoads.put("grill", load);
  v1::BillSeries series;
  series.set_name("2026");
  series.set_last(12);
  house.billSeries.put("2026", series);
  return restore(snapshot(house, v1::AUDIENCE_HOST_ONLY));
}

TEST(Snapshot, HoldsEverythingForTheHost) {
  const v1::HouseSnapshot whole = snapshot(fullHouse(), v1::AUDIENCE_HOST_ONLY);
  const auto& type = *v1::HouseSnapshot::descriptor();
  for (int i = 0; i < type.field_count(); ++i) {
    const auto& field = *type.field(i);
    const bool filled = field.is_repeated() ? whole.GetReflection()->FieldSize(whole, &field) > 0
                                            : whole.GetReflection()->HasField(whole, &field);
    EXPECT_TRUE(filled) << field.name() << " is not in the snapshot, or this test does not fill it";
  }
}

TEST(Snapshot, ListsRecordsInOrderOfId) {
  const v1::HouseSnapshot whole = snapshot(fullHouse(), v1::AUDIENCE_HOST_ONLY);
  EXPECT_EQ(whole.orders(0).id(), "o1");
  EXPECT_EQ(whole.orders(1).id(), "o2");
}

TEST(Snapshot, LeavesOutWhatAnAudienceMayNotSee) {
  const House house = fullHouse();
  const v1::HouseSnapshot staff = snapshot(house, v1::AUDIENCE_STAFF);
  EXPECT_EQ(staff.credentials_size(), 0);
  EXPECT_EQ(staff.orders_size(), 2);
  const v1::HouseSnapshot kitchen = snapshot(house, v1::AUDIENCE_KITCHEN);
  EXPECT_EQ(
      kitchen.orders_size() + kitchen.bills_size() + kitchen.staff_size() + kitchen.table_statuses_size(), 0);
  EXPECT_EQ(kitchen.tickets_size(), 2);
  const v1::HouseSnapshot nobody = snapshot(house, v1::AUDIENCE_UNSPECIFIED);
  EXPECT_FALSE(nobody.has_settings());
  EXPECT_EQ(nobody.items_size() + nobody.tickets_size(), 0);
}

TEST(Restore, BringsBackTheSameHouse) {
  const House house = fullHouse();
  const v1::HouseSnapshot whole = snapshot(house, v1::AUDIENCE_HOST_ONLY);
  const House restored = restore(whole);
  EXPECT_TRUE(contract::same(snapshot(restored, v1::AUDIENCE_HOST_ONLY), whole));
  EXPECT_EQ(restored.position.get().seq, house.position.get().seq);
  for (const v1::Audience audience : kAudiences) {
    EXPECT_EQ(digest(restored, audience), digest(house, audience)) << v1::Audience_Name(audience);
  }
}

TEST(Restore, IndexesTheLinesOfTheKitchen) {
  const House restored = restore(snapshot(fullHouse(), v1::AUDIENCE_STAFF));
  ASSERT_NE(restored.ordersOfKitchenLine.find("k"), nullptr);
  EXPECT_THAT(*restored.ordersOfKitchenLine.find("k"), ElementsAre("o1", "o2"));
}

TEST(Restore, IndexesPaymentsAndRefunds) {
  House house = fullHouse();
  v1::Payment& payment = *house.bills.edit("o1").add_payments();
  payment.set_id("p");
  payment.add_refunds()->set_id("f");
  const House restored = restore(snapshot(house, v1::AUDIENCE_STAFF));
  ASSERT_NE(restored.billOfPayment.find("p"), nullptr);
  EXPECT_EQ(*restored.billOfPayment.find("p"), "o1");
  ASSERT_NE(restored.billOfRefund.find("f"), nullptr);
  EXPECT_EQ(*restored.billOfRefund.find("f"), "o1");
}

TEST(Snapshot, SaysByWhichRulesTheHouseWasMade) {
  EXPECT_EQ(snapshot(House(), v1::AUDIENCE_KITCHEN).rules(), kHouseRules);
}

TEST(Restore, OfAnAudiencesSnapshotHasTheDigestOfThatAudience) {
  const House house = fullHouse();
  for (const v1::Audience audience : kAudiences) {
    EXPECT_EQ(digest(restore(snapshot(house, audience)), audience), digest(house, audience))
        << v1::Audience_Name(audience);
  }
}

TEST(Digest, ChangesWithEveryPartOfTheHouse) {
  const v1::HouseSnapshot whole = snapshot(fullHouse(), v1::AUDIENCE_HOST_ONLY);
  const std::uint64_t before = digest(restore(whole), v1::AUDIENCE_HOST_ONLY);
  const auto& type = *v1::HouseSnapshot::descriptor();
  for (int i = 0; i < type.field_count(); ++i) {
    const auto& field = *type.field(i);
    if (field.message_type() == nullptr || field.name() == "at") {
      continue;
    }
    v1::HouseSnapshot less = whole;
    less.GetReflection()->ClearField(&less, &field);
    EXPECT_NE(digest(restore(less), v1::AUDIENCE_HOST_ONLY), before) << field.name();
  }
}

TEST(Digest, IsOverWhatTheAudienceMaySee) {
  House house = fullHouse();
  const std::uint64_t host = digest(house, v1::AUDIENCE_HOST_ONLY);
  const std::uint64_t staff = digest(house, v1::AUDIENCE_STAFF);
  const std::uint64_t kitchen = digest(house, v1::AUDIENCE_KITCHEN);
  house.credentials.edit("ada").set_pin_verifier("another");
  EXPECT_NE(digest(house, v1::AUDIENCE_HOST_ONLY), host);
  EXPECT_EQ(digest(house, v1::AUDIENCE_STAFF), staff) << "verifiers never leave the host";
  house.orders.edit("o1").set_covers(9);
  EXPECT_NE(digest(house, v1::AUDIENCE_STAFF), staff);
  EXPECT_EQ(digest(house, v1::AUDIENCE_KITCHEN), kitchen) << "the kitchen sees no orders";
  house.tickets.edit("o1").set_priority(true);
  EXPECT_NE(digest(house, v1::AUDIENCE_KITCHEN), kitchen);
}

TEST(Digest, DoesNotDependOnThePositionOrTheOrderOfChanges) {
  House a = fullHouse();
  House b = fullHouse();
  a.position.edit().seq += 5;
  const v1::Order order = *b.orders.find("o1");
  b.orders.erase("o1");
  b.orders.put("o1", order);
  EXPECT_EQ(digest(a, v1::AUDIENCE_HOST_ONLY), digest(b, v1::AUDIENCE_HOST_ONLY));
}

} // namespace
} // namespace comanda::domain
