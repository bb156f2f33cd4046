// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/list_row.h"

#include "ui/kit/paint.h"
#include "ui/kit/role.h"
#include "ui/theme/figures.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <cmath>

namespace comanda::kit {

using theme::Token;

namespace {

constexpr int kRowPaddingPx = 11;
constexpr int kRowGapPx = 12;
constexpr int kRowBarPx = 9;
constexpr int kRowCountPx = 30;

QFont rowTitleFont(const theme::Theme& look) {
  return look.font(theme::type::kBody, theme::kSemiBold);
}

QFont rowSubtitleFont(const theme::Theme& look) {
  return look.font(theme::type::kSecondary);
}

} // namespace

ListRow::ListRow(const theme::Theme& theme, const QString& title, QWidget* parent)
    : Pressable(theme, parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setTitle(title);
}

void ListRow::setTitle(const QString& title) {
  setText(title);
  tell();
}

void ListRow::setSubtitle(const QString& subtitle, const QString& loud) {
  m_subtitle = subtitle;
  m_loud = loud;
  tell();
}

void ListRow::setBar(std::optional<Token> state) {
  m_bar = state;
  update();
}

void ListRow::setCount(const QString& count) {
  m_count = count;
  tell();
}

void ListRow::setValue(const QString& value, Token token) {
  m_value = value;
  m_valueToken = token;
  tell();
}

void ListRow::setNote(const QString& note, Token token) {
  m_note = note;
  m_noteToken = token;
  tell();
}

void ListRow::setStruck(bool struck) {
  m_isStruck = struck;
  update();
}

void ListRow::setDivided(bool divided) {
  m_isDivided = divided;
  update();
}

void ListRow::setInformative(bool informative) {
  setAttribute(Qt::WA_TransparentForMouseEvents, informative);
  setFocusPolicy(informative ? Qt::NoFocus : Qt::StrongFocus);
  setRole(*this, informative ? QAccessible::StaticText : QAccessible::NoRole);
}

void ListRow::tell() {
  QStringList parts;
  for (const QString& part : {m_count, text(), m_subtitle, m_loud, m_value, m_note}) {
    if (!part.isEmpty()) parts << part;
  }
  setAccessibleName(parts.join(QStringLiteral(", ")));
  updateGeometry();
  update();
}

double ListRow::textHeight() const {
  const double title = QFontMetricsF(rowTitleFont(look())).height();
  return title + (hasSecondLine() ? QFontMetricsF(rowSubtitleFont(look())).height() + look().px(1) : 0);
}

QSize ListRow::sizeHint() const {
  const int height = static_cast<int>(std::ceil(textHeight())) + 2 * look().px(kRowPaddingPx) + 1;
  const int least = hasSecondLine() ? theme::target::kRowMin : theme::target::kMin;
  return {look().px(220), std::max(look().px(least), height)};
}

QSize ListRow::minimumSizeHint() const {
  return {look().px(120), sizeHint().height()};
}

double ListRow::paintBeginning(QPainter& painter, const QRectF& inside) const {
  double taken = 0;
  if (m_bar) {
    const double width = look().px(kRowBarPx);
    const QRectF bar(inside.left(), inside.top(), width, inside.height());
    paintCard(painter, mirrored(bar, inside, layoutDirection()), width / 2 - 0.5, look().colour(*m_bar));
    taken += width + look().px(kRowGapPx);
  }
  if (!m_count.isEmpty()) {
    const double side = look().px(kRowCountPx);
    painter.setFont(look().font(theme::type::kBody, theme::kFigureWeight));
    const double width = std::max(side, theme::figuresWidth(painter.font(), m_count) + look().px(12));
    const QRectF box = mirrored({inside.left() + taken, inside.top() + look().px(2), width, side}, inside,
                                layoutDirection());
    paintCard(painter, box, theme::radius::kSmall, look().colour(Token::Raised), look().colour(Token::Line));
    painter.setPen(look().colour(m_isStruck ? Token::Ink3 : Token::Ink));
    theme::drawFigures(painter, box, Qt::AlignCenter, m_count);
    taken += width + look().px(kRowGapPx);
  }
  return taken;
}

double ListRow::paintEnd(QPainter& painter, const QRectF& inside, double top) const {
  const bool turned = layoutDirection() == Qt::RightToLeft;
  const Qt::Alignment end = turned ? Qt::AlignLeft : Qt::AlignRight;
  double taken = 0;
  const double title = QFontMetricsF(rowTitleFont(look())).height();
  if (!m_value.isEmpty()) {
    painter.setFont(rowTitleFont(look()));
    painter.setPen(m_isStruck ? look().colour(Token::Ink3) : look().textColour(m_valueToken));
    // Without a word below it, the value stands in the middle of the row.
    const QRectF where = m_note.isEmpty() ? inside : QRectF(inside.left(), top, inside.width(), title);
    theme::drawFigures(painter, where, end | Qt::AlignVCenter, m_value);
    taken = theme::figuresWidth(painter.font(), m_value);
  }
  if (!m_note.isEmpty()) {
    painter.setFont(look().font(theme::type::kSecondary, theme::kSemiBold));
    painter.setPen(look().textColour(m_noteToken));
    const QFontMetricsF metrics(painter.font());
    painter.drawText(QRectF(inside.left(), top + title + look().px(1), inside.width(), metrics.height()),
                     static_cast<int>(trailing(layoutDirection()) | Qt::AlignVCenter), m_note);
    taken = std::max(taken, metrics.horizontalAdvance(m_note));
  }
  return taken > 0 ? taken + look().px(kRowGapPx) : 0;
}

void ListRow::paintText(QPainter& painter, const QRectF& where) const {
  QFont title = rowTitleFont(look());
  title.setStrikeOut(m_isStruck);
  painter.setFont(title);
  painter.setPen(look().colour(m_isStruck || !isEnabled() ? Token::Ink3 : Token::Ink));
  const double titleHeight = QFontMetricsF(title).height();
  paintLine(painter, QRectF(where.left(), where.top(), where.width(), titleHeight), text(),
            Qt::AlignLeft | Qt::AlignVCenter, layoutDirection());

  painter.setFont(rowSubtitleFont(look()));
  const QFontMetricsF metrics(painter.font());
  QRectF line(where.left(), where.top() + titleHeight + look().px(1), where.width(), metrics.height());
  const auto joint = QStringLiteral(" · ");
  painter.setPen(look().colour(m_isStruck ? Token::Ink3 : Token::Ink2));
  paintLine(painter, line, m_subtitle, Qt::AlignLeft | Qt::AlignVCenter, layoutDirection());
  if (m_loud.isEmpty()) {
    return;
  }
  // Piece by piece, so that each has its place whichever way one reads.
  double before = metrics.horizontalAdvance(m_subtitle);
  if (!m_subtitle.isEmpty()) {
    const double width = metrics.horizontalAdvance(joint);
    const QRectF dot(line.left() + before, line.top(), width, line.height());
    painter.drawText(mirrored(dot, line, layoutDirection()), Qt::AlignCenter, joint.trimmed());
    before += width;
  }
  const QRectF rest(line.left() + before, line.top(), std::max(0.0, line.width() - before), line.height());
  painter.setFont(look().font(theme::type::kSecondary, theme::kFigureWeight));
  painter.setPen(look().textColour(Token::Late));
  paintLine(painter, mirrored(rest, line, layoutDirection()), m_loud, Qt::AlignLeft | Qt::AlignVCenter,
            layoutDirection());
}

void ListRow::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QRectF frame = rect();
  if (isChecked() || isDown() || underMouse()) {
    const QColor fill = look().colour(isChecked() ? Token::AccentSoft : Token::Surface);
    paintCard(painter, frame.adjusted(0, 1, 0, -2), theme::radius::kSmall, touched(fill));
  }
  if (m_isDivided) {
    painter.fillRect(QRectF(0, frame.height() - 1, frame.width(), 1), look().colour(Token::Line));
  }
  const double padding = look().px(kRowPaddingPx);
  // What can be chosen stands away from the edges of its fill.
  const double aside = isCheckable() ? look().px(kRowGapPx) : 0;
  const QRectF inside = frame.adjusted(aside, padding, -aside, -padding - 1);
  const double top = inside.top() + std::max(0.0, (inside.height() - textHeight()) / 2);
  const double before = paintBeginning(painter, inside);
  const double after = paintEnd(painter, inside, top);
  const QRectF middle(inside.left() + before, top, std::max(0.0, inside.width() - before - after),
                      textHeight());
  paintText(painter, mirrored(middle, inside, layoutDirection()));
  if (hasVisibleFocus()) {
    paintFocusRing(painter, frame, theme::radius::kSmall, look());
  }
}

} // namespace comanda::kit
