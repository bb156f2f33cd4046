// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trust/passwords.h"

#include "server/trust/secret_verifier.h"

#include <sodium.h>

#include <QMetaObject>
#include <utility>

namespace comanda::trust {

Passwords::Passwords(journal::SecretBytes pepper) : m_pepper(std::move(pepper)) {
  m_pool.setMaxThreadCount(1);
}

Passwords::~Passwords() {
  m_pool.clear();
  m_pool.waitForDone();
}

template <class Result, class Reckon>
void Passwords::run(Reckon reckon, std::function<void(Result)> onResult) {
  ++m_queued;
  m_pool.start([this, reckon = std::move(reckon), onResult = std::move(onResult)]() mutable {
    Result result = reckon();
    QMetaObject::invokeMethod(
        this,
        [this, onResult = std::move(onResult), result = std::move(result)]() mutable {
          --m_queued;
          onResult(std::move(result));
        },
        Qt::QueuedConnection);
  });
}

void Passwords::makeVerifier(std::string staffId, std::string secret, OnVerifier onVerifier) {
  if (m_queued >= kQueuedMax) {
    onVerifier(std::nullopt);
    return;
  }
  run<std::optional<std::string>>(
      [this, staffId = std::move(staffId), secret = std::move(secret)]() mutable {
        auto verifier = verifierOf(m_pepper, staffId, secret);
        sodium_memzero(secret.data(), secret.size());
        return verifier;
      },
      std::move(onVerifier));
}

void Passwords::verify(std::string secret, std::string verifier, OnVerdict onVerdict) {
  if (m_queued >= kQueuedMax) {
    onVerdict(Verdict::Overloaded);
    return;
  }
  run<Verdict>(
      [this, secret = std::move(secret), verifier = std::move(verifier)]() mutable {
        const bool isRight = fits(m_pepper, secret, verifier);
        sodium_memzero(secret.data(), secret.size());
        return isRight ? Verdict::Fits : Verdict::FitsNot;
      },
      std::move(onVerdict));
}

} // namespace comanda::trust
