// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/bytes_of.h"
#include "server/trust/access_tokens.h"
#include "server/trust/base64_url.h"
#include "server/trust/ec_key.h"
#include "tests/server/trust/test_secret.h"
#include "tests/support/manual_clock.h"

#include <Poco/JWT/Signer.h>
#include <Poco/JWT/Token.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <sstream>
#include <string>

namespace comanda::trust {
namespace {

using Poco::JWT::Signer;
using Poco::JWT::Token;
using std::chrono::seconds;

constexpr std::chrono::seconds kQuarter = std::chrono::minutes(15);

Poco::SharedPtr<Poco::Crypto::ECKey> keyOf(const journal::SecretBytes& from) {
  const EcKeyPem pem = ecKeyFrom(from);
  std::istringstream publicPart(pem.publicPem);
  std::istringstream secretPart(pem.secretPem);
  return new Poco::Crypto::ECKey(&publicPart, &secretPart);
}

class AccessTokensTest : public ::testing::Test {
protected:
  std::string issue() { return tokens.issue(session, "token-1", clock.now()); }
  std::int64_t nowSeconds() const {
    return std::chrono::floor<seconds>(clock.now()).time_since_epoch().count();
  }

  // A token as ours, before somebody changes it and signs it with our own key.
  Token ours() const {
    Token token;
    token.setType("JWT");
    token.setIssuer("comanda");
    token.setAudience("comanda");
    token.setSubject("sara");
    token.setId("token-1");
    token.payload().set("sid", std::string("session-1"));
    token.payload().set("iat", nowSeconds());
    token.payload().set("nbf", nowSeconds());
    token.payload().set("exp", nowSeconds() + kQuarter.count());
    return token;
  }
  static std::string sign(Token token, const journal::SecretBytes& with = testSecret(),
                          const std::string& algorithm = "ES256") {
    Signer signer(keyOf(with));
    signer.addAllAlgorithms();
    signer.setHMACKey(ecKeyFrom(with).publicPem);
    for (;;) { // Poco sometimes writes a signature too short
      std::string text = signer.sign(token, algorithm);
      if (algorithm != "ES256" || text.size() - text.rfind('.') == 87) {
        return text;
      }
    }
  }
  bool takes(const std::string& token) { return tokens.read(token, clock.now()).has_value(); }

