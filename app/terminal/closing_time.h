// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/terminal/own_host.h"
#include "app/terminal/terminal_window.h"
#include "ui/kit/sheet.h"

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <cstddef>
#include <functional>

namespace comanda::terminal {

/// Stops the host of this program when its window is closed: at once where nobody else is connected,
/// otherwise when whoever closes it says so once more. On the GUI thread.
class ClosingTime : public QObject {
  Q_DECLARE_TR_FUNCTIONS(comanda::terminal::ClosingTime)

public:
  /// Both outlive this. `onStopped` is called once, when the host lets nobody in any more and has finished
  /// what was under way.
  ClosingTime(TerminalWindow& terminal, OwnHost& host, std::function<void()> onStopped);

  /// Somebody wants the host to stop: asks where others would notice.
  void askToStop(std::function<void()> onStopped);
  /// Stops it without asking: the system says so.
  void stop();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  void counted(std::size_t terminals);
  void warn(int others);
  QWidget* makeFooter(kit::Sheet& sheet);

  TerminalWindow& m_terminal;
  OwnHost& m_host;
  std::function<void()> m_onClosed;  ///< When the window is closed.
  std::function<void()> m_onStopped; ///< This time.
  QPointer<kit::Sheet> m_sheet;
  bool m_isStopping = false;
  bool m_hasStopped = false;
};

} // namespace comanda::terminal
