// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <string_view>

namespace comanda::evening {

/// The chance of an evening: the same seed throws the same dice on every machine. (The distributions of the
/// standard library differ between its implementations; the generator itself does not.)
class Dice {
public:
  explicit Dice(std::uint64_t seed) : m_generator(seed) {}

  std::uint64_t bits() { return m_generator(); }
  /// 0 … n − 1; n is small, so that the bias of the remainder does not matter.
  int below(int n) { return static_cast<int>(m_generator() % static_cast<std::uint64_t>(n)); }
  int between(int low, int high) { return low + below(high - low + 1); }
  bool chance(int perMille) { return below(1000) < perMille; }

private:
  std::mt19937_64 m_generator;
};

/// A trait of a thing that stays the same however often one asks, also after a restart: 0 … n − 1 from the
/// thing's id. An FNV-1a hash of id and question.
int trait(std::string_view id, std::string_view question, int n);

} // namespace comanda::evening
