// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contract/validate.h"

#include "comanda/v1/options.pb.h"
#include "domain/values/instant.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace comanda::contract {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

constexpr std::size_t kIdBytesMax = 64;

// What the contract says of one type, looked up once.
struct TypeRules {
  struct Field {
    const FieldDescriptor* field;
    const v1::Limits* limits;
  };
  const google::protobuf::OneofDescriptor* body; ///< Must be set; nullptr where there is none.
  std::vector<Field> fields;
};

// Descriptors live as long as the program. One table for each thread, as all of them validate.
const TypeRules& rulesOf(const google::protobuf::Descriptor& type) {
  thread_local std::unordered_map<const google::protobuf::Descriptor*, TypeRules> known;
  const auto [entry, isNew] = known.try_emplace(&type);
  if (isNew) {
    entry->second.body = type.FindOneofByName("body");
    for (int i = 0; i < type.field_count(); ++i) {
      const FieldDescriptor* field = type.field(i);
      entry->second.fields.push_back({field, &field->options().GetExtension(v1::limits)});
    }
  }
  return entry->second;
}

// Where a field is: put into words only when there is something to say about it.
struct Place {
  const Place* within = nullptr;     ///< nullptr: a field of the message itself.
  const std::string* name = nullptr; ///< nullptr: an entry of the list `within`.
  int index = 0;

  std::string path() const {
    if (name == nullptr) {
      return (within != nullptr ? within->path() : "") + "[" + std::to_string(index) + "]";
    }
    return within != nullptr ? within->path() + "." + *name : *name;
  }
};

class Validator {
public:
  void check(const Message& message, const Place* place, int depth);
  std::vector<v1::Violation> take() { return std::move(m_violations); }

private:
  void checkField(const Message& message, const TypeRules::Field& rules, const Place& place, int depth);
  void checkList(const Message& message, const TypeRules::Field& rules, const Place& place, int depth);
  void checkText(const std::string& text, const v1::Limits& limits, const Place& place);
  void checkNumber(std::int64_t number, const v1::Limits& limits, const Place& place);
  void add(const Place* place, std::string message);

  std::vector<v1::Violation> m_violations;
};

// Whole numbers of every kind as int64; nothing for other fields. An uint64 beyond int64 counts as the
// largest.
std::optional<std::int64_t> wholeNumber(const Message& message, const FieldDescriptor& field) {
  const Reflection& reflection = *message.GetReflection();
  switch (field.cpp_type()) {
  case FieldDescriptor::CPPTYPE_INT32: return reflection.GetInt32(message, &field);
  case FieldDescriptor::CPPTYPE_INT64: return reflection.GetInt64(message, &field);
  case FieldDescriptor::CPPTYPE_UINT32: return reflection.GetUInt32(message, &field);
  case FieldDescriptor::CPPTYPE_UINT64:
    return static_cast<std::int64_t>(
        std::min<std::uint64_t>(reflection.GetUInt64(message, &field), INT64_MAX));
  case FieldDescriptor::CPPTYPE_DOUBLE:
  case FieldDescriptor::CPPTYPE_FLOAT:
  case FieldDescriptor::CPPTYPE_BOOL:
  case FieldDescriptor::CPPTYPE_ENUM:
  case FieldDescriptor::CPPTYPE_STRING:
  case FieldDescriptor::CPPTYPE_MESSAGE: return std::nullopt;
  }
  return std::nullopt;
}

void Validator::add(const Place* place, std::string message) {
  if (m_violations.size() < kViolationsMax) {
    v1::Violation& violation = m_violations.emplace_back();
    violation.set_field(place != nullptr ? place->path() : "");
    violation.set_message(std::move(message));
  }
}

void Validator::checkText(const std::string& text, const v1::Limits& limits, const Place& place) {
  const std::size_t bytesMax = limits.max_bytes() == 0 ? kTextBytesMax : limits.max_bytes();
  if (text.empty()) {
    return;
  }
  if (limits.id() && !isId(text)) {
    add(&place, "must be 1 to 64 letters, digits, '-', '_' or '.'");
  } else if (text.size() > bytesMax) {
    add(&place, "must not be longer than " + std::to_string(bytesMax) + " bytes");
  } else if (limits.date() && !values::parseDate(text)) {
    add(&place, "must be a date, YYYY-MM-DD");
  }
}

