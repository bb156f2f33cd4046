// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QByteArray>
#include <QWidget>
#include <memory>

class QSvgRenderer;

namespace comanda::ui_setup {

/// A QR code, black on white in every palette: that is what cameras read.
class QrPicture : public QWidget {
  Q_OBJECT

public:
  /// The theme outlives this.
  explicit QrPicture(const theme::Theme& theme, QWidget* parent = nullptr);
  ~QrPicture() override;

  void setPicture(const QByteArray& svg, const QString& accessibleName);
  QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  const theme::Theme& m_theme;
  std::unique_ptr<QSvgRenderer> m_renderer;
};

} // namespace comanda::ui_setup
