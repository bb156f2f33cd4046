// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/allergy_sheet.h"

#include "ui/kit/chip.h"
#include "ui/kit/chip_flow.h"
#include "ui/kit/label.h"
#include "ui/models/allergen_text.h"

#include <QTimer>
#include <QVBoxLayout>
#include <algorithm>

namespace comanda::ui_order {

using theme::Token;

AllergySheet::AllergySheet(const theme::Theme& theme, QWidget& over, OrderPad& pad)
    : Sheet(theme, over, tr("Allergies")),
      m_theme(theme),
      m_pad(pad) {
  setObjectName(QStringLiteral("allergySheet"));
}

void AllergySheet::ask() {
  m_seat = m_pad.seat();
  show();
  open();
}

void AllergySheet::show() {
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::space::kSmall);
  column->addWidget(
      new kit::Label(m_theme, tr("Who?"), theme::type::kSecondary, theme::kSemiBold, Token::Ink2));
  column->addWidget(seats());
  column->addSpacing(theme::space::kMedium);
  auto* must = new kit::Label(m_theme,
                              m_seat == 0 ? tr("What nobody at the table must have")
                                          : tr("What the guest at seat %1 must not have").arg(m_seat),
                              theme::type::kSecondary, theme::kSemiBold, Token::Late);
  must->setWordWrap(true);
  column->addWidget(must);
  column->addWidget(allergens());
  column->addSpacing(theme::space::kMedium);
  auto* note = new kit::Label(m_theme, tr("The kitchen is told with everything that is ordered from now on."),
                              theme::type::kSecondary, QFont::Normal, Token::Ink2);
  note->setWordWrap(true);
  column->addWidget(note);
  column->addStretch();
  setContent(content);
}

QWidget* AllergySheet::seats() {
  auto* flow = new kit::ChipFlow;
  for (int seat = 0; seat <= std::max(m_pad.check().covers, m_pad.seat()); ++seat) {
    auto* chip = new kit::Chip(m_theme, seat == 0 ? tr("Whole table") : tr("Seat %1").arg(seat));
    chip->setShape(kit::Chip::Shape::Box);
    chip->setOneOf();
    chip->setChecked(seat == m_seat);
    if (!m_pad.allergiesOf(seat).empty()) {
      chip->setState(Token::Late);
      chip->setAccessibleDescription(tr("Has an allergy"));
    }
    chip->setObjectName(QStringLiteral("allergySeat:%1").arg(seat));
    connect(chip, &QPushButton::clicked, this, [this, seat] {
      m_seat = seat;
      QTimer::singleShot(0, this, [this] { show(); });
    });
    flow->add(chip);
  }
  return flow;
}

QWidget* AllergySheet::allergens() {
  auto* flow = new kit::ChipFlow;
  const GuestAllergies::Allergens noted = m_pad.allergiesOf(m_seat);
  for (int number = v1::Allergen_MIN + 1; number <= v1::Allergen_MAX; ++number) {
    const auto allergen = static_cast<v1::Allergen>(number);
    auto* chip = new kit::Chip(m_theme, models::allergenText(allergen));
    chip->setShape(kit::Chip::Shape::Box);
    chip->setCheckable(true);
    chip->setChecked(noted.contains(allergen));
    chip->setObjectName(QStringLiteral("allergen:%1").arg(number));
    connect(chip, &QPushButton::clicked, this, [this, allergen](bool isOn) {
      m_pad.noteAllergy(m_seat, allergen, isOn);
      QTimer::singleShot(0, this, [this] { show(); });
    });
    flow->add(chip);
  }
  return flow;
}

} // namespace comanda::ui_order
