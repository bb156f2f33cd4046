// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/staff/permission_matrix.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string>

namespace comanda::staff {
namespace {

struct RoleName {
  std::string_view id;
  const char* name;
};

constexpr std::array kRoleNames = {
    RoleName{kAdminRole, "Administrator"}, RoleName{"manager", "Manager"}, RoleName{"server", "Server"},
    RoleName{"kitchen", "Kitchen"},        RoleName{"bar", "Bar"},         RoleName{"cashier", "Cashier"},
};

struct MatrixRow {
  v1::Permission permission;
  std::array<bool, kRoleNames.size()> allowed;
};

constexpr bool X = true;
constexpr bool o = false;

// What a restaurant expects of these words:
// - admin owns the house. Taxes and currency, what roles may do and destroying personal data stay with them
// alone.
// - manager runs it: everything else, also whatever takes something back (voids, cancellations, refunds) and
// the closing of the day.
// - server looks after tables from seating to paying, and splits checks; asks a manager to void what was
// sent.
// - kitchen cooks, says what is first and what is out; sees no prices, guests or bills.
// - bar cooks its drinks and is a counter of its own: takes orders and money, and has a drawer for it.
// - cashier sells over the counter, splits, bills and takes money, and has a drawer for it.
constexpr std::array kMatrix = {
    //                                          admin manager server kitchen bar cashier
    MatrixRow{v1::PERMISSION_MANAGE_SETTINGS, {X, o, o, o, o, o}},
    MatrixRow{v1::PERMISSION_MANAGE_MENU, {X, X, o, o, o, o}},
    MatrixRow{v1::PERMISSION_SET_AVAILABILITY, {X, X, o, X, X, o}},
    MatrixRow{v1::PERMISSION_MANAGE_FLOOR, {X, X, o, o, o, o}},
    MatrixRow{v1::PERMISSION_SERVE_TABLES, {X, X, X, o, X, o}},
    MatrixRow{v1::PERMISSION_TAKE_ORDERS, {X, X, X, o, X, X}},
    MatrixRow{v1::PERMISSION_MOVE_ORDERS, {X, X, X, o, X, X}},
    MatrixRow{v1::PERMISSION_VOID_SENT, {X, X, o, o, o, o}},
    MatrixRow{v1::PERMISSION_CANCEL_ORDER, {X, X, o, o, o, o}},
    MatrixRow{v1::PERMISSION_MANAGE_KITCHEN, {X, X, o, o, o, o}},
    MatrixRow{v1::PERMISSION_COOK, {X, X, o, X, X, o}},
    MatrixRow{v1::PERMISSION_PRIORITIZE, {X, X, o, X, X, o}},
    MatrixRow{v1::PERMISSION_ISSUE_BILL, {X, X, X, o, X, X}},
    MatrixRow{v1::PERMISSION_VOID_BILL, {X, X, o, o, o, o}},
    MatrixRow{v1::PERMISSION_TAKE_PAYMENT, {X, X, X, o, X, X}},
    MatrixRow{v1::PERMISSION_REFUND, {X, X, o, o, o, o}},
    MatrixRow{v1::PERMISSION_USE_DRAWER, {X, X, o, o, X, X}},
    MatrixRow{v1::PERMISSION_CLOSE_DAY, {X, X, o, o, o, o}},
    MatrixRow{v1::PERMISSION_MANAGE_STAFF, {X, X, o, o, o, o}},
    MatrixRow{v1::PERMISSION_MANAGE_ROLES, {X, o, o, o, o, o}},
    MatrixRow{v1::PERMISSION_FORGET_PERSON, {X, o, o, o, o, o}},
    MatrixRow{v1::PERMISSION_READ_REPORTS, {X, X, o, o, o, o}},
    MatrixRow{v1::PERMISSION_READ_JOURNAL, {X, X, o, o, o, o}},
    MatrixRow{v1::PERMISSION_READ_HOUSE, {X, X, X, X, X, X}},
};

// What a kitchen screen needs; whoever has only these sees what the kitchen sees.
constexpr std::array kKitchenPermissions = {v1::PERMISSION_COOK, v1::PERMISSION_PRIORITIZE,
                                            v1::PERMISSION_READ_HOUSE, v1::PERMISSION_SET_AVAILABILITY};

std::array<v1::Role, kRoleNames.size()> makeBuiltInRoles() {
  std::array<v1::Role, kRoleNames.size()> roles;
  for (std::size_t i = 0; i < roles.size(); ++i) {
    roles[i].set_id(std::string(kRoleNames[i].id));
    roles[i].set_name(kRoleNames[i].name);
    for (const MatrixRow& row : kMatrix) {
      if (row.allowed[i]) {
        roles[i].add_permissions(row.permission);
      }
    }
  }
  return roles;
}

const v1::StaffMember* findActive(const domain::House& house, std::string_view staffId) {
  const v1::StaffMember* member = house.staff.find(staffId);
  return member != nullptr && member->active() ? member : nullptr;
}

} // namespace

std::span<const v1::Role> builtInRoles() {
  static const auto roles = makeBuiltInRoles();
  return roles;
}

const v1::Role* findRole(const domain::House& house, std::string_view roleId) {
  if (const v1::Role* saved = house.roles.find(roleId)) {
    return saved;
  }
  const std::span<const v1::Role> builtIn = builtInRoles();
  const auto role = std::ranges::find(builtIn, roleId, &v1::Role::id);
  return role == builtIn.end() ? nullptr : &*role;
}

std::vector<v1::Permission> permissionsOf(const domain::House& house,
                                          const google::protobuf::RepeatedPtrField<std::string>& roleIds) {
  std::set<v1::Permission> permissions;
  for (const std::string& id : roleIds) {
    if (const v1::Role* role = findRole(house, id)) {
      for (const int permission : role->permissions()) {
        permissions.insert(static_cast<v1::Permission>(permission));
      }
    }
  }
  return {permissions.begin(), permissions.end()};
}

bool isPermitted(const domain::House& house, std::string_view staffId, v1::Permission permission) {
  if (staffId == kHostActor) {
    return permission != v1::PERMISSION_UNSPECIFIED;
  }
  const v1::StaffMember* member = findActive(house, staffId);
  if (member == nullptr || permission == v1::PERMISSION_UNSPECIFIED) {
    return false;
  }
  return std::ranges::any_of(member->role_ids(), [&](const std::string& id) {
    const v1::Role* role = findRole(house, id);
    return role != nullptr && std::ranges::find(role->permissions(), permission) != role->permissions().end();
  });
}

v1::Audience audienceOf(const domain::House& house, std::string_view staffId) {
  if (staffId == kHostActor) {
    return v1::AUDIENCE_STAFF;
  }
  const v1::StaffMember* member = findActive(house, staffId);
  const std::vector<v1::Permission> permissions =
      member == nullptr ? std::vector<v1::Permission>() : permissionsOf(house, member->role_ids());
  if (permissions.empty()) {
    return v1::AUDIENCE_UNSPECIFIED;
  }
  const bool onlyKitchen = std::ranges::all_of(permissions, [](v1::Permission permission) {
    return std::ranges::find(kKitchenPermissions, permission) != kKitchenPermissions.end();
  });
  return onlyKitchen ? v1::AUDIENCE_KITCHEN : v1::AUDIENCE_STAFF;
}

} // namespace comanda::staff