void Validator::checkNumber(std::int64_t number, const v1::Limits& limits, const Place& place) {
  const bool bounded = limits.min() != 0 || limits.max() != 0;
  if (bounded && (number < limits.min() || number > limits.max())) {
    add(&place, "must be " + std::to_string(limits.min()) + " to " + std::to_string(limits.max()));
  }
}

void Validator::checkList(const Message& message, const TypeRules::Field& rules, const Place& place,
                          int depth) {
  const Reflection& reflection = *message.GetReflection();
  const FieldDescriptor& field = *rules.field;
  const v1::Limits& limits = *rules.limits;
  const int size = reflection.FieldSize(message, &field);
  const int sizeMax = limits.max_items() == 0 ? kListItemsMax : static_cast<int>(limits.max_items());
  if (size == 0 && limits.required()) {
    add(&place, "must not be empty");
  } else if (size > sizeMax) {
    add(&place, "must not have more than " + std::to_string(sizeMax) + " entries");
    return;
  }
  for (int i = 0; i < size; ++i) {
    const Place entry{.within = &place, .index = i};
    if (field.cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
      std::string scratch;
      const std::string& text = reflection.GetRepeatedStringReference(message, &field, i, &scratch);
      if (text.empty()) {
        add(&entry, "must not be empty");
      }
      checkText(text, limits, entry);
    } else if (field.cpp_type() == FieldDescriptor::CPPTYPE_ENUM) {
      const int number = reflection.GetRepeatedEnumValue(message, &field, i);
      if (number == 0 || field.enum_type()->FindValueByNumber(number) == nullptr) {
        add(&entry, "is not a known value");
      }
    } else if (field.cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
      check(reflection.GetRepeatedMessage(message, &field, i), &entry, depth + 1);
    }
  }
}

void Validator::checkField(const Message& message, const TypeRules::Field& rules, const Place& place,
                           int depth) {
  const Reflection& reflection = *message.GetReflection();
  const FieldDescriptor& field = *rules.field;
  const v1::Limits& limits = *rules.limits;
  if (field.is_repeated()) {
    checkList(message, rules, place, depth);
  } else if (field.cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
    std::string scratch;
    const std::string& text = reflection.GetStringReference(message, &field, &scratch);
    if (text.empty() && limits.required()) {
      add(&place, "is required");
    }
    checkText(text, limits, place);
  } else if (field.cpp_type() == FieldDescriptor::CPPTYPE_ENUM) {
    const int number = reflection.GetEnumValue(message, &field);
    if (number == 0 && limits.required()) {
      add(&place, "is required");
    } else if (field.enum_type()->FindValueByNumber(number) == nullptr) {
      add(&place, "is not a known value");
    }
  } else if (field.cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
    if (reflection.HasField(message, &field)) {
      check(reflection.GetMessage(message, &field), &place, depth + 1);
    } else if (limits.required()) {
      add(&place, "is required");
    }
  } else if (limits.required() && field.has_presence() && !reflection.HasField(message, &field)) {
    add(&place, "is required");
  } else if (const auto number = wholeNumber(message, field)) {
    checkNumber(*number, limits, place);
  }
}

void Validator::check(const Message& message, const Place* place, int depth) {
  if (depth > kDepthMax) {
    add(place, "is nested too deeply");
    return;
  }
  const Reflection& reflection = *message.GetReflection();
  if (!reflection.GetUnknownFields(message).empty()) {
    add(place, "has fields that this version does not know");
  }
  const TypeRules& type = rulesOf(*message.GetDescriptor());
  if (type.body != nullptr && !reflection.HasOneof(message, type.body)) {
    add(place, "must say what is wanted");
  }
  for (const TypeRules::Field& rules : type.fields) {
    if (m_violations.size() >= kViolationsMax) {
      return;
    }
    if (rules.field->real_containing_oneof() == nullptr || reflection.HasField(message, rules.field)) {
      checkField(message, rules, Place{.within = place, .name = &rules.field->name()}, depth);
    }
  }
}

} // namespace

std::vector<v1::Violation> validate(const Message& message) {
  Validator validator;
  validator.check(message, nullptr, 0);
  return validator.take();
}

bool isId(std::string_view text) {
  return !text.empty() && text.size() <= kIdBytesMax && std::ranges::all_of(text, [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.';
  });
}

} // namespace comanda::contract
