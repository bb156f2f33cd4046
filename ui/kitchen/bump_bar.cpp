// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the presenter that a bump bar drives: cards by number, and a focus that walks.
#include "ui/kitchen/kitchen_presenter.h"

#include <algorithm>

namespace comanda::ui_kitchen {

void KitchenPresenter::doneNth(int nth) {
  if (nth >= 1 && nth <= static_cast<int>(m_cards.size())) {
    done(QString(m_cards[static_cast<std::size_t>(nth - 1)].key));
  }
}

int KitchenPresenter::focusedCard() const {
  const auto found = std::ranges::find(m_cards, m_focusKey, &Card::key);
  return found == m_cards.end() ? -1 : static_cast<int>(found - m_cards.begin());
}

void KitchenPresenter::keepFocus() {
  const int card = focusedCard();
  if (card < 0) {
    m_focusKey = m_cards.empty() ? QString() : m_cards.front().key;
    m_focusedLine = 0;
    return;
  }
  const int last = static_cast<int>(m_cards[static_cast<std::size_t>(card)].lines.size()) - 1;
  m_focusedLine = std::clamp(m_focusedLine, 0, std::max(0, last));
}

void KitchenPresenter::walkCards(int step) {
  const int to = focusedCard() + step;
  if (to < 0 || to >= static_cast<int>(m_cards.size())) {
    return;
  }
  m_focusKey = m_cards[static_cast<std::size_t>(to)].key;
  m_focusedLine = 0;
  Q_EMIT changed();
}

bool KitchenPresenter::walkLines(int step) {
  const int card = focusedCard();
  if (card < 0) {
    return false;
  }
  const int to = m_focusedLine + step;
  if (to < 0 || to >= static_cast<int>(m_cards[static_cast<std::size_t>(card)].lines.size())) {
    return false;
  }
  m_focusedLine = to;
  Q_EMIT changed();
  return true;
}

void KitchenPresenter::tickInFocus() {
  const Card* card = find(m_focusKey);
  if (card != nullptr && m_focusedLine < static_cast<int>(card->lines.size())) {
    const CardLine line = card->lines[static_cast<std::size_t>(m_focusedLine)];
    tapLine(line.ticketId, line.id);
  }
}

void KitchenPresenter::doneInFocus() {
  done(QString(m_focusKey));
}

} // namespace comanda::ui_kitchen
