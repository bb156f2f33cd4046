// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pdf/column_widths.h"

#include "server/pdf/lines.h"

#include <algorithm>
#include <numeric>

namespace comanda::pdf {
namespace {

constexpr double kTextWidthMax = 230; // of a text that is not broken; beyond that nobody reads along a line
constexpr double kTextWidthMin = 90;  // a text is broken to this at most, unless it is shorter anyway
constexpr double kAirMax = 44;        // what a column may be wider than it must: eyes have to get across

/// What a column wants.
struct Wish {
  double least; ///< Less than this cuts something.
  double whole; ///< No more is of use to its lines.
  double title; ///< Its heading in one line.
};

Wish wishOf(const Table& table, std::size_t column, const Setting& setting, const Typeface& typeface) {
  const Column& head = table.columns[column];
  double widest = 0;
  for (const Row& row : table.rows) {
    if (row.kind != Row::Kind::Group && column < row.cells.size()) {
      const Style style = row.kind == Row::Kind::Total ? totalStyle(setting) : lineStyle(setting);
      widest = std::max(widest, typeface.widthOf(row.cells[column], style));
    }
  }
  const double word = wordWidth(head.title, headingStyle(setting), typeface);
  const double whole = head.isFigure ? widest : std::min(widest, kTextWidthMax);
  const double least = head.isFigure ? widest : std::min(whole, kTextWidthMin);
  return {.least = std::max(least, word),
          .whole = std::max(whole, word),
          .title = typeface.widthOf(head.title, headingStyle(setting))};
}

// Makes everything narrower by the same part of what it can do without.
std::vector<double> squeezed(const std::vector<Wish>& wishes, double whole, double room) {
  double least = 0;
  for (const Wish& wish : wishes) {
    least += wish.least;
  }
  const double part = whole > least ? std::clamp((whole - room) / (whole - least), 0.0, 1.0) : 0.0;
  std::vector<double> widths;
  for (const Wish& wish : wishes) {
    widths.push_back(wish.whole - part * (wish.whole - wish.least));
  }
  const double scale = least > room && least > 0 ? room / least : 1.0;
  for (double& width : widths) {
    width *= scale;
  }
  return widths;
}

} // namespace

Style lineStyle(const Setting& setting) {
  return {.points = setting.points};
}

Style headingStyle(const Setting& setting) {
  constexpr double kSmaller = 0.5, kGrey = 0.25;
  return {.points = setting.points - kSmaller, .weight = Weight::Medium, .grey = kGrey};
}

Style totalStyle(const Setting& setting) {
  return {.points = setting.points, .weight = Weight::Medium};
}

double Widths::total() const {
  return std::accumulate(columns.begin(), columns.end(), 0.0) +
         kColumnGap * static_cast<double>(columns.empty() ? 0 : columns.size() - 1);
}

Widths widthsOf(const Table& table, const Setting& setting, const Typeface& typeface) {
  std::vector<Wish> wishes;
  double whole = 0, least = 0, missing = 0;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    wishes.push_back(wishOf(table, i, setting, typeface));
    whole += wishes.back().whole;
    least += wishes.back().least;
    missing += std::max(0.0, wishes.back().title - wishes.back().whole);
  }
  const double gaps = kColumnGap * static_cast<double>(wishes.empty() ? 0 : wishes.size() - 1);
  const double room = setting.width - gaps;
  if (whole > room) {
    return {.columns = squeezed(wishes, whole, room), .fit = least <= room};
  }
  // What is left over goes to headings first, and then to all alike.
  const double toTitles = missing > 0 ? std::min(1.0, (room - whole) / missing) : 0.0;
  const double left = room - whole - toTitles * missing;
  const double air = std::min(kAirMax, left / static_cast<double>(std::max<std::size_t>(1, wishes.size())));
  Widths widths;
  for (const Wish& wish : wishes) {
    widths.columns.push_back(wish.whole + toTitles * std::max(0.0, wish.title - wish.whole) + air);
  }
  return widths;
}

} // namespace comanda::pdf
