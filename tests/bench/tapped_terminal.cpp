// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/tapped_terminal.h"

#include "app/terminal/demo_host.h"
#include "app/terminal/host_sign_in.h"
#include "app/terminal/terminal_window.h"
#include "server/host/random_ids.h"
#include "server/host/system_clock.h"
#include "tests/support/event_loop.h"

#include <unistd.h>

#include <QPushButton>
#include <QRegularExpression>
#include <QSocketNotifier>
#include <QTest>
#include <QTimer>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace comanda::bench {
namespace {

using comanda::testing::eventually;

constexpr int kTables = 10; // those of the room that is shown first
const std::array kDishes{"item:item-branzino", "item:item-parmigiana"};

void say(const char* what, std::int64_t ns) {
  std::printf("%s %lld\n", what, static_cast<long long>(ns));
  std::fflush(stdout);
}

[[noreturn]] void giveUp(const std::string& what) {
  std::fprintf(stderr, "terminal_bench: %s\n", what.c_str());
  std::exit(1);
}

link::KnownHost hostAt(const QString& url, const QString& fingerprint) {
  const auto parsed = link::Fingerprint::parse(fingerprint);
  if (!parsed) {
    giveUp("that is no fingerprint");
  }
  return {.url = QUrl(url), .fingerprint = *parsed};
}

// A terminal with somebody at it.
class Tapped {
public:
  Tapped(PaintClock& application, const QString& url, const QString& fingerprint)
      : m_application(application),
        m_api(hostAt(url, fingerprint)),
        m_window(m_clock, m_ids, m_api, [this](models::Terminal& terminal) {
          return std::make_unique<terminal::HostSignIn>(m_api, terminal);
        }) {
    m_window.look().setMotionReduced(true);
    m_window.window().resize(1'280, 800);
    m_window.window().show();
    say("login", afterPainting([] { return true; }));
  }

  void signIn(const std::string& userName, const QString& screen) {
    m_window.signIn().signIn(userName, terminal::kDemoPin, [](const QString& trouble) {
      if (!trouble.isEmpty()) {
        giveUp(trouble.toStdString());
      }
    });
    say(screen.toUtf8().constData(),
        afterPainting([&] { return m_window.window().current()->card().id == screen; }));
  }

  QPushButton* find(const QString& name) {
    for (QPushButton* button : m_window.window().findChildren<QPushButton*>(name)) {
      QWidget& window = m_window.window();
      const bool isOnTop = window.childAt(button->mapTo(&window, button->rect().center())) == button;
      if (button->isVisible() && button->isEnabled() && isOnTop) {
        return button;
      }
    }
    return nullptr;
  }

  // When the finger came down on it.
  std::int64_t tap(const QString& name) {
    QPushButton* button = nullptr;
    if (!eventually([&] { return (button = find(name)) != nullptr; })) {
      giveUp("there is nothing to tap named " + name.toStdString());
    }
    const std::int64_t at = nowNs();
    QTest::mouseClick(button, Qt::LeftButton);
    return at;
  }

  // When the first painting was over after it had come true.
  template <class Predicate>
  std::int64_t afterPainting(const Predicate& isTrue) {
    bool wasTrue = isTrue();
    std::uint64_t before = m_application.paintings();
    const bool isPainted = eventually([&] {
      if (!wasTrue && isTrue()) {
        wasTrue = true;
        // What made it true may have been painted by the same turn of the loop; then nothing more is to come.
        return m_application.paintings() > before;
      }
      if (!wasTrue) {
        before = m_application.paintings();
      }
      return wasTrue && m_application.paintings() > before;
    });
    if (!isPainted) {
      giveUp("what was waited for was not painted");
    }
    return m_application.paintedNs();
  }

  int count(const QRegularExpression& names) {
    int visible = 0;
    for (const QWidget* widget : m_window.window().findChildren<QWidget*>(names)) {
      visible += widget->isVisible() ? 1 : 0;
    }
    return visible;
  }

  // Of the tickets that are to be seen.
  std::vector<QPushButton*> bumps() {
    std::vector<QPushButton*> visible;
    static const QRegularExpression kDone(QStringLiteral("^done-"));
    for (QPushButton* done : m_window.window().findChildren<QPushButton*>(kDone)) {
      if (done->isVisible() && done->isEnabled()) {
        visible.push_back(done);
      }
    }
    return visible;
  }

private:
  PaintClock& m_application;
  host::SystemClock m_clock;
  host::RandomIds m_ids{m_clock};
  link::HostApi m_api;
  terminal::TerminalWindow m_window;
};

void takeOrder(Tapped& waiter, int round) {
  const QString table = QStringLiteral("table-table-%1").arg(1 + round % kTables);
  waiter.tap(table);
  if (round < kTables) {
    waiter.tap(QStringLiteral("covers2"));
  }
  if (round == 0) {
    waiter.tap(QStringLiteral("category:category-mains"));
  }
  static const QRegularExpression kLines(QStringLiteral("^line:"));
  for (const char* dish : kDishes) {
    if (!eventually([&] { return waiter.find(QString::fromLatin1(dish)) != nullptr; })) {
      giveUp("the dish is not on the menu");
    }
    const int before = waiter.count(kLines);
    say("tapped", waiter.tap(QString::fromLatin1(dish)));
    say("echoed", waiter.afterPainting([&] { return waiter.count(kLines) > before; }));
  }
  say("sent", waiter.tap(QStringLiteral("send")));
}

} // namespace

int serveDemo(const std::filesystem::path& folder) {
  std::array<std::uint8_t, journal::kKeyBytes> bytes{};
  bytes.fill(9);
  terminal::DemoHost demo(folder, journal::Key(bytes));
  demo.start([&](const app::Result<void>& ready) {
    if (!ready) {
      giveUp(ready.error().what);
    }
    std::printf("%s %s\n", demo.address().url.toString().toUtf8().constData(),
                demo.address().fingerprint.text().toUtf8().constData());
    std::fflush(stdout);
  });
  QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
  QObject::connect(&input, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
  return QCoreApplication::exec();
}

int waitTables(PaintClock& application, const QString& url, const QString& fingerprint) {
  Tapped waiter(application, url, fingerprint);
  waiter.signIn("matteo", QStringLiteral("floor"));
  QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
  int round = 0;
  bool isBusy = false;
  QObject::connect(&input, &QSocketNotifier::activated, qApp, [&] {
    std::string line;
    if (isBusy) {
      return;
    }
    if (!std::getline(std::cin, line)) {
      QCoreApplication::quit();
      return;
    }
    isBusy = true;
    takeOrder(waiter, round++);
    isBusy = false;
  });
  return QCoreApplication::exec();
}

int cook(PaintClock& application, const QString& url, const QString& fingerprint) {
  Tapped kitchen(application, url, fingerprint);
  kitchen.signIn("renzo", QStringLiteral("kitchen"));
  QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
  bool isOver = false;
  QObject::connect(&input, &QSocketNotifier::activated, qApp, [&] { isOver = true; });
  std::set<QString> seen;
  std::uint64_t paintings = 0;
  QTimer wake; // for the next try, where a bump was too quick after the one before
  wake.start(20);
  while (!isOver) {
    QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    const std::uint64_t now = application.paintings();
    for (const QPushButton* done : kitchen.bumps()) {
      if (now > paintings && seen.insert(done->objectName()).second) {
        say("ticket", application.paintedNs());
      }
    }
    paintings = now;
    const std::vector<QPushButton*> bumps = kitchen.bumps();
    if (!bumps.empty() && seen.contains(bumps.front()->objectName())) {
      QTest::mouseClick(bumps.front(), Qt::LeftButton);
    }
  }
  return 0;
}

} // namespace comanda::bench
