// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/closing/decide.h"

#include "domain/closing/report.h"
#include "domain/closing/sums.h"

#include <string>
#include <utility>

namespace comanda::closing {

domain::Decision decide(const domain::House& house, const v1::CloseDay&, const domain::Context&) {
  v1::DayReport report = reportSoFar(house);
  for (const v1::Drawer& drawer : report.drawers()) {
    if (drawer.state() == v1::DRAWER_OPEN) {
      return domain::reject(v1::DRAWER_STILL_OPEN, "", drawer.id());
    }
  }
  // Two who close at the same time make one report, not one and an empty one.
  if (!isAnythingRunning(house)) {
    return domain::reject(v1::NOTHING_TO_CLOSE, "");
  }
  domain::Approval approval{.events = {}, .subjectId = std::to_string(report.number())};
  *approval.events.emplace_back().mutable_day_closed()->mutable_report() = std::move(report);
  return approval;
}

} // namespace comanda::closing
