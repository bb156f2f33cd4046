// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contract/validate.h"
#include "server/reports/query_form.h"

#include <gtest/gtest.h>

#include <string>

namespace comanda::reports {
namespace {

// "field message", or "" where there is no fault.
std::string faultOf(const v1::Query& query) {
  EXPECT_TRUE(contract::validate(query).empty()) << "the contract refuses it already";
  const auto fault = formFault(query);
  return fault ? fault->field() + " " + fault->message() : "";
}

std::string faultOfTaxes(const std::string& from, const std::string& to) {
  v1::Query query;
  query.mutable_get_taxes()->set_from(from);
  query.mutable_get_taxes()->set_to(to);
  return faultOf(query);
}

std::string faultOfWeek(const std::string& week) {
  v1::Query query;
  query.mutable_get_weekly_sales()->set_week(week);
  return faultOf(query);
}

std::string faultOfOrders(const std::string& day, const std::string& from, const std::string& to,
                          const std::string& cursor = "") {
  v1::Query query;
  query.mutable_list_orders()->set_business_day(day);
  query.mutable_list_orders()->set_from(from);
  query.mutable_list_orders()->set_to(to);
  query.mutable_list_orders()->set_cursor(cursor);
  return faultOf(query);
}

TEST(QueryForm, DaysAreInOrder) {
  EXPECT_EQ(faultOfTaxes("2026-03-14", "2026-03-14"), "");
  EXPECT_EQ(faultOfTaxes("2026-03-14", "2026-03-13"), "get_taxes.to must not be before from");
}

TEST(QueryForm, DaysAreAtMostAYear) {
  EXPECT_EQ(faultOfTaxes("2024-01-01", "2024-12-31"), "") << "a leap year";
  EXPECT_EQ(faultOfTaxes("2024-01-01", "2025-01-01"), "get_taxes.to must be at most 365 days after from");
  EXPECT_EQ(faultOfTaxes("0001-01-01", "9999-12-31"), "get_taxes.to must be at most 365 days after from");
}

TEST(QueryForm, EveryReportOfDaysIsAskedTheSameWay) {
  v1::Query query;
  for (const char* name :
       {"get_taxes", "get_top_products", "get_performance", "get_kitchen_times", "get_baskets"}) {
    const auto* field = v1::Query::descriptor()->FindFieldByName(name);
    google::protobuf::Message& body = *query.GetReflection()->MutableMessage(&query, field);
    for (const auto& [edge, day] : {std::pair("from", "2026-03-14"), std::pair("to", "2026-03-01")}) {
      body.GetReflection()->SetString(&body, body.GetDescriptor()->FindFieldByName(edge), day);
    }
    EXPECT_EQ(faultOf(query), std::string(name) + ".to must not be before from");
  }
}

TEST(QueryForm, AWeekIsOneOfTheCalendar) {
  EXPECT_EQ(faultOfWeek("2026-W47"), "");
  EXPECT_EQ(faultOfWeek("2026-11-16"), "");
  for (const char* week : {"2026-W54", "2026-11-17", "47", "last week"}) {
    EXPECT_EQ(faultOfWeek(week),
              "get_weekly_sales.week must be a week such as 2026-W47, or the date of its Monday");
  }
}

TEST(QueryForm, OrdersAreOfADayOrOfDays) {
  EXPECT_EQ(faultOfOrders("2026-03-14", "", ""), "");
  EXPECT_EQ(faultOfOrders("", "2026-03-14", "2026-03-20"), "");
  EXPECT_EQ(faultOfOrders("", "", ""),
            "list_orders.business_day is required where from and to are not given");
  EXPECT_EQ(faultOfOrders("2026-03-14", "2026-03-14", ""),
            "list_orders.business_day must not be given together with from and to");
  EXPECT_EQ(faultOfOrders("", "2026-03-14", ""), "list_orders.to is required: from and to go together");
  EXPECT_EQ(faultOfOrders("", "", "2026-03-14"), "list_orders.from is required: from and to go together");
  EXPECT_EQ(faultOfOrders("", "2026-03-14", "2026-03-01"), "list_orders.to must not be before from");
}

TEST(QueryForm, OrdersGoOnFromACursorThatWasGiven) {
  EXPECT_EQ(faultOfOrders("2026-03-14", "", "", "2026-03-14.12"), "");
  EXPECT_EQ(faultOfOrders("2026-03-14", "", "", "page two"),
            "list_orders.cursor is not the next_cursor of a page");
}

TEST(QueryForm, AnAuditIsOfEventsThatThereAre) {
  v1::Query query;
  query.mutable_get_audit()->set_type("OrderCancelled");
  EXPECT_EQ(faultOf(query), "");
  query.mutable_get_audit()->set_type("CancelOrder");
  EXPECT_EQ(faultOf(query), "get_audit.type is not the name of an event");
}

TEST(QueryForm, AnAuditMayBeOpenAtBothEnds) {
  v1::Query query;
  v1::GetAudit& audit = *query.mutable_get_audit();
  EXPECT_EQ(faultOf(query), "");
  audit.set_to("2026-03-14");
  EXPECT_EQ(faultOf(query), "");
  audit.set_from("2026-03-15");
  EXPECT_EQ(faultOf(query), "get_audit.to must not be before from");
  audit.set_from("1999-01-01");
  EXPECT_EQ(faultOf(query), "") << "however long ago: it is read page by page";
}

TEST(QueryForm, AnAuditGoesOnFromACursorThatWasGiven) {
  v1::Query query;
  query.mutable_get_audit()->set_cursor("812");
  EXPECT_EQ(faultOf(query), "");
  for (const char* cursor : {"0", "-1", "x", "1x", " 1", "9223372036854775808"}) {
    query.mutable_get_audit()->set_cursor(cursor);
    EXPECT_EQ(faultOf(query), "get_audit.cursor is not the next_cursor of a page") << cursor;
  }
}

TEST(QueryForm, OtherQuestionsLackNothing) {
  v1::Query query;
  query.mutable_get_order_history()->set_order_id("o1");
  EXPECT_EQ(faultOf(query), "");
  query.mutable_get_daily_sales()->set_business_day("2026-03-14");
  EXPECT_EQ(faultOf(query), "");
}

TEST(QueryForm, SalesMayBeOfTwentyYears) {
  v1::Query query;
  query.mutable_get_sales()->set_by(v1::BY_MONTH);
  query.mutable_get_sales()->set_from("2006-01-01");
  query.mutable_get_sales()->set_to("2026-04-05");
  EXPECT_EQ(faultOf(query), "");
  query.mutable_get_sales()->set_to("2026-04-06");
  EXPECT_EQ(faultOf(query), "get_sales.to must be at most 7399 days after from");
  query.mutable_get_sales()->set_to("2005-12-31");
  EXPECT_EQ(faultOf(query), "get_sales.to must not be before from");
}

TEST(QueryForm, WhatLooksBackIsNotOfTheFirstYears) {
  v1::Query query;
  query.mutable_get_comparison()->set_business_day("0999-12-31");
  EXPECT_EQ(faultOf(query), "get_comparison.business_day must not be before 1000-01-01");
  query.mutable_get_comparison()->set_business_day("1000-01-01");
  EXPECT_EQ(faultOf(query), "");
  query.mutable_get_forecast()->set_from("0001-01-01");
  EXPECT_EQ(faultOf(query), "get_forecast.from must not be before 1000-01-01");
  query.mutable_get_forecast()->set_from("9999-12-01");
  EXPECT_EQ(faultOf(query), "get_forecast.from must not be after 9999-11-30");
  query.mutable_get_forecast()->set_from("9999-11-30");
  EXPECT_EQ(faultOf(query), "");
}

} // namespace
} // namespace comanda::reports
