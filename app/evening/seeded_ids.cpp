// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evening/seeded_ids.h"

#include "domain/values/uuid.h"

#include <array>
#include <chrono>

namespace comanda::evening {

std::string SeededIds::newId() {
  std::array<std::uint8_t, 10> random{};
  for (std::uint8_t& byte : random) {
    byte = static_cast<std::uint8_t>(m_dice.below(256));
  }
  const auto ms = std::chrono::floor<std::chrono::milliseconds>(m_clock.now()).time_since_epoch().count();
  return values::uuidV7(static_cast<std::uint64_t>(ms), random);
}

} // namespace comanda::evening
