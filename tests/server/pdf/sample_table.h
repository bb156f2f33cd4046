// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/pdf/sheet.h"
#include "server/pdf/typeface.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace comanda::pdf {

inline Typeface openTypeface() {
  auto opened = Typeface::open();
  EXPECT_TRUE(opened) << opened.error();
  return *std::move(opened);
}

/// A text at the left and figures beside it.
inline Table tableOf(const std::vector<std::string>& titles, int lines, const std::string& item = "Soup",
                     const std::string& figure = "1,234.50") {
  Table table;
  for (std::size_t i = 0; i < titles.size(); ++i) {
    table.columns.push_back({.title = titles[i], .isFigure = i > 0});
  }
  for (int i = 0; i < lines; ++i) {
    Row row;
    row.cells.assign(titles.size(), figure);
    row.cells.front() = item;
    table.rows.push_back(std::move(row));
  }
  return table;
}

inline Sheet sheetWith(Table table) {
  Sheet sheet{.house = "Trattoria da Sofia",
              .title = "Sales by day",
              .period = "1–31 January 2015",
              .note = "Amounts in EUR",
              .made = "Made on 1 February 2015 at 09:00",
              .facts = {},
              .tables = {},
              .closing = {},
              .remark = {}};
  sheet.tables.push_back(std::move(table));
  return sheet;
}

} // namespace comanda::pdf
