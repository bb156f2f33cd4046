// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/order.pb.h"
#include "domain/house.h"

#include <string_view>

/// Keeps House::ordersOfKitchenLine, by which a ticket's progress finds the lines of the check wherever they
/// were moved.
///
/// Every line stands in it under its kitchen line's id and, from when it is added, under its own id too: that
/// is how a decision knows at once whether a line's id is used anywhere in the house. The orders of one entry
/// are in order of id, so that a house that was restored equals one that grew.
namespace comanda::order {

/// This order holds a line of this id or made of this kitchen line.
void addToKitchenIndex(domain::House& house, std::string_view kitchenLineId, std::string_view orderId);

/// This order holds no such line any more.
void removeFromKitchenIndex(domain::House& house, std::string_view kitchenLineId, std::string_view orderId);

/// The order holds this line from now on.
void indexLine(domain::House& house, const v1::OrderLine& line, std::string_view orderId);

/// The line is on the order no more; ids that other lines of the order still have stay.
void unindexLine(domain::House& house, const v1::OrderLine& line, std::string_view orderId);

/// The order with all its lines leaves the house; call it before the order is erased.
void unindexOrder(domain::House& house, const v1::Order& order);

/// Builds the whole index anew from the orders.
void reindexKitchenLines(domain::House& house);

} // namespace comanda::order
