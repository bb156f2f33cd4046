// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/terminal_window.h"

#include "app/terminal/invitation.h"
#include "app/terminal/screens.h"
#include "ui/kit/toast.h"
#include "ui/kitchen/kitchen_screen.h"
#include "ui/models/duration.h"
#include "ui/models/refusal_text.h"

#include <QApplication>
#include <QEventLoopLocker>
#include <algorithm>
#include <chrono>
#include <utility>

namespace comanda::terminal {
namespace {

constexpr std::chrono::seconds kTick{5};
constexpr int kRefusalStayMs = 15'000;

} // namespace

TerminalWindow::TerminalWindow(const ports::Clock& clock, ports::IdSource& ids, link::HostApi& api,
                               const MakeSignIn& makeSignIn)
    : m_clock(clock),
      m_device(m_deviceMemory, [&api] { return invitationTo(api.url(), api.tls().fingerprint()); }),
      m_terminal(clock, ids),
      m_signIn(makeSignIn(m_terminal)),
      m_approvals(api),
      m_drafts(m_deviceMemory.draftFolder(), api.tls().fingerprint().text()) {
  ui_appearance::putOn(m_memory.recall(), m_theme, m_language);
  m_theme.dress(*qApp);
  openWindow();
  connect(&m_terminal, &models::Terminal::personChanged, this, &TerminalWindow::followPerson);
  connect(&m_terminal, qOverload<>(&models::Terminal::linkChanged), this, &TerminalWindow::followLink);
  // Whoever changes the language stands in the window that goes.
  connect(&m_language, &shell::Language::changed, this, &TerminalWindow::openAnew, Qt::QueuedConnection);
  connect(&m_idle, &shell::IdleLock::idle, this, &TerminalWindow::lock);
  connect(&m_ticks, &QTimer::timeout, this, &TerminalWindow::followLink);
  m_ticks.start(kTick);
  m_device.onUse([this] { followUse(); });
  connect(&m_terminal, &models::Terminal::refusedLate, this, [this](const QString& sentence) {
    m_refusals << sentence;
    tellRefusals();
  });
  followPerson();
}

TerminalWindow::~TerminalWindow() {
  m_terminal.disconnect(this); // whoever works here is signed out when the window has gone
  m_place.reset();
  m_window.reset(); // the screens look at the terminal
  m_signIn.reset();
}

void TerminalWindow::openWindow() {
  m_window = std::make_unique<shell::MainWindow>(m_theme, screensOf({.theme = m_theme,
                                                                     .terminal = m_terminal,
                                                                     .signIn = *m_signIn,
                                                                     .approvals = m_approvals,
                                                                     .language = m_language,
                                                                     .memory = m_memory,
                                                                     .device = m_device,
                                                                     .desks = m_desks,
                                                                     .bell = m_bell}));
  m_window->setWindowTitle(QStringLiteral("Comanda"));
  connect(m_window.get(), &shell::MainWindow::personPressed, this, &TerminalWindow::lock);
  m_place = std::make_unique<WindowPlace>(*m_window, m_deviceMemory);
  followKitchen();
  followUse();
}

// A display that is switched on shows what it showed last.
void TerminalWindow::followKitchen() {
  auto& kitchen = m_window->findChild<ui_kitchen::KitchenScreen*>()->presenter();
  if (const QString last = m_deviceMemory.kitchenFilter(); !last.isEmpty()) {
    kitchen.choose(last);
  }
  connect(&kitchen, &ui_kitchen::KitchenPresenter::changed, this, [this, &kitchen] {
    if (kitchen.chosen() != m_deviceMemory.kitchenFilter()) {
      m_deviceMemory.rememberKitchenFilter(kitchen.chosen());
    }
  });
}

void TerminalWindow::followUse() {
  m_window->setRail(ui_setup::railOf(m_device.use().role));
}

// The old one goes first: there is one login screen at a time that is told who works here.
void TerminalWindow::openAnew() {
  const QEventLoopLocker notTheEnd; // a program ends with its last window
  const QString here = m_window->current()->card().id;
  const QRect place = m_window->geometry();
  const Qt::WindowStates state = m_window->windowState();
  const bool wasVisible = m_window->isVisible();
  m_place.reset();
  m_window.reset();
  openWindow();
  tellPerson();
  m_window->setGeometry(place);
  m_window->setWindowState(state);
  m_window->go(here);
  m_window->setVisible(wasVisible);
}

void TerminalWindow::tellPerson() {
  const auto people = m_signIn->people();
  const auto person = std::ranges::find(people, m_terminal.staffId(), &ui_login::Person::id);
  m_window->setPerson(person == people.end() ? QString() : person->name);
  followLink();
}

void TerminalWindow::followPerson() {
  tellPerson();
  if (m_terminal.staffId().empty()) {
    m_idle.stop();
    m_window->go(QStringLiteral("login"));
    return;
  }
  // A kitchen display is left on: nobody touches it while nothing is ordered.
  const bool isCook = m_terminal.audience() == v1::AUDIENCE_KITCHEN;
  if (!isCook) {
    m_idle.start();
  }
  goToFirst();
  tellRefusals();
}

// To somebody who may see what it is about, long enough to be read by one who has just come.
void TerminalWindow::tellRefusals() {
  if (m_refusals.isEmpty() || m_terminal.audience() != v1::AUDIENCE_STAFF) {
    return;
  }
  auto* toast = new kit::Toast(m_theme, *m_window);
  toast->setObjectName(QStringLiteral("lateRefusalToast"));
  toast->setStay(kRefusalStayMs);
  toast->say(std::exchange(m_refusals, {}).join(QLatin1Char('\n')));
}

// A cook sees nothing but the kitchen, whatever the device is for.
void TerminalWindow::goToFirst() {
  const ui_setup::FirstScreen first = ui_setup::firstScreenOf(m_device.use());
  const bool isCook = m_terminal.audience() == v1::AUDIENCE_KITCHEN;
  if (isCook && first.id != QLatin1String("kitchen")) {
    m_window->go(QStringLiteral("kitchen"));
  } else {
    m_window->go(first.id, first.argument);
  }
}

void TerminalWindow::followLink() {
  using State = kit::LinkIndicator::State;
  State state = State::NoLink;
  switch (m_terminal.linkState().phase) {
  case ports::LinkPhase::Connected: state = State::InStep; break;
  case ports::LinkPhase::Connecting: state = State::CatchingUp; break;
  case ports::LinkPhase::ReadOnly: state = State::ReadOnly; break;
  case ports::LinkPhase::Gone: state = State::NoLink; break;
  }
  v1::Outcome none;
  if (state == State::ReadOnly) {
    *none.mutable_refused() = m_terminal.linkState().why;
  }
  m_window->setLink(state, models::wallText(m_terminal.wallTime(m_clock.now())), models::refusalText(none));
}

void TerminalWindow::lock() {
  m_signIn->signOut();
}

} // namespace comanda::terminal
