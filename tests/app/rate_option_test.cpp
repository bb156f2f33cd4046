// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rate_option.h"
#include "tests/app/host_process.h"

#include <gtest/gtest.h>

namespace comanda::cli {
namespace {

using metrics::RateRules;
constexpr auto kRead = static_cast<std::size_t>(metrics::RateClass::Read);
constexpr auto kLogin = static_cast<std::size_t>(metrics::RateClass::Login);

TEST(RateOption, SetsOneLimitAndLeavesTheOthers) {
  RateRules rules;
  ASSERT_TRUE(setRate(rules, QStringLiteral("user.read=7/60,9")));
  EXPECT_EQ(rules.ofUser[kRead].times, 7);
  EXPECT_EQ(rules.ofUser[kRead].per, std::chrono::seconds(60));
  EXPECT_EQ(rules.ofUser[kRead].atOnce, 9);
  EXPECT_EQ(rules.ofAddress[kRead].times, RateRules().ofAddress[kRead].times);
  EXPECT_EQ(rules.ofUser[kLogin].times, RateRules().ofUser[kLogin].times);
}

TEST(RateOption, TakesALimitAway) {
  RateRules rules;
  ASSERT_TRUE(setRate(rules, QStringLiteral("address.read=off")));
  EXPECT_TRUE(rules.ofAddress[kRead].isUnlimited());
}

TEST(RateOption, NeverTakesTheLimitOfLoginsAway) {
  RateRules rules;
  const auto set = setRate(rules, QStringLiteral("address.login=off"));
  ASSERT_FALSE(set);
  EXPECT_TRUE(set.error().contains(QStringLiteral("logins always have a limit")))
      << set.error().toStdString();
  EXPECT_FALSE(rules.ofAddress[kLogin].isUnlimited());
}

struct BadRate {
  const char* text;
  const char* says;
};

class RateOptionRefuses : public ::testing::TestWithParam<BadRate> {};

TEST_P(RateOptionRefuses, WithASentenceAboutWhatIsWrong) {
  RateRules rules;
  const auto set = setRate(rules, QString::fromLatin1(GetParam().text));
  ASSERT_FALSE(set);
  EXPECT_TRUE(set.error().contains(QLatin1String(GetParam().text)));
  EXPECT_TRUE(set.error().contains(QLatin1String(GetParam().says))) << set.error().toStdString();
  EXPECT_EQ(rules.ofUser[kRead].times, RateRules().ofUser[kRead].times);
}

INSTANTIATE_TEST_SUITE_P(Text, RateOptionRefuses,
                         ::testing::Values(BadRate{"read=5/1,5", "SCOPE is address or user"},
                                           BadRate{"house.read=5/1,5", "SCOPE is address or user"},
                                           BadRate{"user.red=5/1,5", "login, read, write"},
                                           BadRate{"user.read=", "TIMES/SECONDS,AT_ONCE"},
                                           BadRate{"user.read=0/1,5", "whole numbers from 1"},
                                           BadRate{"user.read=5/0,5", "whole numbers from 1"},
                                           BadRate{"user.read=5/3601,5", "SECONDS to 3600"},
                                           BadRate{"user.read=5/1,0", "whole numbers from 1"},
                                           BadRate{"user.read=5/1", "such as"},
                                           BadRate{"user.read=-5/1,5", "such as"},
                                           BadRate{"user.read=5.5/1,5", "such as"},
                                           BadRate{"user.read=5/1,5 ", "such as"},
                                           BadRate{"user.read=99999999999/1,5", "such as"}));

TEST(RateOption, IsWhatTheHostGoesBy) {
  testing::HostProcess host;
  host.start({"--rate", "address.read=1/3600,2"});
  EXPECT_EQ(host.request("GET", "/api/v1/restaurant").status, 401);
  EXPECT_EQ(host.request("GET", "/api/v1/restaurant").status, 401);
  EXPECT_EQ(host.request("GET", "/api/v1/restaurant").status, 429);
  host.stop();
}

TEST(RateOption, IsRefusedByTheHostWhereItIsNotUnderstood) {
  const testing::Ran ran = testing::comanda({"host", "--headless", "--rate", "user.red=1/1,1"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_TRUE(testing::contains(ran.err, "--rate user.red=1/1,1")) << ran.err;
}

} // namespace
} // namespace comanda::cli
