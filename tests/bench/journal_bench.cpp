// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the heart beats: decisions in memory, durable orders beside bare SQLCipher, start-up, verification
// and bytes for a journal of a million events. `./dev bench journal [EVENTS]`; prints one table.
#include "domain/decide.h"
#include "domain/evolve.h"
#include "server/host/host.h"
#include "server/journal/verify.h"
#include "tests/bench/bare_rows.h"
#include "tests/bench/orders.h"
#include "tests/bench/size_argument.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/commands.h"
#include "tests/support/manual_clock.h"
#include "tests/support/scenario.h"
#include "tests/support/temp_dir.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <iostream>
#include <memory>
#include <string>
#include <vector>

namespace comanda::bench {
namespace {

constexpr std::uint64_t kDecideOrders = 20'000;
constexpr std::uint64_t kOrdersADay = 1'000;
constexpr std::uint64_t kEventsOfAnOrder = 12;

void row(const char* what, double value, const char* unit) {
  std::printf("%-58s %14.0f %s\n", what, value, unit);
  std::fflush(stdout);
}

[[noreturn]] void stop(const std::string& why) {
  std::cerr << why << "\n";
  std::exit(1);
}

void benchDecide() {
  testing::Scenario scenario;
  scenario.given(testing::smallTrattoria());
  domain::House house = scenario.house();
  std::uint64_t commands = 0;
  std::uint64_t seq = house.position.get().seq;
  const Stopwatch stopwatch;
  for (std::uint64_t i = 0; i < kDecideOrders; ++i) {
    for (const auto& part : {newOrder(i), restOfOrder(i)}) {
      for (const v1::Command& command : part) {
        auto decision = domain::decide(house, command, scenario.context());
        if (!decision) {
          stop("rejected: " + command.ShortDebugString() + " " + decision.error().ShortDebugString());
        }
        for (v1::Event& event : decision->events) {
          event.set_seq(++seq);
          domain::evolve(house, event);
        }
        ++commands;
      }
    }
  }
  row("decisions in memory, whole lives of orders", static_cast<double>(commands) / stopwatch.seconds(),
      "commands/s");
}

// A host on a new journal with the small trattoria.
class BenchHost {
public:
  BenchHost() {
    start();
    send(1, 1, [](std::uint64_t) { return batchOf("set-up", testing::smallTrattoria()); });
  }

  void start() {
    auto started = host::Host::start(folder(), m_key, m_clock);
    if (!started) {
      stop(started.error().what);
    }
    m_host = *std::move(started);
    m_host->dispatcher().onCommit([this](const host::Commit&) { ++m_commits; });
  }

  /// Sends `count` batches, `window` of them under way at a time, and returns when all are durable.
  void send(std::uint64_t count, std::uint64_t window,
            const std::function<v1::CommandBatch(std::uint64_t)>& batch) {
    Course course{.count = count, .batch = batch};
    for (std::uint64_t i = 0; i < std::min(window, count); ++i) {
      sendNext(course);
    }
    course.loop.exec();
  }

  void close() { m_host.reset(); }
  std::uint64_t commits() const { return m_commits; }
  void countFromHere() { m_commits = 0; }
  testing::ManualClock& clock() { return m_clock; }
  const domain::House& house() const { return m_host->dispatcher().house(); }
  const journal::Key& key() const { return m_key; }
  std::filesystem::path folder() const { return m_temp.path() / "data"; }
  std::filesystem::path beside() const { return m_temp.path() / "bare.db"; }

private:
  struct Course {
    std::uint64_t count = 0;
    const std::function<v1::CommandBatch(std::uint64_t)>& batch;
    std::uint64_t sent = 0;
    std::uint64_t answered = 0;
    QEventLoop loop{};
  };

  void sendNext(Course& course) {
    if (course.sent == course.count) {
      return;
    }
    m_host->dispatcher().submit({.staffId = "host", .deviceId = "host"}, course.batch(course.sent++),
                                [this, &course](const v1::Outcome& outcome) {
                                  if (!outcome.has_accepted()) {
                                    stop("not accepted: " + outcome.ShortDebugString());
                                  }
                                  if (++course.answered == course.count) {
                                    course.loop.quit();
                                  }
                                  sendNext(course);
                                });
  }

  support::TempDir m_temp;
  journal::Key m_key = journal::Key::random();
  testing::ManualClock m_clock;
  std::unique_ptr<host::Host> m_host;
  std::uint64_t m_commits = 0;
};

void benchDurable(std::uint64_t window, std::uint64_t orders) {
  BenchHost host;
  // Made beforehand: whoever sends them is somewhere else.
  std::vector<v1::CommandBatch> batches;
  for (std::uint64_t i = 0; i < orders; ++i) {
    batches.push_back(batchOf(idOf('c', i), newOrder(i)));
  }
  host.countFromHere();
  const Stopwatch stopwatch;
  host.send(orders, window, [&](std::uint64_t i) { return std::move(batches[i]); });
  const double seconds = stopwatch.seconds();
  const std::uint64_t commits = host.commits();
  host.close();
  const BareResult bare = writeBare(host.folder(), host.key(), host.beside(), commits);

  const auto rate = [&](double time) { return static_cast<double>(orders) / time; };
  std::printf(
      "%4llu in flight: %7.1f orders a commit, %8.0f durable orders/s, bare %8.0f orders/s: %3.0f %%\n",
      static_cast<unsigned long long>(window), static_cast<double>(orders) / static_cast<double>(commits),
      rate(seconds), rate(bare.seconds), 100.0 * bare.seconds / seconds);
  std::fflush(stdout);
}

void benchLongJournal(std::uint64_t events) {
  BenchHost host;
  const Stopwatch building;
  const std::uint64_t orders = std::max<std::uint64_t>(1, events / kEventsOfAnOrder);
  host.send(2 * orders, 256, [&](std::uint64_t i) {
    if (i % (2 * kOrdersADay) == 2 * kOrdersADay - 1) {
      host.clock().pass(std::chrono::hours(24));
    }
    return batchOf(idOf('c', i), i % 2 == 0 ? newOrder(i / 2) : restOfOrder(i / 2));
  });
  const std::uint64_t seq = host.house().position.get().seq;
  std::printf("a journal of %llu events, %llu whole orders (built in %.1f s)\n",
              static_cast<unsigned long long>(seq), static_cast<unsigned long long>(orders),
              building.seconds());
  host.close();
  std::uint64_t bytes = 0;
  for (const auto& entry : std::filesystem::directory_iterator(host.folder())) {
    bytes += entry.file_size();
  }
  row("bytes on disk for a whole order", static_cast<double>(bytes) / static_cast<double>(orders), "bytes");

  const Stopwatch starting;
  host.start();
  row("start-up of the host", starting.seconds() * 1'000, "ms");
  host.close();

  const auto report = journal::verify(host.folder(), host.key());
  if (!report) {
    stop(report.error().what);
  }
  row("verify", static_cast<double>(report->events) / report->seconds, "events/s");
  row("verify", report->seconds * 1'000, "ms");
}

} // namespace
} // namespace comanda::bench

int main(int argc, char* argv[]) {
  const std::uint64_t events = comanda::bench::sizeArgument(argc, argv, "EVENTS", 1'000, 1'000'000);
  QCoreApplication application(argc, argv);
  comanda::bench::benchDecide();
  comanda::bench::benchDurable(1, 3'000);
  comanda::bench::benchDurable(8, 20'000);
  comanda::bench::benchDurable(64, 20'000);
  comanda::bench::benchDurable(512, 20'000);
  comanda::bench::benchLongJournal(events);
  return 0;
}
