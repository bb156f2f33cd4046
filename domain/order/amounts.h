// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/order.pb.h"
#include "comanda/v1/payment.pb.h"
#include "domain/values/money.h"

#include <optional>
#include <span>
#include <vector>

/// What lines cost. One place for host, terminals, bills and reports.
namespace comanda::order {

/// The most an order may cost before exclusive tax, in minor units; adding more is rejected
/// (ORDER_AMOUNT_TOO_LARGE).
inline constexpr values::Money kOrderAmountMax{1'000'000'000'000};

/// (unit price + sum of modifier price times its quantity) times the line's quantity; nothing where it left
/// the range of Money. A voided line costs nothing.
std::optional<values::Money> tryAmountOf(const v1::OrderLine& line);

/// The same for a line that was accepted; out of range is a bug.
values::Money amountOf(const v1::OrderLine& line);

/// The taxes of these lines: one bucket for each rate, in order of rate id, the tax of each reckoned once for
/// the bucket's sum (half up). Voided lines are left out. A rate that was redefined while the order was open
/// gives one bucket for what was ordered before and one for what was ordered after.
std::vector<v1::TaxBucket> taxBuckets(std::span<const v1::OrderLine* const> lines);

/// What an order comes to: lines as they stand on the check, the tax in or on top of them, what is to be
/// paid.
struct Totals {
  values::Money lines;
  values::Money tax;
  values::Money total;
};
Totals totalsOf(const v1::Order& order);

} // namespace comanda::order
