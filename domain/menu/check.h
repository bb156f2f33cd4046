// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/menu.pb.h"
#include "domain/decision.h"
#include "domain/house.h"

#include <string_view>

/// Rules that several records of the menu share.
namespace comanda::menu {

/// An id that is set names a station that prepares something: STATION_NOT_FOUND, STATION_PREPARES_NOTHING.
domain::Check checkStation(const domain::House& house, const std::string& stationId, std::string_view field);

/// No day of the week twice, dates and minutes the right way round: LISTED_TWICE, SCHEDULE_INVALID. `field`
/// is the path of the list.
domain::Check checkSchedules(const google::protobuf::RepeatedPtrField<v1::Schedule>& schedules,
                             std::string_view field);

} // namespace comanda::menu
