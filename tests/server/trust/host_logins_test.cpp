// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trust/host_logins.h"
#include "tests/server/trust/trust_host.h"
#include "tests/support/failing_vfs.h"

#include <sqlite3.h>

#include <algorithm>

namespace comanda::trust {
namespace {

using std::chrono::seconds;
using testing::eventually;

class HostLoginsTest : public ::testing::Test {
protected:
  HostLoginsTest() { logins.openTrattoria(); }

  Tokens loggedIn(const std::string& user = "sara", const std::string& secret = "4711") {
    const auto tokens = logins.login(user, secret);
    EXPECT_TRUE(tokens) << "no login of " << user;
    return tokens.value_or(Tokens());
  }
  bool isIn(const Tokens& tokens) { return logins->check(tokens.access).has_value(); }

  TrustHost logins;
};

TEST_F(HostLoginsTest, PeopleLogInWithTheirPasswordOrTheirPin) {
  for (const auto& [user, secret] : {std::pair("ada", "correct horse"), std::pair("sara", "4711")}) {
    const auto tokens = logins.login(user, secret);
    ASSERT_TRUE(tokens) << user;
    EXPECT_EQ(tokens->session.staffId, user);
    EXPECT_EQ(tokens->accessFor, std::chrono::minutes(15));
    EXPECT_EQ(tokens->refreshFor, std::chrono::days(7));
    EXPECT_EQ(logins->check(tokens->access), tokens->session);
  }
}

TEST_F(HostLoginsTest, WhatIsWrongIsNeverSaid) {
  logins.accept(testing::saveStaff("sam", {"server"}, false));
  logins.setPin("sam", "0815");
  const std::vector<std::pair<std::string, std::string>> wrong = {
      {"ada", "correct hors"},   // another password
      {"ada", "4711"},           // has no PIN
      {"sara", "4712"},          // another PIN
      {"sara", "correct horse"}, // has no password
      {"sam", "0815"},           // not active
      {"max", "4711"},           // has neither
      {"nobody", "4711"},        // is not there
      {"", "4711"},
      {"sara", ""},
      {"host", "4711"},
      {std::string(41, 'a'), "4711"},
      {"sara", std::string(257, 'x')},
  };
  for (std::size_t i = 0; i < wrong.size(); ++i) {
    const Client client{.address = "10.0.0." + std::to_string(i), .name = "phone"};
    const auto tokens = logins.login(wrong[i].first, wrong[i].second, client);
    EXPECT_EQ(faultOf(tokens), LoginFault::WrongCredentials) << wrong[i].first << " " << wrong[i].second;
  }
  EXPECT_TRUE(logins.stored().empty());
}

TEST_F(HostLoginsTest, TokensLeaveWhenTheirSessionIsDurable) {
  std::size_t stored = 0;
  std::optional<Tokens> tokens;
  logins->login("sara", "4711", kPhone, [&](LoginResult<Tokens> result) {
    stored = logins.stored().size();
    tokens = result.value();
  });
  ASSERT_TRUE(eventually([&] { return tokens.has_value(); }));
  EXPECT_EQ(stored, 1U);
  std::int64_t counter = 0;
  logins->refresh(tokens->refresh, kPhone,
                  [&](LoginResult<Tokens>) { counter = logins.stored().at(0).counter; });
  ASSERT_TRUE(eventually([&] { return counter != 0; }));
  EXPECT_EQ(counter, 2);
}

TEST_F(HostLoginsTest, LoginsSurviveARestart) {
  const Tokens tokens = loggedIn();
  logins.restart();
  EXPECT_EQ(logins->check(tokens.access), tokens.session);
  const auto refreshed = logins.refresh(tokens.refresh);
  ASSERT_TRUE(refreshed);
  EXPECT_EQ(refreshed->session, tokens.session);
}

TEST_F(HostLoginsTest, RefreshTokensRotateAndTheOldAccessTokenStaysGood) {
  const Tokens first = loggedIn();
  logins.host.clock().pass(std::chrono::minutes(14));
  const auto second = logins.refresh(first.refresh);
  ASSERT_TRUE(second);
  EXPECT_NE(second->refresh, first.refresh);
  EXPECT_NE(second->access, first.access);
  EXPECT_TRUE(isIn(first));
  logins.host.clock().pass(std::chrono::minutes(14));
  EXPECT_FALSE(isIn(first)) << "until its time is over";
  EXPECT_TRUE(isIn(*second));
}

TEST_F(HostLoginsTest, ALostReplyIsGivenAgainAlsoAfterARestart) {
  const Tokens first = loggedIn();
  const auto lost = logins.refresh(first.refresh);
  ASSERT_TRUE(lost);
  logins.host.clock().pass(seconds(20));
  const auto again = logins.refresh(first.refresh);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->refresh, lost->refresh);
  logins.restart();
  logins.host.clock().pass(seconds(20));
  const auto afterRestart = logins.refresh(first.refresh);
  ASSERT_TRUE(afterRestart);
  EXPECT_EQ(afterRestart->refresh, lost->refresh);
  EXPECT_EQ(logins->check(afterRestart->access), first.session);
  EXPECT_TRUE(logins.ended.empty());
  ASSERT_TRUE(logins.refresh(lost->refresh));
}

TEST_F(HostLoginsTest, AStolenRefreshTokenEndsTheSession) {
  const Tokens first = loggedIn();
  const auto second = logins.refresh(first.refresh);
  ASSERT_TRUE(second);
  EXPECT_EQ(faultOf(logins.refresh(first.refresh, kIntruder)), LoginFault::Reused);
  EXPECT_EQ(logins.ended, std::vector{first.session});
  EXPECT_FALSE(isIn(first));
  EXPECT_FALSE(isIn(*second));
  EXPECT_EQ(faultOf(logins.refresh(second->refresh)), LoginFault::NotValid);
  logins.restart();
  EXPECT_EQ(faultOf(logins.refresh(second->refresh)), LoginFault::NotValid);
}

TEST_F(HostLoginsTest, LoggingOutEndsOneSessionForGood) {
  const Tokens one = loggedIn();
  const Tokens other = loggedIn();
  ASSERT_NE(one.session.id, other.session.id);
  logins->logout({.staffId = "ada", .id = one.session.id});
  EXPECT_TRUE(isIn(one)) << "it is not ada's";
  logins->logout(one.session);
  EXPECT_FALSE(isIn(one));
  EXPECT_EQ(logins.ended, std::vector{one.session});
  EXPECT_EQ(faultOf(logins.refresh(one.refresh)), LoginFault::NotValid);
  logins->logout(one.session);
  EXPECT_EQ(logins.ended.size(), 1U) << "told once";
  EXPECT_TRUE(isIn(other));
  logins.restart();
  EXPECT_FALSE(isIn(one));
  EXPECT_TRUE(isIn(other));
}

TEST_F(HostLoginsTest, WhoIsDeactivatedIsOutAtOnce) {
  const Tokens sara = loggedIn();
  const Tokens ada = loggedIn("ada", "correct horse");
  logins.accept(testing::saveStaff("sara", {"server"}, false));
  EXPECT_FALSE(isIn(sara));
  EXPECT_EQ(logins.ended, std::vector{sara.session});
  EXPECT_EQ(faultOf(logins.refresh(sara.refresh)), LoginFault::NotValid);
  EXPECT_EQ(faultOf(logins.login("sara", "4711")), LoginFault::WrongCredentials);
  EXPECT_TRUE(isIn(ada));
  logins.accept(testing::saveStaff("sara", {"server"}, true));
  EXPECT_FALSE(isIn(sara)) << "an old session does not come back";
  EXPECT_EQ(logins.stored().size(), 1U);
}

TEST_F(HostLoginsTest, AnotherPinOrPasswordEndsTheSessionsOfThatPerson) {
  const Tokens sara = loggedIn();
  const Tokens ada = loggedIn("ada", "correct horse");
  logins.setPassword("sara", "battery staple");
  EXPECT_FALSE(isIn(sara));
  EXPECT_TRUE(isIn(ada));
  const Tokens again = loggedIn("sara", "battery staple");
  logins.accept(testing::setPin("sara", ""));
  EXPECT_FALSE(isIn(again)) << "cleared";
  EXPECT_EQ(faultOf(logins.login("sara", "4711")), LoginFault::WrongCredentials);
}

TEST_F(HostLoginsTest, WhoIsForgottenIsOut) {
  const Tokens sara = loggedIn();
  logins.accept(testing::saveStaff("sara", {"server"}, false));
  logins.accept(testing::forgetPerson("sara"));
  EXPECT_FALSE(isIn(sara));
  EXPECT_EQ(faultOf(logins.login("", "4711")), LoginFault::WrongCredentials)
      << "forgotten people have no name";
}

TEST_F(HostLoginsTest, OtherRolesDoNotLogAnybodyOut) {
  const Tokens sara = loggedIn();
  logins.accept(testing::saveStaff("sara", {"server", "cashier"}));
  EXPECT_TRUE(isIn(sara));
  EXPECT_TRUE(logins.ended.empty());
}

TEST_F(HostLoginsTest, WhatEndedASessionWhileNobodyLookedEndsItAtTheNextStart) {
  const Tokens sara = loggedIn();
  const Tokens ada = loggedIn("ada", "correct horse");
  logins.stopLogins(); // as if the host had been killed before the session was taken out of the table
  logins.setPin("sara", "1234");
  logins.restart();
  EXPECT_FALSE(isIn(sara));
  EXPECT_TRUE(isIn(ada));
  EXPECT_TRUE(eventually([&] { return logins.stored().size() == 1; }));
}

TEST_F(HostLoginsTest, WhatWasNotRefreshedForAWeekIsTakenAwayAtTheNextLogin) {
  const Tokens sara = loggedIn();
  logins.host.clock().pass(std::chrono::days(7));
  EXPECT_EQ(faultOf(logins.refresh(sara.refresh)), LoginFault::NotValid);
  static_cast<void>(loggedIn("ada", "correct horse"));
  EXPECT_EQ(logins.ended, std::vector{sara.session});
  EXPECT_EQ(logins.stored().size(), 1U);
}

TEST_F(HostLoginsTest, WhoLosesTheirPinWhileItIsCheckedIsNotIn) {
  std::optional<LoginResult<Tokens>> result;
  logins->login("sara", "4711", kPhone, [&](LoginResult<Tokens> tokens) { result = std::move(tokens); });
  logins.host->dispatcher().submit({.staffId = "host", .deviceId = "host"},
                                   testing::RunningHost::batch("clear", {testing::setPin("sara", "")}),
                                   [](const v1::Outcome&) {});
  ASSERT_TRUE(eventually([&] { return result.has_value(); }));
  EXPECT_EQ(faultOf(*result), LoginFault::WrongCredentials);
}

TEST_F(HostLoginsTest, ForeignTokensAreNotValid) {
  const Tokens tokens = loggedIn();
  EXPECT_EQ(faultOf(logins->check("")), LoginFault::NotValid);
  EXPECT_EQ(faultOf(logins->check(tokens.refresh)), LoginFault::NotValid);
  EXPECT_EQ(faultOf(logins.refresh(tokens.access)), LoginFault::NotValid);
  const TrustHost other;
  AccessTokens forged(other.host.key().derive(journal::KeyPurpose::AccessTokens));
  EXPECT_EQ(faultOf(logins->check(forged.issue(tokens.session, "t", logins.host.clock().now()))),
            LoginFault::NotValid);
  AccessTokens ours(logins.host.key().derive(journal::KeyPurpose::AccessTokens));
  EXPECT_TRUE(logins->check(ours.issue(tokens.session, "t", logins.host.clock().now())));
  EXPECT_EQ(faultOf(logins->check(
                ours.issue({.staffId = "ada", .id = tokens.session.id}, "t", logins.host.clock().now()))),
            LoginFault::NotValid)
      << "the session is not theirs";
}

TEST_F(HostLoginsTest, GuessingMakesTheGuesserWaitAndNobodyElse) {
  static_cast<void>(loggedIn());
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(faultOf(logins.login("sara", "000" + std::to_string(i), kIntruder)),
              LoginFault::WrongCredentials);
  }
  const auto refused = logins.login("sara", "4711", kIntruder);
  ASSERT_EQ(faultOf(refused), LoginFault::TooMany);
  EXPECT_EQ(refused.error().retryAfter, seconds(1));
  EXPECT_TRUE(logins.login("sara", "4711", kPhone));
  logins.host.clock().pass(seconds(1));
  EXPECT_TRUE(logins.login("sara", "4711", kIntruder)) << "the right one, after the delay";
}

