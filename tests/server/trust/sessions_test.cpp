// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trust/sessions.h"
#include "tests/server/trust/test_secret.h"
#include "tests/support/manual_clock.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <set>
#include <string>

namespace comanda::trust {
namespace {

using journal::StoredSession;
using std::chrono::seconds;
class SessionsTest : public ::testing::Test {
protected:
  StoredSession open(const std::string& id = "s-1", const std::string& staffId = "sara") {
    return sessions.open(id, staffId, phone, {}, clock.now()).session;
  }
  Sessions::Refreshed refresh(const std::string& token, const Client& client) {
    return sessions.refresh(token, client, clock.now());
  }
  Sessions::Refreshed refresh(const std::string& token) { return refresh(token, phone); }
  // As it would be after a restart: only what was stored is there.
  void restart(std::vector<StoredSession> stored) { sessions = Sessions(testSecret(), std::move(stored)); }

  testing::ManualClock clock;
  const Client phone{.address = "192.168.1.20", .name = "phone"};
  Sessions sessions{testSecret(), {}};
};

TEST_F(SessionsTest, ARefreshTokenIsGoodForOneUseAndThenTheNextIs) {
  const std::string first = sessions.tokenOf(open());
  const auto refreshed = refresh(first);
  ASSERT_EQ(refreshed.verdict, Sessions::Verdict::Renewed);
  const std::string second = sessions.tokenOf(*refreshed.session);
  EXPECT_NE(second, first);
  EXPECT_EQ(refreshed.session->staffId, "sara");
  EXPECT_EQ(refreshed.session->id, "s-1");
  const auto again = refresh(second);
  EXPECT_EQ(again.verdict, Sessions::Verdict::Renewed);
  EXPECT_NE(sessions.tokenOf(*again.session), second);
}

TEST_F(SessionsTest, TheUsedTokenGetsTheSameAnswerForAMinute) {
  const std::string first = sessions.tokenOf(open());
  const auto refreshed = refresh(first);
  clock.pass(seconds(60));
  const auto repeated = refresh(first);
  EXPECT_EQ(repeated.verdict, Sessions::Verdict::Again);
  EXPECT_EQ(repeated.session, refreshed.session);
  EXPECT_EQ(sessions.tokenOf(*repeated.session), sessions.tokenOf(*refreshed.session));
  EXPECT_EQ(refresh(sessions.tokenOf(*repeated.session)).verdict, Sessions::Verdict::Renewed);
}

TEST_F(SessionsTest, TheSameAnswerIsGivenAfterARestartToo) {
  const std::string first = sessions.tokenOf(open());
  const auto refreshed = refresh(first);
  restart({*refreshed.session});
  clock.pass(seconds(10));
  const auto repeated = refresh(first);
  EXPECT_EQ(repeated.verdict, Sessions::Verdict::Again);
  EXPECT_EQ(repeated.session, refreshed.session);
}

TEST_F(SessionsTest, ALostAnswerLogsNobodyOutHoweverOftenItIsLost) {
  std::string token = sessions.tokenOf(open());
  for (int i = 0; i < 20; ++i) {
    for (int lost = 0; lost < 5; ++lost) {
      ASSERT_NE(refresh(token).verdict, Sessions::Verdict::Reused);
      clock.pass(seconds(10));
    }
    const auto got = refresh(token);
    ASSERT_EQ(got.verdict, Sessions::Verdict::Again);
    token = sessions.tokenOf(*got.session);
    clock.pass(std::chrono::minutes(14));
  }
}

TEST_F(SessionsTest, AfterAMinuteTheUsedTokenEndsTheSession) {
  const std::string first = sessions.tokenOf(open());
  const std::string second = sessions.tokenOf(*refresh(first).session);
  clock.pass(seconds(60) + std::chrono::microseconds(1));
  const auto reused = refresh(first);
  EXPECT_EQ(reused.verdict, Sessions::Verdict::Reused);
  EXPECT_EQ(reused.session->id, "s-1");
  EXPECT_EQ(sessions.find("s-1"), nullptr);
  EXPECT_EQ(refresh(second).verdict, Sessions::Verdict::NotOurs) << "the whole family has ended";
  EXPECT_EQ(refresh(first).verdict, Sessions::Verdict::NotOurs);
}

TEST_F(SessionsTest, TheUsedTokenFromAnotherClientEndsTheSession) {
  for (const Client& other : {Client{.address = "192.168.1.66", .name = "phone"},
                              Client{.address = "192.168.1.20", .name = "laptop"}}) {
    const std::string token = sessions.tokenOf(open());
    ASSERT_EQ(refresh(token).verdict, Sessions::Verdict::Renewed);
    EXPECT_EQ(refresh(token, other).verdict, Sessions::Verdict::Reused) << other.address << other.name;
  }
}

TEST_F(SessionsTest, ATokenThatIsTwoUsesOldEndsTheSessionAtOnce) {
  const std::string first = sessions.tokenOf(open());
  const std::string second = sessions.tokenOf(*refresh(first).session);
  ASSERT_EQ(refresh(second).verdict, Sessions::Verdict::Renewed);
  EXPECT_EQ(refresh(first).verdict, Sessions::Verdict::Reused);
}

TEST_F(SessionsTest, AnUnusedTokenMayBeUsedByAnotherAddress) {
  const std::string token = sessions.tokenOf(open());
  clock.pass(std::chrono::hours(20));
  EXPECT_EQ(refresh(token, {.address = "10.0.0.7", .name = "phone"}).verdict, Sessions::Verdict::Renewed);
}

TEST_F(SessionsTest, LastForSevenDaysFromTheLastRefresh) {
  const std::string first = sessions.tokenOf(open());
  clock.pass(std::chrono::days(7) - seconds(1));
  const auto refreshed = refresh(first);
  ASSERT_EQ(refreshed.verdict, Sessions::Verdict::Renewed);
  clock.pass(std::chrono::days(7));
  EXPECT_EQ(refresh(sessions.tokenOf(*refreshed.session)).verdict, Sessions::Verdict::NotOurs);
}

TEST_F(SessionsTest, AClockThatWasSetBackDoesNotStretchTheMinute) {
  const std::string first = sessions.tokenOf(open());
  ASSERT_EQ(refresh(first).verdict, Sessions::Verdict::Renewed);
  clock.setWall(clock.now() - std::chrono::hours(1));
  EXPECT_EQ(refresh(first).verdict, Sessions::Verdict::Reused);
}

TEST_F(SessionsTest, OfOneSessionTheTokensAreNotThoseOfAnotherOrOfAnotherHost) {
  const StoredSession one = open("s-1");
  const StoredSession other = open("s-2");
  const std::string bits = sessions.tokenOf(one).substr(sessions.tokenOf(one).rfind('.'));
  EXPECT_EQ(refresh("s-2.1" + bits).verdict, Sessions::Verdict::NotOurs);
  EXPECT_EQ(refresh("s-1.2" + bits).verdict, Sessions::Verdict::NotOurs);
  const Sessions elsewhere(testSecret(2), {});
  EXPECT_EQ(refresh(elsewhere.tokenOf(one)).verdict, Sessions::Verdict::NotOurs);
  EXPECT_EQ(refresh(sessions.tokenOf(other)).verdict, Sessions::Verdict::Renewed);
}

TEST_F(SessionsTest, ATokenOfAnEndedSessionIsNotOurs) {
  const std::string token = sessions.tokenOf(open());
  EXPECT_EQ(sessions.endIf([](const StoredSession&) { return true; }).size(), 1U);
  EXPECT_EQ(refresh(token).verdict, Sessions::Verdict::NotOurs);
}

// When the disk fails, tokens are given out that nobody wrote down.
TEST_F(SessionsTest, ATokenThatIsAheadOfWhatWasStoredIsOurs) {
  const StoredSession stored = open();
  const std::string second = sessions.tokenOf(*refresh(sessions.tokenOf(stored)).session);
  const std::string third = sessions.tokenOf(*refresh(second).session);
  restart({stored});
  const auto refreshed = refresh(third);
  EXPECT_EQ(refreshed.verdict, Sessions::Verdict::Renewed);
  EXPECT_EQ(refreshed.session->counter, 4);
}

TEST_F(SessionsTest, WithOneCharacterChangedATokenIsNotOurs) {
  const std::string token = sessions.tokenOf(open());
  for (std::size_t i = 0; i < token.size(); ++i) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string changed = token;
      changed[i] = static_cast<char>(changed[i] ^ (1 << bit));
      ASSERT_EQ(refresh(changed).verdict, Sessions::Verdict::NotOurs) << changed;
    }
  }
  EXPECT_EQ(refresh(token).verdict, Sessions::Verdict::Renewed)
      << "and none of these tries has ended the session";
}

