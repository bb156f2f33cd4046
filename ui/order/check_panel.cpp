// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/check_panel.h"

#include "ui/kit/list_row.h"
#include "ui/kit/role.h"
#include "ui/kit/scroll.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <utility>

namespace comanda::ui_order {
namespace {

using theme::Token;

std::pair<QString, Token> stateNote(const OrderPad::Line& line) {
  switch (line.state) {
  case v1::HELD: return {CheckPanel::tr("held"), Token::Attention};
  case v1::SENT: return {CheckPanel::tr("sent"), Token::Ink3};
  case v1::PREPARING: return {CheckPanel::tr("cooking"), Token::Ordered};
  case v1::READY: return {CheckPanel::tr("ready"), Token::Ready};
  case v1::SERVED: return {CheckPanel::tr("served"), Token::Ink3};
  case v1::VOIDED: return {CheckPanel::tr("void"), Token::Late};
  default: return {line.isPending ? CheckPanel::tr("new …") : CheckPanel::tr("new"), Token::Accent};
  }
}

} // namespace

CheckPanel::CheckPanel(const theme::Theme& theme, QWidget* parent)
    : Panel(theme, Shape::Plain, parent),
      m_theme(theme) {
  setObjectName(QStringLiteral("checkPanel"));
  setLines(Qt::LeftEdge);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(theme::space::kPanel, theme::space::kMedium, theme::space::kPanel,
                             theme::space::kLarge);
  column->setSpacing(theme::space::kMedium);
  column->addWidget(makeStory(), 1);
  column->addWidget(makeSums());
  column->addWidget(makeButtons());
}

QWidget* CheckPanel::makeStory() {
  auto* content = new QWidget;
  m_story = new QVBoxLayout(content);
  m_story->setContentsMargins(0, 0, 0, 0);
  m_story->setSpacing(0);
  m_scroll = kit::scrolled(content);
  m_scroll->setObjectName(QStringLiteral("checkStory"));
  m_scroll->setAccessibleName(tr("The check"));
  kit::setRole(*m_scroll, QAccessible::List);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  return m_scroll;
}

QWidget* CheckPanel::makeSums() {
  auto* sums = new QWidget;
  auto* column = new QVBoxLayout(sums);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::space::kHair);
  m_taxes = new QVBoxLayout;
  m_taxes->setSpacing(theme::space::kHair);
  column->addLayout(m_taxes);
  auto* line = new QHBoxLayout;
  line->addWidget(new kit::Label(m_theme, tr("Total"), theme::type::kHeading, theme::kHeadingWeight));
  m_total = new kit::MoneyLabel(m_theme, QString(), theme::type::kFigure);
  m_total->setObjectName(QStringLiteral("checkTotal"));
  line->addWidget(m_total, 1);
  column->addLayout(line);
  return sums;
}

QWidget* CheckPanel::makeButtons() {
  auto* buttons = new QWidget;
  auto* line = new QHBoxLayout(buttons);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(theme::space::kSmall);
  m_hold = new kit::Button(m_theme, kit::Button::Kind::Quiet, tr("Hold"));
  m_hold->setObjectName(QStringLiteral("hold"));
  m_hold->setAccessibleDescription(tr("Keeps what is new back until its course is fired"));
  m_stay = new kit::Button(m_theme, kit::Button::Kind::Quiet, tr("Stay"));
  m_stay->setObjectName(QStringLiteral("stay"));
  m_stay->setAccessibleDescription(tr("Sends what is new and keeps this check in front"));
  m_send = new kit::Button(m_theme, kit::Button::Kind::Primary, tr("Send"));
  m_send->setObjectName(QStringLiteral("send"));
  line->addWidget(m_hold);
  line->addWidget(m_stay);
  line->addWidget(m_send, 1);
  connect(m_hold, &QPushButton::clicked, this, &CheckPanel::holdPressed);
  connect(m_stay, &QPushButton::clicked, this, &CheckPanel::stayPressed);
  connect(m_send, &QPushButton::clicked, this, [this] { m_isToBill ? billPressed() : sendPressed(); });
  return buttons;
}

void CheckPanel::refit() {
  showSend(m_shown);
}

