// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kitchen/ticket_card.h"

#include "ui/kit/button.h"
#include "ui/kit/paint.h"
#include "ui/kit/role.h"
#include "ui/kitchen/card_header.h"
#include "ui/kitchen/card_line_row.h"

#include <QPainter>
#include <algorithm>

namespace comanda::ui_kitchen {

using theme::Token;

namespace {

constexpr int kCardEdgePx = 2; // the ring of the bump bar's focus has room beside what is on the card
constexpr int kCardFootPx = 10;
constexpr int kCardButtonPx = 52;
constexpr int kCardStartPx = 96;

} // namespace

TicketCard::TicketCard(const theme::Theme& theme, const QString& key, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_key(key),
      m_header(new CardHeader(theme, this)),
      m_priority(new kit::Button(theme, kit::Button::Kind::Quiet, kit::Icon::Fire, {}, this)),
      m_start(new kit::Button(theme, kit::Button::Kind::Quiet, tr("Start"), this)),
      m_done(new kit::Button(theme, kit::Button::Kind::Primary, {}, this)) {
  setObjectName(QStringLiteral("ticketCard-") + key);
  kit::setRole(*this, QAccessible::Grouping);
  m_header->setObjectName(QStringLiteral("ticketHeader-") + key);
  m_priority->setObjectName(QStringLiteral("priority-") + key);
  m_priority->setCheckable(true);
  m_start->setObjectName(QStringLiteral("start-") + key);
  m_done->setObjectName(QStringLiteral("done-") + key);
  for (kit::Button* button : {m_priority, m_start, m_done}) {
    button->setHeight(kCardButtonPx);
    button->setFocusPolicy(Qt::TabFocus); // a tap leaves the keys with the display
  }
  connect(m_header, &CardHeader::clicked, this, &TicketCard::startTapped);
  connect(m_start, &kit::Button::clicked, this, &TicketCard::startTapped);
  connect(m_done, &kit::Button::clicked, this, &TicketCard::doneTapped);
  connect(m_priority, &kit::Button::clicked, this, [this] {
    m_priority->setChecked(m_card.hasPriority); // until the host has said so
    Q_EMIT priorityTapped();
  });
  kit::followTheme(*this, theme);
}

void TicketCard::setCard(const Card& card, int nth, bool mayPrioritize) {
  const QString done =
      nth > 0 && card.canDone ? QStringLiteral("%1  ·  %2").arg(card.doneText).arg(nth) : card.doneText;
  m_done->setText(done);
  m_done->setAccessibleName(tr("%1: %2").arg(card.doneText, card.title));
  m_priority->setVisible(mayPrioritize && !card.isVoided);
  if (m_isFilled && card == m_card) {
    return;
  }
  m_card = card;
  m_isFilled = true;
  setAccessibleName(card.title);
  m_header->setCard(card);
  m_start->setVisible(card.isQueued);
  m_start->setAccessibleName(tr("Start: %1").arg(card.title));
  m_priority->setChecked(card.hasPriority);
  m_priority->setAccessibleName(card.hasPriority ? tr("%1 waits its turn again").arg(card.title)
                                                 : tr("%1 before the others").arg(card.title));
  m_done->setEnabled(card.canDone);
  makeLines();
  layOut();
  update();
}

void TicketCard::makeLines() {
  const auto focused = std::ranges::find_if(m_rows, [](const CardLineRow* row) { return row->hasFocus(); });
  const auto at = static_cast<std::size_t>(focused - m_rows.begin());
  const bool hadFocus = focused != m_rows.end();
  for (CardLineRow* row : m_rows) {
    row->hide();
    row->setObjectName({});
    row->deleteLater(); // it may be the one whose tap brought the new ones
  }
  m_rows.clear();
  for (const CardLine& line : m_card.lines) {
    auto* row = new CardLineRow(m_theme, line, this);
    connect(row, &CardLineRow::clicked, this, [this, line] { Q_EMIT lineTapped(line.ticketId, line.id); });
    row->show();
    m_rows.push_back(row);
  }
  if (hadFocus && at < m_rows.size()) m_rows[at]->setFocus(Qt::TabFocusReason);
}

void TicketCard::setAge(const Age& age) {
  m_header->setAge(age);
}

void TicketCard::setInFocus(bool inFocus, int line) {
  if (m_isInFocus != inFocus) {
    m_isInFocus = inFocus;
    update();
  }
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    m_rows[i]->setInFocus(inFocus && static_cast<int>(i) == line);
  }
}

int TicketCard::heightFor(int width) const {
  int height = m_header->heightPx() + 2 * kCardEdgePx + m_theme.px(kCardButtonPx) + 2 * kCardFootPx;
  for (const CardLineRow* row : m_rows) {
    height += row->heightForWidth(width - 2 * kCardEdgePx);
  }
  return height;
}

void TicketCard::forgetHeights() {
  for (CardLineRow* row : m_rows) {
    row->forgetHeights();
  }
}

void TicketCard::layOut() {
  const int inside = width() - 2 * kCardEdgePx;
  m_header->setGeometry(kCardEdgePx, kCardEdgePx, inside, m_header->heightPx());
  int y = kCardEdgePx + m_header->heightPx();
  for (CardLineRow* row : m_rows) {
    const int tall = row->heightForWidth(inside);
    row->setGeometry(kCardEdgePx, y, inside, tall);
    y += tall;
  }
  const int tall = m_theme.px(kCardButtonPx);
  const int top = height() - kCardEdgePx - kCardFootPx - tall;
  int left = kCardEdgePx + kCardFootPx;
  const bool turned = layoutDirection() == Qt::RightToLeft;
  const auto place = [&](QWidget* widget, int wide) {
    widget->setGeometry(turned ? width() - left - wide : left, top, wide, tall);
    left += wide + theme::space::kSmall;
  };
  if (!m_priority->isHidden()) place(m_priority, tall);
  if (!m_start->isHidden()) place(m_start, m_theme.px(kCardStartPx));
  place(m_done, width() - kCardEdgePx - kCardFootPx - left);
}

void TicketCard::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  layOut();
}

void TicketCard::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  kit::paintCard(painter, rect(), theme::radius::kCard, m_theme.colour(Token::Surface),
                 m_theme.colour(m_isInFocus ? Token::Accent : Token::Line), m_isInFocus ? 3 : 1);
}

} // namespace comanda::ui_kitchen
