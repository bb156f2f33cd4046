// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/staff/evolve.h"

#include "domain/contract/personal.h"

#include <string>
#include <utility>
#include <vector>

namespace comanda::staff {
namespace {

// Changes the verifiers of a person; who has none at all has no record.
template <class Change>
void changeCredentials(domain::House& house, const std::string& staffId, Change change) {
  v1::Credentials credentials;
  if (const v1::Credentials* old = house.credentials.find(staffId)) {
    credentials = *old;
  }
  credentials.set_staff_id(staffId);
  change(credentials);
  if (credentials.pin_verifier().empty() && credentials.password_verifier().empty()) {
    house.credentials.erase(staffId);
  } else {
    house.credentials.put(staffId, std::move(credentials));
  }
}

} // namespace

void evolve(domain::House& house, const v1::Event&, const v1::RoleSaved& body) {
  house.roles.put(body.role().id(), body.role());
}

void evolve(domain::House& house, const v1::Event&, const v1::RoleRemoved& body) {
  house.roles.erase(body.role_id());
}

void evolve(domain::House& house, const v1::Event&, const v1::StaffSaved& body) {
  house.staff.put(body.staff().id(), body.staff());
}

void evolve(domain::House& house, const v1::Event&, const v1::PinSet& body) {
  changeCredentials(house, body.staff_id(), [&](v1::Credentials& c) { c.set_pin_verifier(body.verifier()); });
}

void evolve(domain::House& house, const v1::Event&, const v1::PasswordSet& body) {
  changeCredentials(house, body.staff_id(),
                    [&](v1::Credentials& c) { c.set_password_verifier(body.verifier()); });
}

void evolve(domain::House& house, const v1::Event&, const v1::PersonForgotten& body) {
  const std::string& person = body.person_id();
  house.credentials.erase(person);
  if (v1::StaffMember* member = house.staff.tryEdit(person)) {
    contract::clearPersonalFields(*member, person);
  }
  std::vector<std::string> orderIds;
  house.orders.forEach([&](const std::string& id, const v1::Order& order) {
    if (order.guest().id() == person) {
      orderIds.push_back(id);
    }
  });
  for (const std::string& id : orderIds) {
    contract::clearPersonalFields(house.orders.edit(id), person);
  }
}

} // namespace comanda::staff
