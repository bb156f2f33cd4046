// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/running_host.h"

namespace comanda::testing {
namespace {

v1::Answer ask(RunningHost& host, const std::string& staffId, const v1::Query& query) {
  std::optional<v1::Answer> answer;
  host->queries().ask({.staffId = staffId, .deviceId = "device-1"}, query,
                      [&](v1::Answer result) { answer = std::move(result); });
  EXPECT_TRUE(eventually([&] { return answer.has_value(); }));
  return answer.value_or(v1::Answer());
}

v1::Query digestQuery(v1::Audience audience) {
  v1::Query query;
  query.mutable_get_digest()->set_audience(audience);
  return query;
}

TEST(QueryDesk, TellsTheDigestOfWhatTheAskerMaySee) {
  RunningHost host;
  host.setUp();
  const v1::Answer answer = ask(host, "sara", digestQuery(v1::AUDIENCE_STAFF));
  EXPECT_EQ(answer.digest().value(), domain::digest(host.house(), v1::AUDIENCE_STAFF));
  EXPECT_EQ(answer.digest().seq(), host.house().position.get().seq);
}

TEST(QueryDesk, RefusesTheDigestOfMoreThanTheAskerMaySee) {
  RunningHost host;
  host.setUp();
  EXPECT_EQ(ask(host, "sara", digestQuery(v1::AUDIENCE_HOST_ONLY)).refused().refusal(), v1::NOT_PERMITTED);
  EXPECT_EQ(ask(host, "kim", digestQuery(v1::AUDIENCE_STAFF)).refused().refusal(), v1::NOT_PERMITTED);
}

TEST(QueryDesk, RefusesReportsToThoseWhoMayNotReadThem) {
  RunningHost host;
  host.setUp();
  v1::Query query;
  query.mutable_get_daily_sales()->set_business_day("2026-03-14");
  EXPECT_EQ(ask(host, "sara", query).refused().refusal(), v1::NOT_PERMITTED);
  EXPECT_TRUE(ask(host, "max", query).has_daily_sales());
}

// Questions of which nothing but the right to ask them is looked at.
std::vector<v1::Query> questionsAboutThePast() {
  std::vector<v1::Query> queries(7);
  queries[0].mutable_get_weekly_sales()->set_week("2026-W11");
  queries[1].mutable_get_order_history()->set_order_id("o1");
  queries[2].mutable_get_audit();
  v1::GetTaxes days;
  days.set_from("2026-03-14");
  days.set_to("2026-03-14");
  // All of them have the same fields by the same numbers.
  queries[3].mutable_get_taxes()->ParseFromString(days.SerializeAsString());
  queries[4].mutable_get_top_products()->ParseFromString(days.SerializeAsString());
  queries[5].mutable_get_performance()->ParseFromString(days.SerializeAsString());
  queries[6].mutable_get_kitchen_times()->ParseFromString(days.SerializeAsString());
  return queries;
}

TEST(QueryDesk, AnswersQuestionsAboutThePastToThoseWhoMayReadIt) {
  RunningHost host;
  host.setUp();
  for (const v1::Query& query : questionsAboutThePast()) {
    EXPECT_EQ(ask(host, "sara", query).refused().refusal(), v1::NOT_PERMITTED) << query.ShortDebugString();
    EXPECT_FALSE(ask(host, "ada", query).has_refused()) << query.ShortDebugString();
  }
}

TEST(QueryDesk, TellsWhatTheHouseHasTakenSoFarToThoseWhoMayReadReports) {
  RunningHost host;
  host.setUp();
  v1::Query query;
  query.mutable_get_day_so_far();
  EXPECT_EQ(ask(host, "carl", query).refused().refusal(), v1::NOT_PERMITTED);
  const v1::Answer answer = ask(host, "max", query);
  EXPECT_EQ(answer.day_report().number(), 1);
  EXPECT_EQ(answer.day_report().business_day(), host.house().day.get().business_day());
}

TEST(QueryDesk, RefusesAQuestionWithoutTheFormOfTheContract) {
  RunningHost host;
  host.setUp();
  v1::Query query;
  query.mutable_get_daily_sales()->set_business_day("yesterday");
  const v1::Answer answer = ask(host, "max", query);
  EXPECT_EQ(answer.refused().refusal(), v1::MALFORMED);
  EXPECT_EQ(answer.refused().violations(0).field(), "get_daily_sales.business_day");
  EXPECT_EQ(ask(host, "max", v1::Query()).refused().refusal(), v1::MALFORMED);
}

} // namespace
} // namespace comanda::testing
