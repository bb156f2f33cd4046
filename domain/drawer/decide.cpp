// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/drawer/decide.h"

#include "domain/drawer/cash.h"

#include <algorithm>
#include <string>

namespace comanda::drawer {
namespace {

// The open drawer for which the condition holds, or nullptr; the rules leave at most one.
template <class Condition>
const v1::Drawer* findOpenDrawer(const domain::House& house, Condition&& holds) {
  const v1::Drawer* found = nullptr;
  house.drawers.forEach([&](const v1::Drawer& drawer) {
    if (drawer.state() == v1::DRAWER_OPEN && holds(drawer)) {
      found = &drawer;
    }
  });
  return found;
}

std::expected<const v1::Drawer*, v1::Rejection> openDrawer(const domain::House& house,
                                                           const std::string& drawerId) {
  const v1::Drawer* drawer = house.drawers.find(drawerId);
  if (drawer == nullptr) {
    return domain::reject(v1::DRAWER_NOT_FOUND, "drawer_id");
  }
  if (drawer->state() != v1::DRAWER_OPEN) {
    return domain::reject(v1::DRAWER_NOT_OPEN, "drawer_id", drawerId);
  }
  return drawer;
}

// Known in whatever drawer: cash that was moved once is not written down twice.
bool isMovementIdUsed(const domain::House& house, const std::string& movementId) {
  bool isUsed = false;
  house.drawers.forEach([&](const v1::Drawer& drawer) {
    isUsed = isUsed || std::ranges::find(drawer.movements(), movementId, &v1::CashMovement::id) !=
                           drawer.movements().end();
  });
  return isUsed;
}

} // namespace

domain::Decision decide(const domain::House& house, const v1::OpenDrawer& command,
                        const domain::Context& context) {
  if (house.drawers.contains(command.drawer_id())) {
    return domain::reject(v1::ID_ALREADY_USED, "drawer_id", command.drawer_id());
  }
  if (const v1::Drawer* open = findOpenDrawer(
          house, [&](const v1::Drawer& drawer) { return drawer.device_id() == context.deviceId; })) {
    return domain::reject(v1::DRAWER_ALREADY_OPEN, "", open->id());
  }
  if (const v1::Drawer* named =
          findOpenDrawer(house, [&](const v1::Drawer& drawer) { return drawer.name() == command.name(); })) {
    return domain::reject(v1::DRAWER_NAME_TAKEN, "name", named->id());
  }
  if (house.drawers.size() >= kDrawersMax) {
    return domain::reject(v1::TOO_MANY_DRAWERS, "");
  }
  domain::Approval approval{.events = {}, .subjectId = command.drawer_id()};
  v1::DrawerOpened& body = *approval.events.emplace_back().mutable_drawer_opened();
  body.set_drawer_id(command.drawer_id());
  body.set_name(command.name());
  body.set_opening_float(command.opening_float());
  return approval;
}

domain::Decision decide(const domain::House& house, const v1::MoveCash& command,
                        const domain::Context& context) {
  // Before anything else: what comes again must not depend on what became of the drawer.
  if (isMovementIdUsed(house, command.movement_id())) {
    return domain::reject(v1::ID_ALREADY_USED, "movement_id", command.movement_id());
  }
  const auto drawer = openDrawer(house, command.drawer_id());
  if (!drawer) {
    return std::unexpected(drawer.error());
  }
  if ((*drawer)->movements_size() >= kMovementsMax) {
    return domain::reject(v1::TOO_MANY_MOVEMENTS, "drawer_id", command.drawer_id());
  }
  domain::Approval approval{.events = {}, .subjectId = command.movement_id()};
  v1::CashMoved& body = *approval.events.emplace_back().mutable_cash_moved();
  body.set_drawer_id(command.drawer_id());
  v1::CashMovement& movement = *body.mutable_movement();
  movement.set_id(command.movement_id());
  movement.set_kind(command.kind());
  movement.set_amount(command.amount());
  movement.set_reason(command.reason());
  movement.set_moved_by(context.actorId);
  return approval;
}

domain::Decision decide(const domain::House& house, const v1::CloseDrawer& command, const domain::Context&) {
  const auto drawer = openDrawer(house, command.drawer_id());
  if (!drawer) {
    return std::unexpected(drawer.error());
  }
  domain::Approval approval{.events = {}, .subjectId = command.drawer_id()};
  v1::DrawerClosed& body = *approval.events.emplace_back().mutable_drawer_closed();
  body.set_drawer_id(command.drawer_id());
  body.set_expected(expectedCash(**drawer));
  body.set_counted(command.counted());
  body.set_difference(body.counted() - body.expected());
  return approval;
}

} // namespace comanda::drawer
