// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/values/instant.h"
#include "server/journal/secret_key.h"
#include "server/trust/logins.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace comanda::trust {

/// What an access token says.
struct AccessClaims {
  Session session;
  std::string id;                  ///< Of the token itself.
  values::Instant issuedAt;        ///< A whole second.
  std::chrono::seconds validFor{}; ///< From then on.
  bool operator==(const AccessClaims&) const = default;
};

/// Access tokens: JSON Web Tokens (RFC 7519) signed with ES256. The claims: iss and aud "comanda", sub the
/// member of staff, sid the session, jti, and iat, nbf, exp in whole seconds.
///
/// Poco signs, and checks the signature and nothing else; everything else is checked here. A token is taken
/// only in the very form in which they are issued: the same header, these claims and no other.
///
/// Not to be used by several threads at once.
class AccessTokens {
public:
  static constexpr std::chrono::minutes kValidFor{15};
  /// A clock that was set back a little makes no token come from the future.
  static constexpr std::chrono::seconds kClockSlack{60};
  static constexpr std::size_t kBytesMax = 1024;
  /// Tokens whose signature is remembered to be right; checking one takes as long as many orders.
  static constexpr std::size_t kRememberedMax = 4096;

  /// The signing key follows from the secret: the same secret reads the tokens after a restart.
  explicit AccessTokens(const journal::SecretBytes& secret);
  ~AccessTokens();
  AccessTokens(const AccessTokens&) = delete;
  AccessTokens& operator=(const AccessTokens&) = delete;

  /// Ids of at most 128 bytes. `issuedAt` is cut to the second.
  std::string issue(const Session& session, const std::string& id, values::Instant issuedAt);

  /// What the token says, when it is ours and in force; whatever the text is.
  std::optional<AccessClaims> read(std::string_view token, values::Instant now);

private:
  class Jwt;
  std::unique_ptr<Jwt> m_jwt;
};

} // namespace comanda::trust
