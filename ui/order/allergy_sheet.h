// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/sheet.h"
#include "ui/order/order_pad.h"

namespace comanda::ui_order {

/// What a guest must not have, seat by seat: tapped once, carried by everything that is ordered for them from
/// then on.
class AllergySheet : public kit::Sheet {
  Q_OBJECT

public:
  /// The pad outlives this.
  AllergySheet(const theme::Theme& theme, QWidget& over, OrderPad& pad);

  /// Begins with the seat that is ordered for just now.
  void ask();

private:
  void show();
  QWidget* seats();
  QWidget* allergens();

  const theme::Theme& m_theme;
  OrderPad& m_pad;
  int m_seat = 0;
};

} // namespace comanda::ui_order
