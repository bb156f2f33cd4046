// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/report_questions.h"
#include "server/reports/paper/query_words.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace comanda::reports {
namespace {

v1::Query salesBy(v1::SalesGrouping by) {
  v1::Query query;
  query.mutable_get_sales()->set_from("2015-01-01");
  query.mutable_get_sales()->set_to("2015-12-31");
  query.mutable_get_sales()->set_by(by);
  return query;
}

v1::SalesRow row(const std::string& key, const std::string& name = "") {
  v1::SalesRow result;
  result.set_key(key);
  result.set_name(name);
  return result;
}

TEST(QueryWords, GiveEveryReportATitleOfItsOwn) {
  std::set<std::string> titles;
  for (const rest::Question& question : rest::reportQuestions()) {
    const std::string title = titleOf(rest::queryOf(question, [](const std::string&) { return ""; }));
    EXPECT_FALSE(title.empty());
    EXPECT_TRUE(titles.insert(title).second) << title;
  }
  EXPECT_EQ(titleOf(salesBy(v1::BY_WEEKDAY)), "Sales by weekday");
  EXPECT_EQ(titleOf(salesBy(v1::BY_TENDER)), "Sales by way of paying");
  v1::Query unknown;
  unknown.mutable_get_audit();
  EXPECT_EQ(titleOf(unknown), "Audit") << "no words were found for it: what it is called";
}

TEST(QueryWords, TellThePeriod) {
  EXPECT_EQ(periodOf(salesBy(v1::BY_DAY)), "1 January – 31 December 2015");
  v1::Query query;
  query.mutable_get_daily_sales()->set_business_day("2026-03-14");
  EXPECT_EQ(periodOf(query), "Saturday, 14 March 2026");
  query.mutable_get_weekly_sales()->set_week("2026-W01");
  EXPECT_EQ(periodOf(query), "Week 1 of 2026, 29 December 2025 – 4 January 2026");
  query.mutable_get_weekly_sales()->set_week("2026-11-16");
  EXPECT_EQ(periodOf(query), "Week 47 of 2026, 16–22 November 2026");
  query.mutable_get_forecast()->set_from("2026-11-22");
  EXPECT_EQ(periodOf(query), "22–28 November 2026") << "seven days unless said";
  query.mutable_get_forecast()->set_days(1);
  EXPECT_EQ(periodOf(query), "Sunday, 22 November 2026");
  query.mutable_get_order_history()->set_order_id("o1");
  EXPECT_EQ(periodOf(query), "");
}

TEST(QueryWords, TellWhatARowStandsFor) {
  EXPECT_EQ(rowWords(row("2026-03-14"), v1::BY_DAY), "Sat 14 Mar 2026");
  EXPECT_EQ(rowWords(row("2026-W09"), v1::BY_WEEK), "2026, week 09");
  EXPECT_EQ(rowWords(row("2026-03"), v1::BY_MONTH), "March 2026");
  EXPECT_EQ(rowWords(row("2026"), v1::BY_YEAR), "2026");
  EXPECT_EQ(rowWords(row("09"), v1::BY_HOUR), "09:00–10:00");
  EXPECT_EQ(rowWords(row("23"), v1::BY_HOUR), "23:00–00:00");
  EXPECT_EQ(rowWords(row("7"), v1::BY_WEEKDAY), "Sunday");
  EXPECT_EQ(rowWords(row("MOBILE"), v1::BY_TENDER), "Mobile");
  EXPECT_EQ(rowWords(row("beer", "Beer"), v1::BY_ITEM), "Beer");
  EXPECT_EQ(rowWords(row("beer/large", "Beer, large"), v1::BY_VARIANT), "Beer, large");
  EXPECT_EQ(rowWords(row("", ""), v1::BY_CATEGORY), "No longer on the menu");
  EXPECT_EQ(rowWords(row("someone"), v1::BY_STAFF), "someone") << "forgotten people have no name any more";
}

} // namespace
} // namespace comanda::reports
