// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanda/v1/order.pb.h"
#include "comanda/v1/staff.pb.h"
#include "domain/contract/options.h"

#include <gtest/gtest.h>

namespace comanda::contract {
namespace {

TEST(PermissionOf, IsWhatTheBodyNames) {
  v1::Command command;
  EXPECT_EQ(permissionOf(command), v1::PERMISSION_UNSPECIFIED) << "nothing set: nobody may";
  command.mutable_void_line();
  EXPECT_EQ(permissionOf(command), v1::PERMISSION_VOID_SENT);
  v1::Query query;
  EXPECT_EQ(permissionOf(query), v1::PERMISSION_UNSPECIFIED);
  query.mutable_read_journal();
  EXPECT_EQ(permissionOf(query), v1::PERMISSION_READ_JOURNAL);
}

TEST(AudienceOf, IsTheHostAloneWhereNothingIsSaid) {
  EXPECT_EQ(audienceOf(*v1::StaffMember::descriptor()), v1::AUDIENCE_STAFF);
  EXPECT_EQ(audienceOf(*v1::Credentials::descriptor()), v1::AUDIENCE_HOST_ONLY);
  EXPECT_EQ(audienceOf(*v1::Guest::descriptor()), v1::AUDIENCE_HOST_ONLY);
}

TEST(AudienceOf, AnEventIsWhatItsBodySays) {
  v1::Event event;
  EXPECT_EQ(audienceOf(event), v1::AUDIENCE_HOST_ONLY);
  event.mutable_tickets_made();
  EXPECT_EQ(audienceOf(event), v1::AUDIENCE_KITCHEN);
  event.mutable_order_opened();
  EXPECT_EQ(audienceOf(event), v1::AUDIENCE_STAFF);
  event.mutable_pin_set();
  EXPECT_EQ(audienceOf(event), v1::AUDIENCE_HOST_ONLY);
}

TEST(MaySee, WhatIsMeantForThemAndForThoseWhoSeeLess) {
  const v1::Audience ordered[] = {v1::AUDIENCE_HOST_ONLY, v1::AUDIENCE_STAFF, v1::AUDIENCE_KITCHEN};
  for (const v1::Audience viewer : ordered) {
    for (const v1::Audience audience : ordered) {
      EXPECT_EQ(maySee(viewer, audience), viewer <= audience) << viewer << " looks at " << audience;
    }
    EXPECT_FALSE(maySee(v1::AUDIENCE_UNSPECIFIED, viewer)) << "who was not named sees nothing";
  }
}

TEST(Says, TheSentenceOfARuleOrRefusal) {
  EXPECT_EQ(says(v1::TABLE_NOT_FREE), "The table is not free.");
  EXPECT_EQ(says(v1::NO_SESSION), "Log in first.");
  EXPECT_EQ(says(v1::RULE_UNSPECIFIED), "");
  EXPECT_EQ(says(static_cast<v1::Rule>(9999)), "");
}

TEST(BodyName, IsTheContractsName) {
  v1::Command command;
  EXPECT_EQ(bodyName(command), "");
  command.mutable_add_lines();
  EXPECT_EQ(bodyName(command), "AddLines");
  v1::Event event;
  event.mutable_lines_added();
  EXPECT_EQ(bodyName(event), "LinesAdded");
}

} // namespace
} // namespace comanda::contract
