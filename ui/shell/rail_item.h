// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icon.h"
#include "ui/kit/pressable.h"

namespace comanda::shell {

/// An icon above its word; checked, it is where one is.
class RailItem : public kit::Pressable {
  Q_OBJECT

public:
  RailItem(const theme::Theme& theme, kit::Icon icon, const QString& label, QWidget* parent = nullptr);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  kit::Icon m_icon;
};

} // namespace comanda::shell
