// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/order.pb.h"
#include "comanda/v1/outcome.pb.h"
#include "domain/house.h"

#include <cstddef>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What decisions look up before they decide, with the rejection that answers where it is not there.
namespace comanda::order {

/// Lines that one order may have, voided ones included; one more is rejected (ORDER_TOO_LONG).
inline constexpr int kOrderLinesMax = 500;

using Ids = google::protobuf::RepeatedPtrField<std::string>;
using Lines = std::vector<const v1::OrderLine*>;

/// The order, if it is open: ORDER_NOT_FOUND, ORDER_NOT_OPEN at `field`.
std::expected<const v1::Order*, v1::Rejection> findOpen(const domain::House& house,
                                                        const std::string& orderId,
                                                        const std::string& field = "order_id");

/// The line, or nullptr.
const v1::OrderLine* findLine(const v1::Order& order, std::string_view lineId);

/// The lines in the sequence of the ids: LINE_NOT_FOUND, LISTED_TWICE at "line_ids[i]".
std::expected<Lines, v1::Rejection> findLines(const v1::Order& order, const Ids& lineIds);

/// All lines of an order for which the condition holds, oldest first.
template <class Condition>
Lines linesWhere(const v1::Order& order, Condition&& holds) {
  Lines lines;
  for (const v1::OrderLine& line : order.lines()) {
    if (holds(line)) {
      lines.push_back(&line);
    }
  }
  return lines;
}

/// "line_ids[3]".
std::string lineIdField(std::size_t index);

/// The line was not sent: unsent or held.
bool isUnsent(v1::LineState state);

/// Something of the order went to the kitchen or the guest at some time, or was taken over from an order of
/// which it did.
bool wasSent(const v1::Order& order);

/// Some line of an order in the house has this id.
bool isLineIdUsed(const domain::House& house, std::string_view lineId);

/// Why the order cannot hold these lines beside its own, if it cannot: ORDER_TOO_LONG,
/// ORDER_AMOUNT_TOO_LARGE.
std::optional<v1::Rule> ruleAgainstMore(const v1::Order& order, std::span<const v1::OrderLine* const> lines);

/// How the order's table stands; nothing for an order that is at no table.
std::optional<v1::TableStatus> tableOf(const domain::House& house, const v1::Order& order);

} // namespace comanda::order
