// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace comanda::kit {

/// An amount or a time with figures that line up, already written in the way of the restaurant ("2,431.80").
class MoneyLabel : public QWidget {
  Q_OBJECT

public:
  MoneyLabel(const theme::Theme& theme, const QString& text, int size = theme::type::kMoney,
             int weight = theme::kFigureWeight, QWidget* parent = nullptr);

  const QString& text() const { return m_text; }
  void setText(const QString& text);
  void setToken(theme::Token token);
  /// Trailing (the default) is right where one reads from left to right.
  void setTrailing(bool trailing);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  const theme::Theme& m_theme;
  QString m_text;
  int m_size;
  int m_weight;
  theme::Token m_token = theme::Token::Ink;
  bool m_isTrailing = true;
};

} // namespace comanda::kit
