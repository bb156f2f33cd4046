// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trust/passwords.h"
#include "server/trust/secret_verifier.h"
#include "tests/server/trust/test_secret.h"
#include "tests/support/event_loop.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QThread>
#include <memory>
#include <vector>

namespace comanda::trust {
namespace {

using testing::eventually;
class PasswordsTest : public ::testing::Test {
protected:
  Passwords::Verdict verify(const std::string& secret, const std::string& with) {
    std::optional<Passwords::Verdict> verdict;
    passwords->verify(secret, with, [&](Passwords::Verdict result) {
      EXPECT_EQ(QThread::currentThread(), home);
      verdict = result;
    });
    EXPECT_FALSE(verdict) << "it does not block";
    EXPECT_TRUE(eventually([&] { return verdict.has_value(); }));
    return verdict.value_or(Passwords::Verdict::Overloaded);
  }

  QThread* home = QThread::currentThread();
  std::unique_ptr<Passwords> passwords = std::make_unique<Passwords>(testSecret());
  const std::string verifier = verifierOf(testSecret(), "sara", "4711").value();
};

TEST_F(PasswordsTest, AreMadeAndVerifiedOnAThreadOfTheirOwn) {
  std::optional<std::string> made;
  passwords->makeVerifier("sara", "4711", [&](auto result) { made = result; });
  EXPECT_FALSE(made) << "it does not block";
  ASSERT_TRUE(eventually([&] { return made.has_value(); }));
  EXPECT_EQ(*made, verifier);
  EXPECT_EQ(verify("4711", *made), Passwords::Verdict::Fits);
  EXPECT_EQ(verify("4712", *made), Passwords::Verdict::FitsNot);
}

TEST_F(PasswordsTest, WhoIsNotThereTakesAsLongAsWhoIs) {
  // A wrong one of the same order: a lookup that is skipped would take no time at all.
  const auto timeOf = [&](const std::string& with) {
    QElapsedTimer timer;
    timer.start();
    EXPECT_EQ(verify("4712", with), Passwords::Verdict::FitsNot);
    return timer.nsecsElapsed();
  };
  const qint64 known = std::min(timeOf(verifier), timeOf(verifier));
  const qint64 unknown = std::min(timeOf(""), timeOf(""));
  EXPECT_GT(unknown, known / 5);
}

TEST_F(PasswordsTest, MoreThanAFewAtOnceAreOverload) {
  std::vector<Passwords::Verdict> verdicts;
  for (std::size_t i = 0; i < Passwords::kQueuedMax; ++i) {
    passwords->verify("4711", verifier, [&](Passwords::Verdict verdict) { verdicts.push_back(verdict); });
  }
  EXPECT_TRUE(verdicts.empty());
  passwords->verify("4711", verifier, [&](Passwords::Verdict verdict) { verdicts.push_back(verdict); });
  ASSERT_EQ(verdicts.size(), 1U) << "told at once";
  EXPECT_EQ(verdicts.front(), Passwords::Verdict::Overloaded);
  bool isTold = false;
  passwords->makeVerifier("sara", "4711", [&](auto made) { isTold = !made; });
  EXPECT_TRUE(isTold);
  ASSERT_TRUE(eventually([&] { return verdicts.size() == Passwords::kQueuedMax + 1; }));
  EXPECT_EQ(std::ranges::count(verdicts, Passwords::Verdict::Fits), static_cast<int>(Passwords::kQueuedMax));
  EXPECT_EQ(verify("4711", verifier), Passwords::Verdict::Fits) << "and then there is room again";
}

TEST_F(PasswordsTest, ThatEndTellNobodyWhatWasUnderWay) {
  bool isTold = false;
  for (int i = 0; i < 3; ++i) {
    passwords->verify("4711", verifier, [&](Passwords::Verdict) { isTold = true; });
  }
  passwords.reset();
  QCoreApplication::processEvents();
  EXPECT_FALSE(isTold);
}

} // namespace
} // namespace comanda::trust
