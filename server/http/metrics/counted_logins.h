// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/metrics/metrics.h"
#include "server/trust/logins.h"

namespace comanda::metrics {

/// Passes everything on to other logins, and counts how they end. Lives on the host thread.
class CountedLogins : public trust::Logins {
public:
  /// Both outlive this, and every answer that is still to come.
  CountedLogins(trust::Logins& logins, Metrics& metrics) : m_logins(logins), m_metrics(metrics) {}

  void login(std::string userName, std::string secret, trust::Client client,
             trust::OnTokens onTokens) override;
  void refresh(std::string refreshToken, trust::Client client, trust::OnTokens onTokens) override;
  void logout(const trust::Session& session) override { m_logins.logout(session); }
  trust::LoginResult<trust::Session> check(std::string_view accessToken) override {
    return m_logins.check(accessToken);
  }
  void setUp(std::string code, std::string userName, std::string password, trust::Client client,
             trust::OnTokens onTokens) override;
  void onSessionEnded(std::function<void(const trust::Session&)> onEnded) override {
    m_logins.onSessionEnded(std::move(onEnded));
  }

private:
  trust::OnTokens counted(LoginKind kind, trust::OnTokens onTokens);

  trust::Logins& m_logins;
  Metrics& m_metrics;
};

} // namespace comanda::metrics