TEST_F(HostLoginsTest, MoreLoginsThanCanBeCheckedAreOverloadAndNoFailures) {
  std::vector<LoginFault> faults;
  std::size_t answered = 0;
  const std::size_t many = Passwords::kQueuedMax + 10;
  for (std::size_t i = 0; i < many; ++i) {
    logins->login("nobody-" + std::to_string(i), "4711", {.address = std::to_string(i), .name = ""},
                  [&](LoginResult<Tokens> result) {
                    ++answered;
                    faults.push_back(result.error().fault);
                  });
  }
  EXPECT_EQ(std::ranges::count(faults, LoginFault::Overloaded), 10) << "told at once";
  ASSERT_TRUE(eventually([&] { return answered == many; }));
  EXPECT_EQ(std::ranges::count(faults, LoginFault::WrongCredentials),
            static_cast<int>(Passwords::kQueuedMax));
}

TEST_F(HostLoginsTest, WhatIsUnderWayAtTheEndIsNeverAnswered) {
  const Tokens tokens = loggedIn();
  bool isAnswered = false;
  logins->login("sara", "4711", kPhone, [&](LoginResult<Tokens>) { isAnswered = true; });
  logins->refresh(tokens.refresh, kPhone, [&](LoginResult<Tokens>) { isAnswered = true; });
  logins.stopLogins();
  ASSERT_TRUE(eventually([&] { return logins.stored().at(0).counter == 2; }));
  EXPECT_FALSE(isAnswered);
}

