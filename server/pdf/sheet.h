// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace comanda::pdf {

struct Column {
  std::string title;
  bool isFigure = false; ///< Stands at the right, and is never broken.
};

struct Row {
  enum class Kind {
    Line,
    Group, ///< One cell over the whole width: what the lines after it belong to.
    Total,
  };
  Kind kind = Kind::Line;
  std::vector<std::string> cells;
};

struct Table {
  std::string title; ///< May be empty.
  std::vector<Column> columns;
  std::vector<Row> rows;
};

/// A single figure with its name.
struct Fact {
  std::string title;
  std::string value;
};

/// Facts below a heading.
struct Facts {
  std::string title; ///< May be empty.
  std::vector<Fact> facts;
};

/// What is to be printed, as text in its final form (UTF-8), before anybody knows how wide a page is.
struct Sheet {
  std::string house;  ///< The restaurant's name.
  std::string title;  ///< "Sales by day"
  std::string period; ///< "1–31 January 2015"; may be empty.
  std::string note;   ///< What holds for all of it: "Amounts in EUR".
  std::string made;   ///< When: stands at the foot of every page.
  std::vector<Facts> facts;
  std::vector<Table> tables;
  std::vector<Facts> closing; ///< Below the tables.
  std::string remark;         ///< A sentence at the end; may be empty.
};

} // namespace comanda::pdf
