// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"
#include "domain/ports/id_source.h"
#include "server/host/host.h"
#include "server/journal/secret_key.h"
#include "server/trust/access_tokens.h"
#include "server/trust/login_guard.h"
#include "server/trust/logins.h"
#include "server/trust/passwords.h"
#include "server/trust/secret_verifier.h"
#include "server/trust/sessions.h"
#include "server/trust/set_up_code.h"

#include <memory>
#include <string>

namespace comanda::trust {

/// The logins of a running host: who somebody is stands in its house, the sessions in its journal's database.
///
/// A token leaves only when its session is durable; where the journal has failed it leaves all the same, for
/// somebody has to log in and look. A session ends at once when its person is deactivated or forgotten, or
/// gets another PIN or password; what they may do is asked of the house with every command.
///
/// Lives on the host thread, shorter than the host. What is under way at its end is never answered.
class HostLogins : public Logins {
public:
  static constexpr std::size_t kUserNameBytesMax = 40;
  using OnSetUp = std::function<void(journal::Result<void>)>;

  /// `key` is the journal's; keys are derived from it for each purpose.
  HostLogins(host::Host& host, const journal::Key& key, const ports::Clock& clock, ports::IdSource& ids);
  ~HostLogins() override;
  HostLogins(const HostLogins&) = delete;
  HostLogins& operator=(const HostLogins&) = delete;

  void login(std::string userName, std::string secret, Client client, OnTokens onTokens) override;
  void refresh(std::string refreshToken, Client client, OnTokens onTokens) override;
  void logout(const Session& session) override;
  LoginResult<Session> check(std::string_view accessToken) override;
  /// WrongCredentials: another code, or there is an administrator already. Unsuitable: the code is right and
  /// stays good, but the password or the user name cannot be one. The code is good for one administrator.
  void setUp(std::string code, std::string userName, std::string password, Client client,
             OnTokens onTokens) override;
  void onSessionEnded(std::function<void(const Session&)> onEnded) override;

  /// Whether there is somebody who can let others in.
  bool isSetUp() const;
  /// Lets everybody in who has a secret, although there may be no administrator yet: for a host that only the
  /// program it runs in is meant to reach. Others wait with that until they are set up.
  void openBeforeSetUp() { m_isOpenBeforeSetUp = true; }
  /// What setUp() wants to be told; another one after every start. To be shown to whoever started the host,
  /// as long as it is not set up.
  const std::string& setUpCode() const { return m_setUpCode.text(); }
  /// Creates the administrator "admin" without a code, for whoever starts the host and gives it a password.
  /// Invalid: it cannot be a password, or there is an administrator already; otherwise as the journal fails.
  void createAdministrator(std::string password, OnSetUp onSetUp);

  /// For SetPin and SetPassword: makes verifiers.
  Passwords& passwords() { return m_passwords; }

private:
  struct Candidate {
    std::string staffId;
    std::string verifier; ///< Empty where nobody can log in like this.
    bool operator==(const Candidate&) const = default;
  };
  Candidate candidateFor(std::string_view userName, SecretKind kind) const;
  void openSession(const std::string& staffId, const Client& client, OnTokens onTokens);
  void answer(const journal::StoredSession& session, OnTokens onTokens);
  Tokens tokensFor(const journal::StoredSession& session);

  // Setting up (host_set_up.cpp).
  using OnStaffId = std::function<void(LoginResult<std::string>)>;
  void makeAdministrator(const std::string& userName, std::string password, OnStaffId onStaffId);
  void submitSetUp(const v1::StaffMember& member, std::string verifier, OnStaffId onStaffId);

  journal::Hash credentialsOf(std::string_view staffId) const;
  bool isOver(const journal::StoredSession& session) const;
  void onCommit(const host::Commit& commit);
  void endIf(const std::function<bool(const journal::StoredSession&)>& isOver);
  void tellEnded(const journal::StoredSession& session);

  host::Host& m_host;
  const ports::Clock& m_clock;
  ports::IdSource& m_ids;
  AccessTokens m_accessTokens;
  Sessions m_sessions;
  LoginGuard m_guard;
  SetUpCode m_setUpCode;
  bool m_isSettingUp = false;
  bool m_isOpenBeforeSetUp = false;
  std::function<void(const Session&)> m_onEnded;
  host::Subscription m_commits;
  host::Subscription m_replacements;
  std::shared_ptr<const bool> m_isAlive; ///< The host's answers ask whether it still is.
  Passwords m_passwords;
};

} // namespace comanda::trust
