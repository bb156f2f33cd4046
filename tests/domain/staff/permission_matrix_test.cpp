// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/staff/permission_matrix.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>

namespace comanda::staff {
namespace {

using domain::House;
using ::testing::ElementsAre;

void addMember(House& house, const std::string& id, const std::vector<std::string>& roleIds,
               bool active = true) {
  v1::StaffMember member;
  member.set_id(id);
  member.set_name(id);
  member.mutable_role_ids()->Assign(roleIds.begin(), roleIds.end());
  member.set_active(active);
  house.staff.put(id, member);
}

void addRole(House& house, const std::string& id, const std::vector<v1::Permission>& permissions) {
  v1::Role role;
  role.set_id(id);
  role.set_name(id);
  role.mutable_permissions()->Assign(permissions.begin(), permissions.end());
  house.roles.put(id, role);
}

// Every cell of the matrix, written down a second time by hand: one letter for each role that has the
// permission, in the order admin, manager, server, kitchen, bar, cashier. Changing a right means changing it
// in both places.
TEST(PermissionMatrix, IsAsItWasAgreedCellByCell) {
  const std::map<v1::Permission, std::string> agreed = {
      {v1::PERMISSION_MANAGE_SETTINGS, "a"},
      {v1::PERMISSION_MANAGE_MENU, "am"},
      {v1::PERMISSION_SET_AVAILABILITY, "amkb"},
      {v1::PERMISSION_MANAGE_FLOOR, "am"},
      {v1::PERMISSION_SERVE_TABLES, "amsb"},
      {v1::PERMISSION_TAKE_ORDERS, "amsbc"},
      {v1::PERMISSION_MOVE_ORDERS, "amsbc"},
      {v1::PERMISSION_VOID_SENT, "am"},
      {v1::PERMISSION_CANCEL_ORDER, "am"},
      {v1::PERMISSION_MANAGE_KITCHEN, "am"},
      {v1::PERMISSION_COOK, "amkb"},
      {v1::PERMISSION_PRIORITIZE, "amkb"},
      {v1::PERMISSION_ISSUE_BILL, "amsbc"},
      {v1::PERMISSION_VOID_BILL, "am"},
      {v1::PERMISSION_TAKE_PAYMENT, "amsbc"},
      {v1::PERMISSION_REFUND, "am"},
      {v1::PERMISSION_USE_DRAWER, "ambc"},
      {v1::PERMISSION_CLOSE_DAY, "am"},
      {v1::PERMISSION_MANAGE_STAFF, "am"},
      {v1::PERMISSION_MANAGE_ROLES, "a"},
      {v1::PERMISSION_FORGET_PERSON, "a"},
      {v1::PERMISSION_READ_REPORTS, "am"},
      {v1::PERMISSION_READ_JOURNAL, "am"},
      {v1::PERMISSION_READ_HOUSE, "amskbc"},
  };
  House house;
  for (const char* role : {"admin", "manager", "server", "kitchen", "bar", "cashier"}) {
    addMember(house, role, {role});
  }
  const google::protobuf::EnumDescriptor& all = *v1::Permission_descriptor();
  ASSERT_EQ(static_cast<int>(agreed.size()), all.value_count() - 1) << "a permission without an agreed row";
  for (const auto& [permission, letters] : agreed) {
    for (const v1::Role& role : builtInRoles()) {
      EXPECT_EQ(isPermitted(house, role.id(), permission),
                letters.find(role.id().front()) != std::string::npos)
          << role.id() << ", " << v1::Permission_Name(permission);
    }
  }
}

TEST(BuiltInRoles, AreSixWithNames) {
  std::vector<std::string> ids;
  for (const v1::Role& role : builtInRoles()) {
    ids.push_back(role.id());
    EXPECT_FALSE(role.name().empty());
  }
  EXPECT_THAT(ids, ElementsAre("admin", "manager", "server", "kitchen", "bar", "cashier"));
}

TEST(IsPermitted, NeverForNobodyInParticular) {
  House house;
  addMember(house, "ada", {"admin"});
  addMember(house, "old", {"admin"}, false);
  EXPECT_TRUE(isPermitted(house, "ada", v1::PERMISSION_REFUND));
  EXPECT_FALSE(isPermitted(house, "ada", v1::PERMISSION_UNSPECIFIED));
  EXPECT_FALSE(isPermitted(house, "old", v1::PERMISSION_REFUND)) << "not active any more";
  EXPECT_FALSE(isPermitted(house, "stranger", v1::PERMISSION_READ_HOUSE));
  EXPECT_FALSE(isPermitted(house, "", v1::PERMISSION_READ_HOUSE));
}

TEST(IsPermitted, ByAnyOfSeveralRoles) {
  House house;
  addRole(house, "sommelier", {v1::PERMISSION_MANAGE_MENU});
  addMember(house, "luca", {"server", "sommelier", "gone"});
  EXPECT_TRUE(isPermitted(house, "luca", v1::PERMISSION_MANAGE_MENU));
  EXPECT_TRUE(isPermitted(house, "luca", v1::PERMISSION_TAKE_ORDERS));
  EXPECT_FALSE(isPermitted(house, "luca", v1::PERMISSION_REFUND));
}

TEST(FindRole, PrefersTheSavedOneToTheBuiltIn) {
  House house;
  EXPECT_NE(findRole(house, "server"), nullptr);
  EXPECT_EQ(findRole(house, "sommelier"), nullptr);
  addRole(house, "server", {v1::PERMISSION_READ_HOUSE});
  EXPECT_EQ(findRole(house, "server")->permissions_size(), 1);
  EXPECT_NE(findRole(house, "cashier"), nullptr) << "the others stay as they are built in";
}

TEST(PermissionsOf, ListsEachOnceInOrder) {
  House house;
  addRole(house, "a", {v1::PERMISSION_REFUND, v1::PERMISSION_COOK});
  addRole(house, "b", {v1::PERMISSION_COOK, v1::PERMISSION_MANAGE_MENU});
  google::protobuf::RepeatedPtrField<std::string> ids;
  for (const char* id : {"a", "b", "gone"}) {
    *ids.Add() = id;
  }
  EXPECT_THAT(permissionsOf(house, ids),
              ElementsAre(v1::PERMISSION_MANAGE_MENU, v1::PERMISSION_COOK, v1::PERMISSION_REFUND));
}

TEST(AudienceOf, IsTheKitchensForWhoeverOnlyCooks) {
  House house;
  addRole(house, "nothing", {});
  addMember(house, "kim", {"kitchen"});
  addMember(house, "sara", {"server"});
  addMember(house, "both", {"kitchen", "cashier"});
  addMember(house, "barista", {"bar"});
  EXPECT_EQ(audienceOf(house, "kim"), v1::AUDIENCE_KITCHEN);
  EXPECT_EQ(audienceOf(house, "sara"), v1::AUDIENCE_STAFF);
  EXPECT_EQ(audienceOf(house, "both"), v1::AUDIENCE_STAFF);
  EXPECT_EQ(audienceOf(house, "barista"), v1::AUDIENCE_STAFF);
}

TEST(AudienceOf, IsNoneForWhoeverMayDoNothing) {
  House house;
  addRole(house, "nothing", {});
  addMember(house, "idle", {"nothing"});
  addMember(house, "old", {"admin"}, false);
  for (const char* id : {"idle", "old", "stranger"}) {
    EXPECT_EQ(audienceOf(house, id), v1::AUDIENCE_UNSPECIFIED) << id;
  }
}

} // namespace
} // namespace comanda::staff
