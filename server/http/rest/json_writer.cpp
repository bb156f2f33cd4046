// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/json_writer.h"

#include "domain/values/assert.h"
#include "domain/values/timestamp.h"

#include <algorithm>

namespace comanda::rest {
namespace {

bool isEscaped(char c) {
  return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20;
}

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Timestamp;

class Writer {
public:
  explicit Writer(EmptyFields emptyFields) : m_writesEmpty(emptyFields == EmptyFields::Written) {}

  void write(const Message& message);
  std::string take() { return std::move(m_json); }

private:
  bool isWritten(const Message& message, const FieldDescriptor& field) const;
  void writeSingle(const Message& message, const FieldDescriptor& field);
  void writeEntry(const Message& message, const FieldDescriptor& field, int index);
  void writeEnum(const FieldDescriptor& field, int number);
  void writeText(std::string_view text) { appendJsonText(m_json, text); }
  template <class Number>
  void writeQuoted(Number number) {
    m_json.append("\"").append(std::to_string(number)).append("\"");
  }

  std::string m_json;
  bool m_writesEmpty;
};

bool Writer::isWritten(const Message& message, const FieldDescriptor& field) const {
  const auto* reflection = message.GetReflection();
  if (field.is_repeated()) {
    return m_writesEmpty || reflection->FieldSize(message, &field) > 0;
  }
  if (field.has_presence() || !m_writesEmpty) {
    return reflection->HasField(message, &field);
  }
  if (field.cpp_type() == FieldDescriptor::CPPTYPE_ENUM) {
    return reflection->HasField(message, &field) ||
           !field.enum_type()->value(0)->name().ends_with("_UNSPECIFIED");
  }
  return true;
}

void Writer::write(const Message& message) {
  if (message.GetDescriptor() == Timestamp::descriptor()) {
    writeText(values::formatRfc3339(values::fromTimestamp(static_cast<const Timestamp&>(message))));
    return;
  }
  m_json.push_back('{');
  bool isFirst = true;
  // Asked for once: with thousands of small messages in an answer, asking is a large part of the work.
  const auto& descriptor = *message.GetDescriptor();
  const auto& reflection = *message.GetReflection();
  for (int i = 0; i < descriptor.field_count(); ++i) {
    const FieldDescriptor& field = *descriptor.field(i);
    if (!isWritten(message, field)) {
      continue;
    }
    m_json.append(isFirst ? "\"" : ",\"").append(field.name()).append("\":");
    isFirst = false;
    if (!field.is_repeated()) {
      writeSingle(message, field);
      continue;
    }
    m_json.push_back('[');
    for (int entry = 0; entry < reflection.FieldSize(message, &field); ++entry) {
      m_json.append(entry == 0 ? "" : ",");
      writeEntry(message, field, entry);
    }
    m_json.push_back(']');
  }
  m_json.push_back('}');
}

void Writer::writeSingle(const Message& message, const FieldDescriptor& field) {
  const auto& r = *message.GetReflection();
  std::string scratch;
  switch (field.cpp_type()) {
  case FieldDescriptor::CPPTYPE_INT32: m_json.append(std::to_string(r.GetInt32(message, &field))); return;
  case FieldDescriptor::CPPTYPE_UINT32: m_json.append(std::to_string(r.GetUInt32(message, &field))); return;
  case FieldDescriptor::CPPTYPE_INT64: writeQuoted(r.GetInt64(message, &field)); return;
  case FieldDescriptor::CPPTYPE_UINT64: writeQuoted(r.GetUInt64(message, &field)); return;
  case FieldDescriptor::CPPTYPE_BOOL: m_json.append(r.GetBool(message, &field) ? "true" : "false"); return;
  case FieldDescriptor::CPPTYPE_ENUM: writeEnum(field, r.GetEnumValue(message, &field)); return;
  case FieldDescriptor::CPPTYPE_STRING: writeText(r.GetStringReference(message, &field, &scratch)); return;
  case FieldDescriptor::CPPTYPE_MESSAGE: write(r.GetMessage(message, &field)); return;
  case FieldDescriptor::CPPTYPE_DOUBLE:
  case FieldDescriptor::CPPTYPE_FLOAT: break;
  }
  COMANDA_ASSERT(false, "the contract has no floating-point number");
}

// Lists of the contract hold texts, enums, numbers of 32 bits and messages.
void Writer::writeEntry(const Message& message, const FieldDescriptor& field, int index) {
  const auto& r = *message.GetReflection();
  std::string scratch;
  switch (field.cpp_type()) {
  case FieldDescriptor::CPPTYPE_ENUM:
    writeEnum(field, r.GetRepeatedEnumValue(message, &field, index));
    return;
  case FieldDescriptor::CPPTYPE_STRING:
    writeText(r.GetRepeatedStringReference(message, &field, index, &scratch));
    return;
  case FieldDescriptor::CPPTYPE_MESSAGE: write(r.GetRepeatedMessage(message, &field, index)); return;
  case FieldDescriptor::CPPTYPE_INT32:
    m_json.append(std::to_string(r.GetRepeatedInt32(message, &field, index)));
    return;
  default: break;
  }
  COMANDA_ASSERT(false, "the contract has no list of this kind");
}

void Writer::writeEnum(const FieldDescriptor& field, int number) {
  if (const auto* value = field.enum_type()->FindValueByNumber(number)) {
    writeText(value->name());
  } else {
    m_json.append(std::to_string(number));
  }
}

} // namespace

std::string toJson(const Message& message, EmptyFields emptyFields) {
  Writer writer(emptyFields);
  writer.write(message);
  return writer.take();
}

void appendJsonText(std::string& json, std::string_view text) {
  constexpr std::string_view kHex = "0123456789abcdef";
  json.push_back('"');
  while (!text.empty()) {
    const auto special = std::ranges::find_if(text, isEscaped);
    const auto plain = static_cast<std::size_t>(special - text.begin());
    json.append(text.substr(0, plain));
    text.remove_prefix(plain);
    if (text.empty()) {
      break;
    }
    const char c = text.front();
    const auto byte = static_cast<unsigned char>(c);
    json.push_back('\\');
    if (byte < 0x20) {
      json.append("u00");
      json.push_back(kHex[byte >> 4]);
      json.push_back(kHex[byte & 0xF]);
    } else {
      json.push_back(c);
    }
    text.remove_prefix(1);
  }
  json.push_back('"');
}

} // namespace comanda::rest
