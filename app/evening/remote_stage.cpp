// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evening/remote_stage.h"

#include "domain/values/timestamp.h"

#include <algorithm>
#include <utility>

namespace comanda::evening {

void RemoteStage::begin(values::Instant opening, const google::protobuf::Timestamp& lastDated,
                        std::string timeZone) {
  m_steps = {{.dated = values::fromTimestamp(lastDated), .stage = opening}};
  m_now = opening;
  m_timeZone = std::move(timeZone);
}

void RemoteStage::goOn(values::Instant now, const google::protobuf::Timestamp& lastDated) {
  m_steps.push_back({.dated = values::fromTimestamp(lastDated), .stage = m_now});
  m_now = now;
}

values::Instant RemoteStage::momentOf(const google::protobuf::Timestamp& timestamp) const {
  const values::Instant dated = values::fromTimestamp(timestamp);
  if (m_steps.empty() || dated <= m_steps.front().dated) {
    return m_steps.empty() ? dated : m_steps.front().stage - (m_steps.front().dated - dated);
  }
  const auto step = std::ranges::lower_bound(m_steps, dated, {}, &Step::dated);
  return step == m_steps.end() ? m_now : step->stage;
}

values::LocalTime RemoteStage::wallTime(values::Instant) const {
  const values::Instant now = m_clock.now();
  return {now, m_clock.utcOffset(now, m_timeZone)};
}

} // namespace comanda::evening
