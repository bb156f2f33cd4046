// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <google/protobuf/message_lite.h>

namespace comanda::contract {

/// Whether two messages of one type say the same: the contract has no maps, so equal messages have equal
/// bytes.
inline bool same(const google::protobuf::MessageLite& a, const google::protobuf::MessageLite& b) {
  return a.SerializeAsString() == b.SerializeAsString();
}

} // namespace comanda::contract
