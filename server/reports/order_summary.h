// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/history.pb.h"
#include "domain/values/timestamp.h"
#include "server/journal/statement.h"

#include <cstdint>
#include <string>

namespace comanda::reports {

inline google::protobuf::Timestamp timestampOf(std::int64_t us) {
  return values::toTimestamp(values::Instant(std::chrono::microseconds(us)));
}

/// The order in a row of list_orders or find_past_order, whose column 0 is its order_seq.
v1::OrderSummary summaryOf(const journal::Statement& row);

} // namespace comanda::reports
