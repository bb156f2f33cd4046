// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/tab_chips.h"

#include "ui/kit/chip.h"
#include "ui/kit/role.h"
#include "ui/kit/scroll.h"

#include <QBoxLayout>
#include <utility>

namespace comanda::kit {

TabChips::TabChips(const theme::Theme& theme, QString prefix, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_prefix(std::move(prefix)),
      m_chips(new QHBoxLayout) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(theme::space::kMedium, 0, 0, 0);
  row->setSpacing(theme::space::kMedium);
  m_chips->setSpacing(theme::space::kMedium);
  row->addLayout(m_chips);
  row->addStretch(1);
  setRole(*this, QAccessible::PageTabList);
}

void TabChips::tell(const std::vector<Tab>& tabs) {
  if (m_tabs == tabs) {
    return; // whoever has the keyboard on a chip keeps it
  }
  m_tabs = tabs;
  emptyLayout(*m_chips);
  for (const Tab& tab : m_tabs) {
    auto* chip = new Chip(m_theme, tab.name);
    chip->setObjectName(m_prefix + QString::fromStdString(tab.id));
    chip->setOneOf(QAccessible::PageTab);
    chip->setChecked(tab.isCurrent);
    connect(chip, &Chip::clicked, this, [this, chip, id = tab.id, isCurrent = tab.isCurrent] {
      chip->setChecked(isCurrent);
      Q_EMIT chosen(id);
    });
    m_chips->addWidget(chip);
  }
}

void TabChips::addEnd(QWidget* widget) {
  layout()->addWidget(widget);
}

} // namespace comanda::kit
