// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace comanda::rest {

/// Makes of the PINs and passwords that come with users what may be stored of them.
class Secrets {
public:
  enum class Kind { Pin, Password };
  /// Nothing: too many are being made already.
  using OnVerifier = std::function<void(std::optional<std::string>)>;

  virtual ~Secrets() = default;

  /// Why this cannot be somebody's PIN or password ("must have 4 to 8 digits"); nothing when it can.
  virtual std::optional<std::string> whyNot(Kind kind, std::string_view secret) const = 0;

  /// The Argon2id verifier, made on another thread; calls back on the host thread, once. The same secret of
  /// the same person has the same verifier, so that a request that is repeated is the same request.
  virtual void makeVerifier(std::string staffId, std::string secret, OnVerifier onVerifier) = 0;
};

} // namespace comanda::rest
