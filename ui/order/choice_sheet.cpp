// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/choice_sheet.h"

#include "ui/kit/chip.h"
#include "ui/kit/chip_flow.h"
#include "ui/kit/keypad.h"
#include "ui/models/money_text.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>
#include <utility>

namespace comanda::ui_order {
namespace {

constexpr int kNoteLengthMax = 200; // characters; the contract allows 400 bytes

QString withPrice(const QString& name, std::int64_t price, const v1::Settings& settings) {
  return price == 0 ? name : QStringLiteral("%1  +%2").arg(name, models::moneyText(price, settings));
}

QWidget* titled(const theme::Theme& theme, const QString& title, theme::Token token, QWidget* content) {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::space::kSmall);
  column->addWidget(new kit::Label(theme, title, theme::type::kSecondary, theme::kSemiBold, token));
  column->addWidget(content);
  return box;
}

} // namespace

ChoiceSheet::ChoiceSheet(const theme::Theme& theme, QWidget& over)
    : Sheet(theme, over, QString()),
      m_theme(theme),
      m_add(new kit::Button(theme, kit::Button::Kind::Primary, QString())) {
  setObjectName(QStringLiteral("choiceSheet"));
  m_add->setObjectName(QStringLiteral("choiceAdd"));
  setFooter(m_add);
  connect(m_add, &QPushButton::clicked, this, &ChoiceSheet::take);
}

void ChoiceSheet::ask(ItemChoice choice, const v1::Settings& settings, int seats, bool isEdited,
                      Taken taken) {
  m_choice.emplace(std::move(choice));
  m_settings = settings;
  m_seats = seats;
  m_isEdited = isEdited;
  m_pre = v1::PRE_MODIFIER_UNSPECIFIED;
  m_taken = std::move(taken);
  show();
  open();
  if (m_choice->isPriceOpen()) {
    m_keypad->setFocus(Qt::PopupFocusReason); // what is typed next is the price
  }
}

void ChoiceSheet::show() {
  setTitle(m_choice->name());
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::space::kLarge);
  if (m_choice->isPriceOpen()) {
    column->addWidget(price());
  }
  if (!m_choice->variants().empty()) {
    column->addWidget(variants());
  }
  const auto questions = m_choice->questions();
  if (!questions.empty()) {
    for (const ItemChoice::Question& asked : questions) {
      column->addWidget(question(asked));
    }
    column->addWidget(manner());
  }
  column->addWidget(amounts());
  if (m_seats > 0) {
    column->addWidget(seats());
  }
  m_note = new QLineEdit(m_choice->instructions());
  m_note->setObjectName(QStringLiteral("choiceNote"));
  m_note->setMaxLength(kNoteLengthMax);
  m_note->setMinimumHeight(theme::target::kMin);
  m_note->setPlaceholderText(tr("For the kitchen, such as: dressing on the side"));
  m_note->setAccessibleName(tr("Note for the kitchen"));
  connect(m_note, &QLineEdit::textChanged, this,
          [this](const QString& text) { m_choice->setInstructions(text); });
  column->addWidget(titled(m_theme, tr("Note"), theme::Token::Ink2, m_note));
  column->addStretch();
  setContent(content);
  answered();
}

// What is typed changes two labels and nothing else: the keypad keeps the keyboard.
QWidget* ChoiceSheet::price() {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::space::kSmall);
  auto* line = new QHBoxLayout;
  m_priceTitle = new kit::Label(m_theme, QString(), theme::type::kSecondary, theme::kSemiBold);
  m_priceTitle->setObjectName(QStringLiteral("choicePriceTitle"));
  m_price = new kit::MoneyLabel(m_theme, QString(), theme::type::kFigure);
  m_price->setObjectName(QStringLiteral("choicePrice"));
  line->addWidget(m_priceTitle);
  line->addWidget(m_price, 1);
  column->addLayout(line);
  auto* keypad = new kit::Keypad(m_theme, kit::Keypad::Kind::Cash);
  m_keypad = keypad;
  keypad->setObjectName(QStringLiteral("choiceKeypad"));
  connect(keypad, &kit::Keypad::typed, this, [this](const QString& digits) {
    m_choice->typePrice(digits);
    tellPrice();
  });
  connect(keypad, &kit::Keypad::erased, this, [this] {
    m_choice->erasePrice();
    tellPrice();
  });
  connect(keypad, &kit::Keypad::confirmed, this, &ChoiceSheet::take);
  column->addWidget(keypad);
  tellPrice();
  return box;
}

