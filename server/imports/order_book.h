// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/imports/history_clock.h"
#include "server/imports/mapping.h"
#include "server/imports/rejects.h"

#include <array>
#include <cstdint>
#include <functional>
#include <istream>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace comanda::imports {

/// What the two files of a history may tell: of an order its name, date and time; of a line the order it is
/// on (line_order, where it is not called as in the orders' file), the article, how many, and what the other
/// system calls the line.
inline constexpr std::array<std::string_view, 7> kOrderFields = {"order",   "date",     "time", "line_order",
                                                                 "article", "quantity", "line"};

/// The orders of another system, in the order of their time, with their lines. Kept small, for a whole
/// restaurant's years are in memory: some 60 bytes for an order and 24 for a line.
class OrderBook {
public:
  struct Line {
    std::uint32_t order = 0;   ///< Its place among the orders.
    std::uint32_t article = 0; ///< Its place among the articles.
    std::uint32_t quantity = 0;
    std::uint32_t fileLine = 0;
    std::uint64_t id = 0; ///< Fingerprint of what the other system calls it; 0 where it does not say.
  };
  struct Order {
    values::Instant at;
    std::string name; ///< What the other system calls it.
    std::uint32_t fileLine = 0;
    std::uint32_t firstLine = 0;
    std::uint32_t lineCount = 0;
  };
  struct File {
    std::istream& in; ///< CSV.
    std::string name;
  };
  /// The moment of a time on the restaurant's wall.
  using MomentOf = std::function<values::Instant(WallTime)>;

  /// Reads both files to the end. What cannot be one of the rows that they should be goes to the rejects; a
  /// file that is no CSV, or lacks a column, is a fault.
  static Result<OrderBook> read(File orders, File lines, const Mapping& mapping, const MomentOf& moment,
                                Rejects& rejects);

  const std::vector<Order>& orders() const { return m_orders; }
  std::span<const Line> linesOf(const Order& order) const {
    return std::span(m_lines).subspan(order.firstLine, order.lineCount);
  }
  const std::vector<std::string>& articles() const { return m_articles; }
  std::size_t lineCount() const { return m_lines.size(); }
  const std::string& linesFile() const { return m_linesFile; }
  const std::string& ordersFile() const { return m_ordersFile; }

private:
  Result<void> readOrders(File& file, const Mapping& mapping, const MomentOf& moment, Rejects& rejects);
  Result<void> readLines(File& file, const Mapping& mapping, Rejects& rejects);
  void sortByTime();
  void dropRepeated(Rejects& rejects);
  void dropRepeatedLines(Rejects& rejects);
  void countLines();

  std::vector<Order> m_orders;
  std::vector<Line> m_lines;
  std::vector<std::string> m_articles;
  std::string m_ordersFile;
  std::string m_linesFile;
};

} // namespace comanda::imports
