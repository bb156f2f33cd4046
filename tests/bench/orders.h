// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"

#include <cstdint>
#include <string>
#include <vector>

/// The work that benchmarks do, on the small trattoria of tests/support.
namespace comanda::bench {

/// The first of the orders that are open before a measurement begins.
inline constexpr std::uint64_t kOpenOrdersFrom = 100'000'000;

/// The id of the i-th thing of a kind, as long as the UUIDv7 of real life.
std::string idOf(char kind, std::uint64_t i);

/// A new order of four lines, not sent yet: what one durable "order" is in every figure.
std::vector<v1::Command> newOrder(std::uint64_t i);

/// The rest of that order's life after newOrder: sent, cooked, served, billed, paid, closed.
std::vector<v1::Command> restOfOrder(std::uint64_t i);

/// The batch of these commands.
v1::CommandBatch batchOf(const std::string& id, const std::vector<v1::Command>& commands);

} // namespace comanda::bench
