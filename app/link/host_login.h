// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/backoff.h"
#include "app/link/host_api.h"
#include "comanda/v1/rest.pb.h"
#include "domain/ports/gateway.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTimer>
#include <chrono>
#include <cstdint>
#include <functional>
#include <string>

namespace comanda::link {

/// Somebody's login at a host: gets an access token for a name and a secret, and the next one in time before
/// it expires. What the host or the way to it cannot do just now is tried again, with growing waits; a
/// refusal ends the login. The secret is forgotten as soon as it was used. Belongs to one thread.
class HostLogin : public QObject {
public:
  struct Settings {
    Backoff::Rule waits = {.first = std::chrono::milliseconds(500)};
    /// A token is renewed when four fifths of its life are over, and after this time at the latest.
    std::chrono::milliseconds renewAfterMax = std::chrono::hours(12);
  };
  enum class State { SignedOut, SigningIn, SignedIn };
  struct Trouble {
    ports::LinkTrouble kind = ports::LinkTrouble::None;
    QString what; ///< An English sentence.
  };

  /// `api` outlives this.
  HostLogin(HostApi& api, const Settings& settings);
  explicit HostLogin(HostApi& api) : HostLogin(api, Settings()) {}
  ~HostLogin() override;

  void signIn(const std::string& userName, const std::string& secret);

  /// The host did not take the access token, or so it seems: it is asked, and the token renewed where that is
  /// so.
  void doubt();
  /// The host has ended the login.
  void end(const QString& what);

  State state() const { return m_state; }
  /// What keeps it from being signed in, or the token from being renewed.
  const Trouble& trouble() const { return m_trouble; }
  QByteArray accessToken() const { return m_accessToken; }
  /// Whose login it is; empty until signed in.
  const std::string& staffId() const { return m_staffId; }

  /// Told of every other state, trouble or token. One at a time.
  void onChanged(std::function<void()> onChanged) { m_onChanged = std::move(onChanged); }

private:
  void askForTokens();
  void renew();
  void answered(const ApiReply& reply);
  void adopt(const v1::LoginTokens& tokens);
  void enter(State state, Trouble trouble);
  void forgetSecret();

  HostApi& m_api;
  Settings m_settings;
  Backoff m_backoff;
  State m_state = State::SignedOut;
  Trouble m_trouble;
  v1::LoginRequest m_request; ///< While signing in.
  QByteArray m_accessToken;
  std::string m_refreshToken;
  std::string m_staffId;
  std::uint64_t m_attempt = 0; ///< Answers to earlier ones are of no interest any more.
  bool m_isAsking = false;
  QTimer m_next; ///< Until the next attempt, or until the token is to be renewed.
  std::function<void()> m_onChanged;
};

} // namespace comanda::link
