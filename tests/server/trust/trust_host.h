// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/host/random_ids.h"
#include "server/trust/host_logins.h"
#include "server/trust/secret_verifier.h"
#include "tests/support/running_host.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace comanda::trust {

inline const Client kPhone{.address = "192.168.1.20", .name = "phone"};
inline const Client kIntruder{.address = "192.168.1.66", .name = "laptop"};

/// A running host with its logins.
class TrustHost {
public:
  TrustHost() { startLogins(); }

  void startLogins() {
    m_logins = std::make_unique<HostLogins>(*host, host.key(), host.clock(), m_ids);
    m_logins->onSessionEnded([this](const Session& session) { ended.push_back(session); });
  }
  void stopLogins() { m_logins.reset(); }
  void restart() {
    stopLogins();
    host.restart();
    startLogins();
  }

  /// The small trattoria, where "ada" has a password and "sara" a PIN.
  void openTrattoria() {
    host.setUp();
    setPassword("ada", "correct horse");
    setPin("sara", "4711");
  }
  void setPassword(const std::string& staffId, const std::string& password) {
    accept(testing::setPassword(staffId, verifier(staffId, password)));
  }
  void setPin(const std::string& staffId, const std::string& pin) {
    accept(testing::setPin(staffId, verifier(staffId, pin)));
  }
  void accept(const v1::Command& command) {
    const v1::Outcome outcome =
        host.send("host", "command-" + std::to_string(++m_commands), {command}, "host");
    ASSERT_TRUE(outcome.has_accepted()) << outcome.ShortDebugString();
  }
  std::string verifier(const std::string& staffId, const std::string& secret) {
    return verifierOf(host.key().derive(journal::KeyPurpose::Passwords), staffId, secret).value();
  }

  LoginResult<Tokens> login(const std::string& user, const std::string& secret,
                            const Client& client = kPhone) {
    return answer([&](OnTokens onTokens) { m_logins->login(user, secret, client, std::move(onTokens)); });
  }
  LoginResult<Tokens> refresh(const std::string& token, const Client& client = kPhone) {
    return answer([&](OnTokens onTokens) { m_logins->refresh(token, client, std::move(onTokens)); });
  }
  LoginResult<Tokens> setUp(const std::string& code, const std::string& user, const std::string& password,
                            const Client& client = kPhone) {
    return answer(
        [&](OnTokens onTokens) { m_logins->setUp(code, user, password, client, std::move(onTokens)); });
  }
  /// The sessions on the disk.
  std::vector<journal::StoredSession> stored() {
    auto store = journal::Store::openReadOnly(host.folder(), host.key());
    EXPECT_TRUE(store) << store.error().what;
    return (*store)->loadSessions().value();
  }

  HostLogins& operator*() { return *m_logins; }
  HostLogins* operator->() { return m_logins.get(); }

  testing::RunningHost host;
  std::vector<Session> ended;

private:
  template <class Ask>
  LoginResult<Tokens> answer(Ask ask) {
    std::optional<LoginResult<Tokens>> result;
    ask([&](LoginResult<Tokens> tokens) {
      EXPECT_FALSE(result) << "it is answered once";
      result = std::move(tokens);
    });
    EXPECT_TRUE(testing::eventually([&] { return result.has_value(); })) << "no answer";
    return result.value_or(std::unexpected(LoginError()));
  }

  host::RandomIds m_ids{host.clock()};
  std::unique_ptr<HostLogins> m_logins;
  int m_commands = 0;
};

/// The fault, or nothing when there is none.
template <class T>
std::optional<LoginFault> faultOf(const LoginResult<T>& result) {
  return result ? std::nullopt : std::optional(result.error().fault);
}

} // namespace comanda::trust
