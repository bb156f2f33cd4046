// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/icon.h"

#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <algorithm>
#include <cmath>

// A resource in a static library has to be asked for, outside of any namespace.
static void openIcons() {
  Q_INIT_RESOURCE(icons);
}

namespace comanda::kit {

namespace {

bool pointsBack(Icon icon) {
  return icon == Icon::Back || icon == Icon::Backspace;
}

QPixmap drawnIcon(Icon icon, const QColor& colour, int sidePx) {
  const QString key =
      QStringLiteral("comanda-icon/%1/%2/%3").arg(static_cast<int>(icon)).arg(colour.rgba()).arg(sidePx);
  QPixmap pixmap;
  if (QPixmapCache::find(key, &pixmap)) {
    return pixmap;
  }
  openIcons();
  pixmap = QPixmap(sidePx, sidePx);
  pixmap.fill(Qt::transparent);
  QSvgRenderer drawing(QStringLiteral(":/icons/%1.svg").arg(iconName(icon)));
  QPainter painter(&pixmap);
  drawing.render(&painter);
  painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
  painter.fillRect(pixmap.rect(), colour);
  painter.end();
  QPixmapCache::insert(key, pixmap);
  return pixmap;
}

} // namespace

QString iconName(Icon icon) {
  switch (icon) {
  case Icon::None: return {};
  case Icon::Back: return QStringLiteral("back");
  case Icon::Backspace: return QStringLiteral("backspace");
  case Icon::Bookings: return QStringLiteral("bookings");
  case Icon::Check: return QStringLiteral("check");
  case Icon::Close: return QStringLiteral("close");
  case Icon::Fire: return QStringLiteral("fire");
  case Icon::Floor: return QStringLiteral("floor");
  case Icon::Hold: return QStringLiteral("hold");
  case Icon::Kitchen: return QStringLiteral("kitchen");
  case Icon::Minus: return QStringLiteral("minus");
  case Icon::More: return QStringLiteral("more");
  case Icon::Order: return QStringLiteral("order");
  case Icon::Overview: return QStringLiteral("overview");
  case Icon::Plus: return QStringLiteral("plus");
  case Icon::Search: return QStringLiteral("search");
  case Icon::Till: return QStringLiteral("till");
  case Icon::Warning: return QStringLiteral("warning");
  }
  return {};
}

void paintIcon(QPainter& painter, const QRectF& where, Icon icon, const QColor& colour) {
  if (icon == Icon::None || where.isEmpty()) {
    return;
  }
  const double side = std::floor(std::min(where.width(), where.height()));
  const double scale = painter.device()->devicePixelRatioF();
  QPixmap pixmap = drawnIcon(icon, colour, static_cast<int>(std::ceil(side * scale)));
  if (pointsBack(icon) && painter.layoutDirection() == Qt::RightToLeft) {
    pixmap = pixmap.transformed(QTransform::fromScale(-1, 1));
  }
  const QPointF corner(std::round(where.center().x() - side / 2), std::round(where.center().y() - side / 2));
  painter.drawPixmap(QRectF(corner, QSizeF(side, side)), pixmap, QRectF(pixmap.rect()));
}

} // namespace comanda::kit
