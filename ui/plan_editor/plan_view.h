// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan_editor/plan_editor.h"
#include "ui/theme/theme.h"

#include <QGraphicsView>
#include <QPoint>
#include <string>

namespace comanda::ui_plan_editor {

class PlanScene;

/// The plan under the hands: fitted to the room there is on the screen, and scrolled where tables would
/// become too small for a finger. Tab goes from table to table, the arrows move the chosen one by a step of
/// the grid (with Shift they change its size), R turns it, Delete takes it away.
class PlanView : public QGraphicsView {
  Q_OBJECT

public:
  /// Both outlive this.
  PlanView(const theme::Theme& theme, PlanEditor& editor, QWidget* parent = nullptr);

  void tell();
  /// In the middle of what is to be seen, in centimetres.
  QPoint middle() const;

protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  bool focusNextPrevChild(bool next) override;
  void focusInEvent(QFocusEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

private:
  void fit();
  void tellScreenReader();
  QString everyTable() const;
  bool walk(bool isOn);

  const theme::Theme& m_theme;
  PlanEditor& m_editor;
  PlanScene* m_scene;
  std::string m_roomId; ///< The one that it was fitted to.
  QString m_spoken;
  bool m_isFocusByKeyboard = false;
};

} // namespace comanda::ui_plan_editor
