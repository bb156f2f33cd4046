// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <google/protobuf/message.h>

#include <optional>
#include <string>
#include <string_view>

namespace comanda::rest {

/// Objects and lists within one another, at most.
inline constexpr int kJsonDepthMax = 16;

/// Why a body could not be read.
struct JsonFault {
  std::string field; ///< "items[2].quantity"; empty where the text is no JSON.
  std::string what;  ///< "must be a whole number"
};

/// Reads JSON (RFC 8259) into a message of the contract by protobuf's JSON mapping, field names in
/// snake_case. Whole numbers may come as numbers or as text, null leaves a field as it is. Refused: fields
/// that the message does not have, fields given twice, two fields of one oneof, fractions, nesting deeper
/// than kJsonDepthMax, lists longer than their limit in the contract, text that is no UTF-8, and anything
/// after the end. On a fault `message` holds some of it.
std::optional<JsonFault> readJson(std::string_view text, google::protobuf::Message& message);

} // namespace comanda::rest
