// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/secret_key.h"

#include <array>
#include <cstdint>

namespace comanda::trust {

/// A secret as good as any: this byte, then zeros.
inline journal::SecretBytes testSecret(std::uint8_t first = 1) {
  std::array<std::uint8_t, journal::kKeyBytes> bytes{};
  bytes[0] = first;
  return journal::SecretBytes(bytes);
}

} // namespace comanda::trust
