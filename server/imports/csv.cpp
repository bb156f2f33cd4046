// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/imports/csv.h"

#include "server/http/rest/utf8.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace comanda::imports {
namespace {

constexpr std::size_t kChunkBytes = 64 * 1024;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// Which separator the first line has most of, outside its quotes.
char separatorOf(std::string_view text) {
  constexpr std::string_view kSeparators = ",;\t";
  std::size_t counts[kSeparators.size()] = {};
  bool isQuoted = false;
  for (const char c : text) {
    if (c == '\n' && !isQuoted) {
      break;
    }
    isQuoted = isQuoted != (c == '"');
    const std::size_t which = isQuoted ? std::string_view::npos : kSeparators.find(c);
    if (which != std::string_view::npos) {
      ++counts[which];
    }
  }
  const auto most = std::ranges::max_element(counts);
  return kSeparators[static_cast<std::size_t>(most - std::begin(counts))];
}

} // namespace

CsvReader::CsvReader(std::istream& in, std::string file) : m_in(in), m_file(std::move(file)) {}

void CsvReader::begin() {
  m_hasBegun = true;
  peek();
  m_at = m_chunk.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  m_separator = separatorOf(std::string_view(m_chunk).substr(m_at));
}

int CsvReader::peek(std::size_t ahead) {
  if (m_at + ahead >= m_chunk.size() && m_in.good()) {
    m_chunk.erase(0, std::exchange(m_at, 0));
    const std::size_t left = m_chunk.size();
    m_chunk.resize(left + kChunkBytes);
    m_in.read(m_chunk.data() + left, static_cast<std::streamsize>(kChunkBytes));
    m_chunk.resize(left + static_cast<std::size_t>(m_in.gcount()));
  }
  return m_at + ahead < m_chunk.size() ? static_cast<unsigned char>(m_chunk[m_at + ahead]) : kEnd;
}

int CsvReader::take() {
  const int c = peek();
  if (c != kEnd) {
    ++m_at;
    ++m_rowBytes;
    m_line += c == '\n' ? 1 : 0;
  }
  return c;
}

// Steps over the end of a line, with or without a CR before it.
bool CsvReader::takeLineEnd() {
  const std::size_t before = peek() == '\r' ? 1 : 0;
  if (peek(before) != '\n') {
    return false;
  }
  m_at += before;
  take();
  return true;
}

std::unexpected<Fault> CsvReader::fault(std::size_t line, std::string what) const {
  return std::unexpected(Fault{.file = m_file, .line = line, .column = {}, .what = std::move(what)});
}

Result<std::optional<CsvRow>> CsvReader::next() {
  if (!m_hasBegun) {
    begin();
  }
  while (takeLineEnd()) {
  }
  if (peek() == kEnd) {
    return std::nullopt;
  }
  CsvRow row{.line = m_line, .cells = {}};
  m_rowBytes = 0;
  for (;;) {
    if (auto read = readCell(row); !read) {
      return std::unexpected(std::move(read.error()));
    }
    if (peek() == kEnd || takeLineEnd()) {
      return row;
    }
    if (take() != m_separator) {
      return fault(row.line, "After a closing quote comes a separator or the end of the line.");
    }
  }
}

Result<void> CsvReader::readCell(CsvRow& row) {
  if (row.cells.size() == kCsvCellsMax) {
    return fault(row.line, "has more than " + std::to_string(kCsvCellsMax) + " cells");
  }
  std::string& cell = row.cells.emplace_back();
  auto read = peek() == '"' ? readQuoted(cell, m_line) : readPlain(cell);
  if (read && !rest::isUtf8(cell)) {
    return fault(row.line, "is no UTF-8 text: save the file as UTF-8");
  }
  return read;
}

Result<void> CsvReader::readQuoted(std::string& cell, std::size_t line) {
  take();
  for (;;) {
    const int c = take();
    if (c == kEnd) {
      return fault(line, "A quote is opened here and never closed.");
    }
    if (c == '"' && peek() != '"') {
      return {};
    }
    if (c == '"') {
      take();
    }
    cell.push_back(static_cast<char>(c));
    if (m_rowBytes > kCsvRowBytesMax) {
      return fault(line, "is longer than " + std::to_string(kCsvRowBytesMax) +
                             " bytes: perhaps a quote is opened here and never closed");
    }
  }
}

Result<void> CsvReader::readPlain(std::string& cell) {
  for (;;) {
    const int c = peek();
    if (c == kEnd || c == '\n' || c == m_separator || (c == '\r' && peek(1) == '\n')) {
      return {};
    }
    take();
    if (c == '"') {
      return fault(m_line,
                   "A quote stands in a cell that is not quoted: quote the cell and double the quote.");
    }
    if (m_rowBytes > kCsvRowBytesMax) {
      return fault(m_line, "is longer than " + std::to_string(kCsvRowBytesMax) + " bytes");
    }
    if (c == '\r') {
      return fault(m_line, "A line ends with CR LF or with LF, not with CR alone.");
    }
    cell.push_back(static_cast<char>(c));
  }
}

std::string csvLine(std::span<const std::string> cells) {
  std::string line;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::string& cell = cells[i];
    line.append(i == 0 ? "" : ",");
    // An empty cell by itself would be an empty line.
    const bool isQuoted =
        cell.find_first_of(",;\t\"\r\n") != std::string::npos || (cell.empty() && cells.size() == 1);
    if (!isQuoted) {
      line.append(cell);
      continue;
    }
    line.push_back('"');
    for (const char c : cell) {
      line.append(c == '"' ? 2 : 1, c);
    }
    line.push_back('"');
  }
  return line.append("\n");
}

} // namespace comanda::imports
