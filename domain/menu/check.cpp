// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/menu/check.h"

#include "domain/field_path.h"

#include <string>

namespace comanda::menu {

using domain::at;
using domain::reject;

domain::Check checkStation(const domain::House& house, const std::string& stationId, std::string_view field) {
  if (stationId.empty()) {
    return {};
  }
  const v1::Station* station = house.stations.find(stationId);
  if (station == nullptr) {
    return reject(v1::STATION_NOT_FOUND, std::string(field));
  }
  if (station->kind() == v1::STATION_PASS) {
    return reject(v1::STATION_PREPARES_NOTHING, std::string(field), stationId);
  }
  return {};
}

domain::Check checkSchedules(const google::protobuf::RepeatedPtrField<v1::Schedule>& schedules,
                             std::string_view field) {
  for (int i = 0; i < schedules.size(); ++i) {
    const v1::Schedule& schedule = schedules[i];
    if (const auto j = domain::firstRepeat(schedule.weekdays())) {
      return reject(v1::LISTED_TWICE, at(at(field, i, "weekdays"), *j));
    }
    // A span that ends where it begins could mean nothing or the whole day.
    if (schedule.from_minute() == schedule.until_minute() && schedule.from_minute() != 0) {
      return reject(v1::SCHEDULE_INVALID, at(field, i, "until_minute"));
    }
    // Dates of this one form are ordered as their texts are.
    if (!schedule.from_date().empty() && !schedule.until_date().empty() &&
        schedule.until_date() < schedule.from_date()) {
      return reject(v1::SCHEDULE_INVALID, at(field, i, "until_date"));
    }
  }
  return {};
}

} // namespace comanda::menu
