// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/staff/verifier.h"
#include "server/trust/secret_verifier.h"
#include "tests/server/trust/test_secret.h"

#include <gtest/gtest.h>
#include <sodium.h>

#include <string>

namespace comanda::trust {
namespace {

std::string verifier(std::string_view staffId, std::string_view secret, std::uint8_t pepperByte = 1) {
  return verifierOf(testSecret(pepperByte), staffId, secret).value();
}

TEST(SecretVerifier, FitsItsSecretAndNoOther) {
  const std::string sara = verifier("sara", "4711");
  EXPECT_TRUE(fits(testSecret(), "4711", sara));
  for (const char* other : {"4712", "471", "47110", "", "4711 "}) {
    EXPECT_FALSE(fits(testSecret(), other, sara)) << other;
  }
}

TEST(SecretVerifier, TellsNothingWithoutThePepper) {
  const std::string sara = verifier("sara", "4711");
  EXPECT_FALSE(fits(testSecret(2), "4711", sara));
  EXPECT_NE(crypto_pwhash_str_verify(sara.c_str(), "4711", 4), 0)
      << "whoever has the verifier alone could try all PINs";
}

TEST(SecretVerifier, HasTheFormThatTheHouseStoresAndLibsodiumReads) {
  const std::string sara = verifier("sara", "4711");
  EXPECT_TRUE(staff::isVerifier(sara)) << sara;
  EXPECT_LE(sara.size(), 256U);
  EXPECT_EQ(crypto_pwhash_str_needs_rehash(sara.c_str(), kArgonPasses, kArgonMemoryBytes), 0) << sara;
}

TEST(SecretVerifier, IsAnotherOneForAnotherPersonSecretOrPepper) {
  const std::string sara = verifier("sara", "4711");
  EXPECT_NE(verifier("sam", "4711"), sara) << "two with one PIN do not show it";
  EXPECT_NE(verifier("sara", "4712"), sara);
  EXPECT_NE(verifier("sara", "4711", 2), sara);
}

TEST(SecretVerifier, IsTheSameForTheSameSecretSoThatACommandCanBeSentAgain) {
  EXPECT_EQ(verifier("sara", "correct horse"), verifier("sara", "correct horse"));
}

// Verifiers are in journals: the next version must make of a secret what this one made.
TEST(SecretVerifier, StaysWhatItIs) {
  EXPECT_EQ(
      verifier("sara", "4711"),
      "$argon2id$v=19$m=65536,t=3,p=1$PMhX/wBrlE9ocqo13ubbOQ$DfESaeR37M+0zH0v7ilbKSZyovcWR/s6uCPoksmS2pE");
}

TEST(SecretVerifier, OfOtherParametersFitsNothingHoweverLongItWouldTake) {
  const std::string sara = verifier("sara", "4711");
  for (const char* parameters : {"$argon2id$v=19$m=8,t=1,p=1$", "$argon2id$v=19$m=4194304,t=4294967295,p=1$",
                                 "$argon2i$v=19$m=65536,t=3,p=1$", "$argon2id$v=16$m=65536,t=3,p=1$"}) {
    const std::string foreign = parameters + sara.substr(sara.find("p=1$") + 4);
    EXPECT_FALSE(fits(testSecret(), "4711", foreign)) << foreign;
  }
  EXPECT_FALSE(fits(testSecret(), "4711", ""));
  EXPECT_FALSE(fits(testSecret(), "4711", "4711"));
  EXPECT_FALSE(fits(testSecret(), "4711", sara.substr(0, sara.size() - 1)));
  EXPECT_FALSE(fits(testSecret(), "4711", sara + "A"));
}

TEST(SecretVerifier, OfNobodyFitsNothing) {
  // The one that is reckoned with where there is none.
  const std::string nobodys = "$argon2id$v=19$m=65536,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
                              "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
  EXPECT_FALSE(fits(testSecret(), "", nobodys));
  EXPECT_FALSE(fits(testSecret(), "4711", nobodys));
}

TEST(Secret, OfFourToEightDigitsIsAPin) {
  for (const char* pin : {"0000", "4711", "12345678"}) {
    EXPECT_EQ(kindOf(pin), SecretKind::Pin) << pin;
    EXPECT_FALSE(whyNotA(SecretKind::Pin, pin)) << pin;
    EXPECT_TRUE(whyNotA(SecretKind::Password, pin)) << pin;
  }
  for (const char* other : {"", "123", "123456789", "12a4", "12 4", "٣٤٥٦", "-123", "1234\n"}) {
    EXPECT_EQ(kindOf(other), SecretKind::Password) << other;
    EXPECT_EQ(whyNotA(SecretKind::Pin, other), "A PIN has 4 to 8 digits.") << other;
  }
}

TEST(Secret, OfEightToTwoHundredAndFiftySixBytesCanBeAPassword) {
  EXPECT_FALSE(whyNotA(SecretKind::Password, "correct horse"));
  EXPECT_FALSE(whyNotA(SecretKind::Password, "123456789"));
  EXPECT_FALSE(whyNotA(SecretKind::Password, std::string(256, 'x')));
  EXPECT_EQ(whyNotA(SecretKind::Password, "seven77"), "A password has at least 8 characters.");
  EXPECT_EQ(whyNotA(SecretKind::Password, std::string(257, 'x')), "A password has at most 256 bytes.");
  EXPECT_EQ(whyNotA(SecretKind::Password, "12345678"), "A password of 8 characters is not digits alone.");
}

} // namespace
} // namespace comanda::trust
