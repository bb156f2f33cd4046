// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/drawer/evolve.h"

#include "domain/closing/sums.h"

#include <string>
#include <utility>

namespace comanda::drawer {

void evolve(domain::House& house, const v1::Event& event, const v1::DrawerOpened& body) {
  v1::Drawer drawer;
  drawer.set_id(body.drawer_id());
  drawer.set_name(body.name());
  drawer.set_state(v1::DRAWER_OPEN);
  drawer.set_device_id(event.device_id());
  *drawer.mutable_opened_at() = event.at();
  drawer.set_opened_by(event.actor_id());
  drawer.set_opening_float(body.opening_float());
  house.drawers.put(body.drawer_id(), std::move(drawer));
  closing::noteDay(house);
}

void evolve(domain::House& house, const v1::Event& event, const v1::CashMoved& body) {
  v1::Drawer* drawer = house.drawers.tryEdit(body.drawer_id());
  if (drawer == nullptr) {
    return;
  }
  v1::CashMovement& movement = *drawer->add_movements();
  movement = body.movement();
  *movement.mutable_moved_at() = event.at();
  switch (movement.kind()) {
  case v1::CASH_PAID_IN: drawer->set_paid_in(drawer->paid_in() + movement.amount()); break;
  case v1::CASH_PAID_OUT: drawer->set_paid_out(drawer->paid_out() + movement.amount()); break;
  case v1::CASH_DROPPED: drawer->set_dropped(drawer->dropped() + movement.amount()); break;
  default: break; // of a later version, which keeps its own sums
  }
}

void evolve(domain::House& house, const v1::Event& event, const v1::DrawerClosed& body) {
  if (v1::Drawer* drawer = house.drawers.tryEdit(body.drawer_id())) {
    drawer->set_state(v1::DRAWER_CLOSED);
    *drawer->mutable_closed_at() = event.at();
    drawer->set_closed_by(event.actor_id());
    drawer->set_expected(body.expected());
    drawer->set_counted(body.counted());
    drawer->set_difference(body.difference());
  }
}

} // namespace comanda::drawer
