// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pdf/typeface.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace comanda::pdf {

/// The text broken into lines of at most this width, between words where that is possible. What does not go
/// into `linesMax` of them is left out, and the last one ends with "…".
std::vector<std::string> linesOf(std::string_view text, const Style& style, double width,
                                 std::size_t linesMax, const Typeface& typeface);

/// The text, or as much of it with "…" as goes into this width.
std::string elided(std::string_view text, const Style& style, double width, const Typeface& typeface);

/// The width of its widest word.
double wordWidth(std::string_view text, const Style& style, const Typeface& typeface);

} // namespace comanda::pdf
