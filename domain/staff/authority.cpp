// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/staff/authority.h"

#include "domain/staff/permission_matrix.h"

#include <algorithm>
#include <string>

namespace comanda::staff {

domain::Check checkHolds(const domain::House& house, const domain::Context& context,
                         const google::protobuf::RepeatedPtrField<std::string>& roleIds,
                         std::string_view field) {
  if (house.staff.empty()) {
    return {};
  }
  for (const std::string& id : roleIds) {
    const v1::Role* role = findRole(house, id);
    const bool holds = role == nullptr || std::ranges::all_of(role->permissions(), [&](int permission) {
                         return isPermitted(house, context.actorId, static_cast<v1::Permission>(permission));
                       });
    if (!holds) {
      return domain::reject(v1::PERMISSION_NOT_HELD, std::string(field), id);
    }
  }
  return {};
}

bool isForgotten(const v1::StaffMember& member) {
  return member.name().empty(); // required of everybody who is saved
}

} // namespace comanda::staff
