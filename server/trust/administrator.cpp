// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trust/administrator.h"

#include "domain/staff/permission_matrix.h"

#include <algorithm>
#include <utility>

namespace comanda::trust {
namespace {

bool isAdministrator(const v1::StaffMember& member) {
  return std::ranges::find(member.role_ids(), staff::kAdminRole) != member.role_ids().end();
}

} // namespace

bool hasAdministrator(const domain::House& house) {
  bool isThere = false;
  house.staff.forEach([&](const v1::StaffMember& member) {
    isThere =
        isThere || (member.active() && isAdministrator(member) && house.credentials.contains(member.id()));
  });
  return isThere;
}

v1::StaffMember administratorOf(const domain::House& house, std::string_view userName, std::string newId) {
  v1::StaffMember member;
  member.set_id(std::move(newId));
  member.set_name("Administrator");
  member.set_user_name(std::string(userName));
  house.staff.forEach([&](const v1::StaffMember& other) {
    if (other.user_name() == userName) {
      member = other;
    }
  });
  member.set_active(true);
  if (!isAdministrator(member)) {
    member.add_role_ids(std::string(staff::kAdminRole));
  }
  return member;
}

v1::CommandBatch setUpBatch(std::string batchId, const v1::StaffMember& member, std::string verifier) {
  v1::CommandBatch batch;
  batch.set_id(std::move(batchId));
  *batch.add_commands()->mutable_save_staff()->mutable_staff() = member;
  v1::SetPassword& password = *batch.add_commands()->mutable_set_password();
  password.set_staff_id(member.id());
  password.set_verifier(std::move(verifier));
  return batch;
}

} // namespace comanda::trust
