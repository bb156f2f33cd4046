// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <google/protobuf/descriptor.h>

#include <string>
#include <vector>

namespace comanda::rest {

/// The names of the values that may be given: all but the one that says nothing.
std::vector<std::string> valueNames(const google::protobuf::EnumDescriptor& type);

/// "must be one of RECTANGLE, ROUND, COUNTER"
std::string mustBeOneOf(const google::protobuf::EnumDescriptor& type);

} // namespace comanda::rest
