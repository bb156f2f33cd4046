// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/closing_time.h"

#include "ui/kit/button.h"
#include "ui/kit/label.h"

#include <QApplication>
#include <QBoxLayout>
#include <QCloseEvent>
#include <utility>

namespace comanda::terminal {

ClosingTime::ClosingTime(TerminalWindow& terminal, OwnHost& host, std::function<void()> onStopped)
    : m_terminal(terminal),
      m_host(host),
      m_onClosed(std::move(onStopped)) {
  qApp->installEventFilter(this); // with another language there is another window
}

bool ClosingTime::eventFilter(QObject* watched, QEvent* event) {
  // A program that ends closes its windows once more.
  if (event->type() != QEvent::Close || watched != &m_terminal.window() || m_hasStopped) {
    return QObject::eventFilter(watched, event);
  }
  event->ignore();
  askToStop(m_onClosed);
  return true;
}

void ClosingTime::askToStop(std::function<void()> onStopped) {
  m_onStopped = std::move(onStopped);
  m_host.countTerminals([self = QPointer<ClosingTime>(this)](std::size_t terminals) {
    if (self) self->counted(terminals);
  });
}

// One of them is this one, while somebody is signed in here.
void ClosingTime::counted(std::size_t terminals) {
  const bool isHere = m_terminal.terminal().linkState().phase == ports::LinkPhase::Connected ||
                      m_terminal.terminal().linkState().phase == ports::LinkPhase::ReadOnly;
  const int others = static_cast<int>(terminals) - (isHere ? 1 : 0);
  if (others > 0) {
    warn(others);
  } else {
    stop();
  }
}

void ClosingTime::warn(int others) {
  if (m_sheet) {
    m_sheet->open();
    return;
  }
  m_sheet = new kit::Sheet(m_terminal.look(), m_terminal.window(), tr("Stop the host?"));
  m_sheet->setObjectName(QStringLiteral("closingSheet"));
  auto* words = new kit::Label(
      m_terminal.look(),
      tr("%n other devices are connected. Nobody can order or pay there until this computer hosts again; "
         "what they have sent by now is kept.",
         "", others));
  words->setObjectName(QStringLiteral("closingText"));
  words->setWordWrap(true);
  words->setAlignment(Qt::AlignLeading | Qt::AlignTop);
  m_sheet->setContent(words);
  m_sheet->setFooter(makeFooter(*m_sheet));
  connect(m_sheet, &kit::Sheet::dismissed, m_sheet, &QObject::deleteLater);
  m_sheet->open();
}

QWidget* ClosingTime::makeFooter(kit::Sheet& sheet) {
  auto* footer = new QWidget;
  auto* column = new QVBoxLayout(footer);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::space::kSmall);
  auto* keep = new kit::Button(m_terminal.look(), kit::Button::Kind::Primary, tr("Keep it running"));
  keep->setObjectName(QStringLiteral("keepHostButton"));
  auto* end = new kit::Button(m_terminal.look(), kit::Button::Kind::Danger, tr("Stop the host"));
  end->setObjectName(QStringLiteral("stopHostButton"));
  column->addWidget(keep);
  column->addWidget(end);
  connect(keep, &kit::Button::clicked, &sheet, &kit::Sheet::dismiss);
  connect(end, &kit::Button::clicked, this, &ClosingTime::stop);
  return footer;
}

// The window goes first: nothing that is tapped now would be done.
void ClosingTime::stop() {
  if (std::exchange(m_isStopping, true)) {
    return;
  }
  if (!m_onStopped) {
    m_onStopped = m_onClosed;
  }
  m_terminal.window().setEnabled(false);
  m_host.drain([self = QPointer<ClosingTime>(this)] {
    if (!self) {
      return;
    }
    self->m_hasStopped = true;
    std::exchange(self->m_onStopped, {})();
  });
}

} // namespace comanda::terminal
