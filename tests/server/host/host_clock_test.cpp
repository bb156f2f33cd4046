// SPDX-License-Identifier: GPL-3.0-or-later
// The journal's time beside a clock on the wall that somebody sets, and what a host does whose journal is
// ahead.
#include "domain/evolve.h"
#include "domain/values/timestamp.h"
#include "server/host/clock_standing.h"
#include "server/host/host_clock.h"
#include "server/journal/verify.h"
#include "tests/support/running_host.h"

namespace comanda::testing {
namespace {

using host::HostClock;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

// A house whose events happen whenever the test says so.
class HostClockTest : public ::testing::Test {
protected:
  // Reads the clock as before a decision; the time of the event that comes of it.
  values::Instant happen() {
    const HostClock::Reading reading = m_hostClock.read(m_house);
    m_jump = reading.jump;
    if (m_jump) {
      evolve(*m_jump, reading.now.utc);
    }
    v1::Event event;
    event.mutable_order_closed();
    evolve(event, reading.now.utc);
    return reading.now.utc;
  }

  void evolve(v1::Event event, values::Instant at) {
    *event.mutable_at() = values::toTimestamp(at);
    domain::evolve(m_house, event);
  }

  // A manager has confirmed that the journal is that far ahead.
  void accept(seconds lead) {
    v1::Event event;
    event.mutable_clock_jumped()->set_accepted_lead_seconds(lead.count());
    evolve(event, values::fromTimestamp(m_house.position.get().at));
  }

  void restartHost() { m_hostClock = HostClock(m_clock); }

  ManualClock m_clock;
  HostClock m_hostClock{m_clock};
  domain::House m_house;
  std::optional<v1::Event> m_jump;
};

TEST_F(HostClockTest, IsTheClockOnTheWall) {
  EXPECT_EQ(happen(), m_clock.now());
  m_clock.pass(hours(3));
  EXPECT_EQ(happen(), m_clock.now());
  EXPECT_FALSE(m_jump);
}

TEST_F(HostClockTest, StandsStillForALittleWhenTheClockIsSetBackALittle) {
  const values::Instant before = happen();
  m_clock.setWall(before - minutes(1));
  m_clock.pass(seconds(30));
  EXPECT_EQ(happen(), before);
  EXPECT_FALSE(m_jump);
  m_clock.pass(minutes(1));
  EXPECT_EQ(happen(), before + seconds(30));
}

TEST_F(HostClockTest, GoesOnAtTheSamePaceWhenTheClockIsSetBackInService) {
  const values::Instant before = happen();
  m_clock.setWall(before - hours(5));
  m_clock.pass(minutes(4));
  EXPECT_EQ(happen(), before + minutes(4)) << "a dish that takes four minutes took four minutes";
  ASSERT_TRUE(m_jump);
  EXPECT_EQ(values::fromTimestamp(m_jump->clock_jumped().expected()), before + minutes(4));
  EXPECT_EQ(values::fromTimestamp(m_jump->clock_jumped().found()), before - hours(5) + minutes(4));
  EXPECT_EQ(m_jump->clock_jumped().accepted_lead_seconds(), 0) << "nobody has confirmed anything";
  m_clock.pass(minutes(7));
  EXPECT_EQ(happen(), before + minutes(11));
  EXPECT_FALSE(m_jump) << "it was set once";
}

TEST_F(HostClockTest, FollowsTheWallAgainAfterAPauseInWhichItCaughtUp) {
  const values::Instant before = happen();
  m_clock.setWall(before - hours(5));
  happen();
  m_clock.pass(hours(6));
  EXPECT_EQ(happen(), before + hours(1));
  EXPECT_EQ(happen(), m_clock.now());
}

TEST_F(HostClockTest, TakesALeadThatItFindsAndCountsTheTimeItWasOffAgainstIt) {
  const values::Instant before = happen();
  accept(hours(48));
  m_clock.setWall(before - hours(48));
  restartHost();
  EXPECT_EQ(happen(), before);
  EXPECT_FALSE(m_jump);
  m_clock.pass(minutes(30));
  EXPECT_EQ(happen(), before + minutes(30));
  m_clock.pass(hours(8));
  restartHost();
  EXPECT_EQ(happen(), before + minutes(30)) << "a night brings the clock eight hours nearer";
  EXPECT_EQ(m_house.day.get().accepted_lead_seconds(), seconds(hours(48)).count());
}

TEST_F(HostClockTest, EndsAnAcceptedLeadWithAnEventOnceTheClockHasCaughtUp) {
  const values::Instant before = happen();
  accept(hours(48));
  m_clock.setWall(before + minutes(1));
  restartHost();
  EXPECT_EQ(happen(), before + minutes(1));
  ASSERT_TRUE(m_jump);
  EXPECT_EQ(values::fromTimestamp(m_jump->clock_jumped().expected()), before);
  EXPECT_EQ(m_house.day.get().accepted_lead_seconds(), 0);
  happen();
  EXPECT_FALSE(m_jump);
}

TEST_F(HostClockTest, TakesBackWhatWasAcceptedWhenTheClockIsSetAgain) {
  const values::Instant before = happen();
  accept(hours(48));
  m_clock.setWall(before - hours(48));
  restartHost();
  happen();
  m_clock.setWall(before - hours(24));
  EXPECT_EQ(happen(), before) << "no jump of the clock moves a journal that is ahead of it";
  EXPECT_EQ(m_house.day.get().accepted_lead_seconds(), 0);
}

// A host whose journal was written under a clock that was a year ahead, and is right by now.
class JournalAhead : public ::testing::Test {
protected:
  JournalAhead() {
    m_right = m_host.clock().now();
    m_host.clock().setWall(m_right + kAhead);
    m_host.setUp();
    m_ahead = journalTime();
    m_host.stop();
    m_host.clock().setWall(m_right);
  }

