// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icon.h"
#include "ui/kit/pressable.h"

namespace comanda::kit {

/// A button of 56 px. One of a screen's is Primary: the next thing to do, which says what will happen. A
/// button that is checkable looks like a primary one while it is checked (a way to pay).
class Button : public Pressable {
  Q_OBJECT

public:
  enum class Kind { Primary, Quiet, Danger };

  Button(const theme::Theme& theme, Kind kind, const QString& text, QWidget* parent = nullptr);
  Button(const theme::Theme& theme, Kind kind, Icon icon, const QString& text, QWidget* parent = nullptr);

  Kind kind() const { return m_kind; }
  void setKind(Kind kind);
  void setGlyph(Icon icon);
  /// Taller or lower than 56, such as 64 for taking a payment; never below target::kMin.
  void setHeight(int heightPx);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QFont labelFont() const;

  Kind m_kind;
  Icon m_icon = Icon::None;
  int m_heightPx = theme::target::kButton;
};

} // namespace comanda::kit
