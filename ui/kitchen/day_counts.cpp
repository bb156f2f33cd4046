// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kitchen/day_counts.h"

#include "ui/kit/paint.h"
#include "ui/kit/role.h"
#include "ui/theme/figures.h"

#include <QFontMetricsF>
#include <QPainter>

namespace comanda::ui_kitchen {

using theme::Token;

namespace {

constexpr int kDayColumnPx = 220;
constexpr int kDayStripPx = 48;
constexpr int kDayRowPx = 46;
constexpr int kDayNamePx = 17;
constexpr int kDayCountPx = 21;

} // namespace

DayCounts::DayCounts(const theme::Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
  setObjectName(QStringLiteral("allDay"));
  kit::setRole(*this, QAccessible::StaticText);
  connect(&theme, &theme::Theme::changed, this, [this] { setStrip(m_isStrip); });
  setStrip(false);
  setCounts({});
}

void DayCounts::setCounts(const std::vector<DayCount>& counts) {
  m_counts = counts;
  QStringList said;
  for (const DayCount& count : counts) {
    said << QStringLiteral("%1 %2").arg(count.count).arg(count.name);
  }
  setAccessibleName(
      tr("All day: %1").arg(said.isEmpty() ? tr("nothing open") : said.join(QStringLiteral(", "))));
  update();
}

void DayCounts::setStrip(bool isStrip) {
  m_isStrip = isStrip;
  setMinimumSize(0, 0);
  setMaximumSize(QWIDGETSIZE_MAX, QWIDGETSIZE_MAX);
  if (isStrip) {
    setFixedHeight(m_theme.px(kDayStripPx));
  } else {
    setFixedWidth(m_theme.px(kDayColumnPx));
  }
  update();
}

void DayCounts::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.fillRect(rect(), m_theme.colour(Token::Surface));
  if (m_isStrip) {
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.colour(Token::Line));
    paintStrip(painter);
  } else {
    painter.fillRect(QRect(layoutDirection() == Qt::RightToLeft ? width() - 1 : 0, 0, 1, height()),
                     m_theme.colour(Token::Line));
    paintColumn(painter);
  }
}

void DayCounts::paintColumn(QPainter& painter) const {
  const Qt::LayoutDirection direction = layoutDirection();
  const double tall = m_theme.px(kDayRowPx);
  QRectF row = QRectF(rect()).adjusted(theme::space::kLarge, theme::space::kSmall, -theme::space::kLarge, 0);
  row.setHeight(m_theme.px(36));
  painter.setFont(m_theme.font(theme::type::kBody, theme::kFigureWeight));
  painter.setPen(m_theme.colour(Token::Ink));
  kit::paintLine(painter, row, tr("All day"), Qt::AlignLeft | Qt::AlignVCenter, direction);
  row = QRectF(row.left(), row.bottom(), row.width(), tall);
  for (const DayCount& count : m_counts) {
    if (row.bottom() > height()) break;
    const QString figure = QString::number(count.count);
    painter.setPen(m_theme.colour(Token::Ink));
    painter.setFont(m_theme.font(kDayCountPx, theme::kFigureWeight));
    const double wide = theme::figuresWidth(painter.font(), figure);
    theme::drawFigures(painter, row,
                       (direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                       figure);
    painter.setFont(m_theme.font(kDayNamePx));
    const QRectF name = row.adjusted(0, 0, -wide - theme::space::kSmall, 0);
    kit::paintLine(painter, kit::mirrored(name, row, direction), count.name, Qt::AlignLeft | Qt::AlignVCenter,
                   direction);
    painter.fillRect(QRectF(row.left(), row.bottom() - 1, row.width(), 1), m_theme.colour(Token::Line));
    row.translate(0, tall);
  }
}

void DayCounts::paintStrip(QPainter& painter) const {
  const QRectF inside = QRectF(rect()).adjusted(theme::space::kLarge, 0, -theme::space::kLarge, 0);
  const Qt::LayoutDirection direction = layoutDirection();
  double x = inside.left();
  const auto put = [&](const QString& text, const QFont& font, Token token, double gap) {
    const double wide = QFontMetricsF(font).horizontalAdvance(text) + 1;
    if (x + wide > inside.right()) return false;
    painter.setFont(font);
    painter.setPen(m_theme.colour(token));
    const QRectF where(x, inside.top(), wide, inside.height());
    kit::paintLine(painter, kit::mirrored(where, inside, direction), text, Qt::AlignLeft | Qt::AlignVCenter,
                   direction);
    x += wide + gap;
    return true;
  };
  put(tr("All day"), m_theme.font(theme::type::kBody, theme::kFigureWeight), Token::Ink2,
      theme::space::kLarge);
  const QFont figure = m_theme.font(kDayCountPx, theme::kFigureWeight);
  const QFont name = m_theme.font(kDayNamePx);
  for (const DayCount& count : m_counts) {
    const QString text = QString::number(count.count);
    const double both =
        QFontMetricsF(figure).horizontalAdvance(text) + QFontMetricsF(name).horizontalAdvance(count.name);
    // Half a name says nothing: what has no room is left out.
    if (x + both + theme::space::kSmall > inside.right()) break;
    put(text, figure, Token::Ink, theme::space::kSmall);
    put(count.name, name, Token::Ink, theme::space::kPanel);
  }
}

} // namespace comanda::ui_kitchen
