// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host_door.h"

#include "domain/contract/envelope.h"
#include "domain/staff/permission_matrix.h"
#include "server/trust/certificate.h"
#include "server/trust/secret_verifier.h"

#include <QHostAddress>
#include <optional>
#include <utility>

namespace comanda::app {
namespace {

template <class Body>
v1::Command commandToSet(const std::string& staffId, std::string verifier) {
  Body body;
  body.set_staff_id(staffId);
  body.set_verifier(std::move(verifier));
  return contract::commandOf(std::move(body));
}

} // namespace

Result<std::unique_ptr<HostDoor>> HostDoor::open(host::Host& host, const std::filesystem::path& folder,
                                                 const journal::Key& key, ports::IdSource& loginIds) {
  std::unique_ptr<HostDoor> door(new HostDoor(host, key, loginIds));
  const auto certificate = trust::openCertificate(folder, door->m_clock, "");
  if (!certificate) {
    return std::unexpected(failureOf(certificate.error()));
  }
  door->m_fingerprint = certificate->fingerprint;
  door->m_logins.openBeforeSetUp();
  http::FrontDoor::Options options;
  options.server.address = QHostAddress::LocalHost;
  options.server.identity = {.certificatePem = QByteArray::fromStdString(certificate->certificatePem),
                             .keyPem = QByteArray::fromStdString(certificate->secretKeyPem)};
  options.rates = metrics::RateRules::unlimited();
  auto opened = http::FrontDoor::open(host, door->m_logins, std::move(options), door->m_clock, door->m_ids,
                                      door->m_log);
  if (!opened) {
    return std::unexpected(failureOf(opened.error()));
  }
  door->m_door = *std::move(opened);
  return door;
}

void HostDoor::setPasswords(std::vector<StaffPassword> passwords, std::function<void(Result<void>)> onDone) {
  if (passwords.empty()) {
    onDone({});
    return;
  }
  StaffPassword next = std::move(passwords.back());
  passwords.pop_back();
  const std::string staffId = next.staffId;
  const bool isPin = trust::kindOf(next.password) == trust::SecretKind::Pin;
  m_logins.passwords().makeVerifier(
      staffId, std::move(next.password),
      [this, staffId, isPin, passwords = std::move(passwords),
       onDone = std::move(onDone)](std::optional<std::string> verifier) mutable {
        if (!verifier) {
          onDone(std::unexpected(Failure{.what = "There is not enough memory to make a password."}));
          return;
        }
        v1::CommandBatch batch;
        batch.set_id(m_ids.newId());
        *batch.add_commands() = isPin ? commandToSet<v1::SetPin>(staffId, *std::move(verifier))
                                      : commandToSet<v1::SetPassword>(staffId, *std::move(verifier));
        const std::string host(staff::kHostActor);
        m_host.dispatcher().submit({.staffId = host, .deviceId = host}, batch,
                                   [this, passwords = std::move(passwords),
                                    onDone = std::move(onDone)](const v1::Outcome& outcome) mutable {
                                     if (outcome.has_accepted()) {
                                       setPasswords(std::move(passwords), std::move(onDone));
                                     } else {
                                       onDone(std::unexpected(Failure{.what = "A password cannot be set: " +
                                                                              outcome.ShortDebugString()}));
                                     }
                                   });
      });
}

} // namespace comanda::app
