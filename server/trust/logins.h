// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/values/instant.h"

#include <chrono>
#include <cstdint>
#include <expected>
#include <functional>
#include <string>
#include <string_view>

/// Who somebody is, proved by a secret, and for how long.
namespace comanda::trust {

/// From where somebody logs in.
struct Client {
  std::string address; ///< In numbers.
  std::string name;    ///< What the client calls itself (its device id or user agent); may be empty.
};

/// A login that is in force.
struct Session {
  std::string staffId;
  std::string
      id; ///< Of the login: the same for all tokens that follow from it. Its device id for the journal.
  bool operator==(const Session&) const = default;
};

struct Tokens {
  std::string access; ///< JWT, ES256.
  std::chrono::seconds accessFor{};
  std::string refresh; ///< Random; good for one use.
  std::chrono::seconds refreshFor{};
  Session session;
};

enum class LoginFault {
  WrongCredentials, ///< User, secret, or both, or somebody who is not active: never said which.
  TooMany,          ///< Wait for retryAfter.
  NotValid,         ///< The token is none of ours, or expired, or its session has ended.
  Reused,           ///< A refresh token came a second time: its session has ended.
  NotSetUp,         ///< There is no administrator yet: only the set-up code opens.
  Overloaded,       ///< Too many logins are being checked.
  Unsuitable,       ///< What a new administrator is to have cannot be: LoginError says what and why.
};

struct LoginError {
  LoginFault fault = LoginFault::WrongCredentials;
  std::chrono::seconds retryAfter{};
  std::string field; ///< Of an unsuitable one: "password" or "user_name".
  std::string why;   ///< The same, as an English sentence.
};

template <class T>
using LoginResult = std::expected<T, LoginError>;
using OnTokens = std::function<void(LoginResult<Tokens>)>;

/// Logins, as the front door sees them. Lives on the host thread; whatever takes long (Argon2id) runs on
/// another and answers later, once.
class Logins {
public:
  virtual ~Logins() = default;

  /// By user name and password or PIN.
  virtual void login(std::string userName, std::string secret, Client client, OnTokens onTokens) = 0;
  /// Another access token, and the refresh token after this one.
  virtual void refresh(std::string refreshToken, Client client, OnTokens onTokens) = 0;
  /// Ends the session. Its access tokens are refused from now on.
  virtual void logout(const Session& session) = 0;
  /// Whose access token this is.
  virtual LoginResult<Session> check(std::string_view accessToken) = 0;
  /// Creates the administrator of a restaurant that has none.
  virtual void setUp(std::string code, std::string userName, std::string password, Client client,
                     OnTokens onTokens) = 0;
  /// Told when sessions end before their time (logged out, deactivated, revoked). Set once.
  virtual void onSessionEnded(std::function<void(const Session&)> onEnded) = 0;
};

} // namespace comanda::trust
