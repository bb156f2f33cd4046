// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/qr_picture.h"

#include "ui/kit/role.h"

#include <QPainter>
#include <QSvgRenderer>
#include <algorithm>

namespace comanda::ui_setup {

namespace {

constexpr int kQrPx = 232;

} // namespace

QrPicture::QrPicture(const theme::Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_renderer(std::make_unique<QSvgRenderer>()) {
  setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  kit::setRole(*this, QAccessible::Graphic);
  connect(&theme, &theme::Theme::changed, this, &QWidget::updateGeometry);
}

QrPicture::~QrPicture() = default;

void QrPicture::setPicture(const QByteArray& svg, const QString& accessibleName) {
  m_renderer->load(svg);
  setAccessibleName(accessibleName);
  update();
}

QSize QrPicture::sizeHint() const {
  return {m_theme.px(kQrPx), m_theme.px(kQrPx)};
}

// In whole pixels for each module: a camera reads edges, not shades.
void QrPicture::paintEvent(QPaintEvent*) {
  const QSize modules = m_renderer->defaultSize();
  if (modules.isEmpty()) {
    return;
  }
  const int scale = std::max(1, std::min(width() / modules.width(), height() / modules.height()));
  const QSize size = modules * scale;
  const QRectF where((width() - size.width()) / 2, (height() - size.height()) / 2, size.width(),
                     size.height());
  QPainter painter(this);
  painter.fillRect(where, Qt::white);
  m_renderer->render(&painter, where);
}

} // namespace comanda::ui_setup
