// SPDX-License-Identifier: GPL-3.0-or-later
// The gateway of the host's own screens: what it says about its link.
#include "app/link/local_link.h"
#include "tests/support/running_host.h"

#include <QObject>

namespace comanda::testing {
namespace {

using link::LocalLink;
using ports::LinkPhase;

// Host and screen on one thread: the frames still go through the queue.
class LocalLinkTest : public ::testing::Test {
protected:
  LocalLinkTest() { m_host.setUp(); }

  std::unique_ptr<LocalLink> open(const std::string& staffId) {
    return std::make_unique<LocalLink>(m_hostObject, *m_host,
                                       host::Identity{.staffId = staffId, .deviceId = "till"});
  }

  QObject m_hostObject;
  RunningHost m_host;
};

TEST_F(LocalLinkTest, IsConnectingAtOnceAndConnectedSoon) {
  const auto till = open("carl");
  EXPECT_EQ(till->gateway().linkState().phase, LinkPhase::Connecting);
  EXPECT_TRUE(eventually([&] { return till->gateway().linkState().phase == LinkPhase::Connected; }));
  EXPECT_EQ(till->gateway().audience(), v1::AUDIENCE_STAFF);
}

TEST_F(LocalLinkTest, IsGoneForWhomTheHostDoesNotKnow) {
  const auto till = open("nobody");
  ASSERT_TRUE(eventually([&] { return till->gateway().linkState().phase == LinkPhase::Gone; }));
  EXPECT_EQ(till->gateway().linkState().why.refusal(), v1::NOT_PERMITTED);
}

TEST_F(LocalLinkTest, IsGoneWhenTheHostHangsUp) {
  const auto till = open("carl");
  ASSERT_TRUE(eventually([&] { return till->gateway().linkState().phase == LinkPhase::Connected; }));
  v1::CommandBatch tooLarge;
  tooLarge.set_id(std::string(host::kFrameBytesMax, 'x'));
  till->gateway().submit(tooLarge, [](const v1::Outcome&) { ADD_FAILURE() << "nobody has read it"; });
  ASSERT_TRUE(eventually([&] { return till->gateway().linkState().phase == LinkPhase::Gone; }));
  EXPECT_EQ(till->gateway().linkState().why.refusal(), v1::NO_SESSION);
  v1::Refusal answer = v1::REFUSAL_UNSPECIFIED;
  till->gateway().ask(v1::Query(), [&](const v1::Answer& result) { answer = result.refused().refusal(); });
  EXPECT_EQ(answer, v1::NO_SESSION);
}

} // namespace
} // namespace comanda::testing