TEST_F(SessionsTest, ATokenHasOneForm) {
  const std::string token = sessions.tokenOf(open());
  const std::string bits = token.substr(token.rfind('.') + 1);
  for (const std::string& text :
       {"s-1.01." + bits, "s-1.+1." + bits, "s-1. 1." + bits, "s-1.1x." + bits, "s-1.." + bits, ".1." + bits,
        "s-1.1." + bits + "=", token + ".", "." + token, std::string("."), std::string(".."), std::string(),
        "s-1." + bits, std::string(100'000, '.')}) {
    EXPECT_EQ(refresh(text).verdict, Sessions::Verdict::NotOurs) << text.substr(0, 100);
  }
  EXPECT_EQ(refresh(token).verdict, Sessions::Verdict::Renewed);
}

RC_GTEST_PROP(Sessions, ArbitraryTextIsNoToken, (const std::string& text)) {
  static Sessions sessions(testSecret(), {{.id = "s-1", .staffId = "sara", .expiresAtUs = INT64_MAX}});
  const Client nobody;
  const values::Instant now = testing::ManualClock().now();
  RC_ASSERT(sessions.refresh(text, nobody, now).verdict == Sessions::Verdict::NotOurs);
  RC_ASSERT(sessions.refresh("s-1.1." + text, nobody, now).verdict == Sessions::Verdict::NotOurs);
}

TEST_F(SessionsTest, NothingOfATokenIsStored) {
  const StoredSession session = open();
  const std::string token = sessions.tokenOf(session);
  const std::string bits = token.substr(token.rfind('.') + 1);
  EXPECT_EQ(bits.size(), 43U);
  for (const std::string& text :
       {session.id, session.staffId, std::string(session.client.begin(), session.client.end()),
        std::string(session.credentials.begin(), session.credentials.end())}) {
    EXPECT_EQ(text.find(bits.substr(0, 8)), std::string::npos);
  }
  EXPECT_EQ(std::string(session.client.begin(), session.client.end()).find("192.168"), std::string::npos)
      << "nor where somebody was";
}

TEST_F(SessionsTest, OfAPersonAreBoundedAndTheOldestMakesRoom) {
  static_cast<void>(open("others", "max"));
  for (std::size_t i = 0; i < Sessions::kOfAPersonMax; ++i) {
    clock.pass(seconds(1));
    ASSERT_FALSE(sessions.open("s-" + std::to_string(i), "sara", phone, {}, clock.now()).ended);
  }
  clock.pass(seconds(1));
  ASSERT_EQ(refresh(sessions.tokenOf(*sessions.find("s-0"))).verdict, Sessions::Verdict::Renewed);
  const auto opened = sessions.open("one-more", "sara", phone, {}, clock.now());
  ASSERT_TRUE(opened.ended);
  EXPECT_EQ(opened.ended->id, "s-1") << "s-0 is in use";
  EXPECT_EQ(sessions.find("s-1"), nullptr);
  EXPECT_EQ(sessions.size(), Sessions::kOfAPersonMax + 1);
  EXPECT_NE(sessions.find("others"), nullptr);
}

TEST_F(SessionsTest, OfAllAreBounded) {
  std::vector<StoredSession> stored;
  for (std::size_t i = 0; i < Sessions::kSessionsMax; ++i) {
    stored.push_back({.id = "s-" + std::to_string(i),
                      .staffId = "staff-" + std::to_string(i),
                      .refreshedAtUs = static_cast<std::int64_t>(1000 - (i == 77 ? 1 : 0)),
                      .expiresAtUs = INT64_MAX});
  }
  restart(std::move(stored));
  const auto opened = sessions.open("one-more", "sara", phone, {}, clock.now());
  ASSERT_TRUE(opened.ended);
  EXPECT_EQ(opened.ended->id, "s-77");
  EXPECT_EQ(sessions.size(), Sessions::kSessionsMax);
}

TEST_F(SessionsTest, KnowCredentialsByAHash) {
  const std::set<journal::Hash> hashes = {
      sessions.credentialsHash("", ""), sessions.credentialsHash("pin", ""),
      sessions.credentialsHash("", "pin"), sessions.credentialsHash("pi", "n"),
      Sessions(testSecret(2), {}).credentialsHash("pin", "")};
  EXPECT_EQ(hashes.size(), 5U);
}

} // namespace
} // namespace comanda::trust
