// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <google/protobuf/message.h>

#include <string>

namespace comanda::live {

/// A message of the contract by protobuf's JSON mapping: names in snake_case, empty fields written out.
std::string eventJson(const google::protobuf::Message& message);

} // namespace comanda::live
