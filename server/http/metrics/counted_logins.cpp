// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/metrics/counted_logins.h"

namespace comanda::metrics {

void CountedLogins::login(std::string userName, std::string secret, trust::Client client,
                          trust::OnTokens onTokens) {
  m_logins.login(std::move(userName), std::move(secret), std::move(client),
                 counted(LoginKind::Login, std::move(onTokens)));
}

void CountedLogins::refresh(std::string refreshToken, trust::Client client, trust::OnTokens onTokens) {
  m_logins.refresh(std::move(refreshToken), std::move(client),
                   counted(LoginKind::Refresh, std::move(onTokens)));
}

void CountedLogins::setUp(std::string code, std::string userName, std::string password, trust::Client client,
                          trust::OnTokens onTokens) {
  m_logins.setUp(std::move(code), std::move(userName), std::move(password), std::move(client),
                 counted(LoginKind::SetUp, std::move(onTokens)));
}

trust::OnTokens CountedLogins::counted(LoginKind kind, trust::OnTokens onTokens) {
  return
      [&metrics = m_metrics, kind, onTokens = std::move(onTokens)](trust::LoginResult<trust::Tokens> result) {
        metrics.loginDone(kind, result ? std::nullopt : std::optional(result.error().fault));
        onTokens(std::move(result));
      };
}

} // namespace comanda::metrics