  values::Instant journalTime() { return values::fromTimestamp(m_host.house().position.get().at); }
  journal::Result<host::ClockStanding> accept() {
    return host::acceptClock(m_host.folder(), m_host.key(), m_host.clock());
  }

  static constexpr hours kAhead{24 * 365};
  RunningHost m_host;
  values::Instant m_right;
  values::Instant m_ahead;
};

TEST_F(JournalAhead, DoesNotStartAndNamesBothTimesAndTheRemedy) {
  const auto started = host::Host::start(m_host.folder(), m_host.key(), m_host.clock());
  ASSERT_FALSE(started);
  EXPECT_EQ(started.error().kind, journal::ErrorKind::ClockJumped);
  for (const std::string& part : {values::formatRfc3339(m_right), values::formatRfc3339(m_ahead),
                                  std::string("Set the clock right"), std::string("comanda accept-clock")}) {
    EXPECT_NE(started.error().what.find(part), std::string::npos) << started.error().what;
  }
}

TEST_F(JournalAhead, GoesOnAfterItWasAcceptedAndStartsAgainWithoutAsking) {
  const auto standing = accept();
  ASSERT_TRUE(standing) << standing.error().what;
  EXPECT_EQ(standing->clock, m_right);
  EXPECT_EQ(standing->journal, m_ahead);
  m_host.start();
  EXPECT_EQ(journalTime(), m_ahead);
  ASSERT_TRUE(m_host.send("sara", "c1", {openOrder("o1", "t1")}).has_accepted());
  m_host.clock().pass(minutes(20));
  ASSERT_TRUE(m_host.send("sara", "c2", {openOrder("o2", "t2")}).has_accepted());
  EXPECT_EQ(journalTime(), m_ahead + minutes(20));
  m_host.restart();
  ASSERT_TRUE(m_host.send("sara", "c3", {openOrder("o3", "t3")}).has_accepted());
  EXPECT_EQ(journalTime(), m_ahead + minutes(20));
  m_host.stop();
  EXPECT_TRUE(journal::verify(m_host.folder(), m_host.key()));
}

TEST_F(JournalAhead, AsksAgainWhenTheClockWasSetFurtherBackThanWasAccepted) {
  ASSERT_TRUE(accept());
  m_host.clock().setWall(m_right - hours(1));
  EXPECT_FALSE(host::Host::start(m_host.folder(), m_host.key(), m_host.clock()));
  ASSERT_TRUE(accept());
  EXPECT_TRUE(host::Host::start(m_host.folder(), m_host.key(), m_host.clock()));
}

TEST_F(JournalAhead, RecordsNothingWhereThereIsNothingToAccept) {
  ASSERT_TRUE(accept());
  m_host.start();
  const std::uint64_t seq = m_host.house().position.get().seq;
  EXPECT_EQ(accept().error().kind, journal::ErrorKind::InUse) << "a host is running";
  m_host.stop();
  ASSERT_TRUE(accept()) << "twice is once";
  m_host.clock().setWall(m_ahead);
  ASSERT_TRUE(accept()) << "the clock is right";
  m_host.start();
  EXPECT_EQ(m_host.house().position.get().seq, seq);
}

} // namespace
} // namespace comanda::testing
