// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/pressable.h"

namespace comanda::kit {

/// One number that says how it goes: what it is, how much, and what to think of it. It only tells that,
/// unless it is setInformative(false): then a tap opens what is behind it.
class StatCard : public Pressable {
  Q_OBJECT

public:
  StatCard(const theme::Theme& theme, const QString& label, QWidget* parent = nullptr);

  void setValue(const QString& value);
  void setNote(const QString& note, theme::Token token = theme::Token::Ink2);
  /// Small ones stand in a side panel, on Raised.
  void setSmall(bool isSmall);
  void setInformative(bool informative);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  void tell();
  QFont valueFont() const;
  int paddingPx() const { return m_isSmall ? 14 : 18; }

  QString m_value;
  QString m_note;
  theme::Token m_noteToken = theme::Token::Ink2;
  bool m_isSmall = false;
};

} // namespace comanda::kit
