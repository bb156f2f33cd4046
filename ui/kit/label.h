// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QLabel>

namespace comanda::kit {

/// A text in one of the theme's sizes and colours. What is given to it is never read as markup.
class Label : public QLabel {
  Q_OBJECT

public:
  Label(const theme::Theme& theme, const QString& text, int size = theme::type::kBody,
        int weight = QFont::Normal, theme::Token token = theme::Token::Ink, QWidget* parent = nullptr);

  void setToken(theme::Token token);
  void setSize(int size, int weight);

protected:
  bool event(QEvent* event) override;

private:
  void put();

  const theme::Theme& m_theme;
  int m_size;
  int m_weight;
  theme::Token m_token;
};

/// "COURSE 2 · MAINS": what stands above a part of a list.
class SectionLabel : public Label {
  Q_OBJECT

public:
  SectionLabel(const theme::Theme& theme, const QString& text, QWidget* parent = nullptr);
};

} // namespace comanda::kit
