// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/sheet.h"
#include "ui/till/money_back.h"

#include <QStringList>
#include <functional>

namespace comanda::kit {
class Button;
class Label;
class MoneyLabel;
} // namespace comanda::kit

namespace comanda::ui_till {

/// Asks how much of a payment goes back: all that is left of it, unless another amount is typed.
class RefundSheet : public kit::Sheet {
  Q_OBJECT

public:
  using Text = std::function<QString(std::int64_t minorUnits)>;
  using OnAmount = std::function<void(std::int64_t minorUnits)>;

  RefundSheet(const theme::Theme& theme, QWidget& over);

  /// `money` writes an amount, `action` what giving it back does.
  void ask(std::int64_t most, Text money, Text action, OnAmount onAmount);

private:
  void follow();

  const theme::Theme& m_theme;
  BackAmount m_amount;
  Text m_money;
  Text m_action;
  OnAmount m_onAmount;
  kit::MoneyLabel* m_shown = nullptr;
  kit::Label* m_left = nullptr;
  kit::Button* m_next;
};

} // namespace comanda::ui_till
