// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/screen.h"

#include "ui/kit/role.h"

#include <utility>

namespace comanda::shell {

Screen::Screen(Card card, QWidget* parent) : QWidget(parent), m_card(std::move(card)), m_title(m_card.label) {
  setObjectName(m_card.id + QStringLiteral("Screen"));
  setAccessibleName(m_title);
  kit::setRole(*this, QAccessible::Pane);
}

void Screen::shown(const QString&) {}

void Screen::setTitle(const QString& title) {
  if (m_title != title) {
    m_title = title;
    setAccessibleName(title);
    Q_EMIT titleChanged();
  }
}

} // namespace comanda::shell
