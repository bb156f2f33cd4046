// SPDX-License-Identifier: GPL-3.0-or-later
// What the manager of a played evening does with money that was paid before.
#include "app/evening/boss.h"
#include "app/evening/seeded_ids.h"
#include "tests/support/manual_clock.h"

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

namespace comanda::testing {
namespace {

// A terminal that shows a house and keeps what is sent at it.
class Office : public ports::Gateway {
public:
  explicit Office(domain::House shown) : m_house(std::move(shown)) {}

  void submit(v1::CommandBatch batch, OnOutcome onOutcome) override {
    sent.insert(sent.end(), batch.commands().begin(), batch.commands().end());
    v1::Outcome outcome;
    outcome.mutable_accepted();
    onOutcome(outcome);
  }
  void ask(v1::Query, OnAnswer) override { ADD_FAILURE() << "the manager asks for nothing"; }
  const domain::House& house() const override { return m_house; }
  std::uint64_t seq() const override { return 1; }
  v1::Audience audience() const override { return v1::AUDIENCE_STAFF; }
  const ports::LinkState& linkState() const override { return m_state; }
  void watch(ports::HouseObserver&) override {}
  void unwatch(ports::HouseObserver&) override {}

  std::vector<v1::Command> sent;

private:
  domain::House m_house;
  ports::LinkState m_state;
};

class Wings : public evening::Stage {
public:
  values::Instant momentOf(const google::protobuf::Timestamp&) const override { return {}; }
  values::LocalTime wallTime(values::Instant) const override { return {}; }
};

// Forty bills of a day, paid by card: enough that the soup of some was cold.
void addPaidBills(domain::House& house, const std::string& businessDay) {
  for (int i = 0; i < 40; ++i) {
    v1::Bill bill;
    bill.set_id(businessDay + "-" + std::to_string(i));
    bill.set_business_day(businessDay);
    bill.set_state(v1::PAID);
    v1::Payment& payment = *bill.add_payments();
    payment.set_id("p-" + bill.id());
    payment.set_tender(v1::CARD);
    payment.set_amount(1'000);
    std::string id = bill.id();
    house.bills.put(std::move(id), std::move(bill));
  }
}

// A refund of an earlier day's bill is in today's Z report and in that day's sales, which is right and would
// not let the evening's two sums be compared.
TEST(Boss, GivesMoneyBackOfTheRunningDayOnly) {
  domain::House house;
  house.day.edit().set_business_day("2026-03-15");
  addPaidBills(house, "2026-03-14");
  addPaidBills(house, "2026-03-15");
  Office office(std::move(house));
  ManualClock clock;
  evening::SeededIds ids(clock, 7);
  Wings stage;
  evening::Boss boss({.name = "Max", .gateway = office, .ids = ids, .stage = stage, .seed = 7},
                     values::Instant(std::chrono::hours(5)));
  for (int look = 0; look < 2'000; ++look) {
    boss.act(values::Instant());
    boss.send();
  }
  ASSERT_FALSE(office.sent.empty());
  for (const v1::Command& command : office.sent) {
    ASSERT_TRUE(command.has_refund_payment());
    EXPECT_TRUE(command.refund_payment().bill_id().starts_with("2026-03-15"))
        << command.refund_payment().bill_id();
  }
}

} // namespace
} // namespace comanda::testing
