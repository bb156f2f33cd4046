// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/floor/table_tile.h"

#include "ui/floor/mark_look.h"
#include "ui/kit/paint.h"
#include "ui/theme/figures.h"

#include <QContextMenuEvent>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QStyleHints>
#include <algorithm>
#include <cmath>

namespace comanda::ui_floor {

using theme::Token;

namespace {

constexpr int kBadgeOverhangPx = 9; // on every side, so that the middle of the widget is the table's
constexpr double kTableBorderPx = 2;
constexpr double kTableAsideOpacity = 0.45; // cannot be chosen now

} // namespace

TableTile::TableTile(const theme::Theme& theme, QWidget* parent) : Pressable(theme, parent) {
  m_longPress.setSingleShot(true);
  connect(&m_longPress, &QTimer::timeout, this, [this] {
    if (!isDown()) {
      return; // the finger slid away
    }
    m_wasHeld = true;
    setDown(false);
    Q_EMIT held();
  });
  connect(this, &QPushButton::pressed, this, [this] {
    m_wasHeld = false;
    m_longPress.start(QGuiApplication::styleHints()->mousePressAndHoldInterval());
  });
  connect(this, &QPushButton::released, &m_longPress, &QTimer::stop);
  connect(this, &QPushButton::clicked, this, [this] {
    if (!std::exchange(m_wasHeld, false)) Q_EMIT tapped();
  });
}

void TableTile::tell(const TableView& view) {
  m_view = view;
  setObjectName(QStringLiteral("table-") + QString::fromStdString(view.id));
  setAccessibleName(view.spoken);
  setAccessibleDescription(tr("Hold it for more."));
  setEnabled(view.isOffered);
  update();
}

void TableTile::placeTable(const QRectF& table) {
  const int edge = look().px(kBadgeOverhangPx);
  setGeometry(table.toAlignedRect().adjusted(-edge, -edge, edge, edge));
}

QRectF TableTile::tableRect() const {
  const int edge = look().px(kBadgeOverhangPx);
  return QRectF(rect()).adjusted(edge, edge, -edge, -edge);
}

void TableTile::contextMenuEvent(QContextMenuEvent* event) {
  event->accept();
  m_longPress.stop();
  // Some touch screens make a long press into this one: it is said once.
  if (!m_wasHeld) Q_EMIT held();
}

void TableTile::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const QRectF table = tableRect();
  const bool isAside = !m_view.isOffered && !m_view.isOrigin;
  if (isAside) painter.setOpacity(kTableAsideOpacity);
  paintOutline(painter, table);
  paintWords(painter, table);
  if (!m_view.badge.isEmpty() && !isAside) {
    const QColor fill = look().colour(tokenOf(m_view.mark));
    const bool turned = layoutDirection() == Qt::RightToLeft;
    kit::paintBadge(painter, rect(), Qt::AlignTop | (turned ? Qt::AlignLeft : Qt::AlignRight), m_view.badge,
                    fill, theme::Theme::inkOn(fill), look());
  }
  if (hasVisibleFocus()) {
    const double radius = m_view.isRound ? table.height() / 2 : theme::radius::kCard;
    kit::paintFocusRing(painter, table.adjusted(-4, -4, 4, 4), radius + 4, look());
  }
}

void TableTile::paintOutline(QPainter& painter, const QRectF& table) const {
  const bool isPlain = m_view.mark == Mark::Free || m_view.mark == Mark::Dirty;
  QColor fill = look().colour(Token::Surface);
  QColor border = look().colour(m_view.mark == Mark::Dirty ? Token::Ink3 : Token::Line);
  if (!isPlain) {
    fill = look().tint(tokenOf(m_view.mark));
    border = look().colour(tokenOf(m_view.mark));
  }
  if (m_view.isChosen) border = look().colour(Token::Ink);
  if (m_view.isTarget) border = look().colour(Token::Accent);
  if (m_view.isOrigin) border = look().colour(Token::Ink);
  QPen pen(border, look().px(static_cast<int>(kTableBorderPx)));
  if (m_view.isPending || m_view.isOrigin || m_view.mark == Mark::Dirty) pen.setStyle(Qt::DashLine);
  painter.setPen(pen);
  painter.setBrush(touched(fill));
  const double half = pen.widthF() / 2;
  const QRectF inside = table.adjusted(half, half, -half, -half);
  if (m_view.isRound) {
    const double radius = std::min(inside.width(), inside.height()) / 2;
    painter.drawRoundedRect(inside, radius, radius);
  } else {
    painter.drawRoundedRect(inside, theme::radius::kCard, theme::radius::kCard);
  }
}

void TableTile::paintWords(QPainter& painter, const QRectF& table) const {
  const QFont name = look().font(theme::type::kTitle, theme::kFigureWeight);
  const QFont line = look().font(theme::type::kSecondary);
  const QFont total = look().font(theme::type::kSecondary, theme::kFigureWeight);
  const double nameHeight = QFontMetricsF(name).height();
  const double lineHeight = QFontMetricsF(line).height() + look().px(1);
  const QRectF inside = table.adjusted(look().px(6), 0, -look().px(6), 0);
  const double height = nameHeight + lineHeight + (m_view.total.isEmpty() ? 0 : lineHeight);
  double y = table.center().y() - height / 2;
  const auto next = [&](const QFont& font, Token token, double tall) {
    painter.setFont(font);
    painter.setPen(look().colour(token));
    const QRectF where(inside.left(), y, inside.width(), tall);
    y += tall;
    return where;
  };
  kit::paintLine(painter, next(name, Token::Ink, nameHeight), m_view.name, Qt::AlignCenter,
                 layoutDirection());
  const Token quiet = m_view.mark == Mark::Free ? Token::Ink3 : Token::Ink2;
  kit::paintLine(painter, next(line, quiet, lineHeight), m_view.line, Qt::AlignCenter, layoutDirection());
  if (!m_view.total.isEmpty()) {
    theme::drawFigures(painter, next(total, Token::Ink, lineHeight), Qt::AlignCenter, m_view.total);
  }
}

} // namespace comanda::ui_floor
