// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/secret_key.h"

#include <QObject>
#include <QThreadPool>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace comanda::trust {

/// Makes and checks verifiers (secret_verifier.h) on a thread of its own, one at a time: each takes about 60
/// ms and 64 MiB. Created, called and destroyed on the host thread, where it also calls back; what has not
/// called back by its end never does.
class Passwords : public QObject {
public:
  enum class Verdict { Fits, FitsNot, Overloaded };
  using OnVerdict = std::function<void(Verdict)>;
  /// Nothing: overloaded.
  using OnVerifier = std::function<void(std::optional<std::string>)>;

  /// That may be waiting; more are overload. The last of them waits two seconds.
  static constexpr std::size_t kQueuedMax = 32;

  explicit Passwords(journal::SecretBytes pepper);
  /// Waits for the one that is being reckoned.
  ~Passwords() override;

  /// The verifier for SetPin or SetPassword: the secret itself is stored nowhere. Whether it may be a PIN or
  /// a password is asked before (whyNotA).
  void makeVerifier(std::string staffId, std::string secret, OnVerifier onVerifier);

  /// Whether the secret is the one of which the verifier was made. Where there is no such person, give it an
  /// empty verifier and let it take its time.
  void verify(std::string secret, std::string verifier, OnVerdict onVerdict);

private:
  template <class Result, class Reckon>
  void run(Reckon reckon, std::function<void(Result)> onResult);

  journal::SecretBytes m_pepper; ///< Read by the pool's thread.
  std::size_t m_queued = 0;
  QThreadPool m_pool;
};

} // namespace comanda::trust