TEST(HostLogins, OfARestaurantWithoutAdministratorAreClosed) {
  TrustHost logins;
  EXPECT_EQ(faultOf(logins.login("admin", "admin")), LoginFault::NotSetUp);
  logins.host.setUp();
  logins.setPin("sara", "4711");
  EXPECT_EQ(faultOf(logins.login("sara", "4711")), LoginFault::NotSetUp) << "ada has no secret yet";
}

TEST(HostLogins, OfARestaurantWithoutAdministratorOpenWhereTheyAreToldTo) {
  TrustHost logins;
  logins.host.setUp();
  logins.setPin("sara", "4711");
  logins->openBeforeSetUp();
  EXPECT_TRUE(logins.login("sara", "4711"));
  EXPECT_EQ(faultOf(logins.login("sara", "4712")), LoginFault::WrongCredentials);
  EXPECT_FALSE(logins->isSetUp());
}

TEST(HostLogins, GoOnWhenTheJournalHasFailed) {
  const support::TempDir dir;
  const journal::Key key = journal::Key::random();
  support::FailingDisk disk;
  testing::ManualClock clock;
  host::RandomIds ids(clock);
  auto store = journal::Store::create(dir / "data", key, {.disk = disk.name()});
  ASSERT_TRUE(store) << store.error().what;
  host::Host host({.store = *std::move(store),
                   .house = {},
                   .commands = {},
                   .payloadKey = key.derive(journal::KeyPurpose::PayloadHash)},
                  dir / "data", key, clock);
  HostLogins logins(host, key, clock, ids);
  bool isSetUp = false;
  logins.createAdministrator("correct horse", [&](const auto& result) { isSetUp = result.has_value(); });
  ASSERT_TRUE(eventually([&] { return isSetUp; }));
  disk.failFrom(support::DiskOperation::Write, 1, SQLITE_IOERR_WRITE);
  std::optional<LoginResult<Tokens>> tokens;
  logins.login("admin", "correct horse", kPhone,
               [&](LoginResult<Tokens> result) { tokens = std::move(result); });
  ASSERT_TRUE(eventually([&] { return tokens.has_value(); }));
  ASSERT_TRUE(*tokens) << "somebody has to look what is wrong";
  EXPECT_TRUE(logins.check((*tokens)->access));
  EXPECT_TRUE(host.dispatcher().failure()) << "and the host knows";
}

} // namespace
} // namespace comanda::trust
