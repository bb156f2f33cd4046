// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <google/protobuf/message.h>

#include <string>
#include <string_view>

namespace comanda::rest {

enum class EmptyFields {
  Written, ///< Numbers, texts, flags and lists are always there; so are enums whose 0 means something.
  LeftOut,
};

/// A message of the contract as JSON by protobuf's JSON mapping: names in snake_case, 64-bit numbers as text,
/// times by RFC 3339, enums by name. Messages, fields of a oneof and optional fields that are not set are
/// left out.
std::string toJson(const google::protobuf::Message& message, EmptyFields emptyFields = EmptyFields::Written);

/// Adds a text as JSON, quotes included.
void appendJsonText(std::string& json, std::string_view text);

} // namespace comanda::rest
