// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/service_report.pb.h"

#include <cstdint>
#include <map>

namespace comanda::reports {

/// How long lines took, without remembering every one of them: there are at most as many counts as whole
/// seconds that differ.
class PreparationTimes {
public:
  /// Slower lines count as this slow where the slowest tenth is looked for; the average knows what they took.
  static constexpr std::int64_t kSecondsMax = 24 * 60 * 60;

  /// One line took so many microseconds; less than none counts as none.
  void add(std::int64_t us);

  std::int64_t lines() const { return m_lines; }
  /// In units of so many microseconds, rounded half up; 0 of nothing.
  std::int64_t averageIn(std::int64_t unitUs) const;
  /// The shortest time within which at least 9 of 10 lines were ready (the method of the nearest rank over
  /// their times in seconds, rounded half up); 0 of nothing.
  std::int64_t p90Seconds() const;

  v1::PreparationTime message() const;

private:
  std::int64_t m_lines = 0;
  std::int64_t m_sumUs = 0;
  std::map<std::int64_t, std::int64_t> m_linesOfSeconds;
};

} // namespace comanda::reports
