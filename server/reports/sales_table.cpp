// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/sales_table.h"

#include "comanda/v1/payment.pb.h"
#include "domain/values/assert.h"
#include "domain/values/business_day.h"
#include "domain/values/iso_week.h"
#include "server/reports/average.h"
#include "server/reports/house_words.h"
#include "server/reports/read_transaction.h"
#include "server/reports/stored_sums.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace comanda::reports {
namespace {

using journal::Database;
using journal::Result;
using journal::Statement;

void plus(v1::SalesRow& sum, const v1::SalesRow& more) {
  sum.set_orders(sum.orders() + more.orders());
  sum.set_covers(sum.covers() + more.covers());
  sum.set_bills(sum.bills() + more.bills());
  sum.set_portions(sum.portions() + more.portions());
  sum.set_amount(sum.amount() + more.amount());
  sum.set_tax(sum.tax() + more.tax());
  sum.set_tips(sum.tips() + more.tips());
}

/// Rows while they are added up.
class Table {
public:
  v1::SalesRow& add(const std::string& key, const v1::SalesRow& figures) {
    v1::SalesRow& row = m_rows[key];
    plus(row, figures);
    return row;
  }
  v1::SalesRow& total() { return m_total; }

  /// What the rows have to say; `perPortion`: the average is that of a portion and not of a bill.
  void tell(v1::Sales& sales, bool perPortion) {
    for (auto& [key, row] : m_rows) {
      row.set_key(key);
      setAverage(row, perPortion);
      *sales.add_rows() = std::move(row);
    }
    setAverage(m_total, perPortion);
    *sales.mutable_total() = std::move(m_total);
  }

private:
  static void setAverage(v1::SalesRow& row, bool perPortion) {
    row.set_average(average(row.amount(), perPortion ? row.portions() : row.bills()));
  }

  std::map<std::string, v1::SalesRow> m_rows;
  v1::SalesRow m_total;
};

v1::SalesRow figuresOfDay(const Statement& row) {
  v1::SalesRow figures;
  figures.set_orders(row.integer(1) - row.integer(3));
  figures.set_covers(row.integer(4));
  figures.set_portions(row.integer(7));
  figures.set_bills(row.integer(8));
  figures.set_amount(row.integer(9));
  figures.set_tax(row.integer(10));
  figures.set_tips(row.integer(12));
  return figures;
}

std::string timeOf(const std::string& day, v1::SalesGrouping by) {
  constexpr std::size_t kYearLength = 4, kMonthLength = 7;
  const auto date = values::parseBusinessDay(day);
  COMANDA_ASSERT(date.has_value(), "a day that the read tables made up");
  switch (by) {
  case v1::BY_WEEK: return values::formatWeek(*date);
  case v1::BY_MONTH: return day.substr(0, kMonthLength);
  case v1::BY_YEAR: return day.substr(0, kYearLength);
  case v1::BY_WEEKDAY: return std::to_string(date->weekday().iso_encoding());
  default: return day;
  }
}

Result<void> byTime(Database& database, const Days& days, v1::SalesGrouping by, Table& table) {
  return forEachSum(database, kDaySums, days, [&](const Statement& row) {
    const v1::SalesRow figures = figuresOfDay(row);
    table.add(timeOf(std::string(row.text(0)), by), figures);
    plus(table.total(), figures);
  });
}

Result<void> byHour(Database& database, const Days& days, Table& table) {
  return forEachSum(database, kHourSums, days, [&](const Statement& row) {
    v1::SalesRow figures;
    figures.set_bills(row.integer(2));
    figures.set_amount(row.integer(3));
    figures.set_tax(row.integer(4));
    figures.set_tips(row.integer(5));
    const std::string hour = std::to_string(row.integer(1));
    table.add(hour.size() == 1 ? "0" + hour : hour, figures);
    plus(table.total(), figures);
  });
}

// The category of an item and the one above it.
std::vector<std::string> categoriesOf(const std::string& itemId, const HouseWords& words) {
  const auto item = words.categoryOfItem.find(itemId);
  const std::string id = item == words.categoryOfItem.end() ? "" : item->second;
  const auto category = words.categories.find(id);
  if (category == words.categories.end() || category->second.parentId.empty()) {
    return {id};
  }
  return {id, category->second.parentId};
}

Result<void> byCategory(Database& database, const Days& days, const HouseWords& words, Table& table) {
  return forEachItemSum(database, days, [&](const Statement& row) {
    v1::SalesRow figures;
    figures.set_portions(row.integer(4));
    figures.set_amount(row.integer(5));
    for (const std::string& id : categoriesOf(std::string(row.text(1)), words)) {
      v1::SalesRow& category = table.add(id, figures);
      if (const auto known = words.categories.find(id); known != words.categories.end()) {
        category.set_name(known->second.name);
      }
    }
    plus(table.total(), figures);
  });
}

Result<void> byItem(Database& database, const Days& days, bool isByVariant, Table& table) {
  std::map<std::string, std::int64_t> namedOn; // the order that a row has its name from
  return forEachItemSum(database, days, [&](const Statement& row) {
    v1::SalesRow figures;
    figures.set_portions(row.integer(4));
    figures.set_amount(row.integer(5));
    const std::string id(row.text(1));
    const std::string key = isByVariant ? id + "/" + std::string(row.text(2)) : id;
    v1::SalesRow& item = table.add(key, figures);
    if (std::int64_t& seq = namedOn[key]; row.integer(6) > seq) {
      seq = row.integer(6);
      const std::string name(row.text(3)), variant(row.text(2));
      item.set_name(isByVariant && !variant.empty() ? name + ", " + variant : name);
    }
    plus(table.total(), figures);
  });
}

Result<void> byTender(Database& database, const Days& days, Table& table) {
  return forEachSum(database, kTenderSums, days, [&](const Statement& row) {
    v1::SalesRow figures;
    figures.set_bills(row.integer(2));
    figures.set_amount(row.integer(3) - row.integer(6));
    figures.set_tips(row.integer(4) - row.integer(7));
    table.add(v1::Tender_Name(static_cast<v1::Tender>(row.integer(1))), figures);
    plus(table.total(), figures);
  });
}

Result<void> byStaff(Database& database, const Days& days, const HouseWords& words, Table& table) {
  return forEachSum(database, kStaffSums, days, [&](const Statement& row) {
    v1::SalesRow figures;
    figures.set_orders(row.integer(2));
    figures.set_covers(row.integer(3));
    figures.set_portions(row.integer(4));
    figures.set_bills(row.integer(5));
    figures.set_amount(row.integer(6));
    figures.set_tax(row.integer(7));
    figures.set_tips(row.integer(8));
    const std::string id(row.text(1));
    v1::SalesRow& member = table.add(id, figures);
    if (const auto known = words.staffNames.find(id); known != words.staffNames.end()) {
      member.set_name(known->second);
    }
    plus(table.total(), figures);
  });
}

Result<void> byTaxRate(Database& database, const Days& days, Table& table) {
  auto summed = forEachSum(database, kTaxSums, days, [&](const Statement& row) {
    v1::SalesRow figures;
    figures.set_tax(row.integer(7));
    figures.set_amount(row.integer(8));
    plus(table.total(), figures);
    figures.set_bills(row.integer(5));
    v1::SalesRow& rate = table.add(std::string(row.text(1)) + "/" + std::to_string(row.integer(3)), figures);
    rate.set_name(std::max(rate.name(), std::string(row.text(2))));
  });
  // A bill with two rates is one bill.
  return !summed ? summed : forEachSum(database, kDaySums, days, [&](const Statement& row) {
    table.total().set_bills(table.total().bills() + figuresOfDay(row).bills());
  });
}

Result<void> addUp(Database& database, const v1::GetSales& query, const HouseWords& words, Table& table) {
  const Days days = daysOf(query);
  switch (query.by()) {
  case v1::BY_HOUR: return byHour(database, days, table);
  case v1::BY_ITEM: return byItem(database, days, false, table);
  case v1::BY_VARIANT: return byItem(database, days, true, table);
  case v1::BY_CATEGORY: return byCategory(database, days, words, table);
  case v1::BY_TENDER: return byTender(database, days, table);
  case v1::BY_STAFF: return byStaff(database, days, words, table);
  case v1::BY_TAX: return byTaxRate(database, days, table);
  default: return byTime(database, days, query.by(), table);
  }
}

bool isOfTimes(v1::SalesGrouping by) {
  return by <= v1::BY_WEEKDAY;
}

bool isOfPortions(v1::SalesGrouping by) {
  return by == v1::BY_ITEM || by == v1::BY_VARIANT || by == v1::BY_CATEGORY;
}

} // namespace

