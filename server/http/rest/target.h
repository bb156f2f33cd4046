// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Takes a request's target apart: strictly, because two readings of one path are a hole.
namespace comanda::rest {

/// The text with every %XX replaced (RFC 3986, section 2.1). Nothing for a '%' without two hexadecimal
/// digits, for control characters, and for what is no UTF-8. A '+' is a plus.
std::optional<std::string> percentDecoded(std::string_view text);

/// "/api/v1/orders/a%2Fb" gives {"api", "v1", "orders", "a/b"}. Nothing where a segment is empty or cannot be
/// decoded, so that a path has one spelling: no "//", no "/" at the end.
std::optional<std::vector<std::string>> pathSegments(std::string_view path);

struct QueryValue {
  std::string name;
  std::string value;
};

/// "limit=10&cursor=a" in the order sent. Nothing where something cannot be decoded, or is no name=value.
std::optional<std::vector<QueryValue>> queryValues(std::string_view query);

} // namespace comanda::rest
