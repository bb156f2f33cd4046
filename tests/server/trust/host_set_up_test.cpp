// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/staff/permission_matrix.h"
#include "tests/server/trust/trust_host.h"

namespace comanda::trust {
namespace {

using std::chrono::seconds;
using testing::eventually;

class HostSetUpTest : public ::testing::Test {
protected:
  journal::Result<void> createAdministrator(const std::string& password) {
    std::optional<journal::Result<void>> result;
    logins->createAdministrator(password,
                                [&](journal::Result<void> created) { result = std::move(created); });
    EXPECT_TRUE(eventually([&] { return result.has_value(); }));
    return result.value_or(journal::Result<void>());
  }
  const v1::StaffMember* named(const std::string& userName) {
    for (const v1::StaffMember* member : logins.host.house().staff.sorted()) {
      if (member->user_name() == userName) {
        return member;
      }
    }
    return nullptr;
  }

  TrustHost logins;
};

TEST_F(HostSetUpTest, TheCodeCreatesTheAdministratorAndLogsThemIn) {
  EXPECT_FALSE(logins->isSetUp());
  const auto tokens = logins.setUp(logins->setUpCode(), "", "correct horse");
  ASSERT_TRUE(tokens);
  ASSERT_TRUE(logins->check(tokens->access));
  const v1::StaffMember* admin = named("admin");
  ASSERT_NE(admin, nullptr);
  EXPECT_EQ(logins->check(tokens->access)->staffId, admin->id());
  EXPECT_TRUE(staff::isPermitted(logins.host.house(), admin->id(), v1::PERMISSION_MANAGE_ROLES));
  EXPECT_TRUE(logins->isSetUp());
  EXPECT_TRUE(logins.login("admin", "correct horse"));
}

TEST_F(HostSetUpTest, TheAdministratorMayHaveAnotherUserName) {
  ASSERT_TRUE(logins.setUp(logins->setUpCode(), "giulia", "correct horse"));
  EXPECT_NE(named("giulia"), nullptr);
  EXPECT_EQ(named("admin"), nullptr);
}

TEST_F(HostSetUpTest, TheCodeIsGoodForOneUse) {
  ASSERT_TRUE(logins.setUp(logins->setUpCode(), "", "correct horse"));
  EXPECT_EQ(faultOf(logins.setUp(logins->setUpCode(), "second", "battery staple")),
            LoginFault::WrongCredentials);
  EXPECT_EQ(named("second"), nullptr);
  logins.restart();
  EXPECT_EQ(faultOf(logins.setUp(logins->setUpCode(), "second", "battery staple")),
            LoginFault::WrongCredentials);
}

TEST_F(HostSetUpTest, OfTwoAtOnceOneIsTheAdministrator) {
  std::vector<std::optional<LoginFault>> faults;
  for (const char* name : {"first", "second"}) {
    logins->setUp(logins->setUpCode(), name, "correct horse", kPhone,
                  [&](LoginResult<Tokens> tokens) { faults.push_back(faultOf(tokens)); });
  }
  ASSERT_TRUE(eventually([&] { return faults.size() == 2; }));
  EXPECT_EQ(faults, (std::vector<std::optional<LoginFault>>{LoginFault::Overloaded, std::nullopt}));
  EXPECT_NE(named("first"), nullptr);
  EXPECT_EQ(named("second"), nullptr);
}

TEST_F(HostSetUpTest, AnotherCodeOpensNothingAndGuessingItMakesWait) {
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(faultOf(logins.setUp(SetUpCode().text(), "", "correct horse", kIntruder)),
              LoginFault::WrongCredentials);
  }
  const auto refused = logins.setUp(logins->setUpCode(), "", "correct horse", kIntruder);
  ASSERT_EQ(faultOf(refused), LoginFault::TooMany);
  EXPECT_GE(refused.error().retryAfter, seconds(1));
  EXPECT_TRUE(logins.host.house().staff.empty());
  EXPECT_TRUE(logins.setUp(logins->setUpCode(), "", "correct horse", kPhone));
}

TEST_F(HostSetUpTest, TheCodeEndsWithTheProcess) {
  const std::string code = logins->setUpCode();
  logins.restart();
  EXPECT_NE(logins->setUpCode(), code);
  EXPECT_EQ(faultOf(logins.setUp(code, "", "correct horse")), LoginFault::WrongCredentials);
}

TEST_F(HostSetUpTest, WhatCannotBeAPasswordOrAUserNameLeavesTheCodeGood) {
  const auto weak = logins.setUp(logins->setUpCode(), "", "admin");
  ASSERT_EQ(faultOf(weak), LoginFault::Unsuitable);
  EXPECT_EQ(weak.error().field, "password");
  EXPECT_EQ(weak.error().why, "A password has at least 8 characters.");
  const auto misnamed = logins.setUp(logins->setUpCode(), "Not A Name", "correct horse");
  ASSERT_EQ(faultOf(misnamed), LoginFault::Unsuitable);
  EXPECT_EQ(misnamed.error().field, "user_name");
  EXPECT_FALSE(misnamed.error().why.empty());
  EXPECT_EQ(faultOf(logins.setUp(SetUpCode().text(), "", "admin")), LoginFault::WrongCredentials)
      << "who does not know the code learns nothing";
  EXPECT_TRUE(logins.host.house().staff.empty());
  EXPECT_TRUE(logins.host.house().credentials.empty());
  EXPECT_TRUE(logins.setUp(logins->setUpCode(), "", "correct horse"));
}

TEST_F(HostSetUpTest, WhoStartsTheHostMayGiveThePassword) {
  const auto created = createAdministrator("correct horse");
  ASSERT_TRUE(created) << created.error().what;
  EXPECT_TRUE(logins.login("admin", "correct horse"));
  const auto again = createAdministrator("battery staple");
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error().what, "There is an administrator already.");
  EXPECT_EQ(faultOf(logins.login("admin", "battery staple")), LoginFault::WrongCredentials);
}

