// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/baskets.h"
#include "tests/support/commands.h"
#include "tests/support/filled_tables.h"
#include "tests/support/random_service.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <map>
#include <set>

namespace comanda::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

v1::Baskets basketsOf(const Scenario& scenario, int limit = 0, const std::string& day = "2026-03-14") {
  FilledTables tables(scenario);
  v1::GetBaskets query;
  query.set_from(day);
  query.set_to(day);
  query.set_limit(limit);
  return must(reports::baskets(tables.database(), query));
}

std::vector<std::string> pairsOf(const v1::Baskets& baskets) {
  std::vector<std::string> texts;
  for (const v1::BasketPair& pair : baskets.pairs()) {
    texts.push_back(pair.item_id() + "+" + pair.other_item_id() + " " + std::to_string(pair.orders()) +
                    " of " + std::to_string(pair.item_orders()) + "/" + std::to_string(pair.other_orders()) +
                    " lift " + std::to_string(pair.lift_milli()));
  }
  return texts;
}

// Four orders: steak and beer twice, beer and salad once, bread alone once.
Scenario fourBaskets() {
  Scenario scenario;
  scenario.given(smallTrattoria());
  scenario.given(openTakeaway("o1")).given(addLines("o1", {steak("a"), steak("b", 3), beer("c")}));
  scenario.given(openTakeaway("o2")).given(addLines("o2", {beer("d", 1, "large"), steak("e")}));
  scenario.given(openTakeaway("o3")).given(addLines("o3", {beer("f"), newLine("g", "salad")}));
  scenario.given(openTakeaway("o4")).given(addLines("o4", {newLine("h", "bread")}));
  return scenario;
}

TEST(Baskets, CountOrdersAndNotPortions) {
  const v1::Baskets baskets = basketsOf(fourBaskets());
  EXPECT_EQ(baskets.orders(), 4);
  // 2 × 4 ÷ (3 × 2); 1 × 4 ÷ (3 × 1)
  EXPECT_THAT(pairsOf(baskets),
              ElementsAre("beer+steak 2 of 3/2 lift 1333", "beer+salad 1 of 3/1 lift 1333"));
  EXPECT_EQ(baskets.pairs(0).name(), "beer");
  EXPECT_EQ(baskets.pairs(0).other_name(), "steak");
}

TEST(Baskets, TellTheMostFrequentPairsOnly) {
  EXPECT_THAT(pairsOf(basketsOf(fourBaskets(), 1)), ElementsAre("beer+steak 2 of 3/2 lift 1333"));
}

TEST(Baskets, LeaveOutWhatWasVoided) {
  Scenario scenario = fourBaskets();
  scenario.given(sendRound("o3", "r3")).given(voidLine("o3", "g"));
  EXPECT_THAT(pairsOf(basketsOf(scenario)), ElementsAre("beer+steak 2 of 3/2 lift 1333"));
}

TEST(Baskets, OfOtherDaysAreEmpty) {
  const v1::Baskets baskets = basketsOf(fourBaskets(), 0, "2026-03-15");
  EXPECT_EQ(baskets.orders(), 0);
  EXPECT_THAT(pairsOf(baskets), IsEmpty());
}

RC_GTEST_PROP(Baskets, AreThoseOfTheHousesOrders, (std::uint64_t seed)) {
  Scenario scenario;
  scenario.given(smallTrattoria());
  RandomService service(seed);
  for (int i = 0; i < 120; ++i) {
    scenario.when(service.next(scenario.house()));
  }
  std::map<std::pair<std::string, std::string>, std::int64_t> counted;
  std::int64_t orders = 0;
  scenario.house().orders.forEach([&](const v1::Order& order) {
    std::set<std::string> items;
    for (const v1::OrderLine& line : order.lines()) {
      if (line.state() != v1::VOIDED) {
        items.insert(line.item_id());
      }
    }
    orders += items.empty() ? 0 : 1;
    for (auto item = items.begin(); item != items.end(); ++item) {
      for (auto other = std::next(item); other != items.end(); ++other) {
        ++counted[{*item, *other}];
      }
    }
  });
  v1::GetBaskets query;
  query.set_from("2026-03-14");
  query.set_to("2026-03-14");
  query.set_limit(1'000);
  FilledTables& tables = FilledTables::anew(scenario);
  const v1::Baskets baskets = must(reports::baskets(tables.database(), query));
  RC_ASSERT(baskets.orders() == orders);
  RC_ASSERT(baskets.pairs_size() == static_cast<int>(counted.size()));
  for (const v1::BasketPair& pair : baskets.pairs()) {
    RC_ASSERT((pair.orders() == counted[{pair.item_id(), pair.other_item_id()}]));
  }
}

} // namespace
} // namespace comanda::testing
