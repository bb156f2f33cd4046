// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/evening/player.h"

#include <set>
#include <string>

namespace comanda::evening {

/// Cooks at some stations: begins tickets as hands come free, takes about as long as the menu says, ticks
/// line by line or bumps, and calls a ticket back now and then.
class Cook : public Player {
public:
  Cook(Part part, std::set<std::string> stationIds)
      : Player(std::move(part)),
        m_stationIds(std::move(stationIds)) {}

  void act(values::Instant now) override;

private:
  void begin(const std::vector<const v1::Ticket*>& tickets);
  void finish(const v1::Ticket& ticket, values::Instant now);

  std::set<std::string> m_stationIds;
};

} // namespace comanda::evening
