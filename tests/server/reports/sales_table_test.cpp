// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/house_words.h"
#include "server/reports/sales_table.h"
#include "tests/support/commands.h"
#include "tests/support/filled_tables.h"

#include <gmock/gmock.h>

namespace comanda::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// Saturday 2026-03-14: sara serves t1 (3 guests: two steaks, a beer that is voided, a large beer): 54.00, by
// card with a tip of 1.00, closed. Sunday: sam sells a bread in cash and one by telephone, which is given
// back; a third order is cancelled. Monday is running: sara sells a salad.
Scenario weekendAndMonday() {
  Scenario scenario;
  scenario.given(smallTrattoria()).given(openOrder("o1", "t1", 3));
  scenario.given(addLines("o1", {steak("s", 2), beer("v"), beer("b", 1, "large")}))
      .given(sendRound("o1", "r1"));
  scenario.given(voidLine("o1", "v"))
      .given(issueBill("b1", "o1"))
      .given(pay("p1", "b1", v1::CARD, 5400, 100));
  scenario.given(bumpTicket("r1.1")).given(bumpTicket("r1.2")).given(serveLines("o1", {"s", "b"}));
  scenario.given(closeOrder("o1"));
  scenario.later(24 * 60).as("sam").given(openTakeaway("o2")).given(addLines("o2", {newLine("x", "bread")}));
  scenario.given(issueBill("b2", "o2")).given(pay("p2", "b2", v1::CASH, 250));
  scenario.given(openTakeaway("o3"))
      .given(addLines("o3", {newLine("y", "bread")}))
      .given(issueBill("b3", "o3"));
  scenario.given(pay("p3", "b3", v1::MOBILE, 250)).given(refund("f3", "b3", "p3", 250));
  scenario.given(openTakeaway("o4")).given(cancelOrder("o4"));
  scenario.later(24 * 60).as("sara").given(openTakeaway("o5")).given(addLines("o5", {newLine("z", "salad")}));
  scenario.given(issueBill("b5", "o5"));
  return scenario;
}

v1::GetSales queryBy(v1::SalesGrouping by, const std::string& from = "2026-03-01",
                     const std::string& to = "2026-03-31") {
  v1::GetSales query;
  query.set_from(from);
  query.set_to(to);
  query.set_by(by);
  return query;
}

v1::Sales salesOf(const Scenario& scenario, const v1::GetSales& query) {
  FilledTables tables(scenario);
  v1::Query question;
  *question.mutable_get_sales() = query;
  return must(reports::salesTable(tables.database(), query, reports::wordsFor(question, scenario.house())));
}

// key, what there is of it, amount ÷ average
std::string textOf(const v1::SalesRow& row) {
  std::string text = row.key();
  const std::pair<std::int64_t, const char*> counts[] = {{row.orders(), "orders"},
                                                         {row.covers(), "covers"},
                                                         {row.bills(), "bills"},
                                                         {row.portions(), "portions"}};
  for (const auto& [count, word] : counts) {
    text += count == 0 ? "" : " " + std::to_string(count) + " " + word;
  }
  return text + " " + std::to_string(row.amount()) + "/" + std::to_string(row.average());
}

std::vector<std::string> textsOf(const v1::Sales& sales) {
  std::vector<std::string> texts;
  for (const v1::SalesRow& row : sales.rows()) {
    texts.push_back(textOf(row));
  }
  return texts;
}

std::vector<std::string> by(v1::SalesGrouping grouping) {
  return textsOf(salesOf(weekendAndMonday(), queryBy(grouping)));
}

TEST(SalesTable, OfDaysShowsThoseOnWhichSomethingHappened) {
  EXPECT_THAT(by(v1::BY_DAY), ElementsAre("2026-03-14 1 orders 3 covers 1 bills 3 portions 5400/5400",
                                          "2026-03-15 2 orders 2 bills 2 portions 500/250",
                                          "2026-03-16 1 orders 1 bills 1 portions 850/850"));
}

