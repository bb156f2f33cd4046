// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kitchen/card_header.h"

#include "ui/kit/icon.h"
#include "ui/kit/paint.h"
#include "ui/theme/figures.h"

#include <QFontMetricsF>
#include <QPainter>

namespace comanda::ui_kitchen {

using theme::Token;

namespace {

constexpr int kHeadPx = 68;
constexpr int kHeadPaddingPx = 14;
constexpr int kHeadTitlePx = 23;
constexpr int kHeadNotePx = 15;

Token tokenOf(Age::Urgency urgency) {
  switch (urgency) {
  case Age::Urgency::New: return Token::Ordered;
  case Age::Urgency::Fresh: return Token::Seated;
  case Age::Urgency::Warn: return Token::Attention;
  case Age::Urgency::Late: return Token::Late;
  }
  return Token::Seated;
}

} // namespace

CardHeader::CardHeader(const theme::Theme& theme, QWidget* parent) : Pressable(theme, parent) {
  setFocusPolicy(Qt::TabFocus); // a tap leaves the keys of a bump bar with the display
}

int CardHeader::heightPx() const {
  return look().px(kHeadPx);
}

void CardHeader::setCard(const Card& card) {
  m_card = card;
  tell();
}

void CardHeader::setAge(const Age& age) {
  if (age == m_age) {
    return;
  }
  const bool isOther = age.urgency != m_age.urgency;
  m_age = age;
  if (isOther) {
    tell();
  }
  update();
}

void CardHeader::tell() {
  setText(m_card.title);
  QStringList parts = {m_card.title, m_card.note, words()};
  parts.removeAll({});
  setAccessibleName(parts.join(QStringLiteral(", ")));
  setAccessibleDescription(m_card.isQueued ? tr("Press to begin") : QString());
  update();
}

QString CardHeader::words() const {
  QStringList words;
  if (m_card.isVoided) words << tr("VOID");
  if (m_card.hasPriority) words << tr("PRIORITY");
  if (m_age.urgency == Age::Urgency::New) words << tr("new");
  if (m_age.urgency == Age::Urgency::Late) words << tr("late");
  if (m_card.recalls > 0) words << tr("recalled");
  if (m_card.isStarted) words << tr("started");
  return words.join(QStringLiteral(" · "));
}

QColor CardHeader::fill() const {
  return look().colour(m_card.isVoided ? Token::Late : tokenOf(m_age.urgency));
}

void CardHeader::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QColor paper = touched(fill());
  // Rounded above only: the rest of the round rectangle lies below the widget.
  kit::paintCard(painter, QRectF(rect()).adjusted(0, 0, 0, theme::radius::kCard), theme::radius::kCard - 2,
                 paper);
  painter.setPen(theme::Theme::inkOn(paper));
  const Qt::LayoutDirection direction = layoutDirection();
  const double padding = look().px(kHeadPaddingPx);
  const QRectF inside = QRectF(rect()).adjusted(padding, look().px(6), -padding, -look().px(7));

  painter.setFont(look().font(kHeadTitlePx, theme::kFigureWeight));
  const double line = QFontMetricsF(painter.font()).height();
  const QRectF top(inside.left(), inside.top(), inside.width(), line);
  const double age = theme::figuresWidth(painter.font(), m_age.text);
  theme::drawFigures(painter, top,
                     (direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                     m_age.text);
  const QRectF title = top.adjusted(0, 0, -age - look().px(10), 0);
  kit::paintLine(painter, kit::mirrored(title, top, direction), m_card.title,
                 Qt::AlignLeft | Qt::AlignVCenter, direction);

  painter.setFont(look().font(kHeadNotePx, theme::kSemiBold));
  const QRectF below(inside.left(), top.bottom(), inside.width(), inside.bottom() - top.bottom());
  const QString said = words();
  const double saidWidth = QFontMetricsF(painter.font()).horizontalAdvance(said) + 1;
  kit::paintLine(painter, below, said, Qt::AlignRight | Qt::AlignVCenter, direction);
  const QRectF note = below.adjusted(0, 0, -saidWidth - look().px(10), 0);
  kit::paintLine(painter, kit::mirrored(note, below, direction), m_card.note,
                 Qt::AlignLeft | Qt::AlignVCenter, direction);
  if (hasVisibleFocus()) kit::paintFocusRing(painter, rect(), theme::radius::kCard, look());
}

} // namespace comanda::ui_kitchen
