// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/rest_order.pb.h"
#include "domain/house.h"
#include "server/http/rest/problem.h"

#include <expected>
#include <string>

/// Between what the API's familiar requests say of an order and the contract's commands.
namespace comanda::rest {

/// The line that is wanted. 422 where a modifier belongs to none of the item's groups; `path` leads to the
/// item: "items[0]". An item that does not exist is left to the house.
std::expected<v1::NewLine, Failure> lineOf(const domain::House& house, const v1::NewOrderItem& item,
                                           const std::string& path);

/// The lines of a list called `list`.
std::expected<google::protobuf::RepeatedPtrField<v1::NewLine>, Failure> linesOf(
    const domain::House& house, const google::protobuf::RepeatedPtrField<v1::NewOrderItem>& items,
    const std::string& list);

/// The field of a command as the request calls it: "lines[0].item_id" is "items[0].menu_item_id".
std::string itemField(std::string field);

} // namespace comanda::rest