TEST(SalesTable, PutsDaysTogether) {
  EXPECT_THAT(by(v1::BY_WEEK), ElementsAre("2026-W11 3 orders 3 covers 3 bills 5 portions 5900/1967",
                                           "2026-W12 1 orders 1 bills 1 portions 850/850"));
  EXPECT_THAT(by(v1::BY_MONTH), ElementsAre("2026-03 4 orders 3 covers 4 bills 6 portions 6750/1688"));
  EXPECT_THAT(by(v1::BY_YEAR), ElementsAre("2026 4 orders 3 covers 4 bills 6 portions 6750/1688"));
  EXPECT_THAT(by(v1::BY_WEEKDAY), ElementsAre("1 1 orders 1 bills 1 portions 850/850",
                                              "6 1 orders 3 covers 1 bills 3 portions 5400/5400",
                                              "7 2 orders 2 bills 2 portions 500/250"));
}

TEST(SalesTable, OfHoursKnowsBillsAlone) {
  EXPECT_THAT(by(v1::BY_HOUR), ElementsAre("19 4 bills 6750/1688"));
}

TEST(SalesTable, WritesEarlyHoursWithTwoDigits) {
  Scenario scenario;
  scenario.given(smallTrattoria()).later(6 * 60).given(openTakeaway("o1")); // 01:00
  scenario.given(addLines("o1", {newLine("x", "bread")})).given(issueBill("b", "o1"));
  EXPECT_THAT(textsOf(salesOf(scenario, queryBy(v1::BY_HOUR))), ElementsAre("01 1 bills 250/250"));
}

TEST(SalesTable, OfItemsHasTheBestFirst) {
  const v1::Sales sales = salesOf(weekendAndMonday(), queryBy(v1::BY_ITEM));
  EXPECT_THAT(textsOf(sales), ElementsAre("steak 2 portions 4800/2400", "salad 1 portions 850/850",
                                          "beer 1 portions 600/600", "bread 2 portions 500/250"));
  EXPECT_EQ(sales.rows(0).name(), "steak");
  EXPECT_EQ(textOf(sales.total()), " 6 portions 6750/1125");
  EXPECT_THAT(by(v1::BY_VARIANT), ElementsAre("steak/ 2 portions 4800/2400", "salad/ 1 portions 850/850",
                                              "beer/large 1 portions 600/600", "bread/ 2 portions 500/250"));
}

TEST(SalesTable, NamesAVariantWithItsItem) {
  const v1::Sales sales = salesOf(weekendAndMonday(), queryBy(v1::BY_VARIANT));
  EXPECT_EQ(sales.rows(0).name(), "steak");
  EXPECT_EQ(sales.rows(2).name(), "beer, large");
}

TEST(SalesTable, OfCategoriesCountsWhatIsBelowThem) {
  Scenario scenario;
  scenario.given(smallTrattoria()).given(saveCategory("wine", "", "drinks"));
  scenario.given(saveItem(menuItem("red", "wine", 700))).given(openTakeaway("o1"));
  scenario.given(addLines("o1", {newLine("r", "red"), beer("b", 1, "large"), steak("s")}));
  const v1::Sales sales = salesOf(scenario, queryBy(v1::BY_CATEGORY));
  EXPECT_THAT(textsOf(sales), ElementsAre("mains 1 portions 2400/2400", "drinks 2 portions 1300/650",
                                          "wine 1 portions 700/700"));
  EXPECT_EQ(sales.rows(2).name(), scenario.house().categories.find("wine")->name());
  EXPECT_EQ(sales.total().amount(), 3700) << "the wine is in two rows and counts once";
}

TEST(SalesTable, PutsItemsThatAreNoLongerOnTheMenuUnderNoCategory) {
  FilledTables tables(weekendAndMonday());
  const v1::Sales sales =
      must(reports::salesTable(tables.database(), queryBy(v1::BY_CATEGORY), reports::HouseWords()));
  EXPECT_THAT(textsOf(sales), ElementsAre(" 6 portions 6750/1125"));
}

TEST(SalesTable, OfTendersTakesOffWhatWasGivenBack) {
  const v1::Sales sales = salesOf(weekendAndMonday(), queryBy(v1::BY_TENDER));
  EXPECT_THAT(textsOf(sales),
              ElementsAre("CARD 1 bills 5400/5400", "CASH 1 bills 250/250", "MOBILE 1 bills 0/0"));
  EXPECT_EQ(sales.rows(0).tips(), 100);
  EXPECT_EQ(sales.total().amount(), 5650);
}

