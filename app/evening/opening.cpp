// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evening/opening.h"

#include "app/evening/stage_clock.h"
#include "domain/values/business_day.h"
#include "domain/values/timestamp.h"

namespace comanda::evening {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

constexpr std::chrono::year_month_day kFirstDay{std::chrono::year(2026), std::chrono::March,
                                                std::chrono::day(14)};

values::Instant curtainOf(values::BusinessDay day) {
  return std::chrono::sys_days(day.date()) + hours(18) + minutes(30) - StageClock::kOffset;
}

// Guests, or a drawer that nobody has counted yet.
bool goesOn(const domain::House& house) {
  bool has = false;
  house.drawers.forEach([&](const v1::Drawer& drawer) { has = has || drawer.state() == v1::DRAWER_OPEN; });
  house.orders.forEach([&](const v1::Order& order) { has = has || order.status() == v1::OPEN; });
  house.tableStatuses.forEach(
      [&](const v1::TableStatus& status) { has = has || status.state() != v1::FREE; });
  return has;
}

Opening at(values::Instant now, values::BusinessDay day, std::uint64_t seq) {
  return {.at = now, .doorsClose = curtainOf(day) + kDoorsOpenFor, .seq = seq};
}

} // namespace

Opening openingOf(const domain::House& house) {
  const std::uint64_t seq = house.position.get().seq;
  const values::Instant last = values::fromTimestamp(house.position.get().at);
  const auto today = values::parseBusinessDay(house.day.get().business_day());
  if (!today) {
    const values::BusinessDay first(kFirstDay);
    return at(std::max(curtainOf(first), last), first, seq);
  }
  if (last < curtainOf(*today) + kDoorsOpenFor || goesOn(house)) {
    return at(last, *today, seq);
  }
  return at(curtainOf(today->next()), today->next(), seq);
}

} // namespace comanda::evening
