// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/host_login.h"

#include <algorithm>
#include <utility>

namespace comanda::link {
namespace {

using ports::LinkTrouble;

const QString kLoginPath = QStringLiteral("/api/v1/auth/login");
const QString kRefreshPath = QStringLiteral("/api/v1/auth/refresh");
const QString kProfilePath = QStringLiteral("/api/v1/auth/profile");

// What a host may say of a token's life, so that nobody renews in a busy loop or never.
constexpr int kLifeSecondsMin = 5;
constexpr int kLifeSecondsMax = 24 * 3'600;

// A host that has too much to do has been reached.
LinkTrouble kindOf(const ApiReply& reply) {
  switch (reply.fault) {
  case ApiReply::Fault::None: return LinkTrouble::None;
  case ApiReply::Fault::NotTrusted: return LinkTrouble::NotTrusted;
  case ApiReply::Fault::Unreachable:
  case ApiReply::Fault::TooLarge: break;
  }
  return LinkTrouble::Unreachable;
}

} // namespace

HostLogin::HostLogin(HostApi& api, const Settings& settings)
    : m_api(api),
      m_settings(settings),
      m_backoff(settings.waits) {
  m_next.setSingleShot(true);
  connect(&m_next, &QTimer::timeout, this, [this] { askForTokens(); });
}

HostLogin::~HostLogin() {
  forgetSecret();
}

void HostLogin::signIn(const std::string& userName, const std::string& secret) {
  m_request.set_user_name(userName);
  m_request.set_password(secret);
  m_refreshToken.clear();
  m_accessToken.clear();
  m_backoff.reset();
  enter(State::SigningIn, {});
  askForTokens();
}

// As far as this program's own copy goes.
void HostLogin::forgetSecret() {
  std::ranges::fill(*m_request.mutable_password(), '\0');
  m_request.Clear();
}

void HostLogin::askForTokens() {
  m_next.stop();
  m_isAsking = true;
  const auto onReply = [this, attempt = ++m_attempt](const ApiReply& reply) {
    if (attempt == m_attempt) {
      answered(reply);
    }
  };
  if (m_state == State::SigningIn) {
    m_api.post(*this, kLoginPath, m_request, {}, onReply);
  } else {
    v1::RefreshRequest request;
    request.set_refresh_token(m_refreshToken);
    m_api.post(*this, kRefreshPath, request, {}, onReply);
  }
}

void HostLogin::answered(const ApiReply& reply) {
  m_isAsking = false;
  v1::LoginTokens tokens;
  if (reply.isDone() && tokens.ParseFromArray(reply.body.constData(), static_cast<int>(reply.body.size())) &&
      !tokens.access_token().empty()) {
    adopt(tokens);
  } else if (reply.isDone() || reply.maySucceedLater()) {
    m_next.start(m_backoff.next(Backoff::chance(), reply.retryAfter));
    enter(m_state, {.kind = kindOf(reply), .what = reply.what});
  } else {
    end(reply.what);
  }
}

void HostLogin::adopt(const v1::LoginTokens& tokens) {
  m_accessToken = QByteArray::fromStdString(tokens.access_token());
  m_refreshToken = tokens.refresh_token();
  m_staffId = tokens.user_id();
  forgetSecret();
  m_backoff.reset();
  const std::chrono::seconds life(std::clamp(tokens.expires_in(), kLifeSecondsMin, kLifeSecondsMax));
  m_next.start(std::min<std::chrono::milliseconds>(life * 4 / 5, m_settings.renewAfterMax));
  enter(State::SignedIn, {});
}

void HostLogin::doubt() {
  if (m_state != State::SignedIn || m_isAsking) {
    return;
  }
  m_isAsking = true;
  m_api.get(*this, kProfilePath, m_accessToken, [this, attempt = ++m_attempt](const ApiReply& reply) {
    if (attempt != m_attempt) {
      return;
    }
    m_isAsking = false;
    if (reply.isUnauthorized()) {
      askForTokens();
    }
  });
}

void HostLogin::end(const QString& what) {
  ++m_attempt;
  m_isAsking = false;
  m_next.stop();
  forgetSecret();
  m_refreshToken.clear();
  m_accessToken.clear();
  enter(State::SignedOut, {.kind = LinkTrouble::SignedOut, .what = what});
}

void HostLogin::enter(State state, Trouble trouble) {
  m_state = state;
  m_trouble = std::move(trouble);
  if (m_onChanged) {
    m_onChanged();
  }
}

} // namespace comanda::link
