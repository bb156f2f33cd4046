// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace comanda::link {

/// How long to wait between attempts: each time twice as long as before, up to a limit; and somewhat less, by
/// chance, so that the terminals of a restaurant do not all come back in the same moment.
class Backoff {
public:
  struct Rule {
    std::chrono::milliseconds first{200};
    std::chrono::milliseconds longest{15'000};
  };

  explicit Backoff(const Rule& rule) : m_rule(rule) {}

  /// The wait before the next attempt: between half of the wait of its turn and all of it. `chance` is from 0
  /// to 1.
  std::chrono::milliseconds next(double chance);
  /// The same, and at least as long as somebody asked for, as far as the limit allows.
  std::chrono::milliseconds next(double chance, std::chrono::milliseconds atLeast);
  /// It went well: the next wait is a first one.
  void reset() { m_turns = 0; }

  /// From 0 to 1, another one each time.
  static double chance();

private:
  Rule m_rule;
  int m_turns = 0;
};

} // namespace comanda::link
