// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/secret_key.h"

#include <optional>
#include <string>
#include <string_view>

/// Base64 for tokens: the alphabet of URLs (RFC 4648, section 5), without padding.
namespace comanda::trust {

std::string base64Url(journal::BytesView bytes);

/// The bytes, for exactly the text that base64Url makes of them; nothing for any other text.
std::optional<std::string> fromBase64Url(std::string_view text);

} // namespace comanda::trust
