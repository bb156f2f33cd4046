// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icon.h"
#include "ui/kit/pressable.h"

namespace comanda::kit {

/// One key of a keypad: a text, or an icon with an accessible name.
class KeypadKey : public Pressable {
  Q_OBJECT

public:
  KeypadKey(const theme::Theme& theme, int heightPx, QWidget* parent = nullptr);

  void setGlyph(Icon icon, theme::Token token);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  int m_heightPx;
  Icon m_icon = Icon::None;
  theme::Token m_token = theme::Token::Ink;
};

} // namespace comanda::kit
