// SPDX-License-Identifier: GPL-3.0-or-later
// How long reports over years take while orders come in, beside the same question asked of the rows in SQL.
// `./dev bench reports [ORDERS]`: so many orders in five years, and the last month of them as the small
// house; 3,000,000 are the five years of a busy house. Prints one table, and the plan of every statement.
#include "server/host/host.h"
#include "server/journal/journal_files.h"
#include "server/journal/run_bound.h"
#include "server/reports/report_reader.h"
#include "server/reports/sql.h"
#include "tests/bench/report_questions.h"
#include "tests/bench/sales_years.h"
#include "tests/bench/size_argument.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/filled_tables.h"
#include "tests/support/manual_clock.h"
#include "tests/support/temp_dir.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
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
constexpr std::chrono::milliseconds kOrderEvery(100);

struct Answered {
  double p50Ms = 0;
  double p95Ms = 0;
  double byHandMs = -1; ///< Below 0: not asked.
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

// In milliseconds; below 0 where there is nothing to ask.
double measureByHand(Database& tables, const std::string& statement) {
  if (statement.empty()) {
    return -1;
  }
  const Stopwatch stopwatch;
  must(journal::forEachBound(tables, statement, [](const journal::Statement&) {}));
  return stopwatch.seconds() * 1e3;
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

  /// How SQLite carries every statement of the reports out.
  void printPlans() {
    auto tables = must(reports::openReadTables(m_temp.path() / "data", m_key));
    for (const journal::NamedText& statement : reports::sql::kStatements) {
      if (statement.text.find("SELECT") == std::string_view::npos) {
        continue;
      }
      std::printf("%.*s\n", static_cast<int>(statement.name.size()), statement.name.data());
      auto plan = must(tables.prepare("EXPLAIN QUERY PLAN " + std::string(statement.text)));
      while (must(plan.step())) {
        std::printf("    %s\n", std::string(plan.text(3)).c_str());
      }
    }
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
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.1f", ms);
  return ms < 0 ? "" : text.data();
}

void run(std::uint64_t orders) {
  const std::vector<Answered> small =
      Years({.orders = orders * kMonthDays / kYearsDays, .days = kMonthDays}).ask();
  Years years({.orders = orders, .days = kYearsDays});
  const std::vector<Answered> big = years.ask();
  std::printf("\n%-34s %28s   %28s\n", "ms", "a month: p50 p95 by hand", "five years: p50 p95 by hand");
  const std::vector<Question> asked = questions(kYearsDays);
  for (std::size_t i = 0; i < asked.size(); ++i) {
    std::printf("%-34s %9.1f %9.1f %8s   %9.1f %9.1f %8s\n", asked[i].name.c_str(), small[i].p50Ms,
                small[i].p95Ms, handText(small[i].byHandMs).c_str(), big[i].p50Ms, big[i].p95Ms,
                handText(big[i].byHandMs).c_str());
  }
  std::printf("\nPlans: SEARCH finds rows by an index, SCAN reads a whole table\n");
  years.printPlans();
}

} // namespace
} // namespace comanda::bench

int main(int argc, char* argv[]) {
  const QCoreApplication application(argc, argv);
  comanda::bench::run(comanda::bench::sizeArgument(argc, argv, "ORDERS", 2'000, 300'000));
  return 0;
}
