// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/host/host.h"
#include "server/host/system_clock.h"
#include "server/imports/history_import.h"
#include "server/imports/menu_plan.h"
#include "tests/support/event_loop.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

namespace comanda::imports {

inline constexpr const char* kNewYork = "America/New_York";

/// A host on a journal of its own into which things are imported, in New York and without taxes.
class ImportingHost {
public:
  ImportingHost() { start(); }

  void start() {
    m_clock = std::make_unique<HistoryClock>(m_real);
    auto started = host::Host::start(folder(), m_key, *m_clock);
    ASSERT_TRUE(started) << started.error().what;
    m_host = *std::move(started);
  }
  void stop() { m_host.reset(); }

  /// The restaurant is made and its menu comes in on this day.
  void setUp(const std::string& date, Table menu, const Mapping& mapping) {
    m_clock->set(moment(*parseWallTime(date, "00:00")));
    v1::Command change;
    v1::Settings& settings = *change.mutable_change_settings()->mutable_settings();
    settings.set_name("Pizza Place");
    settings.set_slug("pizza-place");
    settings.set_currency("USD");
    settings.set_currency_exponent(2);
    settings.set_cash_increment(1);
    settings.set_time_zone(kNewYork);
    settings.set_day_cut_hour(4);
    settings.add_tax_rates()->set_id("none");
    settings.mutable_tax_rates(0)->set_name("No tax");
    settings.add_tax_classes()->set_id("untaxed");
    settings.mutable_tax_classes(0)->set_name("Untaxed");
    settings.mutable_tax_classes(0)->set_tax_rate_id("none");
    settings.add_languages("en");
    submit("set-up", {change});
    const auto rows = MenuRows::of(std::move(menu), mapping);
    ASSERT_TRUE(rows) << sentence(rows.error().front());
    const auto commands = planMenu(house(), *rows, {.now = {}, .actorId = "host", .deviceId = "host"});
    ASSERT_TRUE(commands) << sentence(commands.error().front());
    submit("menu", *commands);
  }

  journal::Result<void> import(std::istream& orders, std::istream& lines, const Mapping& mapping,
                               Rejects& rejects) {
    auto book = OrderBook::read(
        {.in = orders, .name = "orders.csv"}, {.in = lines, .name = "lines.csv"}, mapping,
        [this](WallTime wall) { return moment(wall); }, rejects);
    EXPECT_TRUE(book) << sentence(book.error());
    if (!book) {
      return {};
    }
    HistoryImport history(m_host->dispatcher(), *m_clock, *book, rejects, {});
    std::optional<journal::Result<void>> done;
    history.start([&](const journal::Result<void>& result) { done = result; });
    constexpr int kImportMsMax = 300'000;
    EXPECT_TRUE(testing::eventually([&] { return done.has_value(); }, kImportMsMax));
    m_progress = history.progress();
    return done.value_or(journal::Result<void>());
  }

  /// It is so late in New York.
  void setTime(const std::string& date, const std::string& time) {
    m_clock->set(moment(*parseWallTime(date, time)));
  }

  /// What the restaurant does by itself, at the time that was set last.
  void submit(const std::string& id, const std::vector<v1::Command>& commands) {
    v1::CommandBatch batch;
    batch.set_id(id);
    batch.mutable_commands()->Assign(commands.begin(), commands.end());
    std::optional<v1::Outcome> outcome;
    m_host->dispatcher().submitImport({.staffId = "host", .deviceId = "host"}, batch,
                                      [&](const v1::Outcome& result) { outcome = result; });
    ASSERT_TRUE(testing::eventually([&] { return outcome.has_value(); }));
    ASSERT_TRUE(outcome->has_accepted()) << outcome->ShortDebugString();
  }

  v1::Answer ask(const v1::Query& query) {
    std::optional<v1::Answer> answer;
    m_host->queries().ask({.staffId = "host", .deviceId = "host"}, query,
                          [&](v1::Answer given) { answer = std::move(given); });
    EXPECT_TRUE(testing::eventually([&] { return answer.has_value(); }));
    return answer.value_or(v1::Answer());
  }

  /// Every Z report, the oldest first.
  std::vector<v1::DayReportSummary> closings() {
    v1::Query query;
    query.mutable_list_day_reports()->set_limit(1'000);
    const v1::DayReportList list = ask(query).day_report_list();
    return {list.items().rbegin(), list.items().rend()};
  }

  const domain::House& house() { return m_host->dispatcher().house(); }
  host::Host& operator*() { return *m_host; }
  const HistoryImport::Progress& progress() const { return m_progress; }
  std::uint64_t seq() { return house().position.get().seq; }
  std::filesystem::path folder() const { return m_dir.path() / "data"; }
  std::filesystem::path rejectsFile() const { return m_dir.path() / "rejects.csv"; }
  const journal::Key& key() const { return m_key; }
  values::Instant moment(WallTime wall) const { return momentOf(wall, m_real, kNewYork); }

private:
  support::TempDir m_dir;
  journal::Key m_key = journal::Key::random();
  host::SystemClock m_real;
  std::unique_ptr<HistoryClock> m_clock;
  std::unique_ptr<host::Host> m_host;
  HistoryImport::Progress m_progress;
};

} // namespace comanda::imports
