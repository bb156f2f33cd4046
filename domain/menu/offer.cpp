// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/menu/offer.h"

#include "domain/values/assert.h"

#include <algorithm>
#include <string>

namespace comanda::menu {
namespace {

constexpr int kMinutesOfDay = 1440;

// The date conditions of a schedule, for the date on which a span of it begins.
bool holdsOn(const v1::Schedule& schedule, std::chrono::year_month_day date) {
  const auto weekday = static_cast<int>(std::chrono::weekday(date).iso_encoding());
  const auto& weekdays = schedule.weekdays();
  if (!weekdays.empty() && std::ranges::find(weekdays, weekday) == weekdays.end()) {
    return false;
  }
  // Dates of this one form are ordered as their texts are.
  const std::string text = values::formatDate(date);
  return (schedule.from_date().empty() || schedule.from_date() <= text) &&
         (schedule.until_date().empty() || text <= schedule.until_date());
}

bool holds(const v1::Schedule& schedule, const values::LocalTime& now) {
  const int minute = values::minuteOfDay(now);
  const int from = schedule.from_minute();
  const int until = schedule.until_minute() == 0 ? kMinutesOfDay : schedule.until_minute();
  const std::chrono::year_month_day today = values::dateOf(now);
  if (from < until) {
    return from <= minute && minute < until && holdsOn(schedule, today);
  }
  // The span runs past midnight: its second part belongs to the day before, on which it began.
  if (from <= minute) {
    return holdsOn(schedule, today);
  }
  return minute < until && holdsOn(schedule, std::chrono::sys_days(today) - std::chrono::days(1));
}

bool anyHolds(const google::protobuf::RepeatedPtrField<v1::Schedule>& schedules,
              const values::LocalTime& now) {
  return schedules.empty() ||
         std::ranges::any_of(schedules, [&](const v1::Schedule& schedule) { return holds(schedule, now); });
}

} // namespace

bool isOffered(const domain::House& house, const v1::MenuItem& item, const values::LocalTime& now) {
  const v1::Category* category = house.categories.find(item.category_id());
  const v1::Category* parent = category == nullptr ? nullptr : house.categories.find(category->parent_id());
  return anyHolds(item.schedules(), now) && (category == nullptr || anyHolds(category->schedules(), now)) &&
         (parent == nullptr || anyHolds(parent->schedules(), now));
}

v1::Availability availabilityOf(const domain::House& house, std::string_view itemId) {
  const v1::ItemAvailability* record = house.availabilities.find(itemId);
  return record == nullptr ? v1::Availability() : record->availability();
}

std::string_view stationOf(const domain::House& house, const v1::MenuItem& item) {
  if (!item.station_id().empty()) {
    return item.station_id();
  }
  const v1::Category* category = house.categories.find(item.category_id());
  return category == nullptr ? std::string_view() : std::string_view(category->station_id());
}

std::set<v1::Allergen> allergensOf(const domain::House& house, const v1::MenuItem& item) {
  std::set<v1::Allergen> allergens;
  const auto add = [&](const google::protobuf::RepeatedField<int>& list) {
    for (const int allergen : list) {
      allergens.insert(static_cast<v1::Allergen>(allergen));
    }
  };
  add(item.allergens());
  for (const std::string& id : item.ingredient_ids()) {
    if (const v1::Ingredient* ingredient = house.ingredients.find(id)) {
      add(ingredient->allergens());
    }
  }
  return allergens;
}

v1::Event countDown(const domain::House& house, std::string_view itemId, int quantity) {
  const v1::Availability now = availabilityOf(house, itemId);
  COMANDA_ASSERT(now.state() == v1::Availability::COUNTDOWN, "only an item in countdown is counted down");
  v1::Event event;
  v1::AvailabilityChanged* changed = event.mutable_availability_changed();
  changed->set_item_id(std::string(itemId));
  changed->mutable_availability()->set_state(v1::Availability::COUNTDOWN);
  changed->mutable_availability()->set_remaining(std::max(0, now.remaining() - quantity));
  return event;
}

} // namespace comanda::menu
