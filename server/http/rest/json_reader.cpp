// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/json_reader.h"

#include "comanda/v1/options.pb.h"
#include "domain/contract/validate.h"
#include "domain/values/assert.h"
#include "server/http/rest/enum_names.h"
#include "server/http/rest/json_scanner.h"

#include <charconv>
#include <cstdint>
#include <set>
#include <utility>

namespace comanda::rest {
namespace {

using google::protobuf::EnumValueDescriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// Where a field is: put into words only when there is something to say about it.
struct Place {
  const Place* within = nullptr;
  std::string_view name;
  int index = -1; ///< Of an entry of the list `within`.

  std::string path() const {
    std::string path = within != nullptr ? within->path() : "";
    if (index >= 0) {
      return path + "[" + std::to_string(index) + "]";
    }
    return (path.empty() ? "" : path + ".") + std::string(name);
  }
};

template <class Number>
std::optional<Number> parse(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

class Reader {
public:
  explicit Reader(std::string_view text) : m_scanner(text) {}

  std::optional<JsonFault> read(Message& message) {
    if (readMessage(message, nullptr, 1) && m_scanner.peek() != '\0') {
      malformed();
    }
    return std::move(m_fault);
  }

private:
  bool fail(const Place* place, std::string what) {
    m_fault = JsonFault{place != nullptr ? place->path() : "", std::move(what)};
    return false;
  }
  bool malformed() { return fail(nullptr, "is not JSON at " + m_scanner.place()); }

  bool readMessage(Message& message, const Place* place, int depth);
  bool readField(Message& message, const FieldDescriptor& field, const Place& place, int depth);
  bool readList(Message& message, const FieldDescriptor& field, const Place& place, int depth);
  bool readValue(Message& message, const FieldDescriptor& field, const Place& place, int depth);
  bool readText(Message& message, const FieldDescriptor& field, const Place& place);
  bool readFlag(Message& message, const FieldDescriptor& field, const Place& place);
  bool readEnum(Message& message, const FieldDescriptor& field, const Place& place);
  template <class Number>
  std::optional<Number> readNumber(const Place& place);
  template <class Number, class Store>
  bool storeNumber(const Place& place, Store store);

  JsonScanner m_scanner;
  std::optional<JsonFault> m_fault;
};

bool Reader::readMessage(Message& message, const Place* place, int depth) {
  if (!m_scanner.take('{')) {
    return fail(place, "must be an object");
  }
  if (depth > kJsonDepthMax) {
    return fail(place, "is nested too deeply");
  }
  std::set<const FieldDescriptor*> seen;
  if (m_scanner.take('}')) {
    return true;
  }
  do {
    const auto name = m_scanner.takeText();
    if (!name || !m_scanner.take(':')) {
      return malformed();
    }
    const Place here{.within = place, .name = *name};
    const FieldDescriptor* field = message.GetDescriptor()->FindFieldByName(*name);
    if (field == nullptr) {
      return fail(&here, "is not a field of " + message.GetDescriptor()->name());
    }
    if (!seen.insert(field).second) {
      return fail(&here, "is given twice");
    }
    if (!readField(message, *field, here, depth)) {
      return false;
    }
  } while (m_scanner.take(','));
  return m_scanner.take('}') || malformed();
}

bool Reader::readField(Message& message, const FieldDescriptor& field, const Place& place, int depth) {
  if (m_scanner.takeWord("null")) {
    return true;
  }
  const auto* oneof = field.real_containing_oneof();
  if (oneof != nullptr && message.GetReflection()->HasOneof(message, oneof)) {
    return fail(&place, "is one too many: only one of these fields may be given");
  }
  return field.is_repeated() ? readList(message, field, place, depth)
                             : readValue(message, field, place, depth);
}

// The list's limit is looked at while reading, because a body of small entries would need many times its own
// size in memory.
bool Reader::readList(Message& message, const FieldDescriptor& field, const Place& place, int depth) {
  if (!m_scanner.take('[')) {
    return fail(&place, "must be a list");
  }
  if (m_scanner.take(']')) {
    return true;
  }
  const auto limit = static_cast<int>(field.options().GetExtension(v1::limits).max_items());
  const int itemsMax = limit == 0 ? contract::kListItemsMax : limit;
  int index = 0;
  do {
    if (index >= itemsMax) {
      return fail(&place, "must not have more than " + std::to_string(itemsMax) + " entries");
    }
    const Place entry{.within = &place, .index = index++};
    if (!readValue(message, field, entry, depth)) {
      return false;
    }
  } while (m_scanner.take(','));
  return m_scanner.take(']') || malformed();
}

bool Reader::readValue(Message& message, const FieldDescriptor& field, const Place& place, int depth) {
  const auto* reflection = message.GetReflection();
  const bool isList = field.is_repeated();
  switch (field.cpp_type()) {
  case FieldDescriptor::CPPTYPE_MESSAGE:
    return readMessage(isList ? *reflection->AddMessage(&message, &field)
                              : *reflection->MutableMessage(&message, &field),
                       &place, depth + 1);
  case FieldDescriptor::CPPTYPE_STRING: return readText(message, field, place);
  case FieldDescriptor::CPPTYPE_BOOL: return readFlag(message, field, place);
  case FieldDescriptor::CPPTYPE_ENUM: return readEnum(message, field, place);
  case FieldDescriptor::CPPTYPE_INT32:
    return storeNumber<std::int32_t>(place, [&](std::int32_t number) {
      isList ? reflection->AddInt32(&message, &field, number)
             : reflection->SetInt32(&message, &field, number);
    });
  case FieldDescriptor::CPPTYPE_INT64:
    return storeNumber<std::int64_t>(place, [&](std::int64_t number) {
      isList ? reflection->AddInt64(&message, &field, number)
             : reflection->SetInt64(&message, &field, number);
    });
  case FieldDescriptor::CPPTYPE_UINT32:
    return storeNumber<std::uint32_t>(place, [&](std::uint32_t number) {
      isList ? reflection->AddUInt32(&message, &field, number)
             : reflection->SetUInt32(&message, &field, number);
    });
  case FieldDescriptor::CPPTYPE_UINT64:
    return storeNumber<std::uint64_t>(place, [&](std::uint64_t number) {
      isList ? reflection->AddUInt64(&message, &field, number)
             : reflection->SetUInt64(&message, &field, number);
    });
  case FieldDescriptor::CPPTYPE_DOUBLE:
  case FieldDescriptor::CPPTYPE_FLOAT: break;
  }
  COMANDA_ASSERT(false, "the contract has no floating-point number");
  return false;
}

bool Reader::readText(Message& message, const FieldDescriptor& field, const Place& place) {
  if (m_scanner.peek() != '"') {
    return fail(&place, "must be text");
  }
  auto text = m_scanner.takeText();
  if (!text) {
    return malformed();
  }
  if (field.is_repeated()) {
    message.GetReflection()->AddString(&message, &field, *std::move(text));
  } else {
    message.GetReflection()->SetString(&message, &field, *std::move(text));
  }
  return true;
}

bool Reader::readFlag(Message& message, const FieldDescriptor& field, const Place& place) {
  const bool isTrue = m_scanner.takeWord("true");
  if (!isTrue && !m_scanner.takeWord("false")) {
    return fail(&place, "must be true or false");
  }
  if (field.is_repeated()) {
    message.GetReflection()->AddBool(&message, &field, isTrue);
  } else {
    message.GetReflection()->SetBool(&message, &field, isTrue);
  }
  return true;
}

bool Reader::readEnum(Message& message, const FieldDescriptor& field, const Place& place) {
  const EnumValueDescriptor* value = nullptr;
  if (m_scanner.peek() == '"') {
    const auto name = m_scanner.takeText();
    if (!name) {
      return malformed();
    }
    value = field.enum_type()->FindValueByName(*name);
  } else if (const auto number = readNumber<std::int32_t>(place)) {
    value = field.enum_type()->FindValueByNumber(*number);
  }
  if (value == nullptr) {
    return fail(&place, mustBeOneOf(*field.enum_type()));
  }
  if (field.is_repeated()) {
    message.GetReflection()->AddEnum(&message, &field, value);
  } else {
    message.GetReflection()->SetEnum(&message, &field, value);
  }
  return true;
}

template <class Number>
std::optional<Number> Reader::readNumber(const Place& place) {
  std::optional<Number> number;
  if (m_scanner.peek() == '"') {
    const auto text = m_scanner.takeText();
    number = text ? parse<Number>(*text) : std::nullopt;
  } else if (const auto text = m_scanner.takeNumber()) {
    number = parse<Number>(*text);
  }
  if (!number) {
    fail(&place, "must be a whole number");
  }
  return number;
}

template <class Number, class Store>
bool Reader::storeNumber(const Place& place, Store store) {
  const auto number = readNumber<Number>(place);
  if (number) {
    store(*number);
  }
  return number.has_value();
}

} // namespace

std::optional<JsonFault> readJson(std::string_view text, Message& message) {
  return Reader(text).read(message);
}

} // namespace comanda::rest
