// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/views.h"
#include "ui/kit/pressable.h"

namespace comanda::ui_floor {

/// All orders that are fetched or delivered, as one tile below the plan.
class TakeawayTile : public kit::Pressable {
  Q_OBJECT

public:
  explicit TakeawayTile(const theme::Theme& theme, QWidget* parent = nullptr);

  void tell(const FloorView& view);
  /// Where the screen is narrow.
  void setShort(bool isShort);

  QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  QString m_line;
  QString m_badge;
  Mark m_mark = Mark::Free;
  bool m_isShort = false;
};

} // namespace comanda::ui_floor
