// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/pressable.h"
#include "ui/kitchen/kitchen_view.h"

namespace comanda::ui_kitchen {

/// The coloured head of a card: who waits, for how long, and what is special about it. A tap begins a ticket.
class CardHeader : public kit::Pressable {
  Q_OBJECT

public:
  CardHeader(const theme::Theme& theme, QWidget* parent);

  void setCard(const Card& card);
  /// Repaints only where the age is another one.
  void setAge(const Age& age);

  int heightPx() const;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  void tell();
  QString words() const;
  QColor fill() const;

  Card m_card;
  Age m_age;
};

} // namespace comanda::ui_kitchen
