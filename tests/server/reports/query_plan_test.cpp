// SPDX-License-Identifier: GPL-3.0-or-later
// A report reads what it is about and nothing else, however long the restaurant has been open.
#include "server/journal/sql.h"
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

// The days that are open are a handful.
bool readsAWholeTable(const std::string& step) {
  const bool isOfRowsAtHand = step.find("read_open_day") != std::string::npos ||
                              step.find("SUBQUERY") != std::string::npos ||
                              step.find("subquery") != std::string::npos;
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
    ::testing::Values(reports::sql::named("orders_by_owner"), reports::sql::named("bills_by_owner"),
                      reports::sql::named("tips_by_taker"), reports::sql::named("voids_by_owner"),
                      reports::sql::named("read_preparations"), reports::sql::named("list_orders"),
                      reports::sql::named("read_past_bills")));

// Every statement of the reports, and those that sum a day.
std::vector<journal::NamedText> statements() {
  std::vector<journal::NamedText> all;
  for (const journal::NamedText& statement : reports::sql::kStatements) {
    if (statement.text.find("SELECT") != std::string_view::npos) {
      all.push_back(statement);
    }
  }
  for (const journal::NamedText& statement : journal::sql::kStatements) {
    if (statement.name.starts_with("sum_day") || statement.name == "insert_month_items" ||
        statement.name == "open_days_of_order_bills") {
      all.push_back(statement);
    }
  }
  return all;
}

class ByKey : public ::testing::TestWithParam<journal::NamedText> {};

TEST_P(ByKey, ReadsNoWholeTable) {
  const std::vector<std::string> plan = planOf(GetParam().text);
  EXPECT_FALSE(plan.empty());
  EXPECT_TRUE(readsNoWholeTable(plan)) << ::testing::PrintToString(plan);
}

INSTANTIATE_TEST_SUITE_P(Statements, ByKey, ::testing::ValuesIn(statements()),
                         [](const auto& statement) { return std::string(statement.param.name); });

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