  testing::ManualClock clock;
  const Session session{.staffId = "sara", .id = "session-1"};
  AccessTokens tokens{testSecret()};
};

TEST_F(AccessTokensTest, SayWhoseTheyAre) {
  const auto claims = tokens.read(issue(), clock.now());
  ASSERT_TRUE(claims);
  EXPECT_EQ(claims->session, session);
  EXPECT_EQ(claims->id, "token-1");
  EXPECT_EQ(claims->issuedAt, clock.now());
  EXPECT_EQ(claims->validFor, kQuarter);
}

TEST_F(AccessTokensTest, AreReadAfterARestartAndByNobodyWithAnotherSecret) {
  const std::string token = issue();
  AccessTokens again{testSecret()};
  EXPECT_TRUE(again.read(token, clock.now()));
  AccessTokens others{testSecret(2)};
  EXPECT_FALSE(others.read(token, clock.now()));
}

TEST_F(AccessTokensTest, AreGoodForAQuarterOfAnHourAlsoWhenTheyAreKnown) {
  const std::string token = issue();
  clock.pass(kQuarter - seconds(1));
  EXPECT_TRUE(takes(token));
  EXPECT_TRUE(takes(token));
  clock.pass(seconds(1));
  EXPECT_FALSE(takes(token));
  EXPECT_FALSE(AccessTokens(testSecret()).read(token, clock.now())) << "nor when it is new to us";
}

TEST_F(AccessTokensTest, FromTheFutureAreNotTakenButForTheSlackOfAClock) {
  const std::string token = issue();
  clock.setWall(clock.now() - seconds(60));
  EXPECT_TRUE(takes(token));
  clock.setWall(clock.now() - seconds(1));
  EXPECT_FALSE(takes(token));
}

TEST_F(AccessTokensTest, OfEverySignatureHaveTheirWholeLength) {
  for (int i = 0; i < 600; ++i) { // one of 128 would be too short
    const std::string token = issue();
    ASSERT_EQ(token.size() - token.rfind('.'), 87U);
    ASSERT_TRUE(takes(token));
  }
}

TEST_F(AccessTokensTest, TheTestsOwnForgerMakesTokensThatAreTakenWhenNothingIsChanged) {
  EXPECT_TRUE(takes(sign(ours())));
}

TEST_F(AccessTokensTest, SignedByAnotherKeyAreRefused) {
  EXPECT_FALSE(takes(sign(ours(), testSecret(2))));
}

TEST_F(AccessTokensTest, WithoutOrWithAnotherAlgorithmAreRefused) {
  for (const char* algorithm : {"HS256", "HS384", "HS512"}) { // with the public key, which others may know
    EXPECT_FALSE(takes(sign(ours(), testSecret(), algorithm))) << algorithm;
  }
  const std::string good = sign(ours());
  const std::string header = base64Url(journal::bytesOf(R"({"alg":"none","typ":"JWT"})"));
  const std::string payload = good.substr(good.find('.'), good.rfind('.') - good.find('.') + 1);
  EXPECT_FALSE(takes(header + payload)) << "none";
  // The header says one thing and the signature is another.
  const std::string rest = good.substr(good.find('.'));
  for (const char* other :
       {R"({"alg":"none","typ":"JWT"})", R"({"alg":"HS256","typ":"JWT"})", R"({"alg":"es256","typ":"JWT"})",
        R"({"alg":"ES256"})", R"({"typ":"JWT"})", R"({})", R"([])", R"(ES256)", ""}) {
    EXPECT_FALSE(takes(base64Url(journal::bytesOf(other)) + rest)) << other;
  }
}

TEST_F(AccessTokensTest, OfAnotherTypeAreRefused) {
  for (const char* type : {"jwt", "at+jwt", "JWE", ""}) {
    Token token = ours();
    token.setType(type);
    EXPECT_FALSE(takes(sign(token))) << type;
  }
  Token token = ours();
  token.setContentType("JWT");
  EXPECT_FALSE(takes(sign(token))) << "a header with more than ours";
}

TEST_F(AccessTokensTest, WithAClaimMissingAreRefused) {
  for (const char* claim : {"iss", "aud", "sub", "sid", "jti", "iat", "nbf", "exp"}) {
    Token token = ours();
    token.payload().remove(claim);
    EXPECT_FALSE(takes(sign(token))) << claim;
  }
}

TEST_F(AccessTokensTest, WithAClaimMoreAreRefused) {
  Token token = ours();
  token.payload().set("admin", true);
  EXPECT_FALSE(takes(sign(token)));
}

TEST_F(AccessTokensTest, WithATextThatIsNotOursAreRefused) {
  for (const char* claim : {"iss", "aud"}) {
    for (const char* text : {"Comanda", "comanda ", "other"}) {
      Token token = ours();
      token.payload().set(claim, std::string(text));
      EXPECT_FALSE(takes(sign(token))) << claim << " " << text;
    }
  }
  for (const char* claim : {"iss", "aud", "sub", "sid", "jti"}) {
    Token token = ours();
    token.payload().set(claim, std::string());
    EXPECT_FALSE(takes(sign(token))) << claim << " empty";
    token.payload().set(claim, 7);
    EXPECT_FALSE(takes(sign(token))) << claim << " a number";
    token.payload().set(claim, Poco::Dynamic::Var());
    EXPECT_FALSE(takes(sign(token))) << claim << " null";
    Poco::JSON::Array list;
    list.add(std::string("comanda"));
    token.payload().set(claim, list);
    EXPECT_FALSE(takes(sign(token))) << claim << " a list";
    token.payload().set(claim, std::string(129, 'x'));
    EXPECT_FALSE(takes(sign(token))) << claim << " too long";
  }
}

TEST_F(AccessTokensTest, WithATimeThatIsNotOursAreRefused) {
  const std::int64_t now = nowSeconds();
  const auto with = [&](const char* claim, const Poco::Dynamic::Var& value) {
    Token token = ours();
    token.payload().set(claim, value);
    return sign(token);
  };
  EXPECT_FALSE(takes(with("exp", now + 86'400))) << "good for longer than ours";
  EXPECT_FALSE(takes(with("exp", now - 1)));
  EXPECT_FALSE(takes(with("nbf", now - 1)));
  EXPECT_FALSE(takes(with("iat", now - 1)));
  for (const char* claim : {"iat", "nbf", "exp"}) {
    EXPECT_FALSE(takes(with(claim, std::to_string(now)))) << claim << " as text";
    EXPECT_FALSE(takes(with(claim, static_cast<double>(now) + 0.5))) << claim << " with a fraction";
    EXPECT_FALSE(takes(with(claim, true))) << claim;
    EXPECT_FALSE(takes(with(claim, INT64_MAX))) << claim;
    EXPECT_FALSE(takes(with(claim, INT64_MIN))) << claim;
  }
  Token token = ours();
  token.payload().set("iat", INT64_MAX);
  token.payload().set("nbf", INT64_MAX);
  token.payload().set("exp", INT64_MAX);
  EXPECT_FALSE(takes(sign(token)));
  token.payload().set("iat", now - 901);
  token.payload().set("nbf", now - 901);
  token.payload().set("exp", now - 1);
  EXPECT_FALSE(takes(sign(token))) << "expired";
}

TEST_F(AccessTokensTest, WithOneBitChangedAreRefused) {
  const std::string good = issue();
  for (std::size_t i = 0; i < good.size(); ++i) {
    for (int bit = 0; bit < 8; ++bit) {
      std::string changed = good;
      changed[i] = static_cast<char>(changed[i] ^ (1 << bit));
      ASSERT_FALSE(takes(changed)) << "byte " << i << ", bit " << bit;
    }
  }
  EXPECT_TRUE(takes(good));
}

TEST_F(AccessTokensTest, CutShortOrWithMoreBehindAreRefused) {
  const std::string good = issue();
  for (std::size_t length = 0; length < good.size(); ++length) {
    ASSERT_FALSE(takes(good.substr(0, length))) << length;
  }
  for (const char* more : {"=", ".", "A", " ", "\n", ".A"}) {
    EXPECT_FALSE(takes(good + more)) << more;
    EXPECT_FALSE(takes(more + good)) << more;
  }
}

TEST_F(AccessTokensTest, ThatAreTooLongAreRefusedUnread) {
  Token token = ours();
  token.payload().set("pad", std::string(2000, 'x'));
  EXPECT_FALSE(takes(sign(token)));
  EXPECT_FALSE(takes(std::string(10'000'000, '.')));
}

TEST_F(AccessTokensTest, ThatNestDeeplyAreRefused) {
  const std::string good = issue();
  const std::string head = good.substr(0, good.find('.') + 1);
  const std::string tail = good.substr(good.rfind('.'));
  for (const char* one : {"[", "{\"a\":"}) {
    std::string nested;
    while (nested.size() < 600) {
      nested += one;
    }
    EXPECT_FALSE(takes(head + base64Url(journal::bytesOf(nested)) + tail)) << one;
  }
}

TEST_F(AccessTokensTest, AreForgottenWithoutHarmWhenTheyAreMany) {
  const std::string first = issue();
  ASSERT_TRUE(takes(first));
  for (std::size_t i = 0; i <= AccessTokens::kRememberedMax; ++i) {
    ASSERT_TRUE(takes(tokens.issue(session, std::to_string(i), clock.now())));
  }
  EXPECT_TRUE(takes(first));
}

RC_GTEST_PROP(AccessTokens, ArbitraryTextIsNoToken, (const std::string& text)) {
  static AccessTokens tokens{testSecret()};
  RC_ASSERT(!tokens.read(text, testing::ManualClock().now()));
}

RC_GTEST_PROP(AccessTokens, ArbitraryPartsMakeNoToken, (const std::string& payload, std::uint8_t signature)) {
  static AccessTokens tokens{testSecret()};
  const testing::ManualClock clock;
  const std::string good = tokens.issue({.staffId = "s", .id = "i"}, "j", clock.now());
  const std::string head = good.substr(0, good.find('.') + 1);
  const std::string bits(64, static_cast<char>(signature));
  RC_ASSERT(!tokens.read(
      head + base64Url(journal::bytesOf(payload)) + "." + base64Url(journal::bytesOf(bits)), clock.now()));
  RC_ASSERT(!tokens.read(head + payload + good.substr(good.rfind('.')), clock.now()));
}

TEST(EcKey, FollowsFromItsSecret) {
  EXPECT_EQ(ecKeyFrom(testSecret()).publicPem, ecKeyFrom(testSecret()).publicPem);
  EXPECT_EQ(ecKeyFrom(testSecret()).secretPem, ecKeyFrom(testSecret()).secretPem);
  EXPECT_NE(ecKeyFrom(testSecret()).publicPem, ecKeyFrom(testSecret(2)).publicPem);
}

} // namespace
} // namespace comanda::trust
