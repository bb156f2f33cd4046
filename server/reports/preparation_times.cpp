// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/preparation_times.h"

#include "server/reports/average.h"

#include <algorithm>

namespace comanda::reports {
namespace {

constexpr std::int64_t kUsPerSecond = 1'000'000;

} // namespace

void PreparationTimes::add(std::int64_t us) {
  const std::int64_t took = std::max<std::int64_t>(us, 0);
  ++m_lines;
  m_sumUs += took;
  ++m_linesOfSeconds[std::min(average(took, kUsPerSecond), kSecondsMax)];
}

std::int64_t PreparationTimes::averageIn(std::int64_t unitUs) const {
  return m_lines == 0 ? 0 : average(m_sumUs, m_lines * unitUs);
}

std::int64_t PreparationTimes::p90Seconds() const {
  const std::int64_t rank = (m_lines * 9 + 9) / 10; // 90 % of them, rounded up
  std::int64_t counted = 0;
  for (const auto& [seconds, lines] : m_linesOfSeconds) {
    counted += lines;
    if (counted >= rank) {
      return seconds;
    }
  }
  return 0;
}

v1::PreparationTime PreparationTimes::message() const {
  v1::PreparationTime time;
  time.set_lines(m_lines);
  time.set_average_seconds(averageIn(kUsPerSecond));
  time.set_p90_seconds(p90Seconds());
  return time;
}

} // namespace comanda::reports
