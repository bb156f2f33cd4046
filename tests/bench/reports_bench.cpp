// SPDX-License-Identifier: GPL-3.0-or-later
// How long reports over years take while orders come in, beside the same question asked of the rows in SQL.
// `./dev bench reports [ORDERS]`: so many orders in five years, and the last month of them as the small
// house; 3,000,000 are the five years of a busy house. Prints one table.
#include "server/host/host.h"
#include "server/journal/journal_files.h"
#include "server/journal/run_bound.h"
#include "server/reports/baskets.h"
#include "server/reports/daily_sales.h"
#include "server/reports/forecast.h"
#include "server/reports/house_words.h"
#include "server/reports/report_reader.h"
#include "server/reports/sales_table.h"
#include "server/reports/tax_report.h"
#include "server/reports/top_products.h"
#include "server/reports/weekly_sales.h"
#include "tests/bench/sales_years.h"
#include "tests/bench/size_argument.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/filled_tables.h"
#include "tests/support/manual_clock.h"
#include "tests/support/temp_dir.h"

#include <QCoreApplication>
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace comanda::bench {
namespace {

using journal::Database;
using testing::must;

constexpr int kYearsDays = 1'826;
constexpr int kMonthDays = 30;
constexpr int kRepeats = 40;
constexpr std::chrono::milliseconds kOrderEvery(100);

struct Question {
  std::string name;
  std::function<void(Database&)> ask;
  std::string byHand; ///< The same of the rows; empty where nobody would write that.
  int repeats = kRepeats;
};

template <class Query>
Query ofDays(const std::string& first, const std::string& last) {
  Query query;
  query.set_from(first);
  query.set_to(last);
  return query;
}

Question salesBy(v1::SalesGrouping by, const std::string& first, const std::string& select,
                 const std::string& from) {
  v1::GetSales query = ofDays<v1::GetSales>(first, salesDay(0));
  query.set_by(by);
  const std::string where = " business_day BETWEEN '" + first + "' AND '" + salesDay(0) + "'";
  return {
      .name = "sales " + v1::SalesGrouping_Name(by),
      .ask = [query](Database& tables) { must(reports::salesTable(tables, query, reports::HouseWords())); },
      .byHand = select.empty() ? "" : "SELECT " + select + " FROM " + from + where + " GROUP BY 1"};
}

std::vector<Question> salesQuestions(const std::string& first) {
  const std::string bills = "read_bill WHERE state <> 3 AND";
  const std::string lines = "read_order JOIN read_line USING (order_seq) WHERE void_reason IS NULL AND";
  const std::string billTaxes = "read_bill JOIN read_bill_tax USING (bill_seq) WHERE state <> 3 AND";
  const std::string payments =
      "(SELECT bill.business_day, payment.* FROM read_bill AS bill JOIN read_payment AS "
      "payment USING (bill_seq)) WHERE";
  const std::string owners =
      "(SELECT bill.business_day, o.owner_id, bill.total FROM read_bill AS bill JOIN read_order AS o USING "
      "(order_id)) WHERE";
  return {
      salesBy(v1::BY_DAY, first, "business_day, COUNT(*), SUM(total)", bills),
      salesBy(v1::BY_WEEK, first, "", ""),
      salesBy(v1::BY_MONTH, first, "substr(business_day, 1, 7), COUNT(*), SUM(total)", bills),
      salesBy(v1::BY_YEAR, first, "substr(business_day, 1, 4), COUNT(*), SUM(total)", bills),
      salesBy(v1::BY_HOUR, first, "local_hour, COUNT(*), SUM(total)", bills),
      salesBy(v1::BY_WEEKDAY, first, "strftime('%w', business_day), COUNT(*), SUM(total)", bills),
      salesBy(v1::BY_ITEM, first, "item_id, SUM(quantity), SUM(portion_amount * quantity)", lines),
      salesBy(v1::BY_VARIANT, first, "item_id || variant_name, SUM(quantity)", lines),
      salesBy(v1::BY_CATEGORY, first, "", ""),
      salesBy(v1::BY_TENDER, first, "tender, COUNT(*), SUM(amount)", payments),
      salesBy(v1::BY_STAFF, first, "owner_id, COUNT(*), SUM(total)", owners),
      salesBy(v1::BY_TAX, first, "tax_rate_id, SUM(tax), SUM(gross)", billTaxes),
  };
}

std::vector<Question> questions(int days) {
  const std::string first = salesDay(days - 1), last = salesDay(0);
  const std::string yearFirst = salesDay(std::min(days, 366) - 1), monthFirst = salesDay(29);
  std::vector<Question> all = salesQuestions(first);
  v1::GetDailySales daily;
  daily.set_business_day(last);
  all.push_back({.name = "the running day",
                 .ask = [daily](Database& tables) { must(reports::dailySales(tables, daily)); },
                 .byHand = {}});
  v1::GetWeeklySales weekly;
  weekly.set_week("2026-W10");
  all.push_back({.name = "a week",
                 .ask = [weekly](Database& tables) { must(reports::weeklySales(tables, weekly)); },
                 .byHand = {}});
  v1::GetComparison compare;
  compare.set_business_day(last);
  all.push_back({.name = "today beside the year before",
                 .ask = [compare](Database& tables) { must(reports::salesComparison(tables, compare)); },
                 .byHand = {}});
  const auto top = ofDays<v1::GetTopProducts>(yearFirst, last);
  all.push_back({.name = "top products of a year",
                 .ask = [top](Database& tables) { must(reports::topProducts(tables, top)); },
                 .byHand = {}});
  const auto taxes = ofDays<v1::GetTaxes>(yearFirst, last);
  all.push_back({.name = "taxes of a year",
                 .ask = [taxes](Database& tables) { must(reports::taxReport(tables, taxes)); },
                 .byHand = {}});
  v1::GetForecast forecast;
  forecast.set_from(last);
  all.push_back({.name = "forecast of a week with its error",
                 .ask = [forecast](Database& tables) { must(reports::forecast(tables, forecast)); },
                 .byHand = {}});
  for (const auto& [name, from] :
       {std::pair("baskets of a month", monthFirst), std::pair("baskets of a year", yearFirst)}) {
    const auto query = ofDays<v1::GetBaskets>(from, last);
    all.push_back({.name = name,
                   .ask = [query](Database& tables) { must(reports::baskets(tables, query)); },
                   .byHand = {},
                   .repeats = 3});
  }
  return all;
}

struct Answered {
  double p50Ms = 0;
  double p95Ms = 0;
  double byHandMs = 0;
};

Answered measure(Database& tables, const Question& question) {
  std::vector<double> ms;
  for (int i = 0; i < question.repeats; ++i) {
    const Stopwatch stopwatch;
    question.ask(tables);
    ms.push_back(stopwatch.seconds() * 1e3);
  }
  std::ranges::sort(ms);
  return {.p50Ms = ms[ms.size() / 2], .p95Ms = ms[ms.size() * 95 / 100]};
}

double measureByHand(Database& tables, const std::string& statement) {
  const Stopwatch stopwatch;
  if (!statement.empty()) {
    must(journal::forEachBound(tables, statement, [](const journal::Statement&) {}));
  }
  return statement.empty() ? 0 : stopwatch.seconds() * 1e3;
}

/// A host's journal whose read tables hold years.
class Years {
public:
  explicit Years(const SalesYears& years) : m_years(years) {
    startHost(); // makes the journal
    auto tables = must(Database::open(file(), m_key, journal::Access::ReadWrite));
    const Stopwatch writing;
    const WrittenYears written = writeYears(tables, years);
    std::vector<double> closing = written.closingMs;
    std::ranges::sort(closing);
    std::printf(
        "%d days, %llu orders, %llu lines in %.0f s: %.0f bytes an order; summing a day %.1f ms, at most "
        "%.1f ms; ",
        years.days, static_cast<unsigned long long>(written.orders),
        static_cast<unsigned long long>(written.lines), writing.seconds(),
        static_cast<double>(std::filesystem::file_size(file())) / static_cast<double>(written.orders),
        closing[closing.size() / 2], closing.back());
  }

  /// Every question while orders come in, then those that are asked by hand.
  std::vector<Answered> ask() {
    const Stopwatch starting;
    startHost();
    std::printf("start of the host %.0f ms\n", starting.seconds() * 1e3);
    std::fflush(stdout);
    const std::vector<Question> asked = questions(m_years.days);
    auto tables = must(reports::openReadTables(m_temp.path() / "data", m_key));
    std::vector<Answered> all;
    {
      const std::jthread orders([this](const std::stop_token& stop) { takeOrders(stop); });
      for (const Question& question : asked) {
        all.push_back(measure(tables, question));
      }
    }
    for (std::size_t i = 0; i < asked.size(); ++i) {
      all[i].byHandMs = measureByHand(tables, asked[i].byHand);
    }
    return all;
  }

private:
  void takeOrders(const std::stop_token& stop) {
    auto tables = must(Database::open(file(), m_key, journal::Access::ReadWrite));
    for (std::uint64_t number = 0; !stop.stop_requested(); ++number) {
      writeLateOrder(tables, number);
      std::this_thread::sleep_for(kOrderEvery);
    }
  }
  void startHost() { const auto host = must(host::Host::start(m_temp.path() / "data", m_key, m_clock)); }
  std::filesystem::path file() const { return journal::databaseIn(m_temp.path() / "data"); }

  SalesYears m_years;
  support::TempDir m_temp;
  journal::Key m_key = journal::Key::random();
  testing::ManualClock m_clock;
};

std::string handText(double ms) {
  return ms == 0 ? "" : std::to_string(static_cast<long long>(ms + 0.5));
}

void run(std::uint64_t orders) {
  const std::vector<Answered> small =
      Years({.orders = orders * kMonthDays / kYearsDays, .days = kMonthDays}).ask();
  const std::vector<Answered> big = Years({.orders = orders, .days = kYearsDays}).ask();
  std::printf("\n%-34s %28s   %28s\n", "ms", "a month: p50 p95 by hand", "five years: p50 p95 by hand");
  const std::vector<Question> asked = questions(kYearsDays);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    std::printf("%-34s %9.1f %9.1f %8s   %9.1f %9.1f %8s\n", asked[i].name.c_str(), small[i].p50Ms,
                small[i].p95Ms, handText(small[i].byHandMs).c_str(), big[i].p50Ms, big[i].p95Ms,
                handText(big[i].byHandMs).c_str());
  }
}

} // namespace
} // namespace comanda::bench

int main(int argc, char* argv[]) {
  const QCoreApplication application(argc, argv);
  comanda::bench::run(comanda::bench::sizeArgument(argc, argv, "ORDERS", 2'000, 300'000));
  return 0;
}
