// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/panel.h"
#include "ui/plan_editor/plan_editor.h"

class QStackedWidget;

namespace comanda::kit {
class Button;
class Label;
} // namespace comanda::kit

namespace comanda::ui_plan_editor {

class RoomForm;
class TableForm;

/// Beside the plan: the way back, what is chosen, and at its foot saving and discarding. Discarding asks once
/// more, where it stands.
class EditorPanel : public kit::Panel {
  Q_OBJECT

public:
  /// Both outlive this.
  EditorPanel(const theme::Theme& theme, PlanEditor& editor);

  void tell();
  /// The name of what is chosen is to be typed.
  void beginName();
  /// Nobody looks any more: nothing is being asked.
  void leave();

Q_SIGNALS:
  void donePressed();

private:
  QWidget* makeSteps();
  QWidget* makeWallForm();
  QWidget* makeTrouble();
  QWidget* makeSaving();
  QWidget* makeQuestion();
  void tellFoot(const EditorView& view);

  const theme::Theme& m_theme;
  PlanEditor& m_editor;
  kit::Button* m_undo = nullptr;
  kit::Button* m_redo = nullptr;
  QStackedWidget* m_forms; ///< Room, table, wall.
  RoomForm* m_room;
  TableForm* m_table;
  kit::Label* m_wall = nullptr;
  QWidget* m_troubleBox = nullptr;
  kit::Label* m_trouble = nullptr;
  kit::Button* m_keep = nullptr;
  QWidget* m_saving = nullptr; ///< At the foot; or
  QWidget* m_question = nullptr;
  kit::Button* m_stay = nullptr;
  kit::Button* m_discard = nullptr;
  kit::Button* m_save = nullptr;
  kit::Button* m_done = nullptr;
  bool m_isAsking = false;
};

} // namespace comanda::ui_plan_editor
