// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trust/access_tokens.h"

#include "domain/values/assert.h"
#include "server/journal/bytes_of.h"
#include "server/journal/hash_chain.h"
#include "server/trust/base64_url.h"
#include "server/trust/ec_key.h"

#include <Poco/Exception.h>
#include <Poco/JWT/Signer.h>
#include <Poco/JWT/Token.h>
#include <sodium.h>

#include <array>
#include <sstream>
#include <unordered_map>

namespace comanda::trust {
namespace {

using Poco::Crypto::ECKey;
using Poco::Dynamic::Var;
using Poco::JWT::Signer;
using Poco::JWT::Token;

constexpr const char* kAlgorithm = "ES256";
constexpr const char* kType = "JWT";
constexpr const char* kIssuer = "comanda";
constexpr std::size_t kIdBytesMax = 128;
constexpr std::size_t kSignatureBytes = 64; // r and s, 32 each (RFC 7518, section 3.4)
constexpr std::size_t kClaims = 8;
// Poco leaves out leading zeros of r and s, which makes a signature that nobody can read: then another one.
constexpr int kSigningsMax = 100;
constexpr std::chrono::seconds kValid = AccessTokens::kValidFor; // in the tokens' unit

std::int64_t secondsOf(values::Instant at) {
  return std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count();
}

Poco::SharedPtr<ECKey> keyFrom(const journal::SecretBytes& secret) {
  EcKeyPem pem = ecKeyFrom(secret);
  std::istringstream publicPart(pem.publicPem);
  std::istringstream secretPart(pem.secretPem);
  Poco::SharedPtr<ECKey> key = new ECKey(&publicPart, &secretPart);
  sodium_memzero(pem.secretPem.data(), pem.secretPem.size());
  return key;
}

struct Parts {
  std::string_view header;
  std::string_view payload;
  std::string_view signature;
};

// Three parts in the one way to write them.
std::optional<Parts> jwtPartsOf(std::string_view token) {
  const std::size_t first = token.find('.');
  const std::size_t last = token.rfind('.');
  if (token.size() > AccessTokens::kBytesMax || first == std::string_view::npos || first == last) {
    return std::nullopt;
  }
  const Parts parts{.header = token.substr(0, first),
                    .payload = token.substr(first + 1, last - first - 1),
                    .signature = token.substr(last + 1)};
  const auto signature = fromBase64Url(parts.signature);
  if (!signature || signature->size() != kSignatureBytes || !fromBase64Url(parts.payload)) {
    return std::nullopt;
  }
  return parts;
}

std::optional<std::string> textIn(const Poco::JSON::Object& payload, const char* name) {
  const Var value = payload.get(name);
  if (value.isEmpty() || !value.isString()) {
    return std::nullopt;
  }
  auto text = value.extract<std::string>();
  return text.empty() || text.size() > kIdBytesMax ? std::nullopt : std::optional(std::move(text));
}

std::optional<std::int64_t> secondsIn(const Poco::JSON::Object& payload, const char* name) {
  const Var value = payload.get(name);
  if (value.isEmpty() || !value.isInteger() || value.isBoolean()) {
    return std::nullopt;
  }
  return value.convert<std::int64_t>();
}

// What a token says that has our signature; nothing when it does not say what ours say.
std::optional<AccessClaims> claimsIn(const Poco::JSON::Object& payload) {
  const auto subject = textIn(payload, "sub");
  const auto sessionId = textIn(payload, "sid");
  const auto id = textIn(payload, "jti");
  const auto issuedAt = secondsIn(payload, "iat");
  const auto notBefore = secondsIn(payload, "nbf");
  const auto expiresAt = secondsIn(payload, "exp");
  if (payload.size() != kClaims || textIn(payload, "iss") != kIssuer || textIn(payload, "aud") != kIssuer ||
      !subject || !sessionId || !id || !issuedAt || !notBefore || !expiresAt) {
    return std::nullopt;
  }
  constexpr std::int64_t kMicros = 1'000'000;
  if (*issuedAt < values::kInstantMin.time_since_epoch().count() / kMicros ||
      *issuedAt > values::kInstantMax.time_since_epoch().count() / kMicros - kValid.count() ||
      *notBefore != *issuedAt || *expiresAt != *issuedAt + kValid.count()) {
    return std::nullopt;
  }
  return AccessClaims{.session = {.staffId = *subject, .id = *sessionId},
                      .id = *id,
                      .issuedAt = values::Instant(std::chrono::seconds(*issuedAt)),
                      .validFor = kValid};
}

bool isInForce(const AccessClaims& claims, values::Instant now) {
  return now >= claims.issuedAt - AccessTokens::kClockSlack && now < claims.issuedAt + claims.validFor;
}

std::string rememberedAs(std::string_view token) {
  return std::string(journal::textOf(journal::hashOf(journal::bytesOf(token))));
}

} // namespace

/// Poco's part, and what it has found right. Its exceptions end here.
class AccessTokens::Jwt {
public:
  explicit Jwt(const journal::SecretBytes& secret) : m_signer(keyFrom(secret)) {
    m_signer.setAlgorithms({kAlgorithm});
    Token token;
    token.setType(kType);
    const std::string text = m_signer.sign(token, kAlgorithm);
    m_header = text.substr(0, text.find('.'));
  }

