// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/approval/approval_sheet.h"
#include "ui/kit/chip.h"
#include "ui/kit/chip_flow.h"
#include "ui/kit/tile_grid.h"
#include "ui/kit/toast.h"
#include "ui/order/allergy_sheet.h"
#include "ui/order/check_panel.h"
#include "ui/order/choice_sheet.h"
#include "ui/order/line_sheet.h"
#include "ui/order/order_pad.h"
#include "ui/shell/screen.h"

class QLineEdit;

namespace comanda::ui_order {

/// The order pad: the menu on the left, the check on the right. Its argument is the id of an order.
class OrderScreen : public shell::Screen {
  Q_OBJECT

public:
  /// All of them outlive this.
  OrderScreen(const theme::Theme& theme, models::Terminal& terminal, ui_approval::Approvals& approvals,
              shell::Navigator& navigator, QWidget* parent = nullptr);

  QWidget* headerWidget() override { return m_header; }
  void shown(const QString& argument) override;
  void hidden() override;
  OrderPad& pad() { return m_pad; }

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  QWidget* makeMenu();
  void makeHeader();
  void listen();
  void refresh();
  void showAll();
  void showHeader(const OrderPad::Check& check);
  void showCategories();
  void showItems();
  void showAim();
  void askSeat();
  void askCourse();
  void ask(const QString& itemId);
  void askAgain(const QString& lineId);
  void askVoid(const QString& lineId);

  const theme::Theme& m_theme;
  models::Terminal& m_terminal;
  OrderPad m_pad;
  QWidget* m_header;
  kit::Chip* m_covers = nullptr;
  kit::Chip* m_owner = nullptr;
  kit::Chip* m_allergies = nullptr;
  QLineEdit* m_search = nullptr;
  kit::Chip* m_seat = nullptr;
  kit::Chip* m_course = nullptr;
  kit::Chip* m_noteAllergy = nullptr;
  kit::ChipFlow* m_categories = nullptr;
  kit::TileGrid* m_items = nullptr;
  CheckPanel* m_check = nullptr;
  kit::Sheet* m_aim = nullptr;
  AllergySheet* m_allergySheet = nullptr;
  ChoiceSheet* m_choice = nullptr;
  std::string m_choiceFor; ///< The order that is chosen for.
  LineSheet* m_line = nullptr;
  ui_approval::ApprovalSheet* m_approval = nullptr;
  kit::Toast* m_toast = nullptr;
  std::vector<OrderPad::Choice> m_categoriesShown;
  bool m_isMade = false;
  std::string m_itemsShown; ///< What the tiles were made of: they are made anew only when that changes.
};

} // namespace comanda::ui_order