TEST_F(HostSetUpTest, ThePasswordOfWhoStartsTheHostMustBeOneToo) {
  const auto created = createAdministrator("admin");
  ASSERT_FALSE(created);
  EXPECT_EQ(created.error().kind, journal::ErrorKind::Invalid);
  EXPECT_EQ(created.error().what, "A password has at least 8 characters.");
  EXPECT_TRUE(logins.host.house().staff.empty());
}

TEST_F(HostSetUpTest, ARestaurantWhoseStaffHasNoSecretsYetGetsAnAdministratorBesideThem) {
  logins.host.setUp();
  EXPECT_FALSE(logins->isSetUp());
  ASSERT_TRUE(createAdministrator("correct horse"));
  EXPECT_TRUE(logins->isSetUp());
  EXPECT_NE(named("admin")->id(), "ada");
}

TEST_F(HostSetUpTest, AnAdministratorWhoIsThereGetsTheSecret) {
  logins.host.setUp();
  const std::size_t staff = logins.host.house().staff.size();
  logins.accept(testing::saveStaff("sara", {"server"}, false));
  ASSERT_TRUE(logins.setUp(logins->setUpCode(), "sara", "correct horse"));
  EXPECT_EQ(logins.host.house().staff.size(), staff);
  EXPECT_TRUE(named("sara")->active());
  EXPECT_TRUE(staff::isPermitted(logins.host.house(), "sara", v1::PERMISSION_MANAGE_STAFF));
  EXPECT_TRUE(logins.login("sara", "correct horse"));
}

TEST_F(HostSetUpTest, ThePasswordItselfIsInNoEvent) {
  std::string written;
  const auto listening = logins.host->onCommit([&](const host::Commit& commit) {
    for (const v1::Event& event : commit.events) {
      written += event.SerializeAsString();
    }
  });
  ASSERT_TRUE(createAdministrator("correct horse"));
  EXPECT_NE(written.find("$argon2id$"), std::string::npos);
  EXPECT_EQ(written.find("correct"), std::string::npos);
}

} // namespace
} // namespace comanda::trust