  std::string issue(const Session& session, const std::string& id, values::Instant issuedAt) const {
    Token token;
    token.setType(kType);
    token.setIssuer(kIssuer);
    token.setAudience(kIssuer);
    token.setSubject(session.staffId);
    token.setId(id);
    token.payload().set("sid", session.id);
    token.payload().set("iat", secondsOf(issuedAt));
    token.payload().set("nbf", secondsOf(issuedAt));
    token.payload().set("exp", secondsOf(issuedAt) + kValid.count());
    for (int i = 0; i < kSigningsMax; ++i) {
      std::string text = m_signer.sign(token, kAlgorithm);
      if (const auto parts = jwtPartsOf(text); parts && parts->header == m_header) {
        return text;
      }
    }
    COMANDA_ASSERT(false, "every second signature at least has its whole length");
  }

  std::optional<AccessClaims> read(std::string_view text) {
    const auto parts = jwtPartsOf(text);
    if (!parts || parts->header != m_header) {
      return std::nullopt; // another algorithm, none at all, or more than we say
    }
    const std::string name = rememberedAs(text);
    if (const auto known = m_remembered.find(name); known != m_remembered.end()) {
      return known->second;
    }
    auto claims = verified(std::string(text));
    if (claims) {
      if (m_remembered.size() >= kRememberedMax) {
        m_remembered.clear(); // they come back as they are used
      }
      m_remembered.emplace(name, *claims);
    }
    return claims;
  }

private:
  std::optional<AccessClaims> verified(const std::string& text) const {
    try {
      Token token;
      return m_signer.tryVerify(text, token) ? claimsIn(token.payload()) : std::nullopt;
    } catch (const Poco::Exception&) {
      return std::nullopt;
    } catch (const std::exception&) {
      return std::nullopt;
    }
  }

  Signer m_signer;
  std::string m_header;                                       ///< As every token of ours begins.
  std::unordered_map<std::string, AccessClaims> m_remembered; ///< By the token's hash.
};

AccessTokens::AccessTokens(const journal::SecretBytes& secret) : m_jwt(std::make_unique<Jwt>(secret)) {}

AccessTokens::~AccessTokens() = default;

std::string AccessTokens::issue(const Session& session, const std::string& id, values::Instant issuedAt) {
  COMANDA_ASSERT(session.id.size() <= kIdBytesMax && session.staffId.size() <= kIdBytesMax &&
                     id.size() <= kIdBytesMax,
                 "ids of the house are short");
  return m_jwt->issue(session, id, issuedAt);
}

std::optional<AccessClaims> AccessTokens::read(std::string_view token, values::Instant now) {
  auto claims = m_jwt->read(token);
  return claims && isInForce(*claims, now) ? std::move(claims) : std::nullopt;
}

} // namespace comanda::trust
