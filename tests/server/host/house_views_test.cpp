// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanda/v1/link.pb.h"
#include "server/host/house_views.h"
#include "tests/support/commands.h"
#include "tests/support/running_host.h"
#include "tests/support/scenario.h"

#include <gtest/gtest.h>

namespace comanda::testing {
namespace {

using host::HouseViews;

class HouseViewsTest : public ::testing::Test {
protected:
  HouseViewsTest() { m_scenario.given(smallTrattoria()); }

  Scenario m_scenario;
  HouseViews m_views{m_scenario.house()};
};

TEST_F(HouseViewsTest, ShowAnAudienceTheHouseAsItMaySeeIt) {
  for (const v1::Audience audience : {v1::AUDIENCE_STAFF, v1::AUDIENCE_KITCHEN}) {
    const HouseViews::Welcome welcome = m_views.welcome(audience);
    v1::ToTerminal frame;
    ASSERT_TRUE(frame.ParseFromString(*welcome.frame));
    EXPECT_EQ(frame.welcome().audience(), audience);
    EXPECT_EQ(frame.welcome().version(), host::kLinkVersion);
    EXPECT_EQ(frame.welcome().house().seq(), welcome.seq);
    EXPECT_EQ(frame.welcome().house().SerializeAsString(),
              domain::snapshot(m_scenario.house(), audience).SerializeAsString());
    EXPECT_EQ(m_views.digest(audience).value(), domain::digest(m_scenario.house(), audience));
    EXPECT_EQ(m_views.digest(audience).seq(), welcome.seq);
  }
}

TEST_F(HouseViewsTest, AreMadeOnceForEveryAudience) {
  for (int i = 0; i < 100; ++i) {
    m_views.welcome(v1::AUDIENCE_STAFF);
    m_views.welcome(v1::AUDIENCE_KITCHEN);
    m_views.digest(v1::AUDIENCE_STAFF);
  }
  EXPECT_EQ(m_views.made(), 3U);
}

TEST_F(HouseViewsTest, AreMadeAnewWhenTheHouseHasMovedOn) {
  const HouseViews::Welcome before = m_views.welcome(v1::AUDIENCE_STAFF);
  const v1::Digest digest = m_views.digest(v1::AUDIENCE_STAFF);
  m_scenario.given(openOrder("o1", "t1"));
  const HouseViews::Welcome after = m_views.welcome(v1::AUDIENCE_STAFF);
  EXPECT_GT(after.seq, before.seq);
  EXPECT_NE(*after.frame, *before.frame);
  EXPECT_NE(m_views.digest(v1::AUDIENCE_STAFF).value(), digest.value());
}

TEST_F(HouseViewsTest, KeepNothingOfAnEarlierHouse) {
  const std::weak_ptr<const std::string> kept = m_views.welcome(v1::AUDIENCE_STAFF).frame;
  m_views.forgetOld();
  EXPECT_FALSE(kept.expired()) << "the house has not moved";
  m_scenario.given(openOrder("o1", "t1"));
  m_views.forgetOld();
  EXPECT_TRUE(kept.expired());
}

TEST_F(HouseViewsTest, AreMadeAnewForAnotherHouseAtTheSameEvent) {
  const HouseViews::Welcome before = m_views.welcome(v1::AUDIENCE_STAFF);
  m_views.forget();
  EXPECT_NE(m_views.welcome(v1::AUDIENCE_STAFF).frame, before.frame);
  EXPECT_EQ(m_views.made(), 2U);
}

// All terminals of a restaurant come back at once after a power cut.
TEST(Hello, OfManyTerminalsCostsOneSnapshot) {
  RunningHost host;
  host.setUp();
  v1::ToHost hello;
  hello.mutable_hello()->set_version(host::kLinkVersion);
  int welcomed = 0;
  std::vector<std::shared_ptr<host::LinkSession>> sessions;
  for (int i = 0; i < 50; ++i) {
    sessions.push_back(host->openSession({.staffId = "sara", .deviceId = "pad" + std::to_string(i)},
                                         [&](const std::string& bytes) {
                                           v1::ToTerminal frame;
                                           ASSERT_TRUE(frame.ParseFromString(bytes));
                                           welcomed += frame.has_welcome() ? 1 : 0;
                                         }));
    ASSERT_TRUE(sessions.back()->receive(hello.SerializeAsString()));
  }
  EXPECT_TRUE(eventually([&] { return welcomed == 50; }));
  EXPECT_EQ(host->views().made(), 1U);
}

} // namespace
} // namespace comanda::testing
