// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// The alphabet of HTTP (RFC 9110, RFC 3986), ASCII only and independent of any locale.
namespace comanda::http {

bool isDigit(char c);
bool isToken(std::string_view text); ///< One or more tchar.
std::string lowerCase(std::string_view text);
std::string_view trimmed(std::string_view text); ///< Without spaces and tabs at both ends.

/// Whether every character may stand in a header's value: printable ASCII, space, tab. Bytes above 127 have
/// no meaning that all sides agree on.
bool isFieldValue(std::string_view text);

/// Whether it is an absolute path with an optional query, every character legal as it is or percent-encoded,
/// and none an encoded NUL.
bool isOriginForm(std::string_view target);

/// Whether it is a host with an optional port: a name, an IPv4 address or an IPv6 address in brackets.
bool isHost(std::string_view value);

/// Whether a comma-separated list holds this word, in any case.
bool listHolds(std::string_view list, std::string_view lowerCaseWord);

/// Whether it is the base64 of 16 bytes (Sec-WebSocket-Key).
bool isBase64Of16Bytes(std::string_view text);

} // namespace comanda::http
