// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <google/protobuf/descriptor.h>

#include <string>

/// What the contract's files say in their comments, for the OpenAPI document: "" where they say nothing. Any
/// thread; the first call takes some milliseconds.
namespace comanda::rest {

std::string wordsOn(const google::protobuf::Descriptor& type);
std::string wordsOn(const google::protobuf::FieldDescriptor& field);
std::string wordsOn(const google::protobuf::EnumDescriptor& type);
std::string wordsOn(const google::protobuf::EnumValueDescriptor& value);

} // namespace comanda::rest
