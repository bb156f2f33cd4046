// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kitchen/kitchen_presenter.h"
#include "ui/theme/theme.h"

#include <QScrollArea>
#include <vector>

namespace comanda::ui_kitchen {

class TicketCard;

/// All cards, in rows that are read like a page: as many columns as there is room for, every row as high as
/// its longest ticket. What has no room scrolls.
class CardWall : public QScrollArea {
  Q_OBJECT

public:
  CardWall(const theme::Theme& theme, KitchenPresenter& presenter, QWidget* parent = nullptr);

  /// Brings the cards up to date; those that are the same stay as they are.
  void follow(bool mayPrioritize);
  /// Only what time changes.
  void followTime();
  void setFocusShown(bool shown);
  void turnPage(int pages);
  int columns() const { return m_columns; }

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  TicketCard* cardFor(const QString& key);
  TicketCard* made(const QString& key);
  void layOut();
  void arrange();
  std::vector<int> rowHeights(int cardWidth) const;
  void followFocus();

  const theme::Theme& m_theme;
  KitchenPresenter& m_presenter;
  QWidget* m_sheet;
  std::vector<TicketCard*> m_cards;
  int m_columns = 1;
  bool m_isFocusShown = false;
};

} // namespace comanda::ui_kitchen