void ChoiceSheet::tellPrice() {
  const bool isMissing = m_choice->price() == 0;
  m_priceTitle->setText(isMissing ? tr("Price of a portion · enter it") : tr("Price of a portion"));
  m_priceTitle->setToken(isMissing ? theme::Token::Late : theme::Token::Ready);
  m_price->setText(models::moneyText(m_choice->price(), m_settings));
  answered();
}

QWidget* ChoiceSheet::variants() {
  auto* flow = new kit::ChipFlow;
  bool isChosen = false;
  for (const ItemChoice::Option& option : m_choice->variants()) {
    auto* chip = new kit::Chip(
        m_theme, QStringLiteral("%1  %2").arg(option.name, models::moneyText(option.price, m_settings)));
    chip->setShape(kit::Chip::Shape::Box);
    chip->setOneOf();
    chip->setChecked(option.isChosen);
    chip->setObjectName(QStringLiteral("variant:") + QString::fromStdString(option.id));
    connect(chip, &QPushButton::clicked, this, [this, id = option.id] {
      m_choice->chooseVariant(id);
      QTimer::singleShot(0, this, [this] { m_choice->isAllThatWasAsked() && !m_isEdited ? take() : show(); });
    });
    isChosen = isChosen || option.isChosen;
    flow->add(chip);
  }
  return titled(m_theme, isChosen ? tr("Size") : tr("Size · choose one"),
                isChosen ? theme::Token::Ready : theme::Token::Late, flow);
}

QWidget* ChoiceSheet::question(const ItemChoice::Question& question) {
  auto* flow = new kit::ChipFlow;
  for (const ItemChoice::Option& option : question.options) {
    QString name = withPrice(option.name, option.price, m_settings);
    switch (option.pre) {
    case v1::NO: name = tr("no %1").arg(option.name); break;
    case v1::EXTRA: name = tr("extra %1").arg(name); break;
    case v1::LIGHT: name = tr("light %1").arg(option.name); break;
    default: break;
    }
    if (option.quantity > 1) {
      name = tr("%1 × %2").arg(option.quantity).arg(name);
    }
    auto* chip = new kit::Chip(m_theme, name);
    chip->setShape(kit::Chip::Shape::Box);
    if (question.min == 1 && question.max == 1) {
      chip->setOneOf();
    } else {
      chip->setCheckable(true);
    }
    chip->setChecked(option.isChosen);
    chip->setObjectName(QStringLiteral("modifier:") + QString::fromStdString(option.id));
    connect(chip, &QPushButton::clicked, this, [this, question, id = option.id] {
      m_choice->toggle(question, id, std::exchange(m_pre, v1::PRE_MODIFIER_UNSPECIFIED));
      QTimer::singleShot(0, this, [this] { m_choice->isAllThatWasAsked() && !m_isEdited ? take() : show(); });
    });
    flow->add(chip);
    if (option.canHaveMore || option.quantity > 1) {
      addStepper(*flow, question, option);
    }
  }
  QString rule = question.max == 1 && question.min == 1 ? tr("choose one")
                 : question.min > 0                     ? tr("choose %1 or more").arg(question.min)
                 : question.max > 0                     ? tr("up to %1").arg(question.max)
                                                        : tr("as you like");
  const bool isOpen = !question.isAnswered;
  if (question.isAnswered && question.min > 0) {
    rule = tr("chosen");
  }
  return titled(m_theme, QStringLiteral("%1 · %2").arg(question.name, rule),
                isOpen             ? theme::Token::Late
                : question.min > 0 ? theme::Token::Ready
                                   : theme::Token::Ink2,
                flow);
}

// Beside what is chosen, where the group lets one have more than one of it.
void ChoiceSheet::addStepper(kit::ChipFlow& flow, const ItemChoice::Question& question,
                             const ItemChoice::Option& option) {
  const auto add = [&](int by, const QString& sign, const QString& name, const QString& objectName,
                       bool isEnabled) {
    auto* chip = new kit::Chip(m_theme, sign);
    chip->setShape(kit::Chip::Shape::Box);
    chip->setAccessibleName(name);
    chip->setObjectName(objectName + QString::fromStdString(option.id));
    chip->setEnabled(isEnabled);
    connect(chip, &QPushButton::clicked, this, [this, question, id = option.id, by] {
      m_choice->changeQuantityOf(question, id, by);
      QTimer::singleShot(0, this, [this] { show(); });
    });
    flow.add(chip);
  };
  add(-1, QStringLiteral("−"), tr("One less of %1").arg(option.name), QStringLiteral("modifierLess:"),
      option.quantity > 1);
  add(1, QStringLiteral("+"), tr("One more of %1").arg(option.name), QStringLiteral("modifierMore:"),
      option.canHaveMore);
}

