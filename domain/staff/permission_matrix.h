// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/staff.pb.h"
#include "domain/house.h"

#include <span>
#include <string_view>
#include <vector>

/// Who may do what. The one place where the built-in roles get their permissions.
namespace comanda::staff {

/// The actor of what the host does by itself: it sets up, turns the day, restores. Holds every permission and
/// sees what staff see; no member of staff can have this id.
inline constexpr std::string_view kHostActor = "host";

/// The role that can do everything and cannot be changed.
inline constexpr std::string_view kAdminRole = "admin";

/// The built-in roles: admin, manager, server, kitchen, bar, cashier, in this order, with the permissions
/// they begin with. A new restaurant starts with them; all but admin can be changed.
std::span<const v1::Role> builtInRoles();

/// The role as it stands in this house: as it was saved, otherwise the built-in one of this id, otherwise
/// nullptr.
const v1::Role* findRole(const domain::House& house, std::string_view roleId);

/// Every permission that one of these roles gives, each once, in order of number. Unknown roles give none.
std::vector<v1::Permission> permissionsOf(const domain::House& house,
                                          const google::protobuf::RepeatedPtrField<std::string>& roleIds);

/// Whether an active member of staff has a role that allows this, or it is the host itself. Unknown people
/// and PERMISSION_UNSPECIFIED: never.
bool isPermitted(const domain::House& house, std::string_view staffId, v1::Permission permission);

/// What this person's terminal may see: AUDIENCE_KITCHEN for those whose only permissions are the kitchen's
/// (COOK, PRIORITIZE, READ_HOUSE, SET_AVAILABILITY), AUDIENCE_STAFF for the others; AUDIENCE_UNSPECIFIED,
/// which sees nothing, for whoever may not do anything.
v1::Audience audienceOf(const domain::House& house, std::string_view staffId);

} // namespace comanda::staff
