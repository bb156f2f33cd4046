// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/journal_files.h"
#include "server/reports/reports.h"
#include "tests/server/journal/chronicle.h"
#include "tests/support/event_loop.h"

#include <gtest/gtest.h>

#include <QThread>
#include <optional>

namespace comanda::reports {
namespace {

using journal::need;
using testing::eventually;

class ReportsTest : public ::testing::Test {
protected:
  ReportsTest() {
    reports.onTrouble([this](const journal::Error& error) { troubles.push_back(error); });
  }

  void openHouse() {
    writer = need(journal::Store::create(folder, key));
    need(writer->append(chronicle.setUp()));
    need(writer->append(chronicle.carryOut(testing::openTakeaway("o1"))));
  }

  v1::Answer ask(const v1::Query& query, v1::Audience audience = v1::AUDIENCE_HOST_ONLY) {
    std::optional<v1::Answer> answer;
    reports.answer(query, audience, [&](v1::Answer result) { answer = std::move(result); });
    EXPECT_TRUE(eventually([&] { return answer.has_value(); }));
    return answer.value_or(v1::Answer());
  }

  static v1::Query dailySalesQuery() {
    v1::Query query;
    query.mutable_get_daily_sales()->set_business_day("2026-03-14");
    return query;
  }
  static v1::Query ordersQuery(const std::string& cursor = "") {
    v1::Query query;
    query.mutable_list_orders()->set_business_day("2026-03-14");
    query.mutable_list_orders()->set_cursor(cursor);
    return query;
  }
  // Of Saturday; `body` is that of the query.
  template <class Body>
  static const v1::Query& ofThatDay(Body* body, const v1::Query& query) {
    body->set_from("2026-03-14");
    body->set_to("2026-03-14");
    return query;
  }
  static v1::Query journalQuery(std::uint64_t afterSeq) {
    v1::Query query;
    query.mutable_read_journal()->set_after_seq(afterSeq);
    return query;
  }

