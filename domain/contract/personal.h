// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <google/protobuf/message.h>

#include <functional>
#include <string>
#include <string_view>

/// Finds personal data by the options that the contract carries: fields marked (personal) in messages marked
/// (person).
namespace comanda::contract {

/// Calls visit(personId, message, field) for every personal field that holds something, in `message` and in
/// all messages within it, in the order of the contract. `message` is the one that holds the field, a text;
/// personId is what its (person) field says, possibly "". Messages of a type that can hold nothing personal
/// are not walked through.
void forEachPersonalField(
    const google::protobuf::Message& message,
    const std::function<void(const std::string& personId, const google::protobuf::Message& message,
                             const google::protobuf::FieldDescriptor& field)>& visit);

/// The same for changing the fields. `visit` must not change the person's id.
void forEachPersonalField(
    google::protobuf::Message& message,
    const std::function<void(const std::string& personId, google::protobuf::Message& message,
                             const google::protobuf::FieldDescriptor& field)>& visit);

/// Whether messages of this type, or messages within them, can hold personal data.
bool canHoldPersonalData(const google::protobuf::Descriptor& type);

/// Empties every personal field of this person in `message` and in all messages within it.
void clearPersonalFields(google::protobuf::Message& message, std::string_view personId);

} // namespace comanda::contract
