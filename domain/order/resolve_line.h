// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/menu.pb.h"
#include "comanda/v1/order.pb.h"
#include "comanda/v1/outcome.pb.h"
#include "domain/house.h"

#include <expected>
#include <string>

/// From what the waiter tapped to a line of the check.
namespace comanda::order {

/// The line as it will stand on an order of this type: names, prices, tax rate, station, course and minutes
/// are copied from menu and settings as they are now, unsent or held. Whether the item can be had is not
/// asked here.
///
/// Rejections: VARIANT_REQUIRED, VARIANT_NOT_FOUND, TAX_CLASS_NOT_FOUND, TAX_RATE_NOT_FOUND and those of
/// chooseModifiers. `path` leads to the line within the command: "lines[0].".
std::expected<v1::OrderLine, v1::Rejection> resolveLine(const domain::House& house, const v1::MenuItem& item,
                                                        const v1::NewLine& wanted, v1::OrderType orderType,
                                                        const std::string& path);

} // namespace comanda::order
