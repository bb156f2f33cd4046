// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kitchen/card_wall.h"

#include "ui/kit/role.h"
#include "ui/kit/scroll.h"
#include "ui/kitchen/ticket_card.h"

#include <QScrollBar>
#include <algorithm>
#include <numeric>
#include <utility>

namespace comanda::ui_kitchen {

namespace {

constexpr int kWallCardMinPx = 288;
constexpr int kWallGapPx = 14;
constexpr int kWallEdgePx = 16;
constexpr int kWallRowPx = 345; // as high as a row becomes where there is room
constexpr int kBumpKeys = 9;

} // namespace

CardWall::CardWall(const theme::Theme& theme, KitchenPresenter& presenter, QWidget* parent)
    : QScrollArea(parent),
      m_theme(theme),
      m_presenter(presenter),
      m_sheet(new QWidget) {
  setObjectName(QStringLiteral("cardWall"));
  setAccessibleName(tr("Tickets"));
  kit::setRole(*this, QAccessible::List);
  kit::dressScroll(*this);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  kit::putInto(*this, m_sheet);
  connect(&theme, &theme::Theme::changed, this, [this] {
    for (TicketCard* card : m_cards) {
      card->forgetHeights();
    }
    layOut();
  });
}

TicketCard* CardWall::cardFor(const QString& key) {
  const auto found = std::ranges::find(m_cards, key, &TicketCard::key);
  return found == m_cards.end() ? made(key) : *found;
}

TicketCard* CardWall::made(const QString& key) {
  auto* card = new TicketCard(m_theme, key, m_sheet);
  connect(card, &TicketCard::lineTapped, &m_presenter, &KitchenPresenter::tapLine);
  connect(card, &TicketCard::startTapped, &m_presenter, [this, key] { m_presenter.start(key); });
  connect(card, &TicketCard::doneTapped, &m_presenter, [this, key] { m_presenter.done(key); });
  connect(card, &TicketCard::priorityTapped, &m_presenter, [this, key] { m_presenter.togglePriority(key); });
  card->show();
  return card;
}

void CardWall::follow(bool mayPrioritize) {
  std::vector<TicketCard*> cards;
  int nth = 0;
  for (const Card& card : m_presenter.cards()) {
    TicketCard* widget = cardFor(card.key);
    ++nth;
    widget->setCard(card, nth <= kBumpKeys ? nth : 0, mayPrioritize);
    cards.push_back(widget);
  }
  for (TicketCard* old : std::exchange(m_cards, cards)) {
    if (std::ranges::find(m_cards, old) == m_cards.end()) {
      old->hide();
      old->setObjectName({});
      old->deleteLater();
    }
  }
  followTime();
  layOut();
  followFocus();
}

void CardWall::followTime() {
  for (std::size_t i = 0; i < m_cards.size(); ++i) {
    m_cards[i]->setAge(m_presenter.ageOf(m_presenter.cards()[i]));
  }
}

void CardWall::setFocusShown(bool shown) {
  m_isFocusShown = shown;
  followFocus();
}

void CardWall::followFocus() {
  const int focused = m_isFocusShown ? m_presenter.focusedCard() : -1;
  for (std::size_t i = 0; i < m_cards.size(); ++i) {
    const bool isFocused = static_cast<int>(i) == focused;
    m_cards[i]->setInFocus(isFocused, m_presenter.focusedLine());
    if (isFocused) ensureWidgetVisible(m_cards[i], 0, kWallEdgePx);
  }
}

void CardWall::turnPage(int pages) {
  QScrollBar* bar = verticalScrollBar();
  bar->setValue(bar->value() + pages * (viewport()->height() - kWallEdgePx));
}

void CardWall::resizeEvent(QResizeEvent* event) {
  QScrollArea::resizeEvent(event);
  layOut();
}

void CardWall::layOut() {
  // With a scroll bar there is less room, which may take a column away: so once more where it has just come.
  const int before = viewport()->width();
  arrange();
  if (viewport()->width() != before) arrange();
}

std::vector<int> CardWall::rowHeights(int cardWidth) const {
  std::vector<int> heights;
  for (std::size_t i = 0; i < m_cards.size(); ++i) {
    if (i % static_cast<std::size_t>(m_columns) == 0) heights.push_back(0);
    heights.back() = std::max(heights.back(), m_cards[i]->heightFor(cardWidth));
  }
  // Rows that all fit share what is left over, within reason: buttons then stay where the hand expects them.
  const int rows = static_cast<int>(heights.size());
  const int free = viewport()->height() - 2 * kWallEdgePx - (rows - 1) * kWallGapPx -
                   std::accumulate(heights.begin(), heights.end(), 0);
  if (rows > 0 && free > 0) {
    for (int& height : heights) {
      height += std::min(free / rows, std::max(0, m_theme.px(kWallRowPx) - height));
    }
  }
  return heights;
}

void CardWall::arrange() {
  const int room = viewport()->width() - 2 * kWallEdgePx;
  m_columns = std::max(1, (room + kWallGapPx) / (m_theme.px(kWallCardMinPx) + kWallGapPx));
  const bool turned = layoutDirection() == Qt::RightToLeft;
  int top = kWallEdgePx;
  std::size_t at = 0;
  for (const int height : rowHeights(room / m_columns - kWallGapPx)) {
    for (int column = 0; column < m_columns && at < m_cards.size(); ++column, ++at) {
      // The edges are rounded, not the widths: so the columns together fill the room exactly.
      const int left = column * (room + kWallGapPx) / m_columns;
      const int right = (column + 1) * (room + kWallGapPx) / m_columns - kWallGapPx;
      m_cards[at]->setGeometry(kWallEdgePx + (turned ? room - right : left), top, right - left, height);
    }
    top += height + kWallGapPx;
  }
  m_sheet->resize(viewport()->width(), m_cards.empty() ? 0 : top - kWallGapPx + kWallEdgePx);
}

} // namespace comanda::ui_kitchen
