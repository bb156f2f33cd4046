// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/terminal/screens.h"
#include "tests/ui/approval/fake_approvals.h"
#include "tests/ui/kitchen/fake_bell.h"
#include "tests/ui/login/fake_sign_in.h"
#include "tests/ui/setup/fake_device.h"
#include "tests/ui/stage.h"
#include "ui/shell/main_window.h"

#include <QPushButton>
#include <QStringList>
#include <memory>
#include <set>

namespace comanda::testing {

/// A terminal's window with all its screens, on the demo restaurant's busy evening, for those who walk
/// through everything that can be tapped.
class TappedWindow {
public:
  explicit TappedWindow(const std::string& staffId = "staff-server-1");

  shell::MainWindow& window() { return *m_window; }
  Stage& stage() { return *m_stage; }
  const FakeDevice& device() const { return m_device; }

  /// Of every screen that there is.
  QStringList screenIds() const;
  /// In front, with the order that most can be seen of.
  bool open(const QString& screenId);
  bool isAt(const QString& screenId) const { return m_window->current()->card().id == screenId; }
  /// Something that can be tapped and was not yet, on the screen in front or in its header; none: all
  /// were. The rail is left alone.
  QPushButton* next();

private:
  QPushButton* next(const QWidget& within);

  class NoMemory : public ui_appearance::Memory {
  public:
    ui_appearance::Appearance recall() const override { return {}; }
    void keep(const ui_appearance::Appearance&) override {}
  };

  std::unique_ptr<Stage> m_stage;
  FakeSignIn m_signIn;
  FakeApprovals m_approvals;
  NoMemory m_memory;
  FakeDevice m_device;
  ui_plan_editor::Desks m_desks;
  FakeBell m_bell;
  shell::Language m_language;
  std::set<QString> m_tapped;
  std::unique_ptr<shell::MainWindow> m_window;
};

} // namespace comanda::testing
