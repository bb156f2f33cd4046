// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <expected>
#include <string>

namespace comanda::rest {

/// A QR code (ISO/IEC 18004, error correction level M) of the text as an SVG picture: one unit for each
/// module, the quiet zone of four modules included, black on white. Nothing where the text is empty or too
/// long for a QR code.
std::expected<std::string, std::string> qrSvg(const std::string& text);

} // namespace comanda::rest
