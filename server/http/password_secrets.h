// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/rest/secrets.h"
#include "server/trust/passwords.h"
#include "server/trust/secret_verifier.h"

#include <utility>

namespace comanda::http {

/// The API's secrets, as the host's logins judge and keep them.
class PasswordSecrets : public rest::Secrets {
public:
  /// `passwords` outlives this.
  explicit PasswordSecrets(trust::Passwords& passwords) : m_passwords(passwords) {}

  std::optional<std::string> whyNot(Kind kind, std::string_view secret) const override {
    const auto why =
        trust::whyNotA(kind == Kind::Pin ? trust::SecretKind::Pin : trust::SecretKind::Password, secret);
    return why ? std::optional<std::string>(*why) : std::nullopt;
  }

  void makeVerifier(std::string staffId, std::string secret, OnVerifier onVerifier) override {
    m_passwords.makeVerifier(std::move(staffId), std::move(secret), std::move(onVerifier));
  }

private:
  trust::Passwords& m_passwords;
};

} // namespace comanda::http
