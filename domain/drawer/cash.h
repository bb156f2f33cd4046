// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/payment.pb.h"
#include "domain/decision.h"
#include "domain/house.h"

#include <cstdint>
#include <expected>
#include <string>

/// Which cash is in which drawer. One place for host, terminals and reports. Sums are whole minor units in
/// int64, which millions of the largest payments do not fill.
namespace comanda::drawer {

/// Drawers that are in the house at most: the open ones and those closed since the day was closed last.
inline constexpr int kDrawersMax = 200;

/// Times that something is paid in, paid out or dropped at most, for each drawer.
inline constexpr int kMovementsMax = 100;

/// What has to be in the drawer: float + taken - given back + paid in - paid out - dropped. Below 0 where
/// more was paid out than anybody wrote down as coming in.
std::int64_t expectedCash(const v1::Drawer& drawer);

/// The drawer that cash goes into or comes out of: the one that is named (DRAWER_NOT_FOUND, DRAWER_NOT_OPEN
/// at "drawer_id"); otherwise the open one of the device; otherwise, for people who logged in anew or at
/// another terminal, the only one that the acting person has open; otherwise none. Empty for none and for
/// what is no cash.
std::expected<std::string, v1::Rejection> drawerFor(const domain::House& house, v1::Tender tender,
                                                    const std::string& named, const domain::Context& context);

/// For evolve: what stays of a payment, or goes out with a refund, is added to its drawer, or to what went
/// into none. Nothing where it is no cash.
void addCash(domain::House& house, const v1::Payment& payment);
void addCash(domain::House& house, const v1::PaymentRefunded& refund);

} // namespace comanda::drawer
