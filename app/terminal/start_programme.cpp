// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/start_programme.h"

#include "app/terminal/host_sign_in.h"
#include "app/terminal/invitation.h"
#include "app/terminal/look_memory.h"

#include <QApplication>
#include <QStandardPaths>
#include <QUrl>
#include <chrono>
#include <utility>
#include <vector>

namespace comanda::terminal {
namespace {

constexpr QSize kStartSize{1280, 800};
constexpr std::chrono::milliseconds kProbeMax{6'000};
constexpr std::uint16_t kAnyPort = 0;
const QString kLivePath = QStringLiteral("/health/live");

link::KnownHost knownHostAt(const ui_setup::HostPlace& place) {
  return {.url = QUrl(place.address), .fingerprint = link::Fingerprint::parse(place.fingerprint).value()};
}

ui_setup::Joined outcomeOf(const link::ApiReply& reply, link::HostApi& api) {
  using How = ui_setup::Joined::How;
  switch (reply.fault) {
  case link::ApiReply::Fault::Unreachable: return {.how = How::NobodyThere, .met = {}, .what = reply.what};
  case link::ApiReply::Fault::NotTrusted:
    return {.how = How::AnotherHost,
            .met = api.tls().stranger() ? api.tls().stranger()->text() : QString(),
            .what = reply.what};
  case link::ApiReply::Fault::TooLarge: return {.how = How::Refused, .met = {}, .what = reply.what};
  case link::ApiReply::Fault::None: break;
  }
  if (reply.isDone()) {
    return {};
  }
  return {.how = How::Refused, .met = {}, .what = reply.what};
}

} // namespace

StartProgramme::StartProgramme(DeviceMemory& memory, std::filesystem::path ownFolder)
    : m_memory(memory),
      m_ownData(app::dataFolderAt(std::move(ownFolder))) {}

StartProgramme::~StartProgramme() = default;

void StartProgramme::start() {
  switch (m_memory.use()) {
  case DeviceMemory::Use::Unknown: ask(); break;
  case DeviceMemory::Use::Demo:
    ask();
    m_startScreen->presenter().tryDemo();
    break;
  case DeviceMemory::Use::Host:
    ask();
    m_startScreen->presenter().chooseHost();
    break;
  case DeviceMemory::Use::Terminal: openKnown(m_memory.place()); break;
  }
}

void StartProgramme::ask() {
  m_look = std::make_unique<theme::Theme>();
  m_language = std::make_unique<shell::Language>();
  ui_appearance::putOn(LookMemory().recall(), *m_look, *m_language);
  m_look->dress(*qApp);
  ui_setup::Setup& setup = *this;
  m_startScreen = std::make_unique<ui_setup::StartScreen>(
      *m_look, std::make_unique<ui_setup::StartPresenter>(setup, m_memory.place()));
  m_startScreen->resize(kStartSize);
  m_startScreen->show();
}

void StartProgramme::openDemo(std::function<void(const QString& trouble)> onDone) {
  closeHosts();
  m_demoFolder = std::make_unique<QTemporaryDir>();
  if (!m_demoFolder->isValid()) {
    onDone(m_demoFolder->errorString());
    return;
  }
  const std::filesystem::path folder(m_demoFolder->path().toStdU16String());
  m_demo = std::make_unique<DemoHost>(folder / "demo", journal::Key::random());
  m_demo->start([this, onDone = std::move(onDone)](const app::Result<void>& ready) {
    onDone(ready ? QString() : QString::fromStdString(ready.error().what));
    if (!ready) {
      return;
    }
    m_memory.rememberDemo();
    openTerminal(m_demo->address(), m_demo->people(), DemoHost::place());
  });
}

void StartProgramme::join(const ui_setup::HostPlace& place,
                          std::function<void(const ui_setup::Joined&)> onDone) {
  dropProbe();
  m_probe = std::make_unique<link::HostApi>(knownHostAt(place), kProbeMax);
  m_probe->get(*this, kLivePath, {},
               [this, place, onDone = std::move(onDone), asked = m_probe.get()](const link::ApiReply& reply) {
                 if (asked != m_probe.get()) {
                   return;
                 }
                 const ui_setup::Joined outcome = outcomeOf(reply, *m_probe);
                 dropProbe();
                 onDone(outcome);
                 if (outcome.how == ui_setup::Joined::How::Done) {
                   m_memory.rememberTerminal(place);
                   openKnown(place);
                 }
               });
}

ui_setup::OwnPlace StartProgramme::own() const {
  return {.folder = QString::fromStdU16String(m_ownData.folder.u16string()),
          .isThere = app::isInUse(m_ownData),
          .port = m_memory.port()};
}

void StartProgramme::openOwn(bool atAnotherPort, std::function<void(const ui_setup::Hosted&)> onDone) {
  newOwnHost(atAnotherPort ? kAnyPort : m_memory.port())
      .open([this, onDone = std::move(onDone)](const ui_setup::Hosted& outcome) {
        ownHostReady(outcome, onDone);
      });
}

void StartProgramme::host(const ui_setup::NewRestaurant& wanted,
                          std::function<void(const ui_setup::Hosted&)> onDone) {
  OwnHost& own = newOwnHost(m_memory.port());
  own.open([this, &own, wanted, onDone = std::move(onDone)](const ui_setup::Hosted& outcome) {
    if (outcome.how != ui_setup::Hosted::How::NotSetUp) {
      ownHostReady(outcome, onDone);
      return;
    }
    own.setUp(wanted, [this, onDone](const ui_setup::Hosted& made) { ownHostReady(made, onDone); });
  });
}

OwnHost& StartProgramme::newOwnHost(std::uint16_t port) {
  closeHosts();
  m_own = std::make_unique<OwnHost>(m_ownData, port);
  return *m_own;
}

void StartProgramme::ownHostReady(const ui_setup::Hosted& outcome,
                                  const std::function<void(const ui_setup::Hosted&)>& onDone) {
  onDone(outcome);
  if (outcome.how != ui_setup::Hosted::How::Done) {
    return;
  }
  const link::KnownHost address = m_own->address();
  m_memory.rememberHost(static_cast<std::uint16_t>(address.url.port()));
  openTerminal(address, m_own->people(), {.restaurant = m_own->restaurant(), .about = {}});
  m_closing = std::make_unique<ClosingTime>(*m_terminal, *m_own, [this] {
    m_terminal->window().close();
    QApplication::quit();
  });
  m_terminal->device().invite([address, folder = own().folder] { return invitationHere(address, folder); });
}

void StartProgramme::giveUp() {
  dropProbe();
  closeHosts();
}

// It may be in the middle of an answer.
void StartProgramme::dropProbe() {
  if (m_probe) {
    m_probe.release()->deleteLater();
  }
}

void StartProgramme::closeHosts() {
  m_demo.reset();
  m_demoFolder.reset();
  m_own.reset();
}

void StartProgramme::openKnown(const ui_setup::HostPlace& place) {
  openTerminal(knownHostAt(place), {}, {.restaurant = {}, .about = QUrl(place.address).host()});
}

void StartProgramme::openTerminal(const link::KnownHost& host, std::vector<ui_login::Person> people,
                                  ui_login::Place place) {
  m_api = std::make_unique<link::HostApi>(host);
  m_terminal = std::make_unique<TerminalWindow>(m_clock, m_ids, *m_api, [&](models::Terminal& terminal) {
    auto signIn = std::make_unique<HostSignIn>(*m_api, terminal);
    signIn->setPeople(std::move(people));
    signIn->setPlace(std::move(place));
    // Not at once: the button that says so is in the window that goes.
    signIn->onLeave([this] {
      QMetaObject::invokeMethod(
          this, [this] { leave(); }, Qt::QueuedConnection);
    });
    return signIn;
  });
  if (m_startScreen) {
    m_terminal->window().setGeometry(m_startScreen->geometry());
  } else if (!m_terminal->restorePlace()) {
    m_terminal->window().resize(kStartSize);
  }
  // Before the other one goes: without any window the program would end.
  m_terminal->window().show();
  m_startScreen.reset();
  m_look.reset();
  m_language.reset();
}

void StartProgramme::end() {
  if (m_closing) {
    m_closing->stop();
  } else {
    QApplication::quit();
  }
}

void StartProgramme::leave() {
  if (m_closing) {
    // Not at once: it is the host's own word that it has stopped.
    m_closing->askToStop([this] {
      QMetaObject::invokeMethod(
          this, [this] { openAnother(); }, Qt::QueuedConnection);
    });
  } else if (m_terminal) {
    openAnother();
  }
}

void StartProgramme::openAnother() {
  m_memory.forgetUse();
  ask();
  m_startScreen->setGeometry(m_terminal->window().geometry());
  m_closing.reset();
  m_terminal.reset();
  m_api.reset();
  closeHosts();
  m_look->dress(*qApp); // the window that went took its look along
}

std::filesystem::path ownRestaurantFolder() {
  const QString place = QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
  return std::filesystem::path(place.toStdU16String()) / "restaurant";
}

} // namespace comanda::terminal
