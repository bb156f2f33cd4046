// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace comanda::bench {

/// Times of many things of one kind.
class Latencies {
public:
  void add(double ms) {
    m_ms.push_back(ms);
    m_isSorted = false;
  }
  std::size_t count() const { return m_ms.size(); }

  /// In milliseconds, that this share (0 to 1) stays below; 0 where there are none.
  double at(double share) {
    if (m_ms.empty()) {
      return 0;
    }
    if (!m_isSorted) {
      std::ranges::sort(m_ms);
      m_isSorted = true;
    }
    const double rank = std::ceil(share * static_cast<double>(m_ms.size()));
    return m_ms[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
  }

private:
  std::vector<double> m_ms;
  bool m_isSorted = true;
};

} // namespace comanda::bench
