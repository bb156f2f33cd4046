// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/terminal_window.h"

#include "app/terminal/screens.h"
#include "ui/models/duration.h"

#include <QApplication>
#include <QEventLoopLocker>
#include <algorithm>
#include <chrono>
#include <utility>

namespace comanda::terminal {
namespace {

constexpr std::chrono::seconds kTick{5};

} // namespace

TerminalWindow::TerminalWindow(const ports::Clock& clock, ports::IdSource& ids, link::HostApi& api,
                               const MakeSignIn& makeSignIn)
    : m_clock(clock),
      m_terminal(clock, ids),
      m_signIn(makeSignIn(m_terminal)),
      m_approvals(api) {
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
  followPerson();
}

TerminalWindow::~TerminalWindow() {
  m_terminal.disconnect(this); // whoever works here is signed out when the window has gone
  m_window.reset();            // the screens look at the terminal
  m_signIn.reset();
}

void TerminalWindow::openWindow() {
  m_window = std::make_unique<shell::MainWindow>(m_theme, screensOf({.theme = m_theme,
                                                                     .terminal = m_terminal,
                                                                     .signIn = *m_signIn,
                                                                     .approvals = m_approvals,
                                                                     .language = m_language,
                                                                     .memory = m_memory,
                                                                     .desks = m_desks}));
  m_window->setWindowTitle(QStringLiteral("Comanda"));
  connect(m_window.get(), &shell::MainWindow::personPressed, this, &TerminalWindow::lock);
}

// The old one goes first: there is one login screen at a time that is told who works here.
void TerminalWindow::openAnew() {
  const QEventLoopLocker notTheEnd; // a program ends with its last window
  const QString here = m_window->current()->card().id;
  const QRect place = m_window->geometry();
  const Qt::WindowStates state = m_window->windowState();
  const bool wasVisible = m_window->isVisible();
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
  m_window->go(isCook ? QStringLiteral("kitchen") : QStringLiteral("floor"));
}

void TerminalWindow::followLink() {
  using State = kit::LinkIndicator::State;
  State state = State::NoLink;
  switch (m_terminal.linkState().phase) {
  case ports::LinkPhase::Connected: state = State::InStep; break;
  case ports::LinkPhase::Connecting: state = State::CatchingUp; break;
  case ports::LinkPhase::ReadOnly:
  case ports::LinkPhase::Gone: state = State::NoLink; break;
  }
  m_window->setLink(state, models::wallText(m_terminal.wallTime(m_clock.now())));
}

void TerminalWindow::lock() {
  m_signIn->signOut();
}

} // namespace comanda::terminal
