// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/imports/order_book.h"

#include "domain/values/fnv.h"

#include <algorithm>
#include <charconv>
#include <limits>
#include <numeric>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace comanda::imports {
namespace {

constexpr std::size_t kHistoryRowsMax = std::numeric_limits<std::uint32_t>::max() / 2;
constexpr std::uint32_t kPortionsMax = 999; // of a line, as the contract has it

// A file's rows, cell by cell of the fields that are wanted.
class FieldReader {
public:
  FieldReader(OrderBook::File& file) : m_reader(file.in, file.name) { m_header.files.push_back(file.name); }

  Result<void> readHeader() {
    auto names = imports::readHeader(m_reader);
    if (!names) {
      return std::unexpected(std::move(names.error()));
    }
    for (std::string& name : *names) {
      m_header.columns.push_back({.name = std::move(name)});
    }
    return {};
  }

  /// Reads this field of every row; cell() then knows it by the number that this gives.
  Result<std::optional<std::size_t>> find(const Mapping& mapping, std::string_view field) const {
    return columnOf(m_header, mapping, field);
  }
  Fault missing(std::string_view field) const {
    return {.file = m_header.files.front(),
            .line = 1,
            .column = {},
            .what = "No column is the " + std::string(field) + ": say which one (" + std::string(field) +
                    "=COLUMN). The columns are " + m_header.columnNames() + "."};
  }

  /// Nothing at the end.
  Result<std::optional<CsvRow>> next() {
    auto row = m_reader.next();
    if (row && *row && (*row)->cells.size() != m_header.columns.size()) {
      return std::unexpected(Fault{.file = m_header.files.front(),
                                   .line = (*row)->line,
                                   .column = {},
                                   .what = "has " + std::to_string((*row)->cells.size()) +
                                           " cells where the first line names " +
                                           std::to_string(m_header.columns.size()) + " columns"});
    }
    if (row && *row && ++m_rows > kHistoryRowsMax) {
      return std::unexpected(Fault{.file = m_header.files.front(),
                                   .line = (*row)->line,
                                   .column = {},
                                   .what = "There are too many rows: import them in parts."});
    }
    return row;
  }

private:
  CsvReader m_reader;
  Table m_header; ///< Without rows.
  std::size_t m_rows = 0;
};

Result<std::size_t> required(const FieldReader& reader, const Mapping& mapping, std::string_view field) {
  const auto column = reader.find(mapping, field);
  if (!column) {
    return std::unexpected(column.error());
  }
  return *column ? Result<std::size_t>(**column) : std::unexpected(reader.missing(field));
}

std::optional<std::uint32_t> quantityOf(const std::string& text) {
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool isNumber = error == std::errc() && end == text.data() + text.size();
  return isNumber && number >= 1 && number <= kPortionsMax ? std::optional(number) : std::nullopt;
}

// A line's own id, in eight bytes: a whole history's ids as they are written would fill the memory.
std::uint64_t fingerprintOf(std::string_view id) {
  values::Fnv1a64 hash;
  hash.add(id);
  return id.empty() ? 0 : hash.value();
}

} // namespace

Result<OrderBook> OrderBook::read(File orders, File lines, const Mapping& mapping, const MomentOf& moment,
                                  Rejects& rejects) {
  OrderBook book;
  book.m_ordersFile = orders.name;
  book.m_linesFile = lines.name;
  if (auto read = book.readOrders(orders, mapping, moment, rejects); !read) {
    return std::unexpected(std::move(read.error()));
  }
  book.sortByTime();
  book.dropRepeated(rejects);
  if (auto read = book.readLines(lines, mapping, rejects); !read) {
    return std::unexpected(std::move(read.error()));
  }
  book.dropRepeatedLines(rejects);
  book.countLines();
  return book;
}

Result<void> OrderBook::readOrders(File& file, const Mapping& mapping, const MomentOf& moment,
                                   Rejects& rejects) {
  FieldReader reader(file);
  if (auto header = reader.readHeader(); !header) {
    return header;
  }
  const auto name = required(reader, mapping, "order");
  const auto date = required(reader, mapping, "date");
  const auto time = reader.find(mapping, "time");
  if (!name || !date || !time) {
    return std::unexpected(!name ? name.error() : !date ? date.error() : time.error());
  }
  for (;;) {
    auto row = reader.next();
    if (!row) {
      return std::unexpected(std::move(row.error()));
    }
    if (!*row) {
      return {};
    }
    std::vector<std::string>& cells = (*row)->cells;
    const auto wall = parseWallTime(cells[*date], *time ? std::string_view(cells[**time]) : "");
    if (!wall || cells[*name].empty()) {
      const std::string what =
          !wall ? "Date and time must be such as 2015-11-27 and 17:21:05." : "The order has no name.";
      rejects.add({.file = file.name, .line = (*row)->line, .column = {}, .what = what},
                  {.order = cells[*name], .article = {}, .quantity = {}});
      continue;
    }
    m_orders.push_back({.at = moment(*wall),
                        .name = std::move(cells[*name]),
                        .fileLine = static_cast<std::uint32_t>((*row)->line)});
  }
}

