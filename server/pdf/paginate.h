// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pdf/page.h"
#include "server/pdf/sheet.h"
#include "server/pdf/typeface.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace comanda::pdf {

inline constexpr std::size_t kPagesMax = 500; ///< A ream of paper.

/// Lays a sheet out on A4, upright, or lying where its tables need that; smaller letters where even that does
/// not help. The heading of a table is repeated on every page, long texts are broken into up to three lines.
/// Nothing where it takes more than kPagesMax pages.
std::optional<std::vector<Page>> paginate(const Sheet& sheet, const Typeface& typeface);

} // namespace comanda::pdf