TEST(SalesTable, OfStaffTellsWhoServed) {
  const v1::Sales sales = salesOf(weekendAndMonday(), queryBy(v1::BY_STAFF));
  EXPECT_THAT(textsOf(sales), ElementsAre("sara 2 orders 3 covers 2 bills 4 portions 6250/3125",
                                          "sam 2 orders 2 bills 2 portions 500/250"));
  EXPECT_EQ(sales.rows(0).name(), "sara");
  EXPECT_EQ(sales.rows(0).tips(), 100);
}

TEST(SalesTable, OfTaxRatesCountsABillOnceInTheTotal) {
  const v1::Sales sales = salesOf(weekendAndMonday(), queryBy(v1::BY_TAX));
  ASSERT_EQ(sales.rows_size(), 3);
  std::int64_t amount = 0, bills = 0;
  for (const v1::SalesRow& row : sales.rows()) {
    EXPECT_THAT(row.key(), ::testing::MatchesRegex("iva[0-9]+/[0-9]+0000"));
    EXPECT_NE(row.name(), "");
    amount += row.amount();
    bills += row.bills();
  }
  EXPECT_EQ(amount, sales.total().amount());
  EXPECT_EQ(amount, 6750);
  EXPECT_EQ(bills, 5) << "steak and beer are on one bill";
  EXPECT_EQ(sales.total().bills(), 4);
}

TEST(SalesTable, OfTheSameAmountComesInTheOrderOfItsKeys) {
  Scenario scenario;
  scenario.given(smallTrattoria()).given(saveItem(menuItem("b", "mains", 700)));
  scenario.given(saveItem(menuItem("a", "mains", 700))).given(openTakeaway("o1"));
  scenario.given(addLines("o1", {newLine("1", "b"), newLine("2", "a")}));
  EXPECT_THAT(textsOf(salesOf(scenario, queryBy(v1::BY_ITEM))),
              ElementsAre("a 1 portions 700/700", "b 1 portions 700/700"));
}

TEST(SalesTable, IsOfItsDays) {
  const v1::Sales sales = salesOf(weekendAndMonday(), queryBy(v1::BY_ITEM, "2026-03-15", "2026-03-15"));
  EXPECT_THAT(textsOf(sales), ElementsAre("bread 2 portions 500/250"));
  EXPECT_EQ(sales.from(), "2026-03-15");
  EXPECT_EQ(sales.by(), v1::BY_ITEM);
  for (int grouping = v1::BY_DAY; grouping <= v1::BY_TAX; ++grouping) {
    const auto none = queryBy(static_cast<v1::SalesGrouping>(grouping), "2026-01-01", "2026-02-28");
    EXPECT_THAT(textsOf(salesOf(weekendAndMonday(), none)), IsEmpty());
  }
}

TEST(SalesComparison, StandsBesideTheSameWeekday) {
  Scenario scenario = weekendAndMonday();
  scenario.later(5 * 24 * 60).given(openTakeaway("o6")).given(addLines("o6", {newLine("q", "salad", 2)}));
  scenario.given(issueBill("b6", "o6"));
  FilledTables tables(scenario);
  v1::GetComparison query;
  query.set_business_day("2026-03-21");
  v1::SalesComparison comparison = must(reports::salesComparison(tables.database(), query));
  EXPECT_EQ(textOf(comparison.day()), "2026-03-21 1 orders 1 bills 2 portions 1700/1700");
  EXPECT_EQ(textOf(comparison.week_before()), "2026-03-14 1 orders 3 covers 1 bills 3 portions 5400/5400");
  EXPECT_EQ(textOf(comparison.year_before()), "2025-03-22 0/0");
  query.set_business_day("2027-03-13");
  comparison = must(reports::salesComparison(tables.database(), query));
  EXPECT_EQ(comparison.year_before().amount(), 5400);
}

} // namespace
} // namespace comanda::testing
