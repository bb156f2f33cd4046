// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trust/login_guard.h"
#include "tests/support/manual_clock.h"

#include <gtest/gtest.h>

#include <string>

namespace comanda::trust {
namespace {

using std::chrono::seconds;

class LoginGuardTest : public ::testing::Test {
protected:
  // Zero: it may be tried.
  seconds attempt(const std::string& user, const std::string& address) {
    return guard.begin(user, address).value_or(seconds(0));
  }
  void succeed(const std::string& user, const std::string& address) {
    ASSERT_EQ(attempt(user, address), seconds(0));
    guard.succeeded(user, address);
  }
  // Fails as often as it may until so many attempts were made.
  void fail(const std::string& user, const std::string& address, int times) {
    for (int i = 0; i < times; ++i) {
      if (const seconds wait = attempt(user, address); wait > seconds(0)) {
        clock.pass(wait);
        ASSERT_EQ(attempt(user, address), seconds(0));
      }
    }
  }

  testing::ManualClock clock;
  LoginGuard guard{clock};
};

TEST_F(LoginGuardTest, AFewFailuresAreFree) {
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(attempt("sara", "phone"), seconds(0));
  }
  EXPECT_EQ(attempt("sara", "phone"), seconds(1));
}

TEST_F(LoginGuardTest, TheDelayDoublesUpToAQuarterOfAnHour) {
  fail("sara", "phone", 5);
  std::vector<std::int64_t> delays;
  for (int i = 0; i < 12; ++i) {
    const seconds wait = attempt("sara", "phone");
    delays.push_back(wait.count());
    clock.pass(wait);
    ASSERT_EQ(attempt("sara", "phone"), seconds(0));
  }
  EXPECT_EQ(delays, (std::vector<std::int64_t>{1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}));
}

TEST_F(LoginGuardTest, TryingDuringTheDelayDoesNotLengthenItAndItIsRoundedUp) {
  fail("sara", "phone", 8);
  EXPECT_EQ(attempt("sara", "phone"), seconds(8));
  clock.pass(std::chrono::milliseconds(7'001));
  for (int i = 0; i < 100; ++i) {
    EXPECT_EQ(attempt("sara", "phone"), seconds(1));
  }
  clock.pass(std::chrono::milliseconds(999));
  EXPECT_EQ(attempt("sara", "phone"), seconds(0));
}

TEST_F(LoginGuardTest, ASuccessForgetsTheFailures) {
  fail("sara", "phone", 4);
  succeed("sara", "phone");
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(attempt("sara", "phone"), seconds(0));
  }
}

TEST_F(LoginGuardTest, SettingTheWallClockShortensNothing) {
  fail("sara", "phone", 8);
  clock.setWall(clock.now() + std::chrono::hours(5));
  EXPECT_EQ(attempt("sara", "phone"), seconds(8));
}

TEST_F(LoginGuardTest, AnHourLaterTheFailuresAreForgotten) {
  fail("sara", "phone", 12);
  clock.pass(std::chrono::hours(1));
  for (int i = 0; i < 5; ++i) {
    EXPECT_EQ(attempt("sara", "phone"), seconds(0));
  }
}

TEST_F(LoginGuardTest, WhoGuessesAtOneAddressDoesNotLockTheUserOutAtTheirOwn) {
  succeed("sara", "phone");
  fail("sara", "intruder", 15);
  EXPECT_GE(attempt("sara", "intruder"), seconds(512));
  EXPECT_EQ(attempt("sara", "phone"), seconds(0)) << "familiar: not delayed at all";
  EXPECT_LE(attempt("sara", "new tablet"), seconds(5)) << "unfamiliar: some seconds at most";
}

TEST_F(LoginGuardTest, WhoGuessesFromManyAddressesDelaysTheUserBySecondsAndNotAtFamiliarOnes) {
  succeed("sara", "phone");
  for (int i = 0; i < 1'000; ++i) {
    clock.pass(attempt("sara", "intruder-" + std::to_string(i)));
    static_cast<void>(attempt("sara", "intruder-" + std::to_string(i)));
  }
  EXPECT_EQ(attempt("sara", "phone"), seconds(0));
  EXPECT_EQ(attempt("sara", "new tablet"), seconds(5)) << "and one guess in five seconds is all they have";
}

TEST_F(LoginGuardTest, WhoTriesManyUsersAtOneAddressWaits) {
  for (int i = 0; i < 20; ++i) {
    EXPECT_EQ(attempt("user-" + std::to_string(i), "intruder"), seconds(0));
  }
  EXPECT_EQ(attempt("user-20", "intruder"), seconds(1));
  for (int i = 0; i < 10; ++i) {
    fail("user-" + std::to_string(100 + i), "intruder", 1);
  }
  EXPECT_EQ(attempt("user-200", "intruder"), seconds(30)) << "half a minute at most";
  EXPECT_EQ(attempt("user-200", "phone"), seconds(0)) << "others are not concerned";
}

TEST_F(LoginGuardTest, BehindOneAddressFamiliarUsersAreNotDelayedByOthers) {
  succeed("sara", "office");
  for (int i = 0; i < 40; ++i) {
    fail("user-" + std::to_string(i), "office", 1);
  }
  EXPECT_GT(attempt("somebody", "office"), seconds(0));
  EXPECT_EQ(attempt("sara", "office"), seconds(0));
}

TEST_F(LoginGuardTest, AnOwnAccountDoesNotWipeOutWhatWasDoneToAnother) {
  for (int i = 0; i < 12; ++i) {
    fail("sara", "intruder-" + std::to_string(i), 1);
    succeed("own", "intruder-" + std::to_string(i));
  }
  EXPECT_GT(attempt("sara", "one more"), seconds(0));
}

TEST_F(LoginGuardTest, ManyAttemptsAtOnceAreNotFree) {
  int begun = 0;
  for (int i = 0; i < 100; ++i) { // none of them has come to an end
    begun += attempt("sara", "intruder") == seconds(0) ? 1 : 0;
  }
  EXPECT_EQ(begun, 5);
}

TEST_F(LoginGuardTest, AnAttemptThatCameToNoEndIsNoFailure) {
  for (int i = 0; i < 100; ++i) {
    ASSERT_EQ(attempt("sara", "phone"), seconds(0));
    guard.abandoned("sara", "phone");
  }
}

TEST_F(LoginGuardTest, UserAndAddressAreNotMixedUp) {
  fail("ab", "c", 8);
  EXPECT_GT(attempt("ab", "c"), seconds(0));
  EXPECT_EQ(attempt("a", "bc"), seconds(0));
}

TEST(FailureTable, IsBoundedAndForgetsTheOneThatFailedLongestAgo) {
  FailureTable table({.freeFailures = 0, .delayMax = std::chrono::minutes(1)});
  for (std::size_t i = 0; i < FailureTable::kKeysMax; ++i) {
    table.fail(std::to_string(i), std::chrono::microseconds(i));
  }
  const auto now = std::chrono::microseconds(FailureTable::kKeysMax);
  EXPECT_GT(table.wait("0", now), seconds(0));
  table.fail("one more", now);
  EXPECT_EQ(table.size(), FailureTable::kKeysMax);
  EXPECT_EQ(table.wait("0", now), seconds(0));
  EXPECT_GT(table.wait("1", now), seconds(0));
  EXPECT_GT(table.wait("one more", now), seconds(0));
}

TEST(FailureTable, MakesRoomWithWhatIsTooOldToCount) {
  FailureTable table({.freeFailures = 0, .delayMax = std::chrono::minutes(1)});
  for (std::size_t i = 0; i < FailureTable::kKeysMax; ++i) {
    table.fail(std::to_string(i), seconds(0));
  }
  table.fail("one more", std::chrono::hours(1));
  EXPECT_EQ(table.size(), 1U);
}

} // namespace
} // namespace comanda::trust