  const support::TempDir dir;
  const std::filesystem::path folder = dir / "house";
  const journal::Key key = journal::testKey();
  journal::Chronicle chronicle;
  std::unique_ptr<journal::Store> writer;
  Reports reports{folder, key};
  std::vector<journal::Error> troubles;
};

TEST_F(ReportsTest, AnswerEveryKindOfQuestion) {
  openHouse();
  EXPECT_EQ(ask(dailySalesQuery()).daily_sales().orders(), 1);
  EXPECT_EQ(ask(ordersQuery()).order_list().items(0).order_id(), "o1");
  EXPECT_EQ(ask(journalQuery(chronicle.seq() - 1)).journal_page().last_seq(), chronicle.seq());

  v1::Query query;
  query.mutable_get_weekly_sales()->set_week("2026-W11");
  EXPECT_EQ(ask(query).weekly_sales().total().orders(), 1);
  EXPECT_EQ(ask(ofThatDay(query.mutable_get_top_products(), query)).top_products().from(), "2026-03-14");
  query.mutable_get_sales()->set_by(v1::BY_YEAR);
  EXPECT_EQ(ask(ofThatDay(query.mutable_get_sales(), query)).sales().rows(0).orders(), 1);
  EXPECT_EQ(ask(ofThatDay(query.mutable_get_baskets(), query)).baskets().to(), "2026-03-14");
  query.mutable_get_comparison()->set_business_day("2026-03-14");
  EXPECT_EQ(ask(query).sales_comparison().day().orders(), 1);
  query.mutable_get_forecast()->set_from("2026-03-15");
  EXPECT_EQ(ask(query).forecast().days(0).business_day(), "2026-03-15");
  EXPECT_EQ(ask(ofThatDay(query.mutable_get_performance(), query)).performance().servers(0).orders(), 1);
  EXPECT_EQ(ask(ofThatDay(query.mutable_get_taxes(), query)).tax_report().to(), "2026-03-14");
  EXPECT_EQ(ask(ofThatDay(query.mutable_get_kitchen_times(), query)).kitchen_times().to(), "2026-03-14");
  query.mutable_get_order_history()->set_order_id("o1");
  EXPECT_EQ(ask(query).order_history().order().number(), 1);
  query.mutable_get_audit()->set_type("OrderOpened");
  EXPECT_EQ(ask(query).audit_page().items_size(), 1);
}

TEST_F(ReportsTest, SeeWhatWasWrittenSinceTheLastQuestion) {
  openHouse();
  ask(dailySalesQuery());
  need(writer->append(chronicle.carryOut(testing::openTakeaway("o2"))));
  EXPECT_EQ(ask(dailySalesQuery()).daily_sales().orders(), 2);
  EXPECT_EQ(ask(journalQuery(0)).journal_page().last_seq(), chronicle.seq());
}

TEST_F(ReportsTest, ShowAnAudienceItsEventsOnly) {
  openHouse();
  EXPECT_GT(ask(journalQuery(chronicle.seq() - 1)).journal_page().events_size(), 0);
  EXPECT_EQ(ask(journalQuery(chronicle.seq() - 1), v1::AUDIENCE_KITCHEN).journal_page().events_size(), 0);
}

TEST_F(ReportsTest, CallBackOnTheThreadTheyWereAskedOn) {
  openHouse();
  QThread* thread = nullptr;
  reports.answer(dailySalesQuery(), v1::AUDIENCE_STAFF,
                 [&](const v1::Answer&) { thread = QThread::currentThread(); });
  EXPECT_EQ(thread, nullptr) << "the answer comes later";
  EXPECT_TRUE(eventually([&] { return thread != nullptr; }));
  EXPECT_EQ(thread, QThread::currentThread());
}

TEST_F(ReportsTest, AnswerInTheOrderOfTheQuestions) {
  openHouse();
  std::vector<int> order;
  for (int i = 0; i < Reports::kWaitingMax; ++i) {
    reports.answer(i % 2 == 0 ? dailySalesQuery() : ordersQuery(), v1::AUDIENCE_STAFF,
                   [&order, i](const v1::Answer&) { order.push_back(i); });
  }
  EXPECT_TRUE(eventually([&] { return order.size() == static_cast<std::size_t>(Reports::kWaitingMax); }));
  EXPECT_TRUE(std::ranges::is_sorted(order));
}

TEST_F(ReportsTest, RefuseWhenTooManyQuestionsWait) {
  openHouse();
  int answered = 0;
  for (int i = 0; i < Reports::kWaitingMax; ++i) {
    reports.answer(dailySalesQuery(), v1::AUDIENCE_STAFF,
                   [&](const v1::Answer& answer) { answered += answer.has_daily_sales() ? 1 : 0; });
  }
  v1::Answer refused;
  reports.answer(dailySalesQuery(), v1::AUDIENCE_STAFF,
                 [&](v1::Answer answer) { refused = std::move(answer); });
  EXPECT_EQ(refused.refused().refusal(), v1::OVERLOADED);
  EXPECT_TRUE(eventually([&] { return answered == Reports::kWaitingMax; }));
  EXPECT_TRUE(ask(dailySalesQuery()).has_daily_sales());
}

// What reads every line of a year waits for its like alone.
TEST_F(ReportsTest, KeepAPlaceForLongQuestionsThatNoOtherWaitsFor) {
  openHouse();
  v1::Query pairs;
  ofThatDay(pairs.mutable_get_baskets(), pairs);
  int told = 0;
  for (int i = 0; i < Reports::kSlowWaitingMax; ++i) {
    reports.answer(pairs, v1::AUDIENCE_STAFF,
                   [&](const v1::Answer& answer) { told += answer.has_baskets() ? 1 : 0; });
  }
  v1::Answer refused;
  reports.answer(pairs, v1::AUDIENCE_STAFF, [&](v1::Answer answer) { refused = std::move(answer); });
  EXPECT_EQ(refused.refused().refusal(), v1::OVERLOADED);
  EXPECT_TRUE(ask(dailySalesQuery()).has_daily_sales());
  EXPECT_TRUE(eventually([&] { return told == Reports::kSlowWaitingMax; }));
  EXPECT_TRUE(ask(pairs).has_baskets());
}

TEST_F(ReportsTest, PutAYearOfTheKitchenThereAndADayOfItNot) {
  openHouse();
  v1::Query year;
  year.mutable_get_kitchen_times()->set_from("2025-03-15");
  year.mutable_get_kitchen_times()->set_to("2026-03-14");
  int told = 0, refused = 0;
  for (int i = 0; i <= Reports::kSlowWaitingMax; ++i) {
    reports.answer(year, v1::AUDIENCE_STAFF, [&](const v1::Answer& answer) {
      told += answer.has_kitchen_times() ? 1 : 0;
      refused += answer.has_refused() ? 1 : 0;
    });
  }
  EXPECT_EQ(refused, 1) << "there is room for a few of them";
  v1::Query day = year;
  day.mutable_get_kitchen_times()->set_from("2026-03-14");
  EXPECT_TRUE(ask(day).has_kitchen_times());
  EXPECT_TRUE(eventually([&] { return told == Reports::kSlowWaitingMax; }));
}

TEST_F(ReportsTest, RefuseACursorThatNeverWasOne) {
  openHouse();
  const v1::Answer answer = ask(ordersQuery("page two"));
  EXPECT_EQ(answer.refused().refusal(), v1::MALFORMED);
  EXPECT_EQ(answer.refused().violations(0).field(), "list_orders.cursor");
  EXPECT_TRUE(ask(ordersQuery()).has_order_list());
}

TEST_F(ReportsTest, RefuseDaysThatAreNotInOrder) {
  openHouse();
  v1::Query query;
  query.mutable_get_taxes()->set_from("2026-03-14");
  query.mutable_get_taxes()->set_to("2026-03-13");
  EXPECT_EQ(ask(query).refused().refusal(), v1::MALFORMED);
  EXPECT_EQ(ask(query).refused().violations(0).field(), "get_taxes.to");
}

TEST_F(ReportsTest, SayWhatCannotBeReadAndTryAgainTheNextTime) {
  const v1::Answer answer = ask(dailySalesQuery());
  EXPECT_EQ(answer.refused().refusal(), v1::READ_ONLY);
  const std::string& said = answer.refused().violations(0).message();
  EXPECT_EQ(said.find("comanda.db"), std::string::npos) << said;
  EXPECT_EQ(said.find(folder.string()), std::string::npos) << said;
  EXPECT_NE(said.find("cannot find its journal"), std::string::npos) << said;
  ASSERT_EQ(troubles.size(), 1U);
  EXPECT_NE(troubles.front().what.find("comanda.db"), std::string::npos) << "the host's log knows which file";
  openHouse();
  EXPECT_TRUE(ask(dailySalesQuery()).has_daily_sales());
}

TEST_F(ReportsTest, SayThatAnEventIsDamaged) {
  openHouse();
  ask(dailySalesQuery());
  writer.reset();
  journal::tamper(folder, key, "UPDATE journal SET stored = x'ff' WHERE seq = 3");
  const v1::Answer answer = ask(journalQuery(0));
  EXPECT_EQ(answer.refused().refusal(), v1::READ_ONLY);
  EXPECT_EQ(answer.refused().violations(0).message().find("sequence"), std::string::npos)
      << answer.ShortDebugString();
  ASSERT_EQ(troubles.size(), 1U);
  EXPECT_NE(troubles.front().what.find("sequence 3"), std::string::npos) << troubles.front().what;
  EXPECT_EQ(ask(journalQuery(3)).journal_page().last_seq(), chronicle.seq());
}

TEST_F(ReportsTest, EndWithoutAnsweringWhatStillWaits) {
  openHouse();
  int answered = 0;
  {
    Reports brief(folder, key);
    for (int i = 0; i < Reports::kWaitingMax; ++i) {
      brief.answer(journalQuery(0), v1::AUDIENCE_STAFF, [&](const v1::Answer&) { ++answered; });
    }
  }
  QCoreApplication::processEvents();
  EXPECT_EQ(answered, 0);
}

} // namespace
} // namespace comanda::reports
