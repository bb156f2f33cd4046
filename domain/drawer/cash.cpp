// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/drawer/cash.h"

namespace comanda::drawer {
namespace {

// Where cash that names this drawer is added up.
v1::CashTakings& takingsOf(domain::House& house, const std::string& drawerId) {
  v1::Drawer* drawer = house.drawers.tryEdit(drawerId);
  return drawer == nullptr ? *house.daySums.edit().mutable_no_drawer() : *drawer->mutable_takings();
}

// The only open drawer for which the condition holds; empty for none and for several.
template <class Condition>
std::string onlyOpen(const domain::House& house, Condition&& holds) {
  const v1::Drawer* found = nullptr;
  int count = 0;
  house.drawers.forEach([&](const v1::Drawer& drawer) {
    if (drawer.state() == v1::DRAWER_OPEN && holds(drawer)) {
      found = &drawer;
      ++count;
    }
  });
  return count == 1 ? found->id() : std::string();
}

} // namespace

std::int64_t expectedCash(const v1::Drawer& drawer) {
  return drawer.opening_float() + drawer.takings().taken() - drawer.takings().given_back() +
         drawer.paid_in() - drawer.paid_out() - drawer.dropped();
}

std::expected<std::string, v1::Rejection> drawerFor(const domain::House& house, v1::Tender tender,
                                                    const std::string& named,
                                                    const domain::Context& context) {
  if (tender != v1::CASH) {
    return {};
  }
  if (!named.empty()) {
    const v1::Drawer* drawer = house.drawers.find(named);
    if (drawer == nullptr) {
      return domain::reject(v1::DRAWER_NOT_FOUND, "drawer_id");
    }
    if (drawer->state() != v1::DRAWER_OPEN) {
      return domain::reject(v1::DRAWER_NOT_OPEN, "drawer_id", named);
    }
    return named;
  }
  std::string ofDevice =
      onlyOpen(house, [&](const v1::Drawer& drawer) { return drawer.device_id() == context.deviceId; });
  return !ofDevice.empty() ? ofDevice : onlyOpen(house, [&](const v1::Drawer& drawer) {
    return drawer.opened_by() == context.actorId;
  });
}

void addCash(domain::House& house, const v1::Payment& payment) {
  if (payment.tender() == v1::CASH) {
    v1::CashTakings& takings = takingsOf(house, payment.drawer_id());
    takings.set_payments(takings.payments() + 1);
    takings.set_taken(takings.taken() + payment.amount() + payment.tip() + payment.rounding());
  }
}

void addCash(domain::House& house, const v1::PaymentRefunded& refund) {
  if (refund.tender() == v1::CASH) {
    v1::CashTakings& takings = takingsOf(house, refund.drawer_id());
    takings.set_refunds(takings.refunds() + 1);
    takings.set_given_back(takings.given_back() + refund.amount() + refund.tip() + refund.rounding());
  }
}

} // namespace comanda::drawer
