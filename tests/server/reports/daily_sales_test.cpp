// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/daily_sales.h"
#include "tests/server/reports/odd_cash.h"
#include "tests/support/commands.h"
#include "tests/support/filled_tables.h"

#include <gtest/gtest.h>

namespace comanda::testing {
namespace {

v1::DailySales salesOf(const Scenario& scenario, const std::string& day = "2026-03-14") {
  FilledTables tables(scenario);
  v1::GetDailySales query;
  query.set_business_day(day);
  return must(reports::dailySales(tables.database(), query));
}

// Table t1 (3 guests) has a steak 24.00, a beer 6.00 and a salad 8.50 that was voided: bill "b1" of 30.00,
// paid half by card, half in cash with a tip of 2.00. Table t2 has bread for 2.50: bill "b2" is due.
Scenario twoTables() {
  Scenario scenario;
  scenario.given(smallTrattoria()).given(openOrder("o1", "t1", 3)).given(openOrder("o2", "t2", 2));
  scenario.given(addLines("o1", {steak("s"), beer("b", 1, "large"), newLine("sal", "salad")}));
  scenario.given(sendRound("o1", "r1")).given(voidLine("o1", "sal")).given(issueBill("b1", "o1"));
  scenario.given(pay("p1", "b1", v1::CARD, 1500)).given(pay("p2", "b1", v1::CASH, 1500, 200, 2000));
  scenario.later(60).given(addLines("o2", {newLine("br", "bread")})).given(sendRound("o2", "r2"));
  scenario.given(issueBill("b2", "o2"));
  return scenario;
}

TEST(DailySales, CountOrdersAndTheGuestsOfClosedOnes) {
  Scenario scenario = twoTables();
  scenario.given(bumpTicket("r1.1")).given(bumpTicket("r1.2")).given(serveLines("o1", {"s", "b"}));
  scenario.given(closeOrder("o1")).given(openTakeaway("o3")).given(cancelOrder("o3"));
  const v1::DailySales sales = salesOf(scenario);
  EXPECT_EQ(sales.business_day(), "2026-03-14");
  EXPECT_EQ(sales.orders(), 3);
  EXPECT_EQ(sales.orders_closed(), 1);
  EXPECT_EQ(sales.orders_cancelled(), 1);
  EXPECT_EQ(sales.covers(), 3);
}

TEST(DailySales, SumBillsAndWhatIsStillDue) {
  const v1::DailySales sales = salesOf(twoTables());
  EXPECT_EQ(sales.bills(), 2);
  EXPECT_EQ(sales.total_sales(), 3250);
  EXPECT_EQ(sales.average_bill(), 1625);
  EXPECT_EQ(sales.due(), 250);
}

TEST(DailySales, SumLinesApartFromWhatWasVoided) {
  const v1::DailySales sales = salesOf(twoTables());
  EXPECT_EQ(sales.lines_total(), 3250);
  EXPECT_EQ(sales.voided(), 850);
}

TEST(DailySales, RoundTheAverageBillHalfUp) {
  Scenario scenario;
  v1::MenuItem odd = menuItem("odd", "mains", 101);
  scenario.given(smallTrattoria()).given(saveItem(odd)).given(openTakeaway("o1"));
  scenario.given(addLines("o1", {newLine("a", "odd"), newLine("b", "odd", 2)}));
  scenario.given(issueBill("b1", "o1", {"a"})).given(issueBill("b2", "o1", {"b"}));
  EXPECT_EQ(salesOf(scenario).total_sales(), 303);
  EXPECT_EQ(salesOf(scenario).average_bill(), 152);
}

TEST(DailySales, LeaveOutVoidedBills) {
  Scenario scenario = twoTables();
  scenario.given(voidBill("b2"));
  const v1::DailySales sales = salesOf(scenario);
  EXPECT_EQ(sales.bills(), 1);
  EXPECT_EQ(sales.total_sales(), 3000);
  EXPECT_EQ(sales.due(), 0);
  EXPECT_EQ(sales.by_hour_size(), 1);
  EXPECT_EQ(sales.lines_total(), 3250);
}

TEST(DailySales, TellEachTenderWithItsTipsAndRefunds) {
  Scenario scenario = twoTables();
  scenario.given(refund("f", "b1", "p2", 500, 50));
  const v1::DailySales sales = salesOf(scenario);
  ASSERT_EQ(sales.tenders_size(), 2);
  const v1::TenderTotal& cash = sales.tenders(0);
  EXPECT_EQ(cash.tender(), v1::CASH);
  EXPECT_EQ(cash.payments(), 1);
  EXPECT_EQ(cash.amount(), 1000);
  EXPECT_EQ(cash.tip(), 150);
  EXPECT_EQ(cash.refunded(), 500);
  const v1::TenderTotal& card = sales.tenders(1);
  EXPECT_EQ(card.tender(), v1::CARD);
  EXPECT_EQ(card.payments(), 1);
  EXPECT_EQ(card.amount(), 1500);
  EXPECT_EQ(card.refunded(), 0);
}

TEST(DailySales, OweAgainWhatWasGivenBackOfABillThatIsDue) {
  Scenario scenario = twoTables();
  scenario.given(pay("p3", "b2", v1::MOBILE, 200)).given(refund("f", "b2", "p3", 200));
  const v1::DailySales sales = salesOf(scenario);
  EXPECT_EQ(sales.due(), 250);
  EXPECT_EQ(sales.tenders(2).tender(), v1::MOBILE);
  EXPECT_EQ(sales.tenders(2).payments(), 1);
  EXPECT_EQ(sales.tenders(2).amount(), 0);
  EXPECT_EQ(sales.tenders(2).refunded(), 200);
}

TEST(DailySales, TellWhatRoundingToCoinsAdded) {
  Scenario scenario;
  v1::Settings settings = trattoriaSettings();
  settings.set_cash_increment(5);
  scenario.given(smallTrattoria())
      .given(changeSettings(settings))
      .given(saveItem(menuItem("odd", "mains", 103)));
  scenario.given(openTakeaway("o1")).given(addLines("o1", {newLine("a", "odd")})).given(issueBill("b", "o1"));
  scenario.given(pay("p", "b", v1::CASH, 103));
  ASSERT_EQ(salesOf(scenario).tenders_size(), 1);
  EXPECT_EQ(salesOf(scenario).tenders(0).amount(), 103);
  EXPECT_EQ(salesOf(scenario).tenders(0).rounding(), 2);
}

TEST(DailySales, SumTheTaxesOfTheBillsByRate) {
  const Scenario scenario = twoTables();
  const v1::DailySales sales = salesOf(scenario);
  // 10 % in 26.50 (steak and bread are reckoned bill by bill: 2.18 and 0.23), 22 % in 6.00.
  ASSERT_EQ(sales.taxes_size(), 2);
  EXPECT_EQ(sales.taxes(0).gross(), 2650);
  EXPECT_EQ(sales.taxes(0).tax(), 218 + 23);
  EXPECT_EQ(sales.taxes(0).net(), 2650 - 241);
  EXPECT_EQ(sales.taxes(1).gross(), 600);
  EXPECT_EQ(sales.taxes(1).tax(), 108);
  const v1::Bill& bill = *scenario.house().bills.find("b1");
  EXPECT_EQ(sales.taxes(0).tax_rate_id(), bill.taxes(0).tax_rate_id());
  EXPECT_EQ(sales.taxes(0).name(), bill.taxes(0).name());
}

TEST(DailySales, LeaveOutABillThatWasTakenBackAndTheMoneyThatWasGivenBackForIt) {
  Scenario scenario = twoTables();
  const v1::DailySales before = salesOf(scenario);
  scenario.given(openTakeaway("o3")).given(addLines("o3", {newLine("x", "bread", 2)}));
  scenario.given({issueBill("b3", "o3"), pay("p3", "b3", v1::CASH, 300, 40),
                  refund("f3", "b3", "p3", 300, 40), voidBill("b3"), cancelOrder("o3")});
  const v1::DailySales after = salesOf(scenario);
  EXPECT_EQ(after.total_sales(), before.total_sales());
  EXPECT_EQ(after.bills(), before.bills());
  EXPECT_EQ(after.due(), before.due());
  EXPECT_EQ(after.lines_total(), before.lines_total());
  ASSERT_EQ(after.tenders_size(), before.tenders_size());
  for (int i = 0; i < after.tenders_size(); ++i) {
    EXPECT_EQ(after.tenders(i).ShortDebugString(), before.tenders(i).ShortDebugString());
  }
}

TEST(DailySales, TellWhatStayedOfCashThatWasRoundedAndGivenBack) {
  Scenario scenario = oddCash();
  const auto stayed = [&] {
    const v1::TenderTotal cash = salesOf(scenario).tenders(0);
    return cash.amount() + cash.tip() + cash.rounding();
  };
  EXPECT_EQ(stayed(), 1000);
  scenario.given(refund("f1", "b1", "p1", 333));
  EXPECT_EQ(stayed(), 1000 - 335);
  scenario.given(refund("f2", "b1", "p1", 669));
  EXPECT_EQ(stayed(), 0);
}

TEST(DailySales, TellTheHoursInTheOrderOfTheEvening) {
  Scenario scenario = twoTables(); // 19:00 and 20:00
  scenario.later(5 * 60).given(openTakeaway("o3")).given(addLines("o3", {newLine("x", "bread", 2)}));
  scenario.given(issueBill("b3", "o3")); // 01:00
  const v1::DailySales sales = salesOf(scenario);
  ASSERT_EQ(sales.by_hour_size(), 3);
  EXPECT_EQ(sales.by_hour(0).hour(), 19);
  EXPECT_EQ(sales.by_hour(0).bills(), 1);
  EXPECT_EQ(sales.by_hour(0).total(), 3000);
  EXPECT_EQ(sales.by_hour(1).hour(), 20);
  EXPECT_EQ(sales.by_hour(2).hour(), 1);
  EXPECT_EQ(sales.by_hour(2).total(), scenario.house().bills.find("b3")->total());
}

TEST(DailySales, AreThoseOfTheirDay) {
  Scenario scenario = twoTables();
  scenario.later(24 * 60).given(openTakeaway("o3")).given(addLines("o3", {newLine("x", "bread")}));
  scenario.given(issueBill("b3", "o3")).given(pay("p3", "b2", v1::CASH, 250));
  EXPECT_EQ(salesOf(scenario).total_sales(), 3250);
  EXPECT_EQ(salesOf(scenario).due(), 0) << "yesterday's bill was paid today";
  EXPECT_EQ(salesOf(scenario, "2026-03-15").orders(), 1);
  EXPECT_EQ(salesOf(scenario, "2026-03-15").bills(), 1);
  EXPECT_EQ(salesOf(scenario, "2026-03-15").tenders_size(), 0);
}

TEST(DailySales, OfADayWithoutAnyAreZeros) {
  v1::DailySales nothing;
  nothing.set_business_day("2026-03-13");
  EXPECT_EQ(salesOf(twoTables(), "2026-03-13").ShortDebugString(), nothing.ShortDebugString());
}

} // namespace
} // namespace comanda::testing
