// SPDX-License-Identifier: GPL-3.0-or-later
// How quick a terminal is: start, tap to echo, waiter to kitchen display with host and two terminals as
// processes of their own, and how smoothly long lists scroll. `./dev bench terminal [ROUNDS]`; painted
// without a display.
#include "tests/bench/latencies.h"
#include "tests/bench/paint_clock.h"
#include "tests/bench/resident.h"
#include "tests/bench/scrolling.h"
#include "tests/bench/size_argument.h"
#include "tests/bench/tapped_terminal.h"
#include "tests/support/temp_dir.h"

#include <QProcess>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>

namespace comanda::bench {
namespace {

constexpr int kChildMsMax = 60'000;
constexpr int kStarts = 5;

// This program again, in another part.
class Part {
public:
  explicit Part(const QStringList& arguments) {
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_startedNs = nowNs();
    m_process.start(QCoreApplication::applicationFilePath(), arguments);
  }
  ~Part() {
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(kChildMsMax)) {
      m_process.kill();
      m_process.waitForFinished();
    }
  }
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;

  QString line() {
    while (!m_process.canReadLine()) {
      if (!m_process.waitForReadyRead(kChildMsMax)) {
        std::fprintf(stderr, "terminal_bench: a part of it says nothing any more\n");
        std::exit(1);
      }
    }
    return QString::fromUtf8(m_process.readLine()).trimmed();
  }

  // The time of the next line, which must begin with this word.
  std::int64_t timeOf(const QString& word) {
    const QString said = line();
    if (!said.startsWith(word + QLatin1Char(' '))) {
      std::fprintf(stderr, "terminal_bench: \"%s\" instead of %s\n", qUtf8Printable(said),
                   qUtf8Printable(word));
      std::exit(1);
    }
    return said.mid(word.size() + 1).toLongLong();
  }

  void nudge() { m_process.write("go\n"); }
  std::int64_t startedNs() const { return m_startedNs; }

  double residentMegabytes() const { return bench::residentMegabytes(m_process.processId()); }

private:
  QProcess m_process;
  std::int64_t m_startedNs = 0;
};

double ms(std::int64_t fromNs, std::int64_t toNs) {
  return static_cast<double>(toNs - fromNs) / 1e6;
}

void print(const char* what, Latencies& latencies) {
  std::printf("%-52s p50 %7.1f ms  p99 %7.1f ms  of %zu\n", what, latencies.at(0.5), latencies.at(0.99),
              latencies.count());
  std::fflush(stdout);
}

void benchService(const QStringList& place, std::uint64_t rounds) {
  Latencies starts;
  Latencies floors;
  for (int i = 0; i < kStarts; ++i) {
    Part terminal(QStringList{QStringLiteral("--waiter")} + place);
    const std::int64_t login = terminal.timeOf(QStringLiteral("login"));
    starts.add(ms(terminal.startedNs(), login));
    floors.add(ms(login, terminal.timeOf(QStringLiteral("floor"))));
  }
  print("start of the process to painted login", starts);
  print("PIN entered to painted floor, Argon2id included", floors);

  Part kitchen(QStringList{QStringLiteral("--cook")} + place);
  kitchen.timeOf(QStringLiteral("login"));
  kitchen.timeOf(QStringLiteral("kitchen"));
  Part waiter(QStringList{QStringLiteral("--waiter")} + place);
  waiter.timeOf(QStringLiteral("login"));
  waiter.timeOf(QStringLiteral("floor"));
  Latencies echoes;
  Latencies tickets;
  for (std::uint64_t round = 0; round < rounds; ++round) {
    waiter.nudge();
    for (int dish = 0; dish < 2; ++dish) {
      const std::int64_t tapped = waiter.timeOf(QStringLiteral("tapped"));
      echoes.add(ms(tapped, waiter.timeOf(QStringLiteral("echoed"))));
    }
    const std::int64_t sent = waiter.timeOf(QStringLiteral("sent"));
    tickets.add(ms(sent, kitchen.timeOf(QStringLiteral("ticket"))));
  }
  print("tap on a dish to its painted line on the check", echoes);
  print("tap on Send to the painted ticket in the kitchen", tickets);
  std::printf("%-52s %.0f MB, %.0f MB\n", "memory of the waiter's terminal, of the kitchen's",
              waiter.residentMegabytes(), kitchen.residentMegabytes());
}

void benchScrolling(PaintClock& application) {
  Scrolling menu = scrollMenu(application);
  std::printf("%-52s %.0f ms\n", "order pad on a menu of 1,000 items, until painted", menu.openedMs);
  print("a frame while scrolling 500 items (60 a second: 16.7)", menu.frames);
  Scrolling tickets = scrollTickets(application);
  std::printf("%-52s %.0f ms\n", "kitchen display with 60 tickets, until painted", tickets.openedMs);
  print("a frame while scrolling 60 tickets", tickets.frames);
}

} // namespace
} // namespace comanda::bench

int main(int argc, char* argv[]) {
  using namespace comanda::bench;
  qputenv("QT_QPA_PLATFORM", "offscreen");
  qputenv("QT_LOGGING_RULES", "qt.qpa.*=false");
  PaintClock application(argc, argv);
  const QStringList words = QCoreApplication::arguments();
  const QString part = words.value(1);
  if (part == QLatin1String("--host") && words.size() == 3) {
    return serveDemo(words[2].toStdString());
  }
  if (part == QLatin1String("--waiter") && words.size() == 4) {
    return waitTables(application, words[2], words[3]);
  }
  if (part == QLatin1String("--cook") && words.size() == 4) {
    return cook(application, words[2], words[3]);
  }
  const std::uint64_t rounds = sizeArgument(argc, argv, "ROUNDS", 10, 200);
  const comanda::support::TempDir folder;
  {
    Part host({QStringLiteral("--host"), QString::fromStdString((folder.path() / "demo").string())});
    benchService(host.line().split(QLatin1Char(' ')), rounds);
  }
  benchScrolling(application);
  return 0;
}
