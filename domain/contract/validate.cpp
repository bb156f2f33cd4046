// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contract/validate.h"

#include "comanda/v1/options.pb.h"
#include "domain/values/instant.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <utility>

namespace comanda::contract {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

constexpr std::size_t kIdBytesMax = 64;

class Validator {
public:
  void check(const Message& message, const std::string& path, int depth);
  std::vector<v1::Violation> take() { return std::move(m_violations); }

private:
  void checkField(const Message& message, const FieldDescriptor& field, const std::string& path, int depth);
  void checkList(const Message& message, const FieldDescriptor& field, const std::string& path, int depth);
  void checkText(const std::string& text, const v1::Limits& limits, const std::string& path);
  void checkNumber(std::int64_t number, const v1::Limits& limits, const std::string& path);
  void add(const std::string& path, std::string message);

  std::vector<v1::Violation> m_violations;
};

std::string join(const std::string& path, const std::string& name) {
  return path.empty() ? name : path + "." + name;
}

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

void Validator::add(const std::string& path, std::string message) {
  if (m_violations.size() < kViolationsMax) {
    v1::Violation& violation = m_violations.emplace_back();
    violation.set_field(path);
    violation.set_message(std::move(message));
  }
}

void Validator::checkText(const std::string& text, const v1::Limits& limits, const std::string& path) {
  const std::size_t bytesMax = limits.max_bytes() == 0 ? kTextBytesMax : limits.max_bytes();
  if (text.empty()) {
    return;
  }
  if (limits.id() && !isId(text)) {
    add(path, "must be 1 to 64 letters, digits, '-', '_' or '.'");
  } else if (text.size() > bytesMax) {
    add(path, "must not be longer than " + std::to_string(bytesMax) + " bytes");
  } else if (limits.date() && !values::parseDate(text)) {
    add(path, "must be a date, YYYY-MM-DD");
  }
}

void Validator::checkNumber(std::int64_t number, const v1::Limits& limits, const std::string& path) {
  const bool bounded = limits.min() != 0 || limits.max() != 0;
  if (bounded && (number < limits.min() || number > limits.max())) {
    add(path, "must be " + std::to_string(limits.min()) + " to " + std::to_string(limits.max()));
  }
}

void Validator::checkList(const Message& message, const FieldDescriptor& field, const std::string& path,
                          int depth) {
  const Reflection& reflection = *message.GetReflection();
  const v1::Limits& limits = field.options().GetExtension(v1::limits);
  const int size = reflection.FieldSize(message, &field);
  const int sizeMax = limits.max_items() == 0 ? kListItemsMax : static_cast<int>(limits.max_items());
  if (size == 0 && limits.required()) {
    add(path, "must not be empty");
  } else if (size > sizeMax) {
    add(path, "must not have more than " + std::to_string(sizeMax) + " entries");
    return;
  }
  for (int i = 0; i < size; ++i) {
    const std::string entry = path + "[" + std::to_string(i) + "]";
    if (field.cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
      const std::string text = reflection.GetRepeatedString(message, &field, i);
      if (text.empty()) {
        add(entry, "must not be empty");
      }
      checkText(text, limits, entry);
    } else if (field.cpp_type() == FieldDescriptor::CPPTYPE_ENUM) {
      const int number = reflection.GetRepeatedEnumValue(message, &field, i);
      if (number == 0 || field.enum_type()->FindValueByNumber(number) == nullptr) {
        add(entry, "is not a known value");
      }
    } else if (field.cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
      check(reflection.GetRepeatedMessage(message, &field, i), entry, depth + 1);
    }
  }
}

void Validator::checkField(const Message& message, const FieldDescriptor& field, const std::string& path,
                           int depth) {
  const Reflection& reflection = *message.GetReflection();
  const v1::Limits& limits = field.options().GetExtension(v1::limits);
  if (field.is_repeated()) {
    checkList(message, field, path, depth);
  } else if (field.cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
    const std::string text = reflection.GetString(message, &field);
    if (text.empty() && limits.required()) {
      add(path, "is required");
    }
    checkText(text, limits, path);
  } else if (field.cpp_type() == FieldDescriptor::CPPTYPE_ENUM) {
    const int number = reflection.GetEnumValue(message, &field);
    if (number == 0 && limits.required()) {
      add(path, "is required");
    } else if (field.enum_type()->FindValueByNumber(number) == nullptr) {
      add(path, "is not a known value");
    }
  } else if (field.cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
    if (reflection.HasField(message, &field)) {
      check(reflection.GetMessage(message, &field), path, depth + 1);
    } else if (limits.required()) {
      add(path, "is required");
    }
  } else if (const auto number = wholeNumber(message, field)) {
    checkNumber(*number, limits, path);
  }
}

void Validator::check(const Message& message, const std::string& path, int depth) {
  if (depth > kDepthMax) {
    add(path, "is nested too deeply");
    return;
  }
  const Reflection& reflection = *message.GetReflection();
  if (!reflection.GetUnknownFields(message).empty()) {
    add(path, "has fields that this version does not know");
  }
  const auto* type = message.GetDescriptor();
  if (const auto* body = type->FindOneofByName("body");
      body != nullptr && !reflection.HasOneof(message, body)) {
    add(path, "must say what is wanted");
  }
  for (int i = 0; i < type->field_count() && m_violations.size() < kViolationsMax; ++i) {
    const FieldDescriptor& field = *type->field(i);
    if (field.real_containing_oneof() != nullptr && !reflection.HasField(message, &field)) {
      continue;
    }
    checkField(message, field, join(path, field.name()), depth);
  }
}

} // namespace

std::vector<v1::Violation> validate(const Message& message) {
  Validator validator;
  validator.check(message, "", 0);
  return validator.take();
}

bool isId(std::string_view text) {
  return !text.empty() && text.size() <= kIdBytesMax && std::ranges::all_of(text, [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.';
  });
}

} // namespace comanda::contract
