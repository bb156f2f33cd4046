// SPDX-License-Identifier: GPL-3.0-or-later
// What X and Z reports say.
#include "domain/closing/report.h"
#include "tests/domain/payment/at_the_till.h"

namespace comanda::closing {
namespace {

using namespace comanda::testing;

// Bill "bill" of 43.00 (35.00 of it at 10 %, 8.00 at 22 %) is paid half in cash at Carl's drawer, half by
// card with a tip; bill "second" of 5.00 (22 %) was voided.
Scenario evening() {
  Scenario scenario = billIssued();
  scenario.as("carl", "till")
      .given(openDrawer("d1", "Till 1", 10'000))
      .given(pay("p1", "bill", v1::CASH, 2'000, 0, 5'000))
      .given(pay("p2", "bill", v1::CARD, 2'300, 150))
      .given({openTakeaway("o2"), addLines("o2", {beer("b2", 1)}), issueBill("second", "o2"),
              voidBill("second")});
  return scenario;
}

TEST(ReportSoFar, AddsUpBillsAndTheirTaxes) {
  const v1::DayReport report = reportSoFar(evening().house());
  EXPECT_EQ(report.number(), 1);
  EXPECT_FALSE(report.has_closed_at());
  EXPECT_EQ(report.business_day(), "2026-03-14");
  EXPECT_EQ(report.bills().issued(), 2);
  EXPECT_EQ(report.bills().issued_amount(), 4'700);
  EXPECT_EQ(report.bills().first_number(), "2026-000001");
  EXPECT_EQ(report.bills().last_number(), "2026-000002");
  EXPECT_EQ(report.bills().voided(), 1);
  EXPECT_EQ(report.bills().voided_amount(), 400);
  EXPECT_EQ(report.gross(), 4'300);
  ASSERT_EQ(report.taxes_size(), 2);
  EXPECT_EQ(report.taxes(0).ppm(), 100'000);
  EXPECT_EQ(report.taxes(0).gross(), 3'500);
  EXPECT_EQ(report.taxes(0).tax(), 318); // 35.00 less 35.00 / 1.1
  EXPECT_EQ(report.taxes(1).gross(), 800);
  EXPECT_EQ(report.taxes(1).tax(), 144); // 8.00 less 8.00 / 1.22
  EXPECT_EQ(report.tax(), 462);
  EXPECT_EQ(report.net(), 4'300 - 462);
}

TEST(ReportSoFar, AddsUpPaymentsByTender) {
  Scenario scenario = evening();
  scenario.given(refund("f1", "bill", "p2", 300, 50));
  const v1::DayReport report = reportSoFar(scenario.house());
  ASSERT_EQ(report.tenders_size(), 2);
  EXPECT_EQ(report.tenders(0).tender(), v1::CASH);
  EXPECT_EQ(report.tenders(0).payments(), 1);
  EXPECT_EQ(report.tenders(0).amount(), 2'000);
  EXPECT_EQ(report.tenders(1).tender(), v1::CARD);
  EXPECT_EQ(report.tenders(1).amount(), 2'300);
  EXPECT_EQ(report.tenders(1).tip(), 150);
  EXPECT_EQ(report.tenders(1).refunded_amount(), 300);
  EXPECT_EQ(report.tenders(1).refunded_tip(), 50);
}

TEST(ReportSoFar, TellsTheDrawersByNameAndWhatAnOpenOneShouldHold) {
  Scenario scenario = evening();
  scenario.as("max", "bar").given(openDrawer("a", "Bar", 500)).given(closeDrawer("a", 450));
  const v1::DayReport report = reportSoFar(scenario.house());
  ASSERT_EQ(report.drawers_size(), 2);
  EXPECT_EQ(report.drawers(0).name(), "Bar");
  EXPECT_EQ(report.drawers(0).difference(), -50);
  EXPECT_EQ(report.drawers(1).name(), "Till 1");
  EXPECT_EQ(report.drawers(1).expected(), 12'000);
  EXPECT_EQ(report.no_drawer().payments(), 0);
}

// Open orders are no reason against closing the day (nobody has to send guests away); they are named.
TEST(ReportSoFar, NamesWhatIsOpenByOwner) {
  Scenario scenario = evening();
  scenario.as("sam").given({openOrder("o3", "t2"), addLines("o3", {newLine("l3", "salad", 2)})});
  scenario.as("max").given(
      {openOrder("o4", "t3"), addLines("o4", {newLine("l4", "bread"), newLine("l5", "salad")}),
       sendRound("o4", "r4"), issueBill("third", "o4", {"l5"}), pay("p3", "third", v1::CARD, 100)});
  const v1::DayReport report = reportSoFar(scenario.house());
  // o1 is billed and paid but not closed, o2 has its beer again since the bill was voided.
  EXPECT_EQ(report.orders_open(), 4);
  ASSERT_EQ(report.open_orders_size(), 4);
  EXPECT_EQ(report.open_orders(0).owner_id(), "carl");
  EXPECT_EQ(report.open_orders(0).amount(), 400);
  EXPECT_EQ(report.open_orders(1).owner_id(), "max");
  EXPECT_EQ(report.open_orders(1).table(), "t3");
  EXPECT_EQ(report.open_orders(1).amount(), 250) << "the salad is on a bill";
  EXPECT_EQ(report.open_orders(2).owner_id(), "sam");
  EXPECT_EQ(report.open_orders(2).amount(), 1'700);
  EXPECT_EQ(report.open_orders(3).owner_id(), "sara");
  EXPECT_EQ(report.open_orders(3).amount(), 0);
  EXPECT_EQ(report.orders_open_amount(), 400 + 250 + 1'700);
  ASSERT_EQ(report.due_bills_size(), 1);
  EXPECT_EQ(report.due_bills(0).number(), "2026-000003");
  EXPECT_EQ(report.due_bills(0).amount(), 750);
  EXPECT_EQ(report.bills_due(), 1);
  EXPECT_EQ(report.bills_due_amount(), 750);
}

TEST(ReportSoFar, CountsAllThatIsOpenAndNamesSomeOfIt) {
  Scenario scenario = trattoria();
  for (int i = 0; i <= kCarriedNamedMax; ++i) {
    const std::string id = "o" + std::to_string(i);
    scenario.given({openTakeaway(id), addLines(id, {newLine("l" + std::to_string(i), "bread")})});
  }
  const v1::DayReport report = reportSoFar(scenario.house());
  EXPECT_EQ(report.open_orders_size(), kCarriedNamedMax);
  EXPECT_EQ(report.orders_open(), kCarriedNamedMax + 1);
  EXPECT_EQ(report.orders_open_amount(), 250 * (kCarriedNamedMax + 1));
}

TEST(ReportSoFar, IsWhatTheDayIsClosedWith) {
  Scenario scenario = evening();
  scenario.given(closeDrawer("d1", 12'000));
  const v1::DayReport before = reportSoFar(scenario.house());
  scenario.given(closeDay());
  EXPECT_EQ(scenario.journal().back().day_closed().report().SerializeAsString(), before.SerializeAsString());
  EXPECT_EQ(reportSoFar(scenario.house()).number(), 2);
  EXPECT_EQ(reportSoFar(scenario.house()).gross(), 0);
}

} // namespace
} // namespace comanda::closing
