// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/evening/dice.h"
#include "domain/ports/clock.h"
#include "domain/ports/id_source.h"

namespace comanda::evening {

/// UUIDv7 from the stage's clock and dice: the same evening gives the same ids.
class SeededIds : public ports::IdSource {
public:
  SeededIds(const ports::Clock& clock, std::uint64_t seed) : m_clock(clock), m_dice(seed) {}
  std::string newId() override;

private:
  const ports::Clock& m_clock;
  Dice m_dice;
};

} // namespace comanda::evening
