// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"
#include "domain/ports/id_source.h"

namespace comanda::host {

/// UUIDv7 from the clock and libsodium's random bytes.
class RandomIds : public ports::IdSource {
public:
  explicit RandomIds(const ports::Clock& clock) : m_clock(clock) {}
  std::string newId() override;

private:
  const ports::Clock& m_clock;
};

} // namespace comanda::host