// Time does not go back in the journal; what came at the same time stays as the file has it.
void OrderBook::sortByTime() {
  std::ranges::stable_sort(m_orders, {}, &Order::at);
}

void OrderBook::dropRepeated(Rejects& rejects) {
  std::unordered_set<std::string> known;
  std::erase_if(m_orders, [&](const Order& order) {
    const bool isNew = known.insert(order.name).second;
    if (!isNew) {
      rejects.add({.file = m_ordersFile,
                   .line = order.fileLine,
                   .column = {},
                   .what = "This order is there a second time, and only the first one counts."},
                  {.order = order.name, .article = {}, .quantity = {}});
    }
    return !isNew;
  });
}

Result<void> OrderBook::readLines(File& file, const Mapping& mapping, Rejects& rejects) {
  std::unordered_map<std::string_view, std::uint32_t> orders;
  for (std::uint32_t i = 0; i < m_orders.size(); ++i) {
    orders.emplace(m_orders[i].name, i);
  }
  FieldReader reader(file);
  if (auto header = reader.readHeader(); !header) {
    return header;
  }
  const bool isNamedApart = mapping.columns.contains("line_order");
  const auto name = required(reader, mapping, isNamedApart ? "line_order" : "order");
  const auto article = required(reader, mapping, "article");
  const auto quantity = required(reader, mapping, "quantity");
  const auto id = reader.find(mapping, "line");
  if (!name || !article || !quantity || !id) {
    return std::unexpected(!name       ? name.error()
                           : !article  ? article.error()
                           : !quantity ? quantity.error()
                                       : id.error());
  }
  std::unordered_map<std::string, std::uint32_t> articles;
  for (;;) {
    auto row = reader.next();
    if (!row) {
      return std::unexpected(std::move(row.error()));
    }
    if (!*row) {
      break;
    }
    const std::vector<std::string>& cells = (*row)->cells;
    const auto order = orders.find(cells[*name]);
    const auto portions = quantityOf(cells[*quantity]);
    if (order == orders.end() || !portions) {
      const std::string what = !portions ? "The quantity must be a whole number from 1 to 999."
                                         : "There is no such order, or it was not taken in.";
      rejects.add({.file = file.name, .line = (*row)->line, .column = {}, .what = what},
                  {.order = cells[*name], .article = cells[*article], .quantity = cells[*quantity]});
      continue;
    }
    const auto [known, isNew] =
        articles.emplace(cells[*article], static_cast<std::uint32_t>(m_articles.size()));
    if (isNew) {
      m_articles.push_back(cells[*article]);
    }
    m_lines.push_back({.order = order->second,
                       .article = known->second,
                       .quantity = *portions,
                       .fileLine = static_cast<std::uint32_t>((*row)->line),
                       .id = *id ? fingerprintOf(cells[**id]) : 0});
  }
  std::ranges::stable_sort(m_lines, {}, &Line::order);
  return {};
}

// The lines of an order stand together by now, so that only its own ids are held. They need not differ from
// those of another order: some systems count the lines of each from 1.
void OrderBook::dropRepeatedLines(Rejects& rejects) {
  std::unordered_set<std::uint64_t> known;
  std::uint32_t order = 0;
  std::erase_if(m_lines, [&](const Line& line) {
    if (std::exchange(order, line.order) != line.order) {
      known.clear();
    }
    const bool isNew = line.id == 0 || known.insert(line.id).second;
    if (!isNew) {
      rejects.add({.file = m_linesFile,
                   .line = line.fileLine,
                   .column = {},
                   .what = "This line is there a second time, and only the first one counts."},
                  {.order = m_orders[line.order].name,
                   .article = m_articles[line.article],
                   .quantity = std::to_string(line.quantity)});
    }
    return !isNew;
  });
}

void OrderBook::countLines() {
  for (const Line& line : m_lines) {
    ++m_orders[line.order].lineCount;
  }
  std::uint32_t first = 0;
  for (Order& order : m_orders) {
    order.firstLine = first;
    first += order.lineCount;
  }
}

} // namespace comanda::imports
