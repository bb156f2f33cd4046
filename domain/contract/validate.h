// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/outcome.pb.h"

#include <cstddef>
#include <string_view>
#include <vector>

/// Checks a message from outside against the limits that the contract carries on its fields.
namespace comanda::contract {

/// Longest text and longest list where the contract names no limit of its own.
inline constexpr std::size_t kTextBytesMax = 1'000;
inline constexpr int kListItemsMax = 1'000;
/// Deepest nesting of messages; the contract itself needs 6.
inline constexpr int kDepthMax = 16;
/// A message with more faults than this is not described further.
inline constexpr std::size_t kViolationsMax = 20;

/// Every field of `message` that is not as it must be, deepest paths spelled out
/// ("commands[0].add_lines.lines[2]. quantity") with what it must be. Empty: the message has the form of the
/// contract. A oneof named "body" must be set, fields and enum values that the contract does not know are
/// refused.
std::vector<v1::Violation> validate(const google::protobuf::Message& message);

/// 1 to 64 letters, digits, '-', '_', '.'.
bool isId(std::string_view text);

} // namespace comanda::contract
