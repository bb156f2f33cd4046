// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/pressable.h"

namespace comanda::kit {

/// Something to sell: its name in up to two lines, its price, a word in the corner ("v", "4 left", "86").
/// Disabled, it is sold out.
class Tile : public Pressable {
  Q_OBJECT

public:
  Tile(const theme::Theme& theme, const QString& name, const QString& price, QWidget* parent = nullptr);

  /// No badge with an empty text. A light badge informs, a filled one warns.
  void setBadge(const QString& text, theme::Token state = theme::Token::Ready, bool isFilled = false);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  void tell();

  QString m_price;
  QString m_badge;
  theme::Token m_badgeState = theme::Token::Ready;
  bool m_isBadgeFilled = false;
};

} // namespace comanda::kit
