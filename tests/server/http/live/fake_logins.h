// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/trust/logins.h"

#include <functional>
#include <map>
#include <string>
#include <utility>

namespace comanda::testing {

/// Logins whose tokens are "token-of-<staff id>" and need no secret. Sessions end when the test says so.
class FakeLogins : public trust::Logins {
public:
  static std::string tokenOf(const std::string& staffId) { return "token-of-" + staffId; }
  static trust::Session sessionOf(const std::string& staffId) {
    return {.staffId = staffId, .id = "session-of-" + staffId};
  }

  void end(const std::string& staffId) {
    m_hasEnded[staffId] = true;
    if (m_onEnded) {
      m_onEnded(sessionOf(staffId));
    }
  }

  trust::LoginResult<trust::Session> check(std::string_view token) override {
    constexpr std::string_view prefix = "token-of-";
    const std::string staffId(token.starts_with(prefix) ? token.substr(prefix.size()) : "");
    if (staffId.empty() || m_hasEnded[staffId]) {
      return std::unexpected(trust::LoginError{.fault = trust::LoginFault::NotValid});
    }
    return sessionOf(staffId);
  }
  void onSessionEnded(std::function<void(const trust::Session&)> onEnded) override {
    m_onEnded = std::move(onEnded);
  }
  void logout(const trust::Session& session) override { end(session.staffId); }

  /// What the next login, refresh or set-up is answered.
  trust::LoginResult<trust::Tokens> next;
  void login(std::string, std::string, trust::Client, trust::OnTokens onTokens) override { onTokens(next); }
  void refresh(std::string, trust::Client, trust::OnTokens onTokens) override { onTokens(next); }
  void setUp(std::string, std::string, std::string, trust::Client, trust::OnTokens onTokens) override {
    onTokens(next);
  }

private:
  std::map<std::string, bool> m_hasEnded;
  std::function<void(const trust::Session&)> m_onEnded;
};

} // namespace comanda::testing
