// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

/// Tables on paper: a sheet (sheet.h) is laid out on pages (paginate.h) and written as a PDF file
/// (write_pdf.h). Knows nothing of reports. Lengths are points of 1/72 inch; the origin is the upper left
/// corner.
namespace comanda::pdf {

enum class Weight { Regular, Medium };

/// How a text looks.
struct Style {
  double points;
  Weight weight = Weight::Regular;
  double grey = 0; ///< 0 black to 1 white.
};

struct PlacedText {
  double x;        ///< Its left end.
  double baseline; ///< What it stands on.
  std::string text;
  Style style;
};

/// A horizontal line.
struct Rule {
  double x;
  double y;
  double width;
  double thickness;
  double grey;
};

/// What stands where on a page.
struct Page {
  double width;
  double height;
  std::vector<PlacedText> texts;
  std::vector<Rule> rules;
};

} // namespace comanda::pdf
