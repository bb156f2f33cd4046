// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/evening/stage.h"
#include "server/host/system_clock.h"

#include <string>
#include <vector>

namespace comanda::evening {

/// The stage's time against a host that lives by a clock of its own. Nothing is assumed of that clock but
/// that it goes forward: at the end of every step the host's last date is noted, and what is dated later than
/// the step before happened in it. What was there before the evening is as old on the stage as it is in
/// truth.
class RemoteStage : public Stage {
public:
  /// The evening begins: `opening` on the stage, `lastDated` at the host, whose restaurant is in this time
  /// zone (IANA).
  void begin(values::Instant opening, const google::protobuf::Timestamp& lastDated, std::string timeZone);
  /// It is `now` on the stage from here on; the host has dated nothing later than `lastDated` so far.
  void goOn(values::Instant now, const google::protobuf::Timestamp& lastDated);

  values::Instant momentOf(const google::protobuf::Timestamp& dated) const override;
  /// By this computer's clock, which is near enough to the host's.
  values::LocalTime wallTime(values::Instant) const override;

private:
  struct Step {
    values::Instant dated; ///< The host's last date when it ended.
    values::Instant stage;
  };

  std::vector<Step> m_steps;
  values::Instant m_now;
  std::string m_timeZone;
  host::SystemClock m_clock;
};

} // namespace comanda::evening
