// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace comanda::testing {

/// A report, and what is said to get it: one table for REST, where it stands behind the "?", and the command
/// line, where every name is an option.
struct AskedReport {
  std::string name; ///< The path behind /api/v1/reports/, with {names}.
  std::vector<std::pair<std::string, std::string>> values;

  std::string target() const {
    std::string path = "/api/v1/reports/" + name;
    std::string query;
    for (const auto& [field, value] : values) {
      if (const std::size_t at = path.find("{" + field + "}"); at != std::string::npos) {
        path.replace(at, field.size() + 2, value);
      } else {
        query += (query.empty() ? "?" : "&") + field + "=" + value;
      }
    }
    return path + (query.empty() ? "?" : query + "&");
  }
};

/// Every report, of the days from first to last, of which there is an order; the day was closed once. A test
/// compares the names with those of rest::reportQuestions.
inline std::vector<AskedReport> everyReport(const std::string& first, const std::string& last,
                                            const std::string& orderId) {
  const std::vector<std::pair<std::string, std::string>> days = {{"from", first}, {"to", last}};
  auto salesBy = days;
  salesBy.emplace_back("by", "BY_ITEM");
  return {{"sales", salesBy},
          {"sales/daily", {{"date", last}}},
          {"sales/weekly", {{"week", "2026-W11"}}},
          {"sales/compare", {{"date", last}}},
          {"products/top", days},
          {"performance", days},
          {"taxes", days},
          {"kitchen", days},
          {"forecast", {{"from", last}, {"days", "3"}}},
          {"baskets", days},
          {"orders", days},
          {"orders/{id}", {{"id", orderId}}},
          {"x", {}},
          {"z", {}},
          {"z/{number}", {{"number", "1"}}}};
}

} // namespace comanda::testing
