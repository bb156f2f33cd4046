// SPDX-License-Identifier: GPL-3.0-or-later
// Roles.
#include "domain/contract/same.h"
#include "domain/field_path.h"
#include "domain/staff/decide.h"
#include "domain/staff/permission_matrix.h"

#include <algorithm>

namespace comanda::staff {
namespace {

using domain::Approval;
using domain::at;
using domain::reject;

bool isBuiltIn(std::string_view roleId) {
  return std::ranges::find(builtInRoles(), roleId, &v1::Role::id) != builtInRoles().end();
}

} // namespace

domain::Decision decide(const domain::House& house, const v1::SaveRole& command,
                        const domain::Context& context) {
  const v1::Role& role = command.role();
  if (role.id() == kAdminRole) {
    return reject(v1::ROLE_BUILT_IN, "role.id", role.id());
  }
  if (const auto i = domain::firstRepeat(role.permissions())) {
    return reject(v1::LISTED_TWICE, at("role.permissions", *i));
  }
  for (int i = 0; i < role.permissions_size() && !house.staff.empty(); ++i) {
    if (!isPermitted(house, context.actorId, role.permissions(i))) {
      return reject(v1::PERMISSION_NOT_HELD, at("role.permissions", i));
    }
  }
  Approval approval{.events = {}, .subjectId = role.id()};
  const v1::Role* old = findRole(house, role.id());
  if (old == nullptr || !contract::same(*old, role)) {
    *approval.events.emplace_back().mutable_role_saved()->mutable_role() = role;
  }
  return approval;
}

domain::Decision decide(const domain::House& house, const v1::RemoveRole& command, const domain::Context&) {
  const std::string& id = command.role_id();
  if (isBuiltIn(id)) {
    return reject(v1::ROLE_BUILT_IN, "role_id", id);
  }
  if (!house.roles.contains(id)) {
    return reject(v1::ROLE_NOT_FOUND, "role_id");
  }
  for (const v1::StaffMember* member : house.staff.sorted()) {
    if (std::ranges::find(member->role_ids(), id) != member->role_ids().end()) {
      return reject(v1::ROLE_IN_USE, "role_id", member->id());
    }
  }
  Approval approval{.events = {}, .subjectId = id};
  approval.events.emplace_back().mutable_role_removed()->set_role_id(id);
  return approval;
}

} // namespace comanda::staff
