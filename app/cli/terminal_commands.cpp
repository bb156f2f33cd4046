// SPDX-License-Identifier: GPL-3.0-or-later
// The commands with a window: a terminal of a host elsewhere, and the demo restaurant to try things out.
#include "app/cli/data_folder.h"
#include "app/cli/known_host.h"
#include "app/cli/window.h"
#include "app/terminal/demo_host.h"
#include "app/terminal/host_sign_in.h"
#include "app/terminal/terminal_window.h"
#include "server/host/random_ids.h"
#include "server/host/system_clock.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QTemporaryDir>
#include <QTextStream>
#include <memory>
#include <optional>

namespace comanda::cli {
namespace {

using app::ExitCode;

const QString kHostUrl = QStringLiteral("host");
const QString kFullScreen = QStringLiteral("full-screen");

void show(terminal::TerminalWindow& terminal, const QCommandLineParser& parser) {
  if (parser.isSet(kFullScreen)) {
    terminal.window().showFullScreen();
  } else {
    if (!terminal.restorePlace()) {
      terminal.window().resize(1280, 800);
    }
    terminal.window().show();
  }
}

void declareFullScreen(QCommandLineParser& parser) {
  parser.addOption({kFullScreen, QStringLiteral("Without the frame of a window, for a tablet.")});
}

void declareTerminal(QCommandLineParser& parser) {
  parser.addOption({kHostUrl, QStringLiteral("Where the host is."), QStringLiteral("URL")});
  declareFingerprint(parser, QStringLiteral("The host's fingerprint, as it says when it starts."));
  declareFullScreen(parser);
}

ExitCode carryOutTerminal(const QCommandLineParser& parser) {
  const auto known = knownHost(parser, kHostUrl);
  if (!known) {
    return misuse(known.error());
  }
  const host::SystemClock clock;
  host::RandomIds ids(clock);
  link::HostApi api(*known);
  terminal::TerminalWindow window(clock, ids, api, [&](models::Terminal& terminal) {
    return std::make_unique<terminal::HostSignIn>(api, terminal);
  });
  show(window, parser);
  return static_cast<ExitCode>(QApplication::exec());
}

// Without --data the demo restaurant is gone afterwards.
void declareDemo(QCommandLineParser& parser) {
  declareDataFolder(parser);
  declareFullScreen(parser);
}

// Host and terminal in one program.
class DemoProgramme {
public:
  DemoProgramme(std::filesystem::path folder, journal::Key key) : m_host(std::move(folder), std::move(key)) {}

  ExitCode run(const QCommandLineParser& parser) {
    m_host.start([&](const app::Result<void>& ready) {
      if (!ready) {
        m_exitCode = fail(ready.error());
        QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
        return;
      }
      open(parser);
    });
    QApplication::exec();
    m_window.reset();
    return m_exitCode;
  }

private:
  void open(const QCommandLineParser& parser) {
    m_api.emplace(m_host.address());
    m_window.emplace(m_clock, m_ids, *m_api, [this](models::Terminal& terminal) {
      auto signIn = std::make_unique<terminal::HostSignIn>(*m_api, terminal);
      signIn->setPeople(m_host.people());
      signIn->setPlace(terminal::DemoHost::place());
      return signIn;
    });
    QTextStream(stdout) << "The demo restaurant is open. Everybody's PIN is " << terminal::kDemoPin
                        << ".\nAnother terminal on this computer:\n  comanda terminal --host "
                        << m_host.address().url.toString() << " --fingerprint "
                        << m_host.address().fingerprint.text() << "\n";
    show(*m_window, parser);
  }

  host::SystemClock m_clock;
  host::RandomIds m_ids{m_clock};
  terminal::DemoHost m_host;
  std::optional<link::HostApi> m_api;
  std::optional<terminal::TerminalWindow> m_window;
  ExitCode m_exitCode = ExitCode::Ok;
};

ExitCode carryOutDemo(const QCommandLineParser& parser) {
  const QTemporaryDir passing;
  const auto data = dataFolderOr(parser, passing);
  if (!data) {
    return refuse(data.error());
  }
  auto key = readOrMakeKey(*data);
  if (!key) {
    return fail(key.error());
  }
  return DemoProgramme(data->folder, *std::move(key)).run(parser);
}

} // namespace

std::vector<Command> windowCommands() {
  return {{.name = "demo",
           .summary = "Opens the demo restaurant with a terminal, to try things out.",
           .argumentsMax = 0,
           .declare = declareDemo,
           .carryOut = carryOutDemo,
           .hasWindow = true},
          {.name = "terminal",
           .summary = "Opens a terminal of a host on the network.",
           .argumentsMax = 0,
           .declare = declareTerminal,
           .carryOut = carryOutTerminal,
           .hasWindow = true}};
}

} // namespace comanda::cli
