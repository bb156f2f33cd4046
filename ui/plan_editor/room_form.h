// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan_editor/plan_editor.h"
#include "ui/theme/theme.h"

#include <QWidget>

namespace comanda::kit {
class Button;
} // namespace comanda::kit

namespace comanda::ui_plan_editor {

class NameField;

/// The room that is shown, while nothing in it is chosen: its name, its place among the others, and a new
/// one.
class RoomForm : public QWidget {
  Q_OBJECT

public:
  /// Both outlive this.
  RoomForm(const theme::Theme& theme, PlanEditor& editor);

  void tell(const EditorView& view);
  void begin();

private:
  const theme::Theme& m_theme;
  PlanEditor& m_editor;
  NameField* m_name;
  kit::Button* m_back;
  kit::Button* m_on;
  kit::Button* m_remove;
};

} // namespace comanda::ui_plan_editor
