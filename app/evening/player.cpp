// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evening/player.h"

namespace comanda::evening {

void Player::submitBatch(v1::CommandBatch batch) {
  batch.set_id(newId());
  ++m_underWay;
  m_decided.push_back(std::move(batch));
}

void Player::send() {
  for (v1::CommandBatch& batch : std::exchange(m_decided, {})) {
    m_part.gateway.submit(std::move(batch), [this](const v1::Outcome& outcome) { settled(outcome); });
  }
}

void Player::settled(const v1::Outcome& outcome) {
  --m_underWay;
  if (outcome.has_accepted()) {
    ++m_tally.accepted;
    m_tally.lastSeq = outcome.accepted().seq();
  } else if (outcome.has_rejected()) {
    ++m_tally.rejected;
  } else {
    ++m_tally.refused;
    m_tally.refusal = outcome.refused().refusal();
  }
  if (m_underWay == 0 && m_onSettled) {
    m_onSettled();
  }
}

} // namespace comanda::evening
