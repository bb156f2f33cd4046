// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/paint.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

namespace comanda::kit {

void paintCard(QPainter& painter, const QRectF& where, double radius, const QColor& fill,
               const QColor& border, double borderPx) {
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
  if (!border.isValid()) {
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(where, radius, radius);
    return;
  }
  const double half = borderPx / 2;
  painter.setPen(QPen(border, borderPx));
  painter.drawRoundedRect(where.adjusted(half, half, -half, -half), radius - half, radius - half);
}

void paintFocusRing(QPainter& painter, const QRectF& where, double radius, const theme::Theme& theme) {
  // Two rings, so that it is seen on paper and on the accent.
  paintCard(painter, where, radius, {}, theme.colour(theme::Token::Accent), 2);
  paintCard(painter, where.adjusted(2, 2, -2, -2), std::max(0.0, radius - 2), {},
            theme.colour(theme::Token::Surface), 1);
}

double paintBadge(QPainter& painter, const QRectF& where, Qt::Alignment alignment, const QString& text,
                  const QColor& fill, const QColor& ink, const theme::Theme& theme) {
  painter.setFont(theme.font(12, theme::kFigureWeight));
  const QFontMetricsF metrics(painter.font());
  const double height = metrics.height() + theme.px(6);
  const double width = std::max(height, std::ceil(metrics.horizontalAdvance(text)) + theme.px(16));
  QRectF pill(where.left(), where.top(), width, height);
  if (alignment.testFlag(Qt::AlignRight)) pill.moveRight(where.right());
  if (alignment.testFlag(Qt::AlignHCenter)) pill.moveLeft(where.center().x() - width / 2);
  if (alignment.testFlag(Qt::AlignBottom)) pill.moveBottom(where.bottom());
  if (alignment.testFlag(Qt::AlignVCenter)) pill.moveTop(where.center().y() - height / 2);
  paintCard(painter, pill, height / 2, fill);
  painter.setPen(ink);
  painter.drawText(pill, Qt::AlignCenter, text);
  return width;
}

void paintLines(QPainter& painter, const QRectF& where, const QString& text, int linesMax,
                Qt::LayoutDirection direction) {
  const QFontMetricsF metrics(painter.font());
  QTextLayout layout(text, painter.font());
  QTextOption option;
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  option.setTextDirection(direction);
  layout.setTextOption(option);
  layout.beginLayout();
  double y = where.top();
  for (int line = 0; line < linesMax; ++line) {
    QTextLine made = layout.createLine();
    if (!made.isValid()) break;
    made.setLineWidth(where.width());
    const int end = made.textStart() + made.textLength();
    const bool isCut = line + 1 == linesMax && end < text.size();
    const QString shown = isCut
                              ? metrics.elidedText(text.mid(made.textStart()), Qt::ElideRight, where.width())
                              : text.mid(made.textStart(), made.textLength()).trimmed();
    painter.drawText(QRectF(where.left(), y, where.width(), metrics.height()),
                     static_cast<int>(leading(direction) | Qt::AlignVCenter | Qt::TextSingleLine), shown);
    y += metrics.height();
  }
  layout.endLayout();
}

void paintLine(QPainter& painter, const QRectF& where, const QString& text, Qt::Alignment alignment,
               Qt::LayoutDirection direction) {
  const QFontMetricsF metrics(painter.font());
  Qt::Alignment sides = alignment & ~(Qt::AlignLeft | Qt::AlignRight);
  if (alignment.testFlag(Qt::AlignLeft)) sides |= leading(direction);
  if (alignment.testFlag(Qt::AlignRight)) sides |= trailing(direction);
  painter.drawText(where, static_cast<int>(sides | Qt::TextSingleLine),
                   metrics.elidedText(text, Qt::ElideRight, where.width()));
}

QRectF mirrored(const QRectF& rect, const QRectF& frame, Qt::LayoutDirection direction) {
  if (direction == Qt::LeftToRight) {
    return rect;
  }
  QRectF other = rect;
  other.moveLeft(frame.left() + frame.right() - rect.right());
  return other;
}

Qt::Alignment leading(Qt::LayoutDirection direction) {
  // Absolute, because a painter would turn AlignLeft around by itself, but only sometimes.
  return Qt::AlignAbsolute | (direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
}

Qt::Alignment trailing(Qt::LayoutDirection direction) {
  return Qt::AlignAbsolute | (direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight);
}

void followTheme(QWidget& widget, const theme::Theme& theme) {
  QObject::connect(&theme, &theme::Theme::changed, &widget, [&widget] {
    widget.updateGeometry();
    widget.update();
  });
}

} // namespace comanda::kit
