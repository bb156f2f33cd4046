// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/till/pay_panel.h"

#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/keypad.h"
#include "ui/kit/label.h"
#include "ui/kit/money_label.h"
#include "ui/till/check_reader.h"
#include "ui/till/paid_notice.h"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <utility>

namespace comanda::ui_till {

using theme::Token;

namespace {

constexpr int kPrimaryPx = 56;
constexpr int kPayGapPx = 6; // all of it has to fit on a screen that is 600 high
constexpr std::array kTenders{v1::CASH, v1::CARD, v1::MOBILE};
constexpr std::array kTenderNames{"cashButton", "cardButton", "mobileButton"};
constexpr std::array kEntries{Entry::Amount, Entry::Given, Entry::Tip};
constexpr std::array kEntryNames{"amountEntry", "givenEntry", "tipEntry"};

} // namespace

PayPanel::PayPanel(const theme::Theme& theme, QWidget* parent)
    : Panel(theme, Shape::Plain, parent),
      m_theme(theme) {
  setObjectName(QStringLiteral("payPanel"));
  setLines(Qt::LeftEdge);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(theme::space::kPanel + 1, theme::space::kSmall, theme::space::kPanel,
                             theme::space::kMedium);
  column->setSpacing(kPayGapPx);
  m_paying = new QWidget;
  auto* paying = new QVBoxLayout(m_paying);
  paying->setContentsMargins(0, 0, 0, 0);
  paying->setSpacing(kPayGapPx);
  makeHead(*paying);
  m_handing = new QWidget;
  auto* handing = new QVBoxLayout(m_handing);
  handing->setContentsMargins(0, 0, 0, 0);
  handing->setSpacing(kPayGapPx);
  makeTenders(*handing);
  makeEntries(*handing);
  m_keypad = new kit::Keypad(theme, kit::Keypad::Kind::Cash);
  m_keypad->setObjectName(QStringLiteral("payKeypad"));
  connect(m_keypad, &kit::Keypad::typed, this, &PayPanel::typed);
  connect(m_keypad, &kit::Keypad::erased, this, &PayPanel::erased);
  connect(m_keypad, &kit::Keypad::confirmed, this, &PayPanel::acted);
  m_keypad->layout()->setSpacing(theme::space::kSmall);
  handing->addWidget(m_keypad);
  paying->addWidget(m_handing);
  paying->addStretch(1);
  column->addWidget(m_paying, 1);
  m_paid = new PaidNotice(theme);
  column->addWidget(m_paid, 1);
  m_primary = new kit::Button(theme, kit::Button::Kind::Primary, {});
  m_primary->setObjectName(QStringLiteral("payButton"));
  m_primary->setHeight(kPrimaryPx);
  connect(m_primary, &kit::Button::clicked, this, &PayPanel::acted);
  column->addWidget(m_primary);
}

void PayPanel::makeHead(QBoxLayout& column) {
  auto* row = new QHBoxLayout;
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  m_dueTitle = new kit::Label(m_theme, {}, theme::type::kBody, QFont::Normal, Token::Ink2);
  m_dueTitle->setObjectName(QStringLiteral("dueTitle"));
  words->addWidget(m_dueTitle);
  m_taken = new kit::Label(m_theme, {}, theme::type::kSecondary, theme::kSemiBold, Token::Ready);
  m_taken->setObjectName(QStringLiteral("takenLabel"));
  words->addWidget(m_taken);
  row->addLayout(words, 1);
  m_due = new kit::MoneyLabel(m_theme, {}, theme::type::kTotal);
  m_due->setObjectName(QStringLiteral("dueLabel"));
  row->addWidget(m_due);
  column.addLayout(row);
  m_notice = new kit::Label(m_theme, {}, theme::type::kBody, theme::kSemiBold, Token::Attention);
  m_notice->setObjectName(QStringLiteral("payNotice"));
  m_notice->setWordWrap(true);
  column.addWidget(m_notice);
  m_toOrder = new kit::Button(m_theme, kit::Button::Kind::Quiet, kit::Icon::Back, tr("Back to the order"));
  m_toOrder->setObjectName(QStringLiteral("noticeButton"));
  m_toOrder->setHeight(theme::target::kMin);
  connect(m_toOrder, &kit::Button::clicked, this, &PayPanel::orderAsked);
  column.addWidget(m_toOrder);
}

void PayPanel::makeTenders(QBoxLayout& column) {
  auto* row = new QHBoxLayout;
  row->setSpacing(10);
  for (std::size_t i = 0; i < kTenders.size(); ++i) {
    auto* button = new kit::Button(m_theme, kit::Button::Kind::Quiet, tenderName(kTenders[i]));
    button->setObjectName(QLatin1String(kTenderNames[i]));
    button->setOneOf();
    button->setHeight(theme::target::kMin);
    connect(button, &kit::Button::clicked, this, [this, i] {
      m_tenders[i]->setChecked(true); // one of them always is
      Q_EMIT tenderChosen(kTenders[i]);
    });
    m_tenders[i] = button;
    row->addWidget(button, 1);
  }
  column.addLayout(row);
  m_quickRow = new QHBoxLayout;
  m_quickRow->setSpacing(10);
  column.addLayout(m_quickRow);
}

void PayPanel::makeEntries(QBoxLayout& column) {
  m_entryBox = new QBoxLayout(QBoxLayout::LeftToRight);
  m_entryBox->setSpacing(theme::space::kHair);
  auto* row = new QHBoxLayout;
  row->setSpacing(theme::space::kSmall);
  for (std::size_t i = 0; i < kEntries.size(); ++i) {
    auto* chip = new kit::Chip(m_theme, {});
    chip->setObjectName(QLatin1String(kEntryNames[i]));
    chip->setOneOf();
    connect(chip, &kit::Chip::clicked, this, [this, i] {
      m_entries[i]->setChecked(true);
      Q_EMIT entryChosen(kEntries[i]);
    });
    m_entries[i] = chip;
    row->addWidget(chip);
  }
  m_result = new kit::Label(m_theme, {}, theme::type::kTitle, theme::kFigureWeight, Token::Ready);
  m_result->setObjectName(QStringLiteral("resultLabel"));
  m_result->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
  m_entryBox->addLayout(row);
  m_entryBox->addWidget(m_result, 1);
  column.addLayout(m_entryBox);
}

void PayPanel::follow(const TillView& view) {
  showOnly(view);
  m_paid->tell(view.taken, view.change);
  QStringList taken = {view.taken, view.change};
  taken.removeAll({});
  m_taken->setText(taken.join(QStringLiteral(" · ")));
  m_dueTitle->setText(view.dueTitle);
  m_due->setText(view.due);
  m_due->setAccessibleName(view.dueTitle + QStringLiteral(" ") + view.due);
  m_notice->setText(view.notice);
  for (std::size_t i = 0; i < kTenders.size(); ++i) {
    m_tenders[i]->setChecked(view.tender == kTenders[i]);
  }
  showQuick(view.tender == v1::CASH ? view.quick : std::vector<QuickAmount>());
  showEntries(view);
  m_result->setText(view.result);
  m_result->setToken(!view.isResultGood ? Token::Late : view.isResultChange ? Token::Ready : Token::Ink2);
  m_result->setSize(view.isResultChange ? theme::type::kTitle : theme::type::kSecondary,
                    theme::kFigureWeight);
  m_result->setWordWrap(!view.isResultChange);
  m_primary->setText(view.primary);
  m_primary->setEnabled(view.canPay);
}

void PayPanel::showOnly(const TillView& view) {
  const bool isPaid = view.phase == TillView::Phase::Paid;
  const bool isBlocked = !view.notice.isEmpty(); // nothing can be handed over before that is done
  // Those that go before those that come: a window grows for both, and does not shrink again.
  const std::vector<std::pair<QWidget*, bool>> all = {{m_paying, !isPaid},
                                                      {m_paid, isPaid},
                                                      {m_handing, !isBlocked},
                                                      {m_notice, isBlocked},
                                                      {m_toOrder, view.noticeLeadsToOrder},
                                                      {m_taken, !view.taken.isEmpty()}};
  for (const bool isToBeSeen : {false, true}) {
    for (const auto& [widget, isSeen] : all) {
      if (isSeen == isToBeSeen) widget->setVisible(isSeen);
    }
  }
}

void PayPanel::showQuick(const std::vector<QuickAmount>& quick) {
  if (quick == m_shownQuick) {
    return;
  }
  m_shownQuick = quick;
  for (kit::Button* old : std::exchange(m_quick, {})) {
    old->hide();
    old->setObjectName({});
    m_quickRow->removeWidget(old);
    old->deleteLater();
  }
  for (const QuickAmount& amount : quick) {
    auto* button = new kit::Button(m_theme, kit::Button::Kind::Quiet, amount.text);
    button->setObjectName(QStringLiteral("quick-%1").arg(amount.minorUnits));
    button->setAccessibleName(tr("%1 handed over").arg(amount.text));
    button->setHeight(theme::target::kMin);
    button->setMinimumWidth(theme::target::kMin);
    connect(button, &kit::Button::clicked, this,
            [this, given = amount.minorUnits] { Q_EMIT quickGiven(given); });
    m_quickRow->addWidget(button, 1);
    m_quick.push_back(button);
  }
}

void PayPanel::showEntries(const TillView& view) {
  const std::array texts{tr("Amount %1").arg(view.amount), tr("Given %1").arg(view.given),
                         tr("Tip %1").arg(view.tip)};
  for (std::size_t i = 0; i < kEntries.size(); ++i) {
    m_entries[i]->setText(texts[i]);
    m_entries[i]->setChecked(view.entry == kEntries[i]);
  }
  // All three leave no room beside them for what comes of them: it goes below.
  const bool isByAmount = view.split == Split::Amount;
  m_entries.front()->setVisible(isByAmount);
  m_entryBox->setDirection(isByAmount ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
  m_result->setVisible(!isByAmount || !view.result.isEmpty());
}

void PayPanel::takeKeys() {
  m_keypad->setFocus(Qt::OtherFocusReason);
}

} // namespace comanda::ui_till
