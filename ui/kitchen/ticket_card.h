// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kitchen/kitchen_view.h"
#include "ui/theme/theme.h"

#include <QWidget>
#include <vector>

namespace comanda::kit {
class Button;
}

namespace comanda::ui_kitchen {

class CardHeader;
class CardLineRow;

/// One card of the display: head, lines, and what can be done with it at its foot.
class TicketCard : public QWidget {
  Q_OBJECT

public:
  TicketCard(const theme::Theme& theme, const QString& key, QWidget* parent);

  const QString& key() const { return m_key; }
  /// Builds the lines anew only where the card is another one. `nth` is the key of a bump bar, 0 for none.
  void setCard(const Card& card, int nth, bool mayPrioritize);
  void setAge(const Age& age);
  /// What the keys of a bump bar mean; no line with -1.
  void setInFocus(bool inFocus, int line);

  /// How high it has to be at this width.
  int heightFor(int width) const;
  /// Texts are larger or smaller than before.
  void forgetHeights();

Q_SIGNALS:
  void lineTapped(const QString& ticketId, const QString& lineId);
  void startTapped();
  void doneTapped();
  void priorityTapped();

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  void makeLines();
  void layOut();

  const theme::Theme& m_theme;
  QString m_key;
  Card m_card;
  bool m_isFilled = false;
  bool m_isInFocus = false;
  CardHeader* m_header;
  std::vector<CardLineRow*> m_rows;
  kit::Button* m_priority;
  kit::Button* m_start;
  kit::Button* m_done;
};

} // namespace comanda::ui_kitchen
