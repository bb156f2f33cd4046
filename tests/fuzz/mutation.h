// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace comanda::fuzz {

/// Makes of good input what is nearly good: bytes are changed, added, taken away and doubled, and pieces of
/// another input put in. The same seed makes the same inputs on every machine.
class Mutation {
public:
  explicit Mutation(std::uint64_t seed) : m_random(seed) {}

  /// One of these inputs, changed in one to eight places.
  std::string of(const std::vector<std::string>& inputs);

private:
  void change(std::string& text, const std::string& other);
  std::size_t below(std::size_t bound) { return bound == 0 ? 0 : m_random() % bound; }

  std::mt19937_64 m_random;
};

} // namespace comanda::fuzz
