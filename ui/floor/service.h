// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/floor.pb.h"
#include "comanda/v1/order.pb.h"
#include "domain/house.h"
#include "domain/values/instant.h"

#include <optional>
#include <set>
#include <string>
#include <unordered_map>

/// How far the guests of a table have come, read off the house: what a glance at the plan has to say.
namespace comanda::ui_floor {

/// Guests who sit so long without having ordered anything are looked after, in minutes.
inline constexpr int kUnorderedMinutes = 10;
/// What was sent so long ago and did not come yet is asked about.
inline constexpr int kWaitsMinutes = 25;
/// … and is late.
inline constexpr int kLateMinutes = 40;
/// Food that stands at the pass for longer gets cold.
inline constexpr int kReadyMinutes = 5;

/// What a table is marked with; of several that are true the most pressing.
enum class Mark { Free, Seated, Ordered, Served, Ready, Waits, Bill, Late, Dirty };

struct Service {
  Mark mark = Mark::Free;
  std::optional<values::Instant> since;       ///< What the mark's minutes are counted from.
  std::optional<values::Instant> seatedSince; ///< Only while nothing was sent.
  std::optional<values::Instant> waitsSince;  ///< The oldest round of which something did not come yet.
  std::optional<values::Instant> readySince;
  int readyPortions = 0;
  std::set<std::string> awaitedStations;
  int awaitedCourse = 0; ///< Of what has been waited for longest.
};

values::Instant instantOf(const google::protobuf::Timestamp& at);

/// When each line of the kitchen was ready, by its id.
using ReadyTimes = std::unordered_map<std::string, values::Instant>;
ReadyTimes readyTimes(const domain::House& house);

/// `order` is the open order of the table, if it has one.
Service serviceOf(const v1::TableStatus& status, const v1::Order* order, const ReadyTimes& ready,
                  values::Instant now);

/// The same for an order that is at no table.
Service serviceOf(const v1::Order& order, const ReadyTimes& ready, values::Instant now);

} // namespace comanda::ui_floor
