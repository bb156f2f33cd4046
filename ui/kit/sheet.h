// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/cover.h"

#include <QPointer>
#include <vector>

class QScrollArea;
class QVariantAnimation;
class QVBoxLayout;

namespace comanda::kit {

class Label;
class Panel;

/// Slides over its screen from the end of the line (in portrait from below) and dims what is behind it. Esc,
/// a tap beside it and its cross close it; Tab stays inside; the focus goes back to where it was.
class Sheet : public Cover {
  Q_OBJECT

public:
  Sheet(const theme::Theme& theme, QWidget& over, const QString& title);

  void setTitle(const QString& title);
  /// Takes the place of the content it had, which is deleted; what has the keyboard there keeps it by its
  /// object name. What is too long scrolls.
  void setContent(QWidget* content);
  /// Below the content and always in sight: the button that does it.
  void setFooter(QWidget* footer);
  void open();
  void dismiss();
  bool isOpen() const { return m_isOpen; }

Q_SIGNALS:
  /// However it came about; said at once, before it has slid away.
  void dismissed();

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  bool focusNextPrevChild(bool next) override;

private:
  void slideTo(double share);
  void place();
  void focusAgain(const QString& name, bool isByKeyboard);
  std::vector<QWidget*> stops() const;

  Panel* m_panel;
  Label* m_title;
  QScrollArea* m_scroll;
  QVBoxLayout* m_column;
  QWidget* m_footer = nullptr;
  QVariantAnimation* m_motion;
  QPointer<QWidget> m_focusBefore;
  double m_share = 0; ///< How much of it is to be seen.
  bool m_isOpen = false;
};

} // namespace comanda::kit
