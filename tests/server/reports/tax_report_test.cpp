// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/tax_report.h"
#include "tests/support/commands.h"
#include "tests/support/filled_tables.h"

#include <gtest/gtest.h>

namespace comanda::testing {
namespace {

v1::TaxReport taxesOf(const Scenario& scenario, const std::string& from, const std::string& to) {
  FilledTables tables(scenario);
  v1::GetTaxes query;
  query.set_from(from);
  query.set_to(to);
  return must(reports::taxReport(tables.database(), query));
}

void sell(Scenario& scenario, const std::string& id, const v1::NewLine& line) {
  scenario.given(openOrder("o" + id, "t" + id)).given(addLines("o" + id, {line}));
  scenario.given(sendRound("o" + id, "r" + id)).given(issueBill("b" + id, "o" + id));
}

// A steak (10 % in 24.00) on Saturday; a large beer (22 % in 6.00) on Sunday, and a steak whose bill was
// voided.
Scenario weekend() {
  Scenario scenario;
  scenario.given(smallTrattoria());
  sell(scenario, "1", steak("s"));
  scenario.later(24 * 60);
  sell(scenario, "2", beer("b", 1, "large"));
  sell(scenario, "3", steak("v"));
  scenario.given(voidBill("b3"));
  return scenario;
}

TEST(TaxReport, SumsByRateAndAltogether) {
  const v1::TaxReport report = taxesOf(weekend(), "2026-03-14", "2026-03-15");
  ASSERT_EQ(report.taxes_size(), 2);
  EXPECT_EQ(report.taxes(0).ppm(), 100'000);
  EXPECT_EQ(report.taxes(0).net(), 2182);
  EXPECT_EQ(report.taxes(0).tax(), 218);
  EXPECT_EQ(report.taxes(0).gross(), 2400);
  EXPECT_EQ(report.taxes(1).ppm(), 220'000);
  EXPECT_EQ(report.taxes(1).net(), 492);
  EXPECT_EQ(report.taxes(1).tax(), 108);
  EXPECT_EQ(report.net(), 2182 + 492);
  EXPECT_EQ(report.tax(), 218 + 108);
  EXPECT_EQ(report.gross(), 3000);
}

TEST(TaxReport, IsOfItsDaysTheFirstAndTheLastIncluded) {
  const Scenario scenario = weekend();
  EXPECT_EQ(taxesOf(scenario, "2026-03-14", "2026-03-14").gross(), 2400);
  EXPECT_EQ(taxesOf(scenario, "2026-03-15", "2026-03-31").gross(), 600);
  EXPECT_EQ(taxesOf(scenario, "2026-03-01", "2026-03-13").taxes_size(), 0);
}

TEST(TaxReport, KeepsARateApartFromWhatItBecame) {
  Scenario scenario;
  scenario.given(smallTrattoria());
  sell(scenario, "1", beer("a", 1, "large"));
  v1::Settings settings = trattoriaSettings();
  settings.mutable_tax_rates(1)->set_inclusive(false);
  scenario.given(changeSettings(settings));
  sell(scenario, "2", beer("b", 1, "large"));
  const v1::TaxReport report = taxesOf(scenario, "2026-03-14", "2026-03-14");
  ASSERT_EQ(report.taxes_size(), 2);
  EXPECT_FALSE(report.taxes(0).inclusive());
  EXPECT_EQ(report.taxes(0).net(), 600);
  EXPECT_EQ(report.taxes(0).tax(), 132);
  EXPECT_EQ(report.taxes(0).gross(), 732);
  EXPECT_TRUE(report.taxes(1).inclusive());
  EXPECT_EQ(report.taxes(1).gross(), 600);
}

} // namespace
} // namespace comanda::testing
