// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace comanda::values {

/// Characters of a UUID's text: 32 hexadecimal digits and four hyphens (8-4-4-4-12).
inline constexpr std::size_t kUuidChars = 36;

/// Random bytes that go into a version 7 UUID; 74 of the 80 bits are used.
inline constexpr std::size_t kUuidRandomBytes = 10;

/// The greatest time a version 7 UUID can carry, in milliseconds since 1970: 48 bits, the year 10889.
inline constexpr std::uint64_t kUuidMsMax = (std::uint64_t{1} << 48) - 1;

/// Whether the text is a UUID of any version in the one form we write: lower case, with hyphens, nothing
/// around it. One form only, because ids are compared as text.
bool isUuid(std::string_view text);

/// Whether isUuid holds and the version and variant bits say that it is a version 7 UUID (RFC 9562,
/// section 5.7).
bool isUuidV7(std::string_view text);

/// A version 7 UUID (RFC 9562, section 5.7): 48 bits of milliseconds since 1970, then random bits, so that
/// ids made later sort later as text. Time and randomness come from the caller; a time beyond kUuidMsMax is a
/// bug.
std::string uuidV7(std::uint64_t unixMs, std::span<const std::uint8_t, kUuidRandomBytes> random);

/// The milliseconds since 1970 in a text for which isUuidV7 holds; any other text is a bug.
std::uint64_t uuidV7Ms(std::string_view text);

} // namespace comanda::values
