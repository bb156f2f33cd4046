// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/json_scanner.h"
#include "server/imports/table.h"

#include <utility>

namespace comanda::imports {
namespace {

using rest::JsonScanner;

// Reads a list of objects; a member's value stays text, so that no price is ever a binary fraction.
class JsonTableReader {
public:
  JsonTableReader(std::string_view text, const std::string& file) : m_text(text), m_scanner(text) {
    m_table.files.push_back(file);
  }

  Result<Table> read() {
    const bool isRead = expect('[', "a list of objects begins here: [") && readRows() &&
                        (m_scanner.peek() == '\0' || fail("Nothing may follow the list."));
    if (!isRead) {
      return std::unexpected(std::move(m_fault));
    }
    for (Table::Row& row : m_table.rows) {
      row.cells.resize(m_table.columns.size());
    }
    return std::move(m_table);
  }

private:
  bool fail(std::string what) {
    m_fault = {.file = m_table.files.front(), .line = line(), .column = {}, .what = std::move(what)};
    return false;
  }
  // Counted on from the last time.
  std::size_t line() {
    while (m_counted < m_scanner.at()) {
      m_line += static_cast<std::size_t>(m_text[m_counted++] == '\n');
    }
    return m_line;
  }
  bool expect(char c, std::string what) { return m_scanner.take(c) || fail("It must be JSON, and " + what); }

  bool readRows() {
    if (m_scanner.take(']')) {
      return true;
    }
    do {
      if (m_table.rows.size() == kTableRowsMax) {
        return fail("There are more than " + std::to_string(kTableRowsMax) + " rows: import them in parts.");
      }
      if (!expect('{', "every row is an object: {")) {
        return false;
      }
      m_table.rows.push_back({.lines = {line()}, .cells = {}});
      if (!readMembers()) {
        return false;
      }
    } while (m_scanner.take(','));
    return expect(']', "rows are parted by commas, and the list ends with ]");
  }

  bool readMembers() {
    if (m_scanner.take('}')) {
      return true;
    }
    do {
      const auto name = m_scanner.takeText();
      if (!name || name->empty()) {
        return fail("It must be JSON, and a member begins with its name in quotes.");
      }
      if (!expect(':', "between a member's name and its value stands a colon")) {
        return false;
      }
      auto value = readValue();
      if (!value) {
        return false;
      }
      std::vector<std::string>& cells = m_table.rows.back().cells;
      const std::size_t column = columnOf(*name);
      cells.resize(std::max(cells.size(), column + 1));
      cells[column] = *std::move(value);
    } while (m_scanner.take(','));
    return expect('}', "members are parted by commas, and the object ends with }");
  }

  std::optional<std::string> readValue() {
    if (m_scanner.peek() == '"') {
      auto text = m_scanner.takeText();
      return text || fail("This text is no text of JSON.") ? std::move(text) : std::nullopt;
    }
    if (const auto number = m_scanner.takeNumber()) {
      return std::string(*number);
    }
    for (const auto& [word, value] :
         {std::pair("true", "true"), std::pair("false", "false"), std::pair("null", "")}) {
      if (m_scanner.takeWord(word)) {
        return std::string(value);
      }
    }
    if (m_scanner.take('[')) {
      return readList();
    }
    fail("The value must be a text, a number, true, false, null or a list of texts.");
    return std::nullopt;
  }

  std::optional<std::string> readList() {
    std::string entries;
    if (m_scanner.take(']')) {
      return entries;
    }
    do {
      const auto text = m_scanner.takeText();
      if (!text) {
        fail("A list holds texts only.");
        return std::nullopt;
      }
      entries.append(*text).push_back(kListEnd);
    } while (m_scanner.take(','));
    return m_scanner.take(']') || fail("The list of texts ends with ].") ? std::optional(entries)
                                                                         : std::nullopt;
  }

  std::size_t columnOf(const std::string& name) {
    if (const auto known = m_table.find(name)) {
      return *known;
    }
    m_table.columns.push_back({.name = name});
    return m_table.columns.size() - 1;
  }

  std::string_view m_text;
  JsonScanner m_scanner;
  std::size_t m_counted = 0;
  std::size_t m_line = 1;
  Table m_table;
  Fault m_fault;
};

} // namespace

Result<Table> readJsonTable(std::string_view text, const std::string& file) {
  constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
  text.remove_prefix(text.starts_with(kUtf8Mark) ? kUtf8Mark.size() : 0);
  return JsonTableReader(text, file).read();
}

} // namespace comanda::imports