Result<v1::Sales> salesTable(Database& database, const v1::GetSales& query, const HouseWords& words) {
  const auto moment = ReadTransaction::begin(database);
  if (!moment) {
    return std::unexpected(moment.error());
  }
  Table table;
  if (auto added = addUp(database, query, words, table); !added) {
    return std::unexpected(std::move(added.error()));
  }
  v1::Sales sales;
  sales.set_from(query.from());
  sales.set_to(query.to());
  sales.set_by(query.by());
  table.tell(sales, isOfPortions(query.by()));
  if (!isOfTimes(query.by())) {
    // Stable: those of the same amount stay in the order of their keys.
    std::ranges::stable_sort(*sales.mutable_rows(), std::ranges::greater(), &v1::SalesRow::amount);
  }
  return sales;
}

Result<v1::SalesComparison> salesComparison(Database& database, const v1::GetComparison& query) {
  constexpr int kWeekDays = 7, kYearDays = 364;
  const auto date = values::parseDate(query.business_day());
  COMANDA_ASSERT(date.has_value(), "a day that was not checked");
  const auto moment = ReadTransaction::begin(database);
  if (!moment) {
    return std::unexpected(moment.error());
  }
  v1::SalesComparison comparison;
  const std::pair<v1::SalesRow*, int> days[] = {{comparison.mutable_day(), 0},
                                                {comparison.mutable_week_before(), kWeekDays},
                                                {comparison.mutable_year_before(), kYearDays}};
  for (const auto& [total, before] : days) {
    const std::string day = values::formatDate(
        std::chrono::year_month_day(std::chrono::sys_days(*date) - std::chrono::days(before)));
    auto summed = forEachSum(database, kDaySums, {.first = day, .last = day},
                             [row = total](const Statement& sums) { plus(*row, figuresOfDay(sums)); });
    if (!summed) {
      return std::unexpected(std::move(summed.error()));
    }
    total->set_key(day);
    total->set_average(average(total->amount(), total->bills()));
  }
  return comparison;
}

} // namespace comanda::reports
