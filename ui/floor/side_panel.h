// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/views.h"
#include "ui/kit/panel.h"

#include <vector>

class QScrollBar;
class QVBoxLayout;

namespace comanda::kit {
class Button;
class Chip;
class Label;
class ListRow;
class StatCard;
} // namespace comanda::kit

namespace comanda::ui_floor {

/// The running story of the floor: who waits for somebody, how full it is, and the next thing to do.
class SidePanel : public kit::Panel {
  Q_OBJECT

public:
  explicit SidePanel(const theme::Theme& theme, QWidget* parent = nullptr);

  void tell(const FloorView& view, bool maySeat);
  /// As a column beside the plan, or as a strip below it.
  void setUpright(bool isUpright);

Q_SIGNALS:
  void needTapped(const comanda::ui_floor::NeedView& need);
  void seatPressed();

protected:
  void changeEvent(QEvent* event) override;

private:
  QWidget* makeNeeds();
  void setMargins();
  void tellRow(std::size_t index);

  const theme::Theme& m_theme;
  std::vector<NeedView> m_needs;
  std::vector<kit::ListRow*> m_rows; ///< At least as many as needs: those too many are hidden.
  QVBoxLayout* m_list = nullptr;
  QScrollBar* m_needsBar = nullptr;
  kit::Chip* m_count;
  kit::Label* m_calm; ///< Instead of the list, when nobody needs anything.
  kit::StatCard* m_covers;
  kit::StatCard* m_open;
  kit::Button* m_seat;
};

} // namespace comanda::ui_floor
