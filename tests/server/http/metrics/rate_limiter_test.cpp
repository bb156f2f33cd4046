// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/metrics/rate_limiter.h"
#include "tests/support/manual_clock.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>
#include <vector>

namespace comanda::testing {
namespace {

using metrics::Rate;
using metrics::RateClass;
using metrics::RateLimiter;
using metrics::RateRules;
using metrics::RateScope;
using namespace std::chrono_literals;

RateRules strictLogin() {
  RateRules rules = RateRules::unlimited();
  rules.ofAddress[static_cast<std::size_t>(RateClass::Login)] = {.times = 1, .per = 10s, .atOnce = 3};
  rules.ofUser[static_cast<std::size_t>(RateClass::Login)] = {.times = 1, .per = 60s, .atOnce = 1};
  return rules;
}

// Seconds to wait; 0 where the request may go on.
std::int64_t waitOf(const std::optional<metrics::RateHit>& hit) {
  return hit ? hit->retryAfter.count() : 0;
}

TEST(RateLimiter, LetsSomeComeAtOnceAndThenOneByOne) {
  ManualClock clock;
  RateLimiter limiter(clock, strictLogin());
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(waitOf(limiter.address("10.0.0.7", RateClass::Login)), 0);
  }
  EXPECT_EQ(waitOf(limiter.address("10.0.0.7", RateClass::Login)), 10);
  clock.pass(9'500ms);
  EXPECT_EQ(waitOf(limiter.address("10.0.0.7", RateClass::Login)), 1)
      << "rounded up: waiting so long is enough";
  clock.pass(500ms);
  EXPECT_EQ(waitOf(limiter.address("10.0.0.7", RateClass::Login)), 0);
  EXPECT_EQ(waitOf(limiter.address("10.0.0.7", RateClass::Login)), 10);
}

TEST(RateLimiter, DoesNotPunishWhoeverKeepsAsking) {
  ManualClock clock;
  RateLimiter limiter(clock, strictLogin());
  for (int i = 0; i < 100; ++i) {
    limiter.address("10.0.0.7", RateClass::Login);
  }
  clock.pass(10s);
  EXPECT_EQ(waitOf(limiter.address("10.0.0.7", RateClass::Login)), 0);
}

TEST(RateLimiter, KeepsAddressesUsersAndClassesApart) {
  ManualClock clock;
  RateLimiter limiter(clock, strictLogin());
  EXPECT_EQ(waitOf(limiter.user("sara", RateClass::Login)), 0);
  EXPECT_EQ(waitOf(limiter.user("sara", RateClass::Login)), 60);
  EXPECT_EQ(waitOf(limiter.user("sam", RateClass::Login)), 0);
  EXPECT_EQ(waitOf(limiter.user("sara", RateClass::Write)), 0) << "another allowance";
  EXPECT_EQ(waitOf(limiter.address("sara", RateClass::Login)), 0) << "whatever it is called";
}

TEST(RateLimiter, CountsAnIpv6NetworkAsOneAddress) {
  ManualClock clock;
  RateLimiter limiter(clock, strictLogin());
  for (int i = 0; i < 3; ++i) {
    EXPECT_EQ(waitOf(limiter.address("2001:db8:1:2::" + std::to_string(i + 1), RateClass::Login)), 0);
  }
  EXPECT_EQ(waitOf(limiter.address("2001:db8:1:2:ffff::9", RateClass::Login)), 10);
  EXPECT_EQ(waitOf(limiter.address("2001:db8:1:3::1", RateClass::Login)), 0);
}

TEST(RateLimiter, RemembersSoManyAndForgetsWhoWasNotSeenForLongest) {
  ManualClock clock;
  RateLimiter limiter(clock, strictLogin(), 100);
  EXPECT_EQ(waitOf(limiter.user("sara", RateClass::Login)), 0);
  for (int i = 0; i < 1'000; ++i) {
    limiter.address("10.0.1." + std::to_string(i), RateClass::Login);
    EXPECT_EQ(waitOf(limiter.user("sara", RateClass::Login)), 60) << "who keeps coming stays known";
  }
  EXPECT_EQ(limiter.buckets(), 100U);
}

TEST(RateLimiter, TellsOfEveryHit) {
  ManualClock clock;
  RateLimiter limiter(clock, strictLogin());
  std::vector<std::string> hits;
  limiter.onHit([&](RateClass rateClass, RateScope scope) {
    hits.push_back(std::string(nameOf(rateClass)) + " of " + std::string(nameOf(scope)));
  });
  limiter.user("sara", RateClass::Login);
  limiter.user("sara", RateClass::Login);
  EXPECT_EQ(hits, std::vector<std::string>{"login of user"});
}

TEST(RateLimiter, NeverHoldsUpWhatIsUnlimited) {
  ManualClock clock;
  RateLimiter limiter(clock, RateRules::unlimited());
  for (int i = 0; i < 10'000; ++i) {
    ASSERT_FALSE(limiter.user("sara", RateClass::Write));
  }
  EXPECT_EQ(limiter.buckets(), 0U) << "and costs nothing";
}

// Whatever the pauses, in any stretch of time there are no more than the rule says.
RC_GTEST_PROP(TokenBucket, NeverLetsMoreThroughThanTheRuleSays, ()) {
  const Rate rate{.times = *rc::gen::inRange(1, 50),
                  .per = std::chrono::seconds(*rc::gen::inRange(1, 20)),
                  .atOnce = *rc::gen::inRange(1, 30)};
  metrics::TokenBucket bucket;
  std::chrono::microseconds now{*rc::gen::inRange<std::int64_t>(0, 1'000'000'000)};
  std::vector<std::chrono::microseconds> passed;
  for (const int pauseMs : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 3'000))) {
    now += std::chrono::milliseconds(pauseMs);
    if (bucket.wait(rate, now).count() == 0) {
      bucket.take(rate, now);
      passed.push_back(now);
    }
  }
  for (std::size_t first = 0; first < passed.size(); ++first) {
    for (std::size_t last = first; last < passed.size(); ++last) {
      const auto refilled = (passed[last] - passed[first]) / rate.interval();
      RC_ASSERT(static_cast<std::int64_t>(last - first + 1) <= rate.atOnce + refilled);
    }
  }
}

// Who waits as long as they are told gets through.
RC_GTEST_PROP(TokenBucket, LetsThroughWhoeverWaitsAsLongAsTold, ()) {
  const Rate rate{.times = *rc::gen::inRange(1, 50),
                  .per = std::chrono::seconds(*rc::gen::inRange(1, 20)),
                  .atOnce = *rc::gen::inRange(1, 30)};
  metrics::TokenBucket bucket;
  std::chrono::microseconds now{0};
  for (int i = 0; i < 100; ++i) {
    now += bucket.wait(rate, now);
    RC_ASSERT(bucket.wait(rate, now).count() == 0);
    bucket.take(rate, now);
  }
}

} // namespace
} // namespace comanda::testing
