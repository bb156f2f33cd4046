// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever commands come, in whatever order: the invariants hold after each, and the journal alone tells the
// whole story.
#include "domain/contract/options.h"
#include "domain/invariants.h"
#include "tests/support/random_service.h"
#include "tests/support/scenario.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

namespace comanda::testing {
namespace {

constexpr int kCommands = 250;

RC_GTEST_PROP(AnyService, KeepsTheInvariants, ()) {
  Scenario scenario = trattoria();
  RandomService service(*rc::gen::arbitrary<std::uint64_t>());
  for (int i = 0; i < kCommands; ++i) {
    scenario.later(i % 7 == 0 ? 1 : 0);
    if (i % 90 == 89) {
      scenario.later(13 * 60); // the next day, with what is open carried over
    }
    const v1::Command command = service.next(scenario.house());
    const domain::Decision decision = scenario.when(command);
    for (const std::string& sentence : domain::brokenInvariants(scenario.house())) {
      RC_FAIL(sentence + "\nafter " + command.ShortDebugString() + "\n" + rejection(decision));
    }
  }
}

RC_GTEST_PROP(AnyService, IsToldAgainByItsJournal, ()) {
  Scenario scenario = trattoria();
  RandomService service(*rc::gen::arbitrary<std::uint64_t>());
  for (int i = 0; i < kCommands; ++i) {
    scenario.when(service.next(scenario.house()));
  }
  domain::House replayed;
  for (const v1::Event& event : scenario.journal()) {
    domain::evolve(replayed, event);
  }
  for (const v1::Audience audience : {v1::AUDIENCE_HOST_ONLY, v1::AUDIENCE_STAFF, v1::AUDIENCE_KITCHEN}) {
    RC_ASSERT(domain::digest(replayed, audience) == domain::digest(scenario.house(), audience));
  }
  const domain::House restored = domain::restore(domain::snapshot(scenario.house(), v1::AUDIENCE_HOST_ONLY));
  RC_ASSERT(domain::digest(restored, v1::AUDIENCE_HOST_ONLY) ==
            domain::digest(replayed, v1::AUDIENCE_HOST_ONLY));
  RC_ASSERT(domain::brokenInvariants(restored).empty());
  RC_ASSERT(restored.billOfPayment == replayed.billOfPayment);
  RC_ASSERT(restored.billOfRefund == replayed.billOfRefund);
  RC_ASSERT(restored.ordersOfKitchenLine == replayed.ordersOfKitchenLine);
}

RC_GTEST_PROP(AnyService, LeavesNoTraceWhenItIsRolledBack, ()) {
  Scenario scenario = trattoria();
  RandomService service(*rc::gen::arbitrary<std::uint64_t>());
  for (int i = 0; i < kCommands / 2; ++i) {
    scenario.when(service.next(scenario.house()));
  }
  domain::House house = domain::restore(domain::snapshot(scenario.house(), v1::AUDIENCE_HOST_ONLY));
  const std::uint64_t before = domain::digest(house, v1::AUDIENCE_HOST_ONLY);
  {
    const domain::Trial trial(house);
    for (int i = 0; i < kCommands / 2; ++i) {
      if (const auto decision = domain::decide(house, service.next(house), scenario.context())) {
        for (const v1::Event& event : decision->events) {
          domain::evolve(house, event);
        }
      }
    }
  }
  RC_ASSERT(domain::digest(house, v1::AUDIENCE_HOST_ONLY) == before);
  RC_ASSERT(domain::brokenInvariants(house).empty());
}

// A service that does nothing would keep every invariant.
TEST(AnyService, HasEnoughGoingOn) {
  Scenario scenario = trattoria();
  RandomService service(7);
  std::map<std::string, int> seen;
  for (int i = 0; i < 10'000; ++i) {
    scenario.when(service.next(scenario.house()));
    scenario.later(1);
  }
  for (const v1::Event& event : scenario.journal()) {
    ++seen[std::string(contract::bodyName(event))];
  }
  const auto* bodies = v1::Event::descriptor()->FindOneofByName("body");
  for (int i = 0; i < bodies->field_count(); ++i) {
    const std::string& name = bodies->field(i)->message_type()->name();
    const bool isOfTheHost = name == "ClockJumped" || name == "EpochStarted";
    EXPECT_TRUE(isOfTheHost || seen[name] > 0) << name << " never happened";
  }
}

// Nothing is rejected but by a rule that somebody chose for it, and most rules are met.
TEST(AnyService, MeetsTheRules) {
  Scenario scenario = trattoria();
  RandomService service(11);
  std::map<std::string, int> seen;
  for (int i = 0; i < 10'000; ++i) {
    if (const domain::Decision decision = scenario.when(service.next(scenario.house())); !decision) {
      ++seen[v1::Rule_Name(decision.error().rule())];
      EXPECT_TRUE(v1::Rule_IsValid(decision.error().rule()));
    }
  }
  for (const char* rule :
       {"ID_ALREADY_USED", "ORDER_NOT_OPEN", "LINE_ALREADY_SENT", "LINE_ON_BILL", "NOT_ENOUGH_LEFT",
        "ITEM_SOLD_OUT", "BILL_HAS_PAYMENTS", "BILL_NOT_DUE", "REFUND_TOO_LARGE", "AMOUNT_TOO_LARGE",
        "TABLE_NOT_FREE", "CURRENCY_IN_USE", "ORDER_HAS_BILL", "ORDER_NOT_PAID", "DRAWER_NOT_OPEN",
        "DRAWER_ALREADY_OPEN", "DRAWER_STILL_OPEN", "NOTHING_TO_CLOSE"}) {
    EXPECT_GT(seen[rule], 0) << rule << " was never met";
  }
}

} // namespace
} // namespace comanda::testing
