// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/terminal/draft_folder.h"
#include "app/terminal/host_approvals.h"
#include "app/terminal/kitchen_bell.h"
#include "app/terminal/look_memory.h"
#include "app/terminal/this_device.h"
#include "app/terminal/window_place.h"
#include "domain/ports/clock.h"
#include "domain/ports/id_source.h"
#include "ui/login/sign_in.h"
#include "ui/models/terminal.h"
#include "ui/plan_editor/desk.h"
#include "ui/shell/idle_lock.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>

namespace comanda::terminal {

/// Nobody touched the terminal for so long: the next one has to sign in.
inline constexpr std::chrono::minutes kIdleMax{3};

/// A terminal: its window with all screens, and who works at it. With another language there is another
/// window. On the GUI thread.
class TerminalWindow : public QObject {
public:
  /// How people get in here; called once, with what they get into.
  using MakeSignIn = std::function<std::unique_ptr<ui_login::SignIn>(models::Terminal&)>;

  /// Clock, ids and the host's api outlive this.
  TerminalWindow(const ports::Clock& clock, ports::IdSource& ids, link::HostApi& api,
                 const MakeSignIn& makeSignIn);
  ~TerminalWindow() override;

  shell::MainWindow& window() { return *m_window; }
  /// Puts the window where it was at the last start; false where that is not known.
  bool restorePlace() { return m_place->restore(); }
  ThisDevice& device() { return m_device; }
  models::Terminal& terminal() { return m_terminal; }
  theme::Theme& look() { return m_theme; }
  ui_login::SignIn& signIn() { return *m_signIn; }

private:
  void openWindow();
  void openAnew();
  void followKitchen();
  void followUse();
  void goToFirst();
  void tellRefusals();
  void tellPerson();
  void followPerson();
  void followLink();
  void lock();

  const ports::Clock& m_clock;
  LookMemory m_memory;
  DeviceMemory m_deviceMemory;
  ThisDevice m_device;
  shell::Language m_language;
  theme::Theme m_theme;
  models::Terminal m_terminal;
  std::unique_ptr<ui_login::SignIn> m_signIn;
  HostApprovals m_approvals;
  DraftFolder m_drafts;
  ui_plan_editor::Desks m_desks{
      m_drafts}; ///< Plans that are being edited, also while the window is another one.
  KitchenBell m_bell{m_deviceMemory};
  std::unique_ptr<shell::MainWindow> m_window;
  std::unique_ptr<WindowPlace> m_place; // goes before its window
  QStringList m_refusals;               ///< Of what was done before signing out, until somebody sees them.
  shell::IdleLock m_idle{kIdleMax};
  QTimer m_ticks; ///< For the clock in the corner.
};

} // namespace comanda::terminal
