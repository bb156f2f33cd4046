// SPDX-License-Identifier: GPL-3.0-or-later
// What a restless restaurant does with its cash.
#include "domain/drawer/cash.h"
#include "tests/support/commands.h"
#include "tests/support/random_service.h"

namespace comanda::testing {

// Mostly an open one.
std::string RandomService::someDrawer(const domain::House& house) {
  for (const v1::Drawer* drawer : house.drawers.sorted()) {
    if (drawer->state() == v1::DRAWER_OPEN && below(3) != 0) {
      return drawer->id();
    }
  }
  return some(house.drawers);
}

v1::Command RandomService::drawerCommand(const domain::House& house) {
  const std::string drawerId = someDrawer(house);
  switch (below(8)) {
  case 0:
  case 1: return openDrawer(newId("d"), oneOf({"Bar", "Till 1", "Till 2"}), below(20'000));
  case 2:
  case 3:
    return moveCash(below(10) == 0 ? "cash1" : newId("cash"), drawerId,
                    static_cast<v1::CashMovementKind>(1 + below(3)), 1 + below(5'000));
  case 4:
  case 5: {
    const v1::Drawer* drawer = house.drawers.find(drawerId);
    const std::int64_t expected = drawer == nullptr ? 0 : drawer::expectedCash(*drawer);
    return closeDrawer(drawerId, expected < 0 ? 0 : expected + below(3) * 100);
  }
  default: return closeDay();
  }
}

} // namespace comanda::testing