void CheckPanel::show(const OrderPad::Check& check) {
  if (std::exchange(m_isShown, true) && check == m_shown) {
    return;
  }
  m_shown = check;
  const int seen = m_scroll->verticalScrollBar()->value();
  const bool isAtEnd = seen == m_scroll->verticalScrollBar()->maximum();
  kit::emptyLayout(*m_story);
  for (const OrderPad::Section& section : check.sections) {
    addSection(section);
  }
  addRefused(check.refused);
  if (check.sections.empty() && check.refused.empty()) {
    auto* empty = new kit::Label(
        m_theme, check.isThere ? tr("Tap a dish to begin.") : tr("Choose a table on the floor first."),
        theme::type::kBody, QFont::Normal, Token::Ink3);
    empty->setAlignment(Qt::AlignCenter);
    empty->setWordWrap(true);
    m_story->addWidget(empty, 1);
  } else {
    m_story->addStretch();
  }
  kit::emptyLayout(*m_taxes);
  for (const OrderPad::Tax& tax : check.taxes) {
    auto* line = new QHBoxLayout;
    line->addWidget(new kit::Label(
        m_theme, tax.isIncluded ? tr("Tax included (%1 %)").arg(tax.rate) : tr("Tax (%1 %)").arg(tax.rate),
        theme::type::kSecondary, QFont::Normal, Token::Ink2));
    auto* amount = new kit::MoneyLabel(m_theme, tax.amount, theme::type::kSecondary, QFont::Normal);
    amount->setToken(Token::Ink2);
    line->addWidget(amount, 1);
    m_taxes->addLayout(line);
  }
  m_total->setText(check.total);
  m_isToBill = check.canBill;
  m_hold->setEnabled(check.canHold);
  m_stay->setEnabled(check.canSend);
  m_hold->setVisible(!m_isToBill);
  m_stay->setVisible(!m_isToBill);
  m_send->setEnabled(check.canSend || check.canBill);
  showSend(check);
  m_scroll->widget()->adjustSize();
  m_scroll->verticalScrollBar()->setValue(isAtEnd ? m_scroll->verticalScrollBar()->maximum() : seen);
}

// The stations are told where there is room for all of them.
void CheckPanel::showSend(const OrderPad::Check& check) {
  const QString where = check.stations.isEmpty() ? tr("Send") : tr("Send · %1").arg(check.stations);
  m_send->setText(m_isToBill ? tr("Bill · %1").arg(check.total) : where);
  m_send->setAccessibleName(m_send->text());
  const int others = m_hold->sizeHint().width() + m_stay->sizeHint().width() + 2 * theme::space::kSmall;
  const int room = width() - 2 * theme::space::kPanel - others;
  if (!m_isToBill && m_send->sizeHint().width() > room) {
    m_send->setText(tr("Send"));
  }
}

void CheckPanel::addSection(const OrderPad::Section& section) {
  auto* heading = new QWidget;
  auto* line = new QHBoxLayout(heading);
  line->setContentsMargins(0, theme::space::kSmall, 0, theme::space::kHair);
  QString name =
      section.course == 0 ? tr("At once") : tr("Course %1").arg(QLocale().toString(section.course));
  if (!section.sentAt.isEmpty()) {
    name = tr("%1 · sent %2").arg(name, section.sentAt);
  }
  line->addWidget(new kit::SectionLabel(m_theme, name), 1);
  if (section.canFire) {
    auto* fire = new kit::Button(m_theme, kit::Button::Kind::Quiet, kit::Icon::Fire, tr("Fire"));
    fire->setHeight(theme::target::kMin);
    fire->setObjectName(QStringLiteral("fire:%1").arg(section.course));
    fire->setAccessibleName(tr("Fire %1").arg(name));
    connect(fire, &QPushButton::clicked, this,
            [this, course = section.course] { Q_EMIT firePressed(course); });
    line->addWidget(fire);
  }
  m_story->addWidget(heading);
  for (const OrderPad::Line& shown : section.lines) {
    m_story->addWidget(rowFor(shown));
  }
}

void CheckPanel::addRefused(const std::vector<OrderPad::Refused>& refused) {
  if (refused.empty()) {
    return;
  }
  m_story->addWidget(new kit::SectionLabel(m_theme, tr("Not taken · tap to try again")));
  for (const OrderPad::Refused& line : refused) {
    auto* row = new kit::ListRow(m_theme, line.name);
    row->setObjectName(QStringLiteral("refused:") + QString::fromStdString(line.lineId));
    row->setBar(Token::Late);
    row->setSubtitle({}, line.sentence);
    connect(row, &QPushButton::clicked, this,
            [this, id = QString::fromStdString(line.lineId)] { Q_EMIT againPressed(id); });
    m_story->addWidget(row);
  }
}

QWidget* CheckPanel::rowFor(const OrderPad::Line& line) {
  auto* row = new kit::ListRow(m_theme, line.name);
  row->setObjectName(QStringLiteral("line:") + QString::fromStdString(line.id));
  row->setCount(QLocale().toString(line.quantity));
  row->setSubtitle(line.details, line.loud);
  row->setValue(line.amount);
  const auto [note, token] = stateNote(line);
  row->setNote(note, token);
  row->setStruck(line.state == v1::VOIDED);
  connect(row, &QPushButton::clicked, this,
          [this, id = QString::fromStdString(line.id)] { Q_EMIT linePressed(id); });
  return row;
}

} // namespace comanda::ui_order
