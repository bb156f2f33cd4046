// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/imports/mapping.h"

#include "domain/contract/validate.h"
#include "domain/values/fnv.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <cstdio>
#include <iterator>

namespace comanda::imports {
namespace {

using Texts = std::map<std::string, std::string, std::less<>>;

std::string listed(std::span<const std::string_view> fields) {
  std::string text;
  for (const std::string_view field : fields) {
    text.append(text.empty() ? "" : ", ").append(field);
  }
  return text;
}

// Adds one "field=value"; the sentence that says why not.
std::optional<std::string> addPair(const std::string& text, std::span<const std::string_view> fields,
                                   Texts& texts) {
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos || equals + 1 == text.size()) {
    return "\"" + text + "\" must be FIELD=COLUMN or FIELD=VALUE";
  }
  const std::string field = text.substr(0, equals);
  if (std::ranges::find(fields, field) == fields.end()) {
    return "\"" + field + "\" is no field; there are: " + listed(fields);
  }
  if (!texts.emplace(field, text.substr(equals + 1)).second) {
    return "the field \"" + field + "\" is said twice";
  }
  return std::nullopt;
}

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

// The digits with the marks between them; what stands before and behind are currencies and spaces.
std::string_view numberIn(std::string_view text) {
  const auto isEdge = [](char c) { return !isDigit(c) && c != '.' && c != ',' && c != '-'; };
  while (!text.empty() && isEdge(text.front())) {
    text.remove_prefix(1);
  }
  while (!text.empty() && isEdge(text.back())) {
    text.remove_suffix(1);
  }
  return text;
}

// Whether thousands are parted as they must be: three digits after each mark, and one kind of mark.
bool isGrouped(std::string_view whole, char mark) {
  std::size_t digits = 0;
  bool hasMark = false;
  for (const char c : whole) {
    if (c == mark) {
      if (hasMark ? digits != 3 : digits < 1 || digits > 3) {
        return false;
      }
      hasMark = true;
      digits = 0;
    } else if (isDigit(c)) {
      ++digits;
    } else {
      return false;
    }
  }
  return hasMark ? digits == 3 : digits > 0;
}

} // namespace

std::expected<Mapping, std::string> parseMapping(std::span<const std::string> columns,
                                                 std::span<const std::string> fixed,
                                                 std::span<const std::string_view> fields) {
  Mapping mapping;
  for (const std::string& text : columns) {
    if (auto fault = addPair(text, fields, mapping.columns)) {
      return std::unexpected(*std::move(fault));
    }
  }
  for (const std::string& text : fixed) {
    if (auto fault = addPair(text, fields, mapping.fixed)) {
      return std::unexpected(*std::move(fault));
    }
  }
  for (const auto& [field, value] : mapping.fixed) {
    if (mapping.columns.contains(field)) {
      return std::unexpected("the field \"" + field + "\" has a column and a fixed value: say one of them");
    }
  }
  return mapping;
}

Result<std::optional<std::size_t>> columnOf(const Table& table, const Mapping& mapping,
                                            std::string_view field) {
  if (mapping.fixed.contains(field)) {
    return std::nullopt;
  }
  const auto said = mapping.columns.find(field);
  if (said == mapping.columns.end()) {
    const auto plain = table.find(field);
    return plain ? plain : table.find(std::string(field) + "_id");
  }
  const auto column = table.find(said->second);
  if (!column) {
    return std::unexpected(Fault{.file = table.files.front(),
                                 .line = 1,
                                 .column = said->second,
                                 .what = "is not there; the columns are " + table.columnNames()});
  }
  return column;
}

// The last mark parts the decimals, unless as many digits follow as part thousands.
std::optional<std::int64_t> parsePrice(std::string_view text, int decimals) {
  std::string number(numberIn(text));
  std::erase(number, ' ');
  const std::size_t last = number.find_last_of(".,");
  std::string_view whole = number;
  std::string_view fraction;
  if (last != std::string::npos) {
    const char mark = number[last];
    const char other = mark == '.' ? ',' : '.';
    const std::size_t behind = number.size() - last - 1;
    const bool isOnlyOne = number.find(mark) == last;
    const bool hasOther = number.find(other) != std::string::npos;
    if (behind >= 1 && behind <= static_cast<std::size_t>(decimals) && isOnlyOne) {
      fraction = std::string_view(number).substr(last + 1);
      whole = std::string_view(number).substr(0, last);
      if (!isGrouped(whole, other)) {
        return std::nullopt;
      }
    } else if (hasOther || !isGrouped(number, mark) || (isOnlyOne && decimals != 0)) {
      return std::nullopt;
    }
  } else if (!isGrouped(number, '.')) {
    return std::nullopt;
  }
  constexpr std::size_t kDigitsMax = 15;
  std::string digits;
  std::ranges::copy_if(whole, std::back_inserter(digits), isDigit);
  digits.append(fraction).append(static_cast<std::size_t>(decimals) - fraction.size(), '0');
  const bool isNumber = digits.size() <= kDigitsMax && std::ranges::all_of(digits, isDigit);
  return isNumber ? std::optional<std::int64_t>(std::stoll(digits)) : std::nullopt;
}

std::string idOf(std::string_view text) {
  if (contract::isId(text)) {
    return std::string(text);
  }
  constexpr std::size_t kReadableMax = 40;
  std::string id;
  for (const char c : text) {
    const bool isPlain =
        std::isalnum(static_cast<unsigned char>(c)) != 0 && static_cast<unsigned char>(c) < 0x80;
    if (id.size() < kReadableMax && (isPlain || (!id.empty() && id.back() != '-'))) {
      id.push_back(isPlain ? static_cast<char>(std::tolower(static_cast<unsigned char>(c))) : '-');
    }
  }
  values::Fnv1a64 hash;
  hash.add(text);
  constexpr std::uint64_t kFingerprint = 0xffff'ffff;
  char fingerprint[9] = {};
  std::snprintf(fingerprint, sizeof fingerprint, "%08x", static_cast<unsigned>(hash.value() & kFingerprint));
  return id.append(id.empty() || id.back() == '-' ? "" : "-").append(fingerprint);
}

} // namespace comanda::imports
