// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/backoff.h"

#include <sodium.h>

#include <algorithm>
#include <cstdint>
#include <limits>

namespace comanda::link {
namespace {

// From here on the wait has long reached any limit, and doubling would overflow.
constexpr int kTurnsMax = 20;

} // namespace

double Backoff::chance() {
  return static_cast<double>(randombytes_random()) /
         static_cast<double>(std::numeric_limits<std::uint32_t>::max());
}

std::chrono::milliseconds Backoff::next(double chance) {
  const std::chrono::milliseconds whole =
      std::min<std::chrono::milliseconds>(m_rule.first * (1LL << m_turns), m_rule.longest);
  m_turns = std::min(m_turns + 1, kTurnsMax);
  const auto half = whole / 2;
  return half + std::chrono::milliseconds(static_cast<std::chrono::milliseconds::rep>(
                    std::clamp(chance, 0.0, 1.0) * static_cast<double>((whole - half).count())));
}

std::chrono::milliseconds Backoff::next(double chance, std::chrono::milliseconds atLeast) {
  return std::max(next(chance), std::min(atLeast, m_rule.longest));
}

} // namespace comanda::link
