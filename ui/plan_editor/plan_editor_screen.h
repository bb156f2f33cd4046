// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan_editor/plan_editor.h"
#include "ui/shell/navigator.h"
#include "ui/shell/screen.h"
#include "ui/theme/theme.h"

#include <QPointer>
#include <memory>

class QBoxLayout;

namespace comanda::kit {
class Overlay;
class TabChips;
class Toast;
} // namespace comanda::kit

namespace comanda::ui_plan_editor {

class EditorPanel;
class PlanView;

/// Rooms, tables and walls are arranged. Asked for with the id of a room; without one it stays where it was.
class PlanEditorScreen : public shell::Screen {
  Q_OBJECT

public:
  /// Theme and navigator outlive the screen.
  PlanEditorScreen(const theme::Theme& theme, std::unique_ptr<PlanEditor> editor, shell::Navigator& navigator,
                   QWidget* parent = nullptr);
  ~PlanEditorScreen() override;

  QWidget* headerWidget() override;
  void shown(const QString& argument) override;
  void hidden() override;

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  QWidget* makePlanCard();
  QWidget* makePalette();
  void makeShortcuts();
  void arrange();
  void tell();

  const theme::Theme& m_theme;
  std::unique_ptr<PlanEditor> m_editor;
  shell::Navigator& m_navigator;
  QBoxLayout* m_frame;
  QWidget* m_palette = nullptr;
  PlanView* m_plan;
  EditorPanel* m_panel;
  kit::Overlay* m_noRoom = nullptr; ///< Over the plan: there is none yet.
  kit::Overlay* m_forbidden;        ///< Over everything.
  kit::Toast* m_toast;
  QPointer<kit::TabChips> m_rooms; ///< The window's from when it asked for it.
};

} // namespace comanda::ui_plan_editor
