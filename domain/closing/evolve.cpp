// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/closing/evolve.h"

#include <string>
#include <utility>
#include <vector>

namespace comanda::closing {

void evolve(domain::House& house, const v1::Event& event, const v1::DayClosed& body) {
  v1::DaySums sums;
  sums.set_closed(body.report().number());
  *sums.mutable_since() = event.at();
  house.daySums.set(std::move(sums));
  std::vector<std::string> closed; // a registry must not be changed while it is walked through
  house.drawers.forEach([&](const std::string& id, const v1::Drawer& drawer) {
    if (drawer.state() == v1::DRAWER_CLOSED) {
      closed.push_back(id);
    }
  });
  for (const std::string& id : closed) {
    house.drawers.erase(id);
  }
}

} // namespace comanda::closing
