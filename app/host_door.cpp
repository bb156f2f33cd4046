// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host_door.h"

#include "domain/contract/envelope.h"
#include "domain/staff/permission_matrix.h"
#include "server/http/metrics/line_writer.h"
#include "server/trust/secret_verifier.h"

#include <QSysInfo>
#include <iostream>
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

struct NoLog : metrics::LogOutput {
  void write(std::string) override {}
};

} // namespace

HostDoor::Opening HostDoor::Opening::toTheNetwork(std::uint16_t port) {
  return {.address = QHostAddress(QHostAddress::Any), .port = port};
}

HostDoor::Opening HostDoor::Opening::toThisComputer() {
  return {.address = QHostAddress(QHostAddress::LocalHost),
          .rates = metrics::RateRules::unlimited(),
          .isLogged = false,
          .isForEverybody = true};
}

Result<std::unique_ptr<HostDoor>> HostDoor::make(host::Host& host, const std::filesystem::path& folder,
                                                 const journal::Key& key, ports::IdSource& loginIds) {
  std::unique_ptr<HostDoor> door(new HostDoor(host, key, loginIds));
  auto certificate = trust::openCertificate(folder, door->m_clock, QSysInfo::machineHostName().toStdString());
  if (!certificate) {
    return std::unexpected(failureOf(certificate.error()));
  }
  door->m_certificate = *std::move(certificate);
  return door;
}

Result<void> HostDoor::open(const Opening& opening) {
  if (opening.isForEverybody) {
    m_logins.openBeforeSetUp();
  }
  if (opening.isLogged) {
    m_log = std::make_unique<metrics::LineWriter>(std::cerr);
  } else {
    m_log = std::make_unique<NoLog>();
  }
  http::FrontDoor::Options options;
  options.server.address = opening.address;
  options.server.port = opening.port;
  options.server.identity = {.certificatePem = QByteArray::fromStdString(m_certificate.certificatePem),
                             .keyPem = QByteArray::fromStdString(m_certificate.secretKeyPem)};
  options.rates = opening.rates;
  options.origins = opening.origins;
  options.version = opening.version;
  auto opened = http::FrontDoor::open(m_host, m_logins, std::move(options), m_clock, m_ids, *m_log);
  if (!opened) {
    return std::unexpected(failureOf(opened.error()));
  }
  m_door = *std::move(opened);
  return {};
}

void HostDoor::drain(std::function<void()> onDrained) {
  if (m_door) {
    m_door->drain(std::move(onDrained));
  } else {
    onDrained();
  }
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
