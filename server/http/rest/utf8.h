// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace comanda::rest {

/// Whether the bytes are UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing beyond U+10FFFF.
bool isUtf8(std::string_view bytes);

/// Adds a code point as UTF-8. A surrogate or a number beyond U+10FFFF is a bug.
void appendUtf8(std::string& text, char32_t codePoint);

} // namespace comanda::rest
