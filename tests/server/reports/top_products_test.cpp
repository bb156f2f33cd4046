// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/top_products.h"
#include "tests/support/commands.h"
#include "tests/support/filled_tables.h"

#include <gmock/gmock.h>

#include <limits>

namespace comanda::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

v1::TopProducts topOf(const Scenario& scenario, v1::ProductOrder order = v1::PRODUCT_ORDER_UNSPECIFIED,
                      int limit = 0, const std::string& from = "2026-03-14",
                      const std::string& to = "2026-03-14") {
  FilledTables tables(scenario);
  v1::GetTopProducts query;
  query.set_from(from);
  query.set_to(to);
  query.set_limit(limit);
  query.set_order(order);
  return must(reports::topProducts(tables.database(), query));
}

std::vector<std::string> itemsOf(const v1::TopProducts& top) {
  std::vector<std::string> items;
  for (const v1::ProductSales& product : top.items()) {
    items.push_back(product.item_id() + " " + std::to_string(product.quantity()) + " " +
                    std::to_string(product.revenue()));
  }
  return items;
}

// Two steaks 48.00, a small and two large beers 16.00, eight portions of bread 20.00, of which three were
// voided; a salad that was removed and one of an order that was cancelled.
Scenario manyProducts() {
  Scenario scenario;
  scenario.given(smallTrattoria()).given(openOrder("o1", "t1")).given(openOrder("o2", "t2"));
  scenario.given(
      addLines("o1", {steak("s1"), beer("be1"), newLine("br1", "bread", 5), newLine("x", "salad")}));
  scenario.given(removeLines("o1", {"x"})).given(sendRound("o1", "r1"));
  scenario.given(addLines("o2", {steak("s2"), beer("be2", 2, "large"), newLine("br2", "bread", 3)}));
  scenario.given(sendRound("o2", "r2")).given(voidLine("o2", "br2"));
  scenario.given(openTakeaway("o3"))
      .given(addLines("o3", {newLine("y", "salad")}))
      .given(sendRound("o3", "r3"));
  scenario.given(cancelOrder("o3"));
  return scenario;
}

TEST(TopProducts, ComeByWhatTheyBroughtIn) {
  for (const v1::ProductOrder order : {v1::PRODUCT_ORDER_UNSPECIFIED, v1::BY_REVENUE}) {
    EXPECT_THAT(itemsOf(topOf(manyProducts(), order)),
                ElementsAre("steak 2 4800", "beer 3 1600", "bread 5 1250"));
  }
}

TEST(TopProducts, ComeByHowManyWereSold) {
  EXPECT_THAT(itemsOf(topOf(manyProducts(), v1::BY_QUANTITY)),
              ElementsAre("bread 5 1250", "beer 3 1600", "steak 2 4800"));
}

TEST(TopProducts, HaveTheirShareOfAllRevenueAlsoOfWhatIsNotShown) {
  const v1::TopProducts top = topOf(manyProducts(), v1::BY_REVENUE, 1);
  EXPECT_THAT(itemsOf(top), ElementsAre("steak 2 4800"));
  EXPECT_EQ(top.quantity(), 10);
  EXPECT_EQ(top.revenue(), 7650);
  EXPECT_EQ(top.items(0).share_ppm(), 627'451); // 4800 / 7650 = 0.62745098…
}

TEST(TopProducts, OfTheSameWorthComeInTheOrderOfTheirIds) {
  Scenario scenario;
  scenario.given(smallTrattoria()).given(saveItem(menuItem("b", "mains", 700)));
  scenario.given(saveItem(menuItem("a", "mains", 700))).given(openTakeaway("o1"));
  scenario.given(addLines("o1", {newLine("1", "b"), newLine("2", "a")}));
  EXPECT_THAT(itemsOf(topOf(scenario)), ElementsAre("a 1 700", "b 1 700"));
}

TEST(TopProducts, HaveTheNameThatTheyWereLastSoldUnder) {
  Scenario scenario;
  v1::MenuItem dish = menuItem("dish", "mains", 700);
  dish.set_name("Zuppa");
  scenario.given(smallTrattoria()).given(saveItem(dish)).given(openOrder("o1", "t1"));
  scenario.given(addLines("o1", {newLine("z", "dish")}));
  dish.set_name("Minestrone");
  scenario.given(saveItem(dish)).given(openOrder("o2", "t2")).given(addLines("o2", {newLine("m", "dish")}));
  const v1::TopProducts top = topOf(scenario);
  EXPECT_THAT(itemsOf(top), ElementsAre("dish 2 1400"));
  EXPECT_EQ(top.items(0).name(), "Minestrone");
}

TEST(TopProducts, AreOfTheirDays) {
  Scenario scenario = manyProducts();
  scenario.later(24 * 60).given(openTakeaway("o9")).given(addLines("o9", {newLine("n", "salad")}));
  EXPECT_EQ(topOf(scenario).items_size(), 3);
  EXPECT_EQ(topOf(scenario, v1::BY_REVENUE, 0, "2026-03-14", "2026-03-15").items_size(), 4);
  EXPECT_THAT(
      itemsOf(topOf(scenario, v1::BY_REVENUE, 0, "2026-03-15", "2026-03-16")),
      ElementsAre("salad 1 " + std::to_string(scenario.house().orders.find("o9")->lines(0).unit_price())));
  EXPECT_THAT(itemsOf(topOf(scenario, v1::BY_REVENUE, 0, "2026-03-01", "2026-03-13")), IsEmpty());
}

TEST(TopProducts, AreTwentyWhereNothingElseIsSaid) {
  Scenario scenario;
  scenario.given(smallTrattoria()).given(openTakeaway("o1"));
  for (int i = 0; i < reports::kTopProducts + 1; ++i) {
    const std::string id = "dish-" + std::to_string(i);
    scenario.given(saveItem(menuItem(id, "mains", 700 + i))).given(addLines("o1", {newLine(id, id)}));
  }
  EXPECT_EQ(topOf(scenario).items_size(), 20);
  EXPECT_EQ(topOf(scenario).quantity(), 21);
  EXPECT_EQ(topOf(scenario, v1::BY_REVENUE, 1000).items_size(), 21);
}

TEST(SharePpm, IsRoundedHalfUp) {
  EXPECT_EQ(reports::sharePpm(1, 3), 333'333);
  EXPECT_EQ(reports::sharePpm(2, 3), 666'667);
  EXPECT_EQ(reports::sharePpm(1, 2'000'000), 1) << "exactly half a millionth";
  EXPECT_EQ(reports::sharePpm(0, 0), 0);
  EXPECT_EQ(reports::sharePpm(7, 7), 1'000'000);
}

TEST(SharePpm, HoldsForSumsThatNobodyTakesIn) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  EXPECT_EQ(reports::sharePpm(kMost, kMost), 1'000'000);
  EXPECT_EQ(reports::sharePpm(kMost / 2, kMost), 500'000);
  EXPECT_EQ(reports::sharePpm(kMost / 1'000'000, kMost), 1);
}

} // namespace
} // namespace comanda::testing
