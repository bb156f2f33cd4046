// SPDX-License-Identifier: GPL-3.0-or-later
// A report reads what it is about and nothing else, however long the restaurant has been open.
#include "server/reports/sql.h"
#include "tests/support/filled_tables.h"

#include <gmock/gmock.h>

namespace comanda::testing {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

std::vector<std::string> planOf(std::string_view sql) {
  FilledTables tables;
  std::vector<std::string> steps;
  auto statement = must(tables.database().prepare("EXPLAIN QUERY PLAN " + std::string(sql)));
  while (must(statement.step())) {
    steps.emplace_back(statement.text(3));
  }
  return steps;
}

bool readsAWholeTable(const std::string& step) {
  const bool isOfRowsAtHand =
      step.find("SUBQUERY") != std::string::npos || step.find("subquery") != std::string::npos;
  return step.starts_with("SCAN") && !isOfRowsAtHand;
}

bool readsNoWholeTable(const std::vector<std::string>& steps) {
  return std::ranges::none_of(steps, readsAWholeTable);
}

class ByTheDay : public ::testing::TestWithParam<std::string_view> {};

TEST_P(ByTheDay, FindsOrdersOrBillsByTheirDay) {
  const std::vector<std::string> plan = planOf(GetParam());
  EXPECT_THAT(plan, Contains(HasSubstr("_day (business_day>? AND business_day<?)")));
  EXPECT_TRUE(readsNoWholeTable(plan)) << ::testing::PrintToString(plan);
}

INSTANTIATE_TEST_SUITE_P(
    Statements, ByTheDay,
    ::testing::Values(reports::sql::named("sum_orders"), reports::sql::named("sum_lines"),
                      reports::sql::named("sum_bills"), reports::sql::named("sum_payments"),
                      reports::sql::named("sum_taxes"), reports::sql::named("sum_products"),
                      reports::sql::named("orders_by_owner"), reports::sql::named("bills_by_owner"),
                      reports::sql::named("tips_by_taker"), reports::sql::named("voids_by_owner"),
                      reports::sql::named("read_preparations"), reports::sql::named("list_orders"),
                      reports::sql::named("read_past_bills")));

class ByKey : public ::testing::TestWithParam<std::string_view> {};

TEST_P(ByKey, ReadsNoWholeTable) {
  const std::vector<std::string> plan = planOf(GetParam());
  EXPECT_FALSE(plan.empty());
  EXPECT_TRUE(readsNoWholeTable(plan)) << ::testing::PrintToString(plan);
}

INSTANTIATE_TEST_SUITE_P(
    Statements, ByKey,
    ::testing::Values(reports::sql::named("sum_hours"), reports::sql::named("find_past_order"),
                      reports::sql::named("read_past_lines"), reports::sql::named("read_past_taxes"),
                      reports::sql::named("read_past_payments"), reports::sql::named("read_past_refunds"),
                      reports::sql::named("read_audit"), reports::sql::named("time_of_event"),
                      reports::sql::named("last_seq")));

TEST(ReadPreparations, ComeInTheOrderOfTheOrdersWithoutBeingSorted) {
  for (const std::string_view sql :
       {reports::sql::named("read_preparations"), reports::sql::named("list_orders")}) {
    EXPECT_THAT(planOf(sql), ::testing::Each(::testing::Not(HasSubstr("TEMP B-TREE"))));
  }
}

TEST(QueryPlan, OfAWholeTableIsNoticed) {
  EXPECT_FALSE(readsNoWholeTable(planOf("SELECT COUNT(*) FROM read_order WHERE covers > 3")));
}

} // namespace
} // namespace comanda::testing
