// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/sales_years.h"

#include "comanda/v1/order.pb.h"
#include "comanda/v1/payment.pb.h"
#include "domain/values/instant.h"
#include "server/journal/day_sums.h"
#include "server/journal/sql.h"
#include "tests/bench/orders.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/filled_tables.h"

#include <algorithm>
#include <array>
#include <random>

namespace comanda::bench {
namespace {

using testing::must;
namespace sql = journal::sql;

constexpr std::uint64_t kItems = 120;
constexpr std::uint64_t kLinesMax = 7; // four on average
constexpr std::uint64_t kStaff = 15;
constexpr std::uint64_t kSeqADay = 10'000'000; // the keys of different days do not meet
constexpr std::int64_t kUsADay = 86'400'000'000;
constexpr std::array<std::uint64_t, 7> kWeekdayPercent = {100, 60, 70, 80, 100, 140, 150}; // from Sunday
constexpr std::array<std::uint64_t, 12> kMonthPercent = {85,  90,  95,  100, 105, 110,
                                                         115, 110, 105, 100, 90,  95};

class SalesWriter {
public:
  SalesWriter(journal::Database& database, std::chrono::sys_days day, std::uint64_t seed)
      : m_database(&database),
        m_day(day),
        m_date(values::formatDate(std::chrono::year_month_day(day))),
        m_random(seed) {}

  std::uint64_t order(std::uint64_t seq) {
    const std::string id = idOf('o', seq);
    const std::int64_t atUs = m_day.time_since_epoch().count() * kUsADay +
                              static_cast<std::int64_t>(12 + below(11)) * 3'600'000'000;
    must(journal::runBound(*m_database, sql::named("insert_order"), seq, id, seq % 1'000, 1,
                           static_cast<int>(v1::CLOSED), idOf('t', below(40)), 1 + below(5),
                           idOf('s', below(kStaff)), m_date, atUs));
    std::array<std::int64_t, 2> gross{};
    const std::uint64_t lines = 1 + below(kLinesMax);
    for (std::uint64_t line = 0; line < lines; ++line) {
      gross[addLine(seq, line)] += m_lastAmount;
    }
    addBill(seq, id, atUs, gross);
    return lines;
  }

private:
  std::uint64_t below(std::uint64_t n) { return m_random() % n; }

  // Which tax it has; some items are sold oftener than others.
  std::size_t addLine(std::uint64_t seq, std::uint64_t line) {
    const std::uint64_t item = std::min(below(kItems), below(kItems));
    const std::uint64_t variant = item % 6 == 0 ? below(3) : 0;
    const std::int64_t price = static_cast<std::int64_t>(400 + 25 * item + 100 * variant);
    const std::uint64_t quantity = below(5) == 0 ? 2 : 1;
    must(journal::runBound(*m_database, sql::named("insert_line"), seq, idOf('l', seq * 10 + line),
                           idOf('i', item), "Item number " + std::to_string(item),
                           variant == 0 ? "" : "size " + std::to_string(variant), price, quantity,
                           item % 4 == 0 ? "drink" : "food", 1 + line, 1, idOf('k', item % 4)));
    m_lastAmount = price * static_cast<std::int64_t>(quantity);
    return item % 4 == 0 ? 1 : 0;
  }

  void addBill(std::uint64_t seq, const std::string& orderId, std::int64_t atUs,
               const std::array<std::int64_t, 2>& gross) {
    const std::int64_t total = gross[0] + gross[1];
    must(journal::runBound(*m_database, sql::named("insert_bill"), seq, idOf('b', seq), orderId,
                           "2026/" + std::to_string(seq), m_date, atUs, 12 + below(11), total,
                           static_cast<int>(v1::PAID)));
    const std::array<std::int64_t, 2> percents = {10, 22};
    for (std::size_t i = 0; i < gross.size(); ++i) {
      const std::int64_t tax = gross[i] * percents[i] / (100 + percents[i]);
      if (gross[i] > 0) {
        must(journal::runBound(*m_database, sql::named("insert_bill_tax"), seq, i, i == 0 ? "food" : "drink",
                               i == 0 ? "IVA 10 %" : "IVA 22 %", percents[i] * 10'000, 1, gross[i] - tax, tax,
                               gross[i]));
      }
    }
    must(journal::runBound(*m_database, sql::named("insert_payment"), seq, seq, idOf('p', seq), atUs,
                           idOf('s', below(kStaff)), 1 + below(3), total, below(3) == 0 ? 100 : 0, 0));
  }

  journal::Database* m_database;
  std::chrono::sys_days m_day;
  std::string m_date;
  std::mt19937_64 m_random;
  std::int64_t m_lastAmount = 0;
};

std::uint64_t ordersOn(std::chrono::sys_days day, const SalesYears& years) {
  const std::chrono::year_month_day date(day);
  return std::max<std::uint64_t>(1, years.orders * kWeekdayPercent[std::chrono::weekday(day).c_encoding()] *
                                        kMonthPercent[static_cast<unsigned>(date.month()) - 1] / 10'000 /
                                        static_cast<std::uint64_t>(years.days));
}

} // namespace

std::string salesDay(int daysBeforeTheLast) {
  return values::formatDate(
      std::chrono::year_month_day(kLastSalesDay - std::chrono::days(daysBeforeTheLast)));
}

WrittenYears writeYears(journal::Database& database, const SalesYears& years) {
  constexpr int kDaysALog = 10;
  WrittenYears written;
  for (int i = 0; i < years.days; ++i) {
    const std::chrono::sys_days day = kLastSalesDay - std::chrono::days(years.days - 1 - i);
    const std::uint64_t firstSeq = static_cast<std::uint64_t>(i + 1) * kSeqADay;
    auto transaction = must(journal::Transaction::begin(database));
    const Stopwatch closing;
    must(journal::startDay(database, salesDay(years.days - 1 - i)));
    written.closingMs.push_back(closing.seconds() * 1e3);
    must(journal::runBound(database, sql::named("set_business_day"), salesDay(years.days - 1 - i), firstSeq));
    SalesWriter writer(database, day, static_cast<std::uint64_t>(i));
    const std::uint64_t orders = ordersOn(day, years);
    for (std::uint64_t order = 1; order <= orders; ++order) {
      written.lines += writer.order(firstSeq + order);
    }
    written.orders += orders;
    must(transaction.commit());
    if (i % kDaysALog == 0) {
      must(database.tryToEmptyLog());
    }
  }
  must(database.emptyLog());
  return written;
}

void writeLateOrder(journal::Database& database, std::uint64_t number) {
  constexpr std::uint64_t kLateSeq = 100'000 * kSeqADay;
  auto transaction = must(journal::Transaction::begin(database));
  SalesWriter(database, kLastSalesDay, number).order(kLateSeq + number);
  must(transaction.commit());
}

} // namespace comanda::bench
