// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/money_label.h"
#include "ui/kit/sheet.h"
#include "ui/order/item_choice.h"

#include <functional>
#include <optional>

class QLineEdit;

namespace comanda::kit {
class ChipFlow;
}

namespace comanda::ui_order {

/// One sheet with everything that goes with an item: size, questions (red while they are open, green when
/// they are answered), no, extra and light, how many, for which seat, a note.
class ChoiceSheet : public kit::Sheet {
  Q_OBJECT

public:
  using Taken = std::function<void(const v1::NewLine& line)>;

  ChoiceSheet(const theme::Theme& theme, QWidget& over);

  /// Asks; `settings` says how money is written, `seats` how many guests there are. `taken` is called when
  /// the choice is made. A choice of one answer is taken at once, unless it is to be looked at (`isEdited`).
  void ask(ItemChoice choice, const v1::Settings& settings, int seats, bool isEdited, Taken taken);

private:
  void show();
  QWidget* price();
  void tellPrice();
  QWidget* variants();
  QWidget* question(const ItemChoice::Question& question);
  void addStepper(kit::ChipFlow& flow, const ItemChoice::Question& question,
                  const ItemChoice::Option& option);
  QWidget* manner();
  QWidget* amounts();
  QWidget* seats();
  void answered();
  void take();

  const theme::Theme& m_theme;
  std::optional<ItemChoice> m_choice;
  v1::Settings m_settings;
  int m_seats = 0;
  bool m_isEdited = false;
  v1::PreModifier m_pre = v1::PRE_MODIFIER_UNSPECIFIED; ///< What the next tap on a modifier means.
  Taken m_taken;
  kit::Button* m_add;
  kit::Label* m_priceTitle = nullptr; ///< While a price is asked.
  kit::MoneyLabel* m_price = nullptr;
  QWidget* m_keypad = nullptr;
  QLineEdit* m_note = nullptr;
};

} // namespace comanda::ui_order
