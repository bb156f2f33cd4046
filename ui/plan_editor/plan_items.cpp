// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_editor/plan_items.h"

#include "ui/kit/paint.h"
#include "ui/theme/tokens.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>
#include <QStyleOptionGraphicsItem>
#include <algorithm>
#include <cmath>

namespace comanda::ui_plan_editor {

using theme::Token;

namespace {

constexpr double kOutlinePx = 2;
constexpr double kChosenOutlinePx = 3;
constexpr double kCornerCm = 12;
constexpr double kWallInkShare = 0.5; // quieter than tables
constexpr double kAroundCm = 20;      // outlines are in pixels, and a pixel may be more than a centimetre

QPen cosmeticPen(const QColor& colour, double widthPx) {
  QPen pen(colour, widthPx);
  pen.setCosmetic(true);
  pen.setCapStyle(Qt::RoundCap);
  return pen;
}

} // namespace

void TableItem::tell(const TableShown& table) {
  m_table = table;
  place(table.place);
  setRotation(table.rotation);
  setZValue(table.isChosen ? 1 : 0);
}

void TableItem::place(const QRect& place) {
  prepareGeometryChange();
  const QRectF rect(place);
  m_rect = rect.translated(-rect.center());
  setPos(rect.center());
  update();
}

QRectF TableItem::boundingRect() const {
  return m_rect.adjusted(-kAroundCm, -kAroundCm, kAroundCm, kAroundCm);
}

void TableItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  painter->setRenderHint(QPainter::Antialiasing);
  paintOutline(*painter);
  paintWords(*painter);
}

void TableItem::paintOutline(QPainter& painter) const {
  const Token border = m_table.isWrong ? Token::Late : m_table.isChosen ? Token::Accent : Token::Ink3;
  painter.setPen(cosmeticPen(m_theme.colour(border), m_table.isChosen ? kChosenOutlinePx : kOutlinePx));
  painter.setBrush(m_theme.colour(m_table.isChosen ? Token::AccentSoft : Token::Surface));
  const double radius = m_table.shape == v1::ROUND     ? std::min(m_rect.width(), m_rect.height()) / 2
                        : m_table.shape == v1::COUNTER ? 0
                                                       : kCornerCm;
  painter.drawRoundedRect(m_rect, radius, radius);
  if (m_table.shape == v1::COUNTER) {
    painter.drawLine(m_rect.topLeft() + QPointF(0, m_rect.height() / 6),
                     m_rect.topRight() + QPointF(0, m_rect.height() / 6));
  }
}

// Upright and as large as any text, however the table stands and however far away it is.
void TableItem::paintWords(QPainter& painter) const {
  const QPointF middle = painter.transform().map(QPointF(0, 0));
  const double scale = std::hypot(painter.transform().m11(), painter.transform().m12());
  painter.save();
  painter.resetTransform();
  const QFont name = m_theme.font(theme::type::kBody, theme::kFigureWeight);
  const QFont seats = m_theme.font(theme::type::kTiny);
  const double nameHeight = QFontMetricsF(name).height();
  const double seatsHeight = QFontMetricsF(seats).height();
  const double room = m_rect.height() * scale - 4;
  const bool hasSeats = nameHeight + seatsHeight <= room;
  const double top = middle.y() - (nameHeight + (hasSeats ? seatsHeight : 0)) / 2;
  const double width = std::max(m_rect.width(), m_rect.height()) * scale;
  painter.setFont(name);
  painter.setPen(m_theme.colour(Token::Ink));
  kit::paintLine(painter, {middle.x() - width / 2, top, width, nameHeight}, m_table.name, Qt::AlignCenter,
                 Qt::LeftToRight);
  if (hasSeats) {
    painter.setFont(seats);
    painter.setPen(m_theme.colour(Token::Ink2));
    kit::paintLine(painter, {middle.x() - width / 2, top + nameHeight, width, seatsHeight},
                   QLocale().toString(m_table.seats), Qt::AlignCenter, Qt::LeftToRight);
  }
  painter.restore();
}

void WallItem::tell(const QLine& wall, bool isChosen) {
  prepareGeometryChange();
  m_wall = wall;
  m_isChosen = isChosen;
  setZValue(isChosen ? 0.5 : -1);
  update();
}

QRectF WallItem::boundingRect() const {
  return QRectF(m_wall.p1(), m_wall.p2()).normalized().adjusted(-kAroundCm, -kAroundCm, kAroundCm, kAroundCm);
}

void WallItem::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) {
  painter->setRenderHint(QPainter::Antialiasing);
  const QColor quiet = theme::mixed(m_theme.colour(Token::Line), m_theme.colour(Token::Ink3), kWallInkShare);
  painter->setPen(cosmeticPen(m_isChosen ? m_theme.colour(Token::Accent) : quiet, kWallPx));
  painter->drawLine(m_wall);
}

} // namespace comanda::ui_plan_editor
