// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pdf/sheet.h"
#include "server/pdf/typeface.h"

#include <vector>

namespace comanda::pdf {

inline constexpr double kColumnGap = 14; ///< Between two columns, in points.

/// How tables are set: all of a sheet in the same way.
struct Setting {
  double points; ///< Of what stands in a line; headings are a little smaller.
  double width;  ///< What there is for a table.
};

Style lineStyle(const Setting& setting);
Style headingStyle(const Setting& setting);
Style totalStyle(const Setting& setting);

/// How wide the columns of a table are, in points.
struct Widths {
  std::vector<double> columns;
  bool fit = true; ///< Otherwise even figures had to be cut.

  double total() const;
};

/// Figures get what they need; texts are broken into lines where there is no room, and headings wherever that
/// saves some.
Widths widthsOf(const Table& table, const Setting& setting, const Typeface& typeface);

} // namespace comanda::pdf
