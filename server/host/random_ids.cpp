// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/host/random_ids.h"

#include "domain/values/uuid.h"

#include <sodium.h>

#include <array>
#include <chrono>

namespace comanda::host {

std::string RandomIds::newId() {
  std::array<std::uint8_t, 10> random{};
  randombytes_buf(random.data(), random.size());
  const auto ms = std::chrono::floor<std::chrono::milliseconds>(m_clock.now()).time_since_epoch().count();
  return values::uuidV7(static_cast<std::uint64_t>(ms), random);
}

} // namespace comanda::host
