// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// The forms of the settings' names that a length alone does not describe.
namespace comanda::settings {

/// An ISO 4217 code: three capital letters. Whether such a currency exists is not asked.
bool isCurrency(std::string_view text);

/// Lower-case letters, digits and single hyphens, a hyphen neither first nor last: "trattoria-piccola".
bool isSlug(std::string_view text);

/// "UTC", or an IANA name of the form Area/Location or Area/Region/Location: "Europe/Rome",
/// "America/Argentina/Ushuaia". The domain has no time zone database: whether the zone exists the host finds
/// out.
bool isTimeZone(std::string_view text);

} // namespace comanda::settings
