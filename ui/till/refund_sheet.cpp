// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/till/refund_sheet.h"

#include "ui/kit/button.h"
#include "ui/kit/keypad.h"
#include "ui/kit/label.h"
#include "ui/kit/money_label.h"

#include <QVBoxLayout>
#include <utility>

namespace comanda::ui_till {

using theme::Token;

RefundSheet::RefundSheet(const theme::Theme& theme, QWidget& over)
    : Sheet(theme, over, tr("Give money back")),
      m_theme(theme),
      m_next(new kit::Button(theme, kit::Button::Kind::Danger, {})) {
  setObjectName(QStringLiteral("refundSheet"));
  m_next->setObjectName(QStringLiteral("refundNext"));
  setFooter(m_next);
  connect(m_next, &kit::Button::clicked, this, [this] {
    if (!isOpen()) return; // it slides away already: a second tap is the same tap
    const OnAmount onAmount = m_onAmount;
    dismiss();
    if (onAmount) onAmount(m_amount.minorUnits());
  });
}

void RefundSheet::ask(std::int64_t most, Text money, Text action, OnAmount onAmount) {
  m_amount = BackAmount(most);
  m_money = std::move(money);
  m_action = std::move(action);
  m_onAmount = std::move(onAmount);
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::space::kSmall);
  m_shown = new kit::MoneyLabel(m_theme, {}, theme::type::kTotal);
  m_shown->setObjectName(QStringLiteral("refundAmount"));
  column->addWidget(m_shown);
  m_left = new kit::Label(m_theme, {}, theme::type::kSecondary, QFont::Normal, Token::Ink2);
  m_left->setAlignment(Qt::AlignTrailing);
  column->addWidget(m_left);
  auto* keypad = new kit::Keypad(m_theme, kit::Keypad::Kind::Cash);
  keypad->setObjectName(QStringLiteral("refundKeypad"));
  connect(keypad, &kit::Keypad::typed, this, [this](const QString& digits) {
    m_amount.type(digits);
    follow();
  });
  connect(keypad, &kit::Keypad::erased, this, [this] {
    m_amount.erase();
    follow();
  });
  connect(keypad, &kit::Keypad::confirmed, m_next, &kit::Button::click);
  column->addWidget(keypad);
  column->addStretch(1);
  setContent(content);
  follow();
  open();
  keypad->setFocus(Qt::PopupFocusReason); // what is typed next is the amount
}

void RefundSheet::follow() {
  const std::int64_t amount = m_amount.minorUnits();
  m_shown->setText(m_money(amount));
  m_left->setText(m_amount.isTooMuch() ? tr("No more than %1 is left of it").arg(m_money(m_amount.most()))
                                       : tr("of %1").arg(m_money(m_amount.most())));
  m_left->setToken(m_amount.isTooMuch() ? Token::Late : Token::Ink2);
  m_next->setEnabled(amount > 0 && !m_amount.isTooMuch());
  m_next->setText(m_action(amount));
}

} // namespace comanda::ui_till
