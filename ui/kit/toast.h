// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>
#include <functional>

class QLabel;
class QPushButton;
class QTimer;
class QVariantAnimation;

namespace comanda::kit {

/// Says what has just happened at the bottom of a widget, its parent, and goes by itself; what it tells may
/// be undone meanwhile. The next one takes the place of the last one.
class Toast : public QWidget {
  Q_OBJECT

public:
  using Undo = std::function<void()>;

  Toast(const theme::Theme& theme, QWidget& over);

  /// Without an undo there is no button.
  void say(const QString& text, Undo undo = {});
  /// The same with another word on the button, such as "Show".
  void say(const QString& text, const QString& action, Undo undo);
  void dismiss();
  bool isShown() const { return m_isShown; }
  /// How long it stays; twice as long where something can be undone.
  void setStay(int stayMs);

protected:
  void paintEvent(QPaintEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;
  void enterEvent(QEnterEvent* event) override;
  void leaveEvent(QEvent* event) override;

private:
  void place();
  void slideTo(double share);
  void dress();

  const theme::Theme& m_theme;
  QLabel* m_text;
  QPushButton* m_action;
  QTimer* m_timer;
  QVariantAnimation* m_motion;
  Undo m_undo;
  int m_stayMs = 4000;
  double m_share = 0;
  bool m_isShown = false;
};

} // namespace comanda::kit
