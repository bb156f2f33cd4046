// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/sheet.h"
#include "ui/overview/behind.h"

namespace comanda::ui_overview {

/// What a number is made of, over the overview.
class NumberSheet : public kit::Sheet {
  Q_OBJECT

public:
  NumberSheet(const theme::Theme& theme, QWidget& over);

  /// The same list as before leaves everything where it is.
  void show(const NumberList& list);

Q_SIGNALS:
  void chosen(const comanda::ui_overview::NumberList::Row& row);

private:
  QWidget* makeRow(const NumberList::Row& row);

  const theme::Theme& m_theme;
  NumberList m_list;
};

} // namespace comanda::ui_overview
