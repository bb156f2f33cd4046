// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/floor/side_panel.h"

#include "ui/floor/mark_look.h"
#include "ui/kit/button.h"
#include "ui/kit/chip.h"
#include "ui/kit/label.h"
#include "ui/kit/list_row.h"
#include "ui/kit/role.h"
#include "ui/kit/scroll.h"
#include "ui/kit/stat_card.h"

#include <QEvent>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace comanda::ui_floor {

using theme::Token;

namespace {

constexpr int kSideMarginPx = 22;
constexpr int kNeedsReachPx = 16;

} // namespace

SidePanel::SidePanel(const theme::Theme& theme, QWidget* parent)
    : Panel(theme, Shape::Plain, parent),
      m_theme(theme),
      m_count(new kit::Chip(theme, {})),
      m_calm(new kit::Label(theme, tr("Nobody needs you right now."), theme::type::kBody, QFont::Normal,
                            Token::Ink2)),
      m_covers(new kit::StatCard(theme, tr("Covers now"))),
      m_open(new kit::StatCard(theme, tr("Open"))),
      m_seat(new kit::Button(theme, kit::Button::Kind::Primary, tr("Seat a party"))) {
  auto* column = new QVBoxLayout(this);
  column->setSpacing(0);
  auto* head = new QHBoxLayout;
  head->addWidget(new kit::Label(theme, tr("Needs you"), theme::type::kHeading, theme::kHeadingWeight));
  head->addStretch(1);
  m_count->setInformative(true);
  m_count->setObjectName(QStringLiteral("needsCount"));
  head->addWidget(m_count);
  head->addSpacing(kNeedsReachPx);
  column->addLayout(head);
  column->addWidget(makeNeeds(), 1);
  auto* cards = new QHBoxLayout;
  cards->setSpacing(10);
  for (kit::StatCard* card : {m_covers, m_open}) {
    card->setSmall(true);
    cards->addWidget(card);
  }
  cards->addSpacing(kNeedsReachPx);
  m_covers->setObjectName(QStringLiteral("coversCard"));
  m_open->setObjectName(QStringLiteral("openCard"));
  column->addSpacing(theme::space::kSmall);
  column->addLayout(cards);
  column->addSpacing(10);
  m_seat->setObjectName(QStringLiteral("seatPartyButton"));
  connect(m_seat, &kit::Button::clicked, this, &SidePanel::seatPressed);
  auto* next = new QHBoxLayout;
  next->setSpacing(0);
  next->addWidget(m_seat);
  next->addSpacing(kNeedsReachPx);
  column->addLayout(next);
  setUpright(true);
  setMargins();
}

QWidget* SidePanel::makeNeeds() {
  auto* content = new QWidget;
  m_list = new QVBoxLayout(content);
  m_list->setContentsMargins(0, 0, 0, 0);
  m_list->setSpacing(0);
  m_calm->setObjectName(QStringLiteral("needsNothing"));
  m_calm->setWordWrap(true);
  m_list->addWidget(m_calm);
  m_list->addStretch(1);
  QScrollArea* scroll = kit::scrolled(content);
  scroll->setObjectName(QStringLiteral("needsList"));
  scroll->setAccessibleName(tr("Needs you"));
  kit::setRole(*scroll, QAccessible::List);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_needsBar = scroll->verticalScrollBar();
  connect(m_needsBar, &QScrollBar::rangeChanged, this, &SidePanel::setMargins);
  return scroll;
}

// The list reaches into the margin of the panel, where its scroll bar stands beside what it scrolls.
void SidePanel::setMargins() {
  const bool turned = layoutDirection() == Qt::RightToLeft;
  const int end = kSideMarginPx - kNeedsReachPx;
  const int bar = m_needsBar->maximum() > 0 ? m_needsBar->sizeHint().width() : 0;
  const int reach = std::max(0, kNeedsReachPx - bar);
  layout()->setContentsMargins(turned ? end : kSideMarginPx + 1, 12, turned ? kSideMarginPx + 1 : end,
                               theme::space::kPanel);
  m_list->setContentsMargins(turned ? reach : 0, 0, turned ? 0 : reach, 0);
}

void SidePanel::changeEvent(QEvent* event) {
  Panel::changeEvent(event);
  if (event->type() == QEvent::LayoutDirectionChange) setMargins();
}

void SidePanel::setUpright(bool isUpright) {
  setLines(isUpright ? Qt::LeftEdge : Qt::TopEdge);
}

void SidePanel::tell(const FloorView& view, bool maySeat) {
  m_needs = view.needs;
  while (m_rows.size() < m_needs.size()) {
    const std::size_t index = m_rows.size();
    auto* row = new kit::ListRow(m_theme, {});
    row->setObjectName(QStringLiteral("needRow%1").arg(index));
    connect(row, &kit::ListRow::clicked, this, [this, index] {
      if (index < m_needs.size()) Q_EMIT needTapped(m_needs[index]);
    });
    m_list->insertWidget(static_cast<int>(index), row);
    m_rows.push_back(row);
  }
  for (std::size_t i = 0; i < m_rows.size(); ++i) {
    m_rows[i]->setVisible(i < m_needs.size());
    if (i < m_needs.size()) tellRow(i);
  }
  m_calm->setVisible(m_needs.empty());
  m_count->setText(QLocale().toString(static_cast<int>(m_needs.size())));
  m_count->updateGeometry();
  m_covers->setValue(view.covers);
  m_open->setValue(view.open);
  m_seat->setEnabled(maySeat && !view.rooms.empty() && view.choice.isEmpty());
}

void SidePanel::tellRow(std::size_t index) {
  const NeedView& need = m_needs[index];
  kit::ListRow& row = *m_rows[index];
  row.setTitle(need.title);
  row.setSubtitle(need.subtitle);
  row.setBar(tokenOf(need.mark));
  row.setValue(need.value, tokenOf(need.mark));
}

} // namespace comanda::ui_floor
