// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/till/check_side.h"

#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/list_row.h"
#include "ui/kit/money_label.h"
#include "ui/kit/panel.h"
#include "ui/kit/role.h"
#include "ui/kit/scroll.h"
#include "ui/till/part_tile.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

namespace comanda::ui_till {

using theme::Token;

namespace {

constexpr int kTileColumns = 2;
constexpr int kCheckColumns = 3;

// What of a view is to be seen here, and nothing of what is typed.
TillView checkOnly(const TillView& view) {
  TillView only;
  only.phase = view.phase;
  only.checks = view.checks;
  only.split = view.split;
  only.ways = view.ways;
  only.parts = view.parts;
  only.lines = view.lines;
  only.payments = view.payments;
  only.sums = view.sums;
  only.open = view.open;
  only.canIssue = view.canIssue;
  only.canVoid = view.canVoid;
  only.billNumber = view.billNumber;
  return only;
}

QVBoxLayout* cardColumn(const theme::Theme& theme, QVBoxLayout& column) {
  auto* card = new kit::Panel(theme, kit::Panel::Shape::Card);
  auto* inside = new QVBoxLayout(card);
  inside->setContentsMargins(theme::space::kPanel, theme::space::kHair, theme::space::kPanel,
                             theme::space::kHair);
  inside->setSpacing(0);
  column.addWidget(card);
  return inside;
}

} // namespace

CheckSide::CheckSide(const theme::Theme& theme, QWidget* parent) : QScrollArea(parent), m_theme(theme) {
  setObjectName(QStringLiteral("checkSide"));
  setAccessibleName(tr("Check"));
  kit::setRole(*this, QAccessible::List);
  kit::dressScroll(*this);
  setWidgetResizable(true);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void CheckSide::follow(const TillView& view) {
  TillView only = checkOnly(view);
  if (m_shown == only) {
    return;
  }
  const int scrolled = verticalScrollBar()->value();
  build(only);
  m_shown = std::move(only);
  verticalScrollBar()->setValue(scrolled);
}

void CheckSide::build(const TillView& view) {
  if (QWidget* old = takeWidget()) {
    old->hide();
    for (QWidget* gone : old->findChildren<QWidget*>()) {
      gone->setObjectName({});
    }
    old->deleteLater(); // the tap that brought the new ones may still be on it
  }
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(theme::space::kPanel, theme::space::kPanel, theme::space::kPanel,
                             theme::space::kPanel);
  column->setSpacing(theme::space::kLarge);
  if (view.phase == TillView::Phase::Choosing) {
    addChecks(*column, view);
  } else if (view.phase != TillView::Phase::Over) {
    if (view.split == Split::Evenly && view.phase == TillView::Phase::Paying) addWays(*column, view.ways);
    if (view.parts.size() > 1 || view.split == Split::Seat) addParts(*column, view);
    if (view.split != Split::Seat) addLines(*column, view);
    addSums(*column, view);
    addPayments(*column, view);
    addActions(*column, view);
  }
  column->addStretch(1);
  kit::putInto(*this, content);
}

void CheckSide::addChecks(QVBoxLayout& column, const TillView& view) {
  column.addWidget(new kit::SectionLabel(m_theme, tr("Open checks")));
  auto* grid = new QGridLayout;
  grid->setSpacing(theme::space::kLarge);
  int at = 0;
  for (const OpenCheck& check : view.checks) {
    PartCard card;
    card.key = check.orderId;
    card.title = check.title;
    card.summary = check.subtitle;
    card.amount = check.amount;
    card.note = check.note;
    auto* tile = new PartTile(m_theme, card);
    tile->setObjectName(QStringLiteral("check-") + check.orderId);
    connect(tile, &PartTile::clicked, this, [this, id = check.orderId] { Q_EMIT checkChosen(id); });
    grid->addWidget(tile, at / kCheckColumns, at % kCheckColumns);
    ++at;
  }
  for (int i = 0; i < kCheckColumns; ++i) {
    grid->setColumnStretch(i, 1);
  }
  column.addLayout(grid);
}

void CheckSide::addWays(QVBoxLayout& column, int ways) {
  auto* row = new QHBoxLayout;
  row->setSpacing(theme::space::kMedium);
  const auto button = [&](kit::Icon icon, const QString& name, const QString& says, int to) {
    auto* made = new kit::Button(m_theme, kit::Button::Kind::Quiet, icon, {});
    made->setHeight(theme::target::kMin);
    made->setObjectName(name);
    made->setAccessibleName(says);
    connect(made, &kit::Button::clicked, this, [this, to] { Q_EMIT waysChosen(to); });
    return made;
  };
  row->addWidget(button(kit::Icon::Minus, QStringLiteral("fewerWays"), tr("One guest fewer"), ways - 1));
  auto* count = new kit::Label(
      m_theme, ways == 1 ? tr("One share to pay") : tr("%n equal shares to pay", nullptr, ways),
      theme::type::kHeading, theme::kHeadingWeight);
  count->setObjectName(QStringLiteral("waysLabel"));
  row->addWidget(count);
  row->addWidget(button(kit::Icon::Plus, QStringLiteral("moreWays"), tr("One guest more"), ways + 1));
  row->addStretch(1);
  column.addLayout(row);
}

void CheckSide::addParts(QVBoxLayout& column, const TillView& view) {
  auto* grid = new QGridLayout;
  grid->setSpacing(theme::space::kLarge);
  int at = 0;
  for (const PartCard& part : view.parts) {
    auto* tile = new PartTile(m_theme, part);
    tile->setOneOf();
    tile->setChecked(part.isChosen);
    connect(tile, &PartTile::clicked, this, [this, tile, key = part.key, isChosen = part.isChosen] {
      tile->setChecked(isChosen); // until it is so
      Q_EMIT partChosen(key);
    });
    grid->addWidget(tile, at / kTileColumns, at % kTileColumns);
    ++at;
  }
  grid->setColumnStretch(0, 1);
  grid->setColumnStretch(1, 1);
  column.addLayout(grid);
}

void CheckSide::addLines(QVBoxLayout& column, const TillView& view) {
  QVBoxLayout* inside = cardColumn(m_theme, column);
  for (const CheckLine& line : view.lines) {
    auto* row = new kit::ListRow(m_theme, line.name);
    row->setObjectName(QStringLiteral("checkLine-") + line.id);
    row->setCount(QString::number(line.quantity));
    row->setSubtitle(line.details);
    row->setValue(line.amount, line.isPaid ? Token::Ink3 : Token::Ink);
    row->setNote(line.note, line.isPaid ? Token::Ready : Token::Ink2);
    row->setStruck(line.isVoid);
    row->setMinimumHeight(m_theme.px(theme::target::kRowMin)); // all alike, with a second line or without
    row->setDivided(&line != &view.lines.back());
    row->setInformative(!line.canTick);
    if (line.canTick) {
      row->setCheckable(true);
      row->setChecked(line.isTicked);
      connect(row, &kit::ListRow::clicked, this, [this, id = line.id] { Q_EMIT lineTicked(id); });
    }
    if (line.canSplit) {
      auto* both = new QHBoxLayout;
      both->setSpacing(theme::space::kLarge);
      both->addWidget(row, 1);
      auto* split = new kit::Button(m_theme, kit::Button::Kind::Quiet, tr("Split"));
      split->setHeight(theme::target::kMin);
      split->setObjectName(QStringLiteral("splitLine-") + line.id);
      split->setAccessibleName(tr("Pay some of %1 %2 apart").arg(line.quantity).arg(line.name));
      connect(split, &kit::Button::clicked, this,
              [this, id = line.id, portions = line.quantity] { Q_EMIT splitAsked(id, portions); });
      both->addWidget(split);
      inside->addLayout(both);
      continue;
    }
    inside->addWidget(row);
  }
}

void CheckSide::addSums(QVBoxLayout& column, const TillView& view) {
  auto* strip = new kit::Panel(m_theme, kit::Panel::Shape::Card);
  strip->setFill(Token::Raised);
  auto* row = new QHBoxLayout(strip);
  row->setContentsMargins(theme::space::kPanel, theme::space::kMedium, theme::space::kPanel,
                          theme::space::kMedium);
  auto* sums = new kit::Label(m_theme, view.sums, theme::type::kBody, QFont::Normal, Token::Ink2);
  sums->setObjectName(QStringLiteral("sumsLabel"));
  sums->setWordWrap(true);
  row->addWidget(sums, 1);
  auto* open = new kit::MoneyLabel(m_theme, view.open, theme::type::kHeading);
  open->setObjectName(QStringLiteral("openLabel"));
  open->setAccessibleName(view.open);
  row->addWidget(open);
  column.addWidget(strip);
}

void CheckSide::addPayments(QVBoxLayout& column, const TillView& view) {
  if (view.payments.empty()) {
    return;
  }
  column.addWidget(new kit::SectionLabel(m_theme, tr("Payments")));
  QVBoxLayout* inside = cardColumn(m_theme, column);
  for (const PaymentRow& payment : view.payments) {
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::space::kLarge);
    auto* what = new kit::ListRow(m_theme, payment.title);
    what->setObjectName(QStringLiteral("payment-") + payment.paymentId);
    what->setSubtitle(payment.subtitle);
    what->setValue(payment.amount, Token::Ready);
    what->setStruck(payment.isGivenBack);
    what->setDivided(false);
    what->setInformative(true);
    row->addWidget(what, 1);
    if (payment.canRefund) {
      auto* back = new kit::Button(m_theme, kit::Button::Kind::Quiet, tr("Give back"));
      back->setHeight(theme::target::kMin);
      back->setObjectName(QStringLiteral("refund-") + payment.paymentId);
      back->setAccessibleName(tr("Give back %1 %2").arg(payment.title, payment.amount));
      connect(back, &kit::Button::clicked, this, [this, id = payment.paymentId] { Q_EMIT refundAsked(id); });
      row->addWidget(back);
    }
    inside->addLayout(row);
  }
}

void CheckSide::addActions(QVBoxLayout& column, const TillView& view) {
  auto* row = new QHBoxLayout;
  row->setSpacing(theme::space::kMedium);
  const auto add = [&](const QString& text, const char* name, void (CheckSide::*asked)()) {
    auto* button = new kit::Button(m_theme, kit::Button::Kind::Quiet, text);
    button->setHeight(theme::target::kMin);
    button->setObjectName(QLatin1String(name));
    connect(button, &kit::Button::clicked, this, asked);
    row->addWidget(button);
  };
  if (view.canIssue) add(tr("Issue bill"), "issueButton", &CheckSide::issueAsked);
  if (view.canVoid) add(tr("Void bill %1").arg(view.billNumber), "voidBillButton", &CheckSide::voidAsked);
  if (!view.parts.empty()) add(tr("Receipt"), "receiptButton", &CheckSide::receiptAsked);
  add(tr("Back to the order"), "orderButton", &CheckSide::orderAsked);
  row->addStretch(1);
  column.addLayout(row);
}

} // namespace comanda::ui_till
