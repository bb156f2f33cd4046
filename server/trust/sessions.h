// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/values/instant.h"
#include "server/journal/secret_key.h"
#include "server/journal/session_table.h"
#include "server/trust/logins.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// The logins that are in force, and their refresh tokens.
///
///   refresh token = <session id> "." <counter> "." <43 characters: 256 bits in base64url>
///
/// The bits are a keyed hash of id and counter, so nothing of a token is stored: the host recognizes every
/// token it ever gave out, also one that is long used up, and can say the one it gave last once more, also
/// after a restart. To others they are random.
namespace comanda::trust {

/// In memory; who calls also stores what has changed. Lives on the host thread.
class Sessions {
public:
  static constexpr std::chrono::seconds kRefreshFor = std::chrono::days(7);
  /// So long the used token gets the answer that it got: the reply may have been lost.
  static constexpr std::chrono::seconds kAnswerAgainFor{60};
  static constexpr std::size_t kTokenBytesMax = 200;
  /// For one more the session of this person (of anybody) ends that was not refreshed for longest.
  static constexpr std::size_t kOfAPersonMax = 100;
  static constexpr std::size_t kSessionsMax = 10'000;

  Sessions(journal::SecretBytes secret, std::vector<journal::StoredSession> stored);

  struct Opened {
    journal::StoredSession session;
    std::optional<journal::StoredSession> ended; ///< To make room.
  };
  /// A login. `credentials` is what credentialsHash said of the verifiers that it was checked against.
  Opened open(std::string id, std::string staffId, const Client& client, const journal::Hash& credentials,
              values::Instant now);

  enum class Verdict {
    Renewed, ///< The token was the good one; now it is the next.
    Again,   ///< It was used up a moment ago by the same client: the next one is still the next.
    Reused,  ///< It was used up before: it may be stolen, and the session has ended.
    NotOurs, ///< No token of a session that is in force.
  };
  struct Refreshed {
    Verdict verdict = Verdict::NotOurs;
    std::optional<journal::StoredSession> session; ///< As it is now (Reused: was); nothing for NotOurs.
  };
  Refreshed refresh(std::string_view token, const Client& client, values::Instant now);

  /// The refresh token that is good now.
  std::string tokenOf(const journal::StoredSession& session) const;
  const journal::StoredSession* find(std::string_view sessionId) const;
  std::size_t size() const { return m_sessions.size(); }

  /// Ends those of which `isOver` says so; gives them back.
  std::vector<journal::StoredSession> endIf(const std::function<bool(const journal::StoredSession&)>& isOver);

  /// A keyed hash over the verifiers of a person: who was logged in by others is not any more.
  journal::Hash credentialsHash(std::string_view pinVerifier, std::string_view passwordVerifier) const;

private:
  journal::Hash tokenBits(std::string_view sessionId, std::int64_t counter) const;
  journal::Hash clientHash(const Client& client) const;
  std::optional<journal::StoredSession> makeRoom(std::string_view staffId);

  journal::SecretBytes m_secret;
  std::unordered_map<std::string, journal::StoredSession> m_sessions;
};

} // namespace comanda::trust
