// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan_editor/plan_editor.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <map>

namespace comanda::kit {
class Button;
class Label;
} // namespace comanda::kit

class QVBoxLayout;

namespace comanda::ui_plan_editor {

class NameField;

/// The chosen table: its name, seats and shape, and what can be done with it.
class TableForm : public QWidget {
  Q_OBJECT

public:
  /// Both outlive this.
  TableForm(const theme::Theme& theme, PlanEditor& editor);

  void tell(const EditorView& view);
  void begin();

private:
  void addSeats(QVBoxLayout& column);
  void addShapes(QVBoxLayout& column);
  void addActions(QVBoxLayout& column);
  kit::Button* button(const QString& text, const char* name);

  const theme::Theme& m_theme;
  PlanEditor& m_editor;
  NameField* m_name;
  kit::Label* m_seats = nullptr;
  kit::Button* m_fewer = nullptr;
  kit::Button* m_more = nullptr;
  std::map<v1::TableShape, kit::Button*> m_shapes;
};

} // namespace comanda::ui_plan_editor
