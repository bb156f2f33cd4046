// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contract/options.h"

namespace comanda::contract {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// The message that is set in the oneof "body", or nullptr.
const FieldDescriptor* bodyField(const Message& message) {
  const auto* oneof = message.GetDescriptor()->FindOneofByName("body");
  return message.GetReflection()->GetOneofFieldDescriptor(message, oneof);
}

v1::Permission permissionOfBody(const Message& message) {
  const FieldDescriptor* field = bodyField(message);
  return field == nullptr ? v1::PERMISSION_UNSPECIFIED
                          : field->message_type()->options().GetExtension(v1::permission);
}

std::string_view nameOfBody(const Message& message) {
  const FieldDescriptor* field = bodyField(message);
  return field == nullptr ? std::string_view() : std::string_view(field->message_type()->name());
}

std::string_view sentenceOf(const EnumDescriptor& type, int number) {
  const auto* value = type.FindValueByNumber(number);
  return value == nullptr ? std::string_view() : std::string_view(value->options().GetExtension(v1::says));
}

} // namespace

v1::Permission permissionOf(const v1::Command& command) {
  return permissionOfBody(command);
}

v1::Permission permissionOf(const v1::Query& query) {
  return permissionOfBody(query);
}

v1::Audience audienceOf(const Descriptor& type) {
  const v1::Audience audience = type.options().GetExtension(v1::audience);
  return audience == v1::AUDIENCE_UNSPECIFIED ? v1::AUDIENCE_HOST_ONLY : audience;
}

v1::Audience audienceOf(const v1::Event& event) {
  const FieldDescriptor* field = bodyField(event);
  return field == nullptr ? v1::AUDIENCE_HOST_ONLY : audienceOf(*field->message_type());
}

bool maySee(v1::Audience viewer, v1::Audience audience) {
  return viewer != v1::AUDIENCE_UNSPECIFIED && viewer <= audience;
}

std::string_view says(v1::Rule rule) {
  return sentenceOf(*v1::Rule_descriptor(), rule);
}

std::string_view says(v1::Refusal refusal) {
  return sentenceOf(*v1::Refusal_descriptor(), refusal);
}

std::string_view bodyName(const v1::Command& command) {
  return nameOfBody(command);
}

std::string_view bodyName(const v1::Event& event) {
  return nameOfBody(event);
}

} // namespace comanda::contract
