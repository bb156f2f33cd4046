// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/figures.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>

namespace comanda::theme {

namespace {

double digitCell(const QFontMetricsF& metrics) {
  double widest = 0;
  for (char digit = '0'; digit <= '9'; ++digit) {
    widest = std::max(widest, metrics.horizontalAdvance(QLatin1Char(digit)));
  }
  return widest;
}

bool isFigure(QChar character) {
  return character >= QLatin1Char('0') && character <= QLatin1Char('9');
}

// Where the run that begins at `from` ends: one digit, or all that stands before the next digit.
qsizetype endOfRun(const QString& text, qsizetype from) {
  qsizetype end = from + 1;
  while (!isFigure(text[from]) && end < text.size() && !isFigure(text[end])) {
    ++end;
  }
  return end;
}

} // namespace

double figuresWidth(const QFont& font, const QString& text) {
  const QFontMetricsF metrics(font);
  const double cell = digitCell(metrics);
  double width = 0;
  for (qsizetype at = 0; at < text.size();) {
    const qsizetype end = endOfRun(text, at);
    width += isFigure(text[at]) ? cell : metrics.horizontalAdvance(text.mid(at, end - at));
    at = end;
  }
  return width;
}

void drawFigures(QPainter& painter, const QRectF& where, Qt::Alignment alignment, const QString& text) {
  const QFontMetricsF metrics(painter.font(), painter.device());
  const double cell = digitCell(metrics);
  const double width = figuresWidth(painter.font(), text);
  double x = where.left();
  if (alignment.testFlag(Qt::AlignRight)) {
    x = where.right() - width;
  } else if (alignment.testFlag(Qt::AlignHCenter)) {
    x = where.center().x() - width / 2;
  }
  double base = where.center().y() + (metrics.ascent() - metrics.descent()) / 2;
  if (alignment.testFlag(Qt::AlignTop)) {
    base = where.top() + metrics.ascent();
  } else if (alignment.testFlag(Qt::AlignBottom)) {
    base = where.bottom() - metrics.descent();
  }
  for (qsizetype at = 0; at < text.size();) {
    const qsizetype end = endOfRun(text, at);
    const QString run = text.mid(at, end - at);
    const double advance = metrics.horizontalAdvance(run);
    const bool figure = isFigure(text[at]);
    painter.drawText(QPointF(figure ? x + (cell - advance) / 2 : x, base), run);
    x += figure ? cell : advance;
    at = end;
  }
}

} // namespace comanda::theme
