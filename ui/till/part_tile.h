// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/pressable.h"
#include "ui/till/till_view.h"

namespace comanda::ui_till {

/// A part of a check, or a check among others, as a card to tap: what it is, what is on it, what it costs.
class PartTile : public kit::Pressable {
  Q_OBJECT

public:
  PartTile(const theme::Theme& theme, PartCard card, QWidget* parent = nullptr);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  PartCard m_card;
};

} // namespace comanda::ui_till
