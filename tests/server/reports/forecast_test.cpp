// SPDX-License-Identifier: GPL-3.0-or-later
// The model of docs/forecast.md, on sums that are written straight into the tables.
#include "domain/values/instant.h"
#include "server/journal/run_bound.h"
#include "server/reports/forecast.h"
#include "tests/support/filled_tables.h"

#include <gtest/gtest.h>

#include <functional>

namespace comanda::testing {
namespace {

using std::chrono::sys_days;

constexpr sys_days kFirstOfJune = std::chrono::year(2026) / 6 / 1;

std::string textOf(sys_days day) {
  return values::formatDate(std::chrono::year_month_day(day));
}

/// Read tables whose days were filled by hand.
class ForecastTest : public ::testing::Test {
protected:
  // So many orders, each of two guests, a pizza and 10.00; nothing where the house is closed.
  void open(sys_days first, sys_days end, const std::function<int(sys_days)>& ordersOn) {
    auto transaction = must(journal::Transaction::begin(m_tables.database()));
    for (sys_days day = first; day < end; day += std::chrono::days(1)) {
      if (const int orders = ordersOn(day); orders > 0) {
        must(journal::runBound(
            m_tables.database(),
            "INSERT INTO read_day VALUES (?1, ?2, ?2, 0, 2 * ?2, 0, 0, ?2, ?2, 1000 * ?2, 0, 0, 0)",
            textOf(day), orders));
        must(
            journal::runBound(m_tables.database(),
                              "INSERT INTO read_day_item VALUES (?1, 'pizza', '', 'Pizza', ?2, 1000 * ?2, 1)",
                              textOf(day), orders));
      }
    }
    must(transaction.commit());
  }

  v1::Forecast forecastOf(sys_days from, int count = 0) {
    v1::GetForecast query;
    query.set_from(textOf(from));
    query.set_days(count);
    return must(reports::forecast(m_tables.database(), query));
  }

  FilledTables m_tables;
};

int weekdayOf(sys_days day) {
  return static_cast<int>(std::chrono::weekday(day).iso_encoding());
}

TEST_F(ForecastTest, OfAHouseWithoutAPastIsNothing) {
  const v1::Forecast forecast = forecastOf(kFirstOfJune);
  ASSERT_EQ(forecast.days_size(), 7);
  EXPECT_EQ(forecast.days(0).business_day(), "2026-06-01");
  EXPECT_EQ(forecast.days(0).orders_milli(), 0);
  EXPECT_EQ(forecast.days(0).items_size(), 0);
  EXPECT_EQ(forecast.error().days(), 0);
}

TEST_F(ForecastTest, OfASteadyHouseIsWhatItsWeekdaysBring) {
  open(kFirstOfJune - std::chrono::days(140), kFirstOfJune, [](sys_days day) { return 10 * weekdayOf(day); });
  const v1::Forecast forecast = forecastOf(kFirstOfJune, 14);
  ASSERT_EQ(forecast.days_size(), 14);
  for (int i = 0; i < 14; ++i) {
    const v1::ForecastDay& day = forecast.days(i);
    const int weekday = i % 7 + 1;
    EXPECT_EQ(day.orders_milli(), 10'000 * weekday) << day.business_day();
    EXPECT_EQ(day.covers_milli(), 20'000 * weekday);
    EXPECT_EQ(day.amount(), 10'000 * weekday);
    ASSERT_EQ(day.items_size(), 1);
    EXPECT_EQ(day.items(0).item_id(), "pizza");
    EXPECT_EQ(day.items(0).name(), "Pizza");
    EXPECT_EQ(day.items(0).portions_milli(), 10'000 * weekday);
  }
  EXPECT_EQ(forecast.error().days(), 28);
  EXPECT_EQ(forecast.error().orders_ppm(), 0);
  EXPECT_EQ(forecast.error().naive_portions_ppm(), 0);
}

TEST_F(ForecastTest, PassesOverDaysOnWhichTheHouseWasClosed) {
  const sys_days holiday = kFirstOfJune - std::chrono::days(14);
  open(kFirstOfJune - std::chrono::days(140), kFirstOfJune,
       [&](sys_days day) { return day == holiday || weekdayOf(day) == 3 ? 0 : 50; });
  const v1::Forecast forecast = forecastOf(kFirstOfJune);
  EXPECT_EQ(forecast.days(0).orders_milli(), 50'000) << "one Monday off";
  EXPECT_EQ(forecast.days(2).orders_milli(), 0) << "closed on Wednesdays";
  EXPECT_EQ(forecast.days(2).items_size(), 0);
}

TEST_F(ForecastTest, KnowsNothingOfTheDayItBeginsWithAndLaterOnes) {
  open(kFirstOfJune - std::chrono::days(140), kFirstOfJune, [](sys_days) { return 50; });
  const std::string before = forecastOf(kFirstOfJune).ShortDebugString();
  open(kFirstOfJune, kFirstOfJune + std::chrono::days(14), [](sys_days) { return 500; });
  EXPECT_EQ(forecastOf(kFirstOfJune).ShortDebugString(), before);
}

TEST_F(ForecastTest, GoesHalfTheWayWithAChangeOfLevel) {
  open(kFirstOfJune - std::chrono::days(200), kFirstOfJune - std::chrono::days(28),
       [](sys_days) { return 40; });
  open(kFirstOfJune - std::chrono::days(28), kFirstOfJune, [](sys_days) { return 60; });
  // The mean of the last twelve weekdays is 46.667; the last 28 days are 1.2 times the last 56.
  EXPECT_NEAR(static_cast<double>(forecastOf(kFirstOfJune).days(0).orders_milli()), 46'667 * 1.1, 50);
}

TEST_F(ForecastTest, FollowsTheSeasonOfTheYearBefore) {
  // Every June brings half as much again as the months before it.
  open(kFirstOfJune - std::chrono::days(490), kFirstOfJune, [](sys_days day) {
    const bool isJune =
        day >= kFirstOfJune - std::chrono::days(364) && day < kFirstOfJune - std::chrono::days(364 - 30);
    return isJune ? 60 : 40;
  });
  EXPECT_EQ(forecastOf(kFirstOfJune).days(6).orders_milli(), 60'000);
}

TEST_F(ForecastTest, SaysHowFarOffItWasBesideTheWeekBefore) {
  // Weeks of 40 and of 60 by turns: the week before is always wrong, the mean of them half as much.
  open(kFirstOfJune - std::chrono::days(140), kFirstOfJune,
       [](sys_days day) { return (kFirstOfJune - day).count() % 14 < 7 ? 40 : 60; });
  const v1::ForecastError error = forecastOf(kFirstOfJune).error();
  EXPECT_EQ(error.days(), 28);
  EXPECT_EQ(error.naive_orders_ppm(), 400'000);
  EXPECT_EQ(error.naive_portions_ppm(), 400'000);
  EXPECT_NEAR(static_cast<double>(error.orders_ppm()), 200'000, 5'000);
  EXPECT_EQ(error.portions_ppm(), error.orders_ppm());
}

TEST_F(ForecastTest, OfAnOpeningWeekHasNoErrorYet) {
  open(kFirstOfJune - std::chrono::days(6), kFirstOfJune, [](sys_days) { return 40; });
  EXPECT_EQ(forecastOf(kFirstOfJune).error().days(), 0);
  EXPECT_EQ(forecastOf(kFirstOfJune).days(1).orders_milli(), 40'000);
}

} // namespace
} // namespace comanda::testing
