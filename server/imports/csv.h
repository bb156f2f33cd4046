// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/imports/fault.h"

#include <istream>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace comanda::imports {

inline constexpr std::size_t kCsvRowBytesMax = 64 * 1024;
inline constexpr std::size_t kCsvCellsMax = 200;

/// A line of a table, from one line end to the next that is not quoted.
struct CsvRow {
  std::size_t line = 0; ///< Of the file, where it begins; from 1.
  std::vector<std::string> cells;
};

/// Reads comma-separated values (RFC 4180) row by row: UTF-8 with or without a byte order mark, lines that
/// end with CR LF or LF. The separator is the comma, the semicolon or the tab, whichever the first line has
/// most of. Empty lines are passed over. What RFC 4180 does not allow is a fault: nothing is guessed.
class CsvReader {
public:
  /// `in` outlives this; `file` is its name in faults.
  CsvReader(std::istream& in, std::string file);

  /// The next row; nothing at the end. After a fault nothing more can be read.
  Result<std::optional<CsvRow>> next();

  const std::string& file() const { return m_file; }
  char separator() const { return m_separator; }

private:
  static constexpr int kEnd = -1;

  void begin();
  int peek(std::size_t ahead = 0);
  int take();
  bool takeLineEnd();
  Result<void> readCell(CsvRow& row);
  Result<void> readQuoted(std::string& cell, std::size_t line);
  Result<void> readPlain(std::string& cell);
  std::unexpected<Fault> fault(std::size_t line, std::string what) const;

  std::istream& m_in;
  std::string m_file;
  std::string m_chunk;  ///< A piece of the file.
  std::size_t m_at = 0; ///< How much of it was read.
  std::size_t m_line = 1;
  std::size_t m_rowBytes = 0;
  char m_separator = ',';
  bool m_hasBegun = false;
};

/// One line as RFC 4180 writes it, with commas and LF: whatever CsvReader reads as these cells.
std::string csvLine(std::span<const std::string> cells);

} // namespace comanda::imports
