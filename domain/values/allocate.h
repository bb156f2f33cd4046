// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/values/money.h"

#include <cstdint>
#include <span>
#include <vector>

namespace comanda::values {

/// The most equal parts one amount is split into.
inline constexpr int kSplitPartsMax = 999;

/// Shares of `total` in proportion to `weights` by the method of the largest remainder (Hamilton's method):
/// every exact share is cut toward zero, and the minor units still missing go one each to the shares that
/// lost most, the earlier first where they lost the same.
///
/// The shares sum exactly to the total; each is less than one minor unit from its exact value, so a weight of
/// zero gets nothing. If all weights are zero they count as equal. A negative total gives the mirror image.
///
/// Bugs: a negative weight, weights whose sum exceeds int64, no weights for a total that is not zero.
std::vector<Money> allocate(Money total, std::span<const std::int64_t> weights);

/// `total` in 1 … kSplitPartsMax parts that differ by at most one minor unit, the larger ones first.
std::vector<Money> splitEvenly(Money total, int parts);

} // namespace comanda::values
