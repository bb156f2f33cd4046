// SPDX-License-Identifier: GPL-3.0-or-later
// docs/forecast.md tells the model in words; the numbers here are those that it names.
#include "server/reports/forecast.h"

#include "domain/values/assert.h"
#include "domain/values/instant.h"
#include "server/reports/average.h"
#include "server/reports/read_transaction.h"
#include "server/reports/sales_history.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace comanda::reports {
namespace {

using std::chrono::sys_days;

constexpr std::int64_t kMilli = 1'000;
constexpr std::int64_t kOnePpm = 1'000'000; // once, in parts per million
constexpr std::chrono::days kWeek(7);
constexpr int kWeekdays = 12; // so many same weekdays are looked at
constexpr std::chrono::days kLongLevel(56), kShortLevel(28);
constexpr std::chrono::days kSeasonBase = kWeek * kWeekdays;
constexpr std::chrono::days kYear(364); // the same weekday
constexpr int kErrorWeeks = 4;

// value × ppm, without leaving 64 bits for any value that a house takes in.
std::int64_t scaled(std::int64_t value, std::int64_t ppm) {
  return value / kOnePpm * ppm + average(value % kOnePpm * ppm, kOnePpm);
}

/// Tells days by what happened before one.
class Forecaster {
public:
  Forecaster(const SalesHistory& history, sys_days from) : m_history(history), m_from(from) {}

  /// What a series of the history brings on a day, times `unit`.
  std::int64_t told(const DailySeries& series, sys_days day, std::int64_t unit) const {
    const std::vector<sys_days> likeIt = sameWeekdays(day);
    std::int64_t sum = 0;
    for (const sys_days before : likeIt) {
      sum += series.at(before);
    }
    const std::int64_t mean = average(sum * unit, static_cast<std::int64_t>(likeIt.size()));
    return scaled(scaled(mean, levelPpm()), seasonPpm(day));
  }

private:
  // The last ones on which the house was open; none where it mostly is not.
  std::vector<sys_days> sameWeekdays(sys_days day) const {
    std::vector<sys_days> open;
    int lookedAt = 0;
    sys_days before = day - ((day - m_from) / kWeek + 1) * kWeek;
    for (; lookedAt < kWeekdays && before >= m_history.opening; before -= kWeek, ++lookedAt) {
      if (m_history.orders.at(before) > 0) {
        open.push_back(before);
      }
    }
    return 2 * static_cast<int>(open.size()) >= lookedAt ? open : std::vector<sys_days>();
  }

  // Orders of an open day of some days, in thousandths; 0 where the house was not there yet.
  std::int64_t meanMilli(sys_days first, sys_days end) const {
    if (first < m_history.opening) {
      return 0;
    }
    std::int64_t sum = 0, count = 0;
    for (sys_days day = first; day < end; day += std::chrono::days(1)) {
      sum += m_history.orders.at(day);
      count += m_history.orders.at(day) > 0 ? 1 : 0;
    }
    return average(sum * kMilli, count);
  }

  // now ÷ then, between a half and twice; once where one of them is not known.
  static std::int64_t ratioPpm(std::int64_t now, std::int64_t then) {
    return now == 0 || then == 0 ? kOnePpm
                                 : std::clamp(average(now * kOnePpm, then), kOnePpm / 2, kOnePpm * 2);
  }

  std::int64_t levelPpm() const {
    const std::int64_t ratio =
        ratioPpm(meanMilli(m_from - kShortLevel, m_from), meanMilli(m_from - kLongLevel, m_from));
    return (kOnePpm + ratio) / 2; // half of a change may be chance
  }

  std::int64_t seasonPpm(sys_days day) const {
    const sys_days then = day - kYear;
    const sys_days base = m_from - kYear;
    return ratioPpm(meanMilli(then - std::chrono::days(3), then + std::chrono::days(4)),
                    meanMilli(base - kSeasonBase, base));
  }

  const SalesHistory& m_history;
  sys_days m_from;
};

v1::ForecastDay toldDay(const SalesHistory& history, const Forecaster& forecaster, sys_days day) {
  v1::ForecastDay told;
  told.set_business_day(values::formatDate(std::chrono::year_month_day(day)));
  told.set_orders_milli(forecaster.told(history.orders, day, kMilli));
  told.set_covers_milli(forecaster.told(history.covers, day, kMilli));
  told.set_amount(forecaster.told(history.amount, day, 1));
  for (const auto& [id, item] : history.items) {
    if (const std::int64_t portions = forecaster.told(item.portions, day, kMilli); portions > 0) {
      v1::ItemForecast& toldItem = *told.add_items();
      toldItem.set_item_id(id);
      toldItem.set_name(item.name);
      toldItem.set_portions_milli(portions);
    }
  }
  // Stable: of equal ones the one whose id comes first.
  std::ranges::stable_sort(*told.mutable_items(), std::ranges::greater(), &v1::ItemForecast::portions_milli);
  return told;
}

/// What was, what was told of it, and what the week before would have told; all in thousandths.
struct Miss {
  std::int64_t actual = 0;
  std::int64_t off = 0;
  std::int64_t naiveOff = 0;

  void add(const DailySeries& series, const Forecaster& forecaster, sys_days day) {
    const std::int64_t was = series.at(day) * kMilli;
    actual += was;
    off += std::abs(forecaster.told(series, day, kMilli) - was);
    naiveOff += std::abs(series.at(day - kWeek) * kMilli - was);
  }
};

v1::ForecastError errorBefore(const SalesHistory& history, sys_days from) {
  Miss orders, portions;
  v1::ForecastError error;
  for (int week = kErrorWeeks; week > 0; --week) {
    const sys_days monday = from - week * kWeek;
    if (monday - kWeek < history.opening) {
      continue; // there is no week before it
    }
    const Forecaster forecaster(history, monday);
    for (sys_days day = monday; day < monday + kWeek; day += std::chrono::days(1)) {
      error.set_days(error.days() + 1);
      orders.add(history.orders, forecaster, day);
      for (const auto& [id, item] : history.items) {
        portions.add(item.portions, forecaster, day);
      }
    }
  }
  const auto ppm = [](std::int64_t off, std::int64_t actual) {
    return average(off * kMilli, average(actual, kMilli));
  };
  error.set_orders_ppm(ppm(orders.off, orders.actual));
  error.set_portions_ppm(ppm(portions.off, portions.actual));
  error.set_naive_orders_ppm(ppm(orders.naiveOff, orders.actual));
  error.set_naive_portions_ppm(ppm(portions.naiveOff, portions.actual));
  return error;
}

} // namespace

journal::Result<v1::Forecast> forecast(journal::Database& database, const v1::GetForecast& query) {
  const auto date = values::parseDate(query.from());
  COMANDA_ASSERT(date.has_value(), "a day that was not checked");
  const sys_days from(*date);
  const auto moment = ReadTransaction::begin(database);
  if (!moment) {
    return std::unexpected(moment.error());
  }
  const auto history = salesHistory(database, from);
  if (!history) {
    return std::unexpected(history.error());
  }
  const Forecaster forecaster(*history, from);
  v1::Forecast forecast;
  const int count = query.days() == 0 ? kForecastDays : query.days();
  for (int i = 0; i < count; ++i) {
    *forecast.add_days() = toldDay(*history, forecaster, from + std::chrono::days(i));
  }
  *forecast.mutable_error() = errorBefore(*history, from);
  return forecast;
}

} // namespace comanda::reports