QWidget* ChoiceSheet::manner() {
  auto* flow = new kit::ChipFlow;
  const std::pair<v1::PreModifier, QString> manners[] = {
      {v1::NO, tr("No …")}, {v1::EXTRA, tr("Extra …")}, {v1::LIGHT, tr("Light …")}};
  for (const auto& [pre, name] : manners) {
    auto* chip = new kit::Chip(m_theme, name);
    chip->setShape(kit::Chip::Shape::Box);
    chip->setCheckable(true);
    chip->setChecked(m_pre == pre);
    chip->setObjectName(QStringLiteral("manner:%1").arg(static_cast<int>(pre)));
    connect(chip, &QPushButton::clicked, this, [this, pre = pre] {
      m_pre = m_pre == pre ? v1::PRE_MODIFIER_UNSPECIFIED : pre;
      QTimer::singleShot(0, this, [this] { show(); });
    });
    flow->add(chip);
  }
  return titled(m_theme, tr("The next one is wanted"), theme::Token::Ink2, flow);
}

QWidget* ChoiceSheet::amounts() {
  auto* row = new QWidget;
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(theme::space::kMedium);
  auto* less = new kit::Button(m_theme, kit::Button::Kind::Quiet, kit::Icon::Minus, QString());
  less->setAccessibleName(tr("One less"));
  less->setObjectName(QStringLiteral("choiceLess"));
  less->setEnabled(m_choice->quantity() > 1);
  auto* more = new kit::Button(m_theme, kit::Button::Kind::Quiet, kit::Icon::Plus, QString());
  more->setAccessibleName(tr("One more"));
  more->setObjectName(QStringLiteral("choiceMore"));
  auto* count = new kit::Label(m_theme, QString::number(m_choice->quantity()), theme::type::kMoney,
                               theme::kFigureWeight);
  count->setAlignment(Qt::AlignCenter);
  count->setObjectName(QStringLiteral("choiceQuantity"));
  line->addWidget(less);
  line->addWidget(count, 1);
  line->addWidget(more);
  const auto change = [this](int by) {
    m_choice->setQuantity(m_choice->quantity() + by);
    QTimer::singleShot(0, this, [this] { show(); });
  };
  connect(less, &QPushButton::clicked, this, [change] { change(-1); });
  connect(more, &QPushButton::clicked, this, [change] { change(1); });
  return titled(m_theme, tr("How many"), theme::Token::Ink2, row);
}

QWidget* ChoiceSheet::seats() {
  auto* flow = new kit::ChipFlow;
  for (int seat = 0; seat <= m_seats; ++seat) {
    auto* chip = new kit::Chip(m_theme, seat == 0 ? tr("Whole table") : QString::number(seat));
    chip->setShape(kit::Chip::Shape::Box);
    chip->setOneOf();
    chip->setChecked(m_choice->seat() == seat);
    chip->setAccessibleName(seat == 0 ? tr("For the whole table") : tr("For seat %1").arg(seat));
    chip->setObjectName(QStringLiteral("seat:%1").arg(seat));
    connect(chip, &QPushButton::clicked, this, [this, seat] {
      m_choice->setSeat(seat);
      QTimer::singleShot(0, this, [this] { show(); });
    });
    flow->add(chip);
  }
  return titled(m_theme, tr("For seat"), theme::Token::Ink2, flow);
}

void ChoiceSheet::answered() {
  const auto amount = m_choice->amount();
  const QString what = m_isEdited ? tr("Change") : tr("Add");
  m_add->setEnabled(amount.has_value());
  m_add->setText(amount ? QStringLiteral("%1 · %2").arg(what, models::moneyText(*amount, m_settings))
                        : tr("Choose what is marked red"));
}

void ChoiceSheet::take() {
  if (!isOpen() || !m_choice || !m_choice->isComplete()) {
    return;
  }
  const v1::NewLine line = m_choice->line();
  dismiss();
  m_taken(line);
}

} // namespace comanda::ui_order
