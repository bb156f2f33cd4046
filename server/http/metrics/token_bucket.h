// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>

namespace comanda::metrics {

/// How often something may happen.
struct Rate {
  int times = 0; ///< In the long run; 0: as often as anybody likes.
  std::chrono::seconds per{1};
  int atOnce = 1; ///< After a pause.

  bool isUnlimited() const { return times == 0; }
  std::chrono::microseconds interval() const { return std::chrono::microseconds(per) / times; }
};

/// A token bucket, kept as the one moment when it will be full again (the generic cell rate algorithm, ITU-T
/// I.371): nothing needs to be refilled. Times are of one steady clock.
class TokenBucket {
public:
  /// How long until a token is there; 0: one is there now.
  std::chrono::microseconds wait(const Rate& rate, std::chrono::microseconds now) const {
    if (rate.isUnlimited()) {
      return {};
    }
    const auto spare = rate.interval() * (rate.atOnce - 1);
    return std::max(m_fullAt - spare - now, std::chrono::microseconds(0));
  }
  /// Takes a token.
  void take(const Rate& rate, std::chrono::microseconds now) {
    if (!rate.isUnlimited()) {
      m_fullAt = std::max(m_fullAt, now) + rate.interval();
    }
  }
  bool isFull(std::chrono::microseconds now) const { return m_fullAt <= now; }

private:
  std::chrono::microseconds m_fullAt = std::chrono::microseconds::min() / 2;
};

} // namespace comanda::metrics
