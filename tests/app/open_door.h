// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/host_api.h"
#include "app/link/host_login.h"
#include "app/link/remote_link.h"
#include "server/host/random_ids.h"
#include "server/host/system_clock.h"
#include "server/http/front_door.h"
#include "server/trust/certificate.h"
#include "server/trust/host_logins.h"
#include "server/trust/secret_verifier.h"
#include "tests/support/running_host.h"

#include <QHostAddress>
#include <memory>
#include <optional>
#include <string>

namespace comanda::testing {

struct NoLog : metrics::LogOutput {
  void write(std::string) override {}
};

/// A trattoria with its whole front door on a real port of the loopback, on the test's thread. Everybody's
/// password is "the password of <id>". The host's clock moves only when told, the door's is the computer's.
class OpenDoor {
public:
  explicit OpenDoor(const host::Limits& limits = {}) : host(limits) {
    host.setUp();
    for (const char* staffId : {"ada", "max", "sara", "kim"}) {
      setPassword(staffId);
    }
    certificate = *trust::openCertificate(host.folder(), m_systemClock, "");
    open();
  }

  void open() {
    m_logins = std::make_unique<trust::HostLogins>(*host, host.key(), host.clock(), m_ids);
    http::FrontDoor::Options options;
    options.server.address = QHostAddress::LocalHost;
    options.server.port = m_port;
    options.server.identity = {.certificatePem = QByteArray::fromStdString(certificate.certificatePem),
                               .keyPem = QByteArray::fromStdString(certificate.secretKeyPem)};
    options.rates = metrics::RateRules::unlimited();
    auto opened = http::FrontDoor::open(*host, *m_logins, options, m_systemClock, m_ids, m_log);
    ASSERT_TRUE(opened) << opened.error().what;
    m_door = *std::move(opened);
    m_port = m_door->port();
  }
  void close() {
    m_door.reset();
    m_logins.reset();
    host.stop();
  }
  void reopen() {
    host.start();
    open();
  }

  void setPassword(const std::string& staffId) {
    const auto verifier =
        trust::verifierOf(host.key().derive(journal::KeyPurpose::Passwords), staffId, passwordOf(staffId));
    const v1::Outcome outcome =
        host.send("host", "password-" + staffId, {testing::setPassword(staffId, *verifier)}, "host");
    ASSERT_TRUE(outcome.has_accepted()) << outcome.ShortDebugString();
  }
  static std::string passwordOf(const std::string& staffId) { return "the password of " + staffId; }

  QUrl url() const { return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_port)); }
  link::KnownHost known() const {
    return {.url = url(),
            .fingerprint = *link::Fingerprint::parse(QString::fromStdString(certificate.fingerprint))};
  }
  trust::HostLogins& logins() { return *m_logins; }

  RunningHost host;
  trust::Certificate certificate;

private:
  host::SystemClock m_systemClock;
  host::RandomIds m_ids{m_systemClock};
  NoLog m_log;
  std::unique_ptr<trust::HostLogins> m_logins;
  std::unique_ptr<http::FrontDoor> m_door;
  std::uint16_t m_port = 0;
};

/// Waits that a test can sit through.
inline link::RemoteLink::Settings hasty() {
  using std::chrono::milliseconds;
  link::RemoteLink::Settings settings;
  settings.waits = {.first = milliseconds(5), .longest = milliseconds(40)};
  settings.pingEvery = milliseconds(200);
  return settings;
}
inline link::HostLogin::Settings hastyLogin() {
  using std::chrono::milliseconds;
  return {.waits = {.first = milliseconds(5), .longest = milliseconds(40)}};
}

/// A terminal on the network.
struct NetworkTerminal {
  explicit NetworkTerminal(const link::KnownHost& host, const link::RemoteLink::Settings& settings = hasty(),
                           const link::HostLogin::Settings& loginSettings = hastyLogin())
      : api(host),
        login(api, loginSettings),
        remote(api, login, settings) {}

  /// Signs in and waits until the host's house is there.
  NetworkTerminal& as(const std::string& staffId) {
    login.signIn(staffId, OpenDoor::passwordOf(staffId));
    EXPECT_TRUE(isIn(ports::LinkPhase::Connected)) << login.trouble().what.toStdString();
    return *this;
  }
  bool isIn(ports::LinkPhase phase) {
    return eventually([&] { return gateway().linkState().phase == phase; });
  }
  bool has(ports::LinkTrouble trouble) {
    return eventually([&] { return gateway().linkState().trouble == trouble; });
  }
  bool shows(const domain::House& house) {
    return domain::digest(gateway().house(), gateway().audience()) ==
           domain::digest(house, gateway().audience());
  }
  v1::Outcome send(const std::string& id, const std::vector<v1::Command>& commands) {
    std::optional<v1::Outcome> outcome;
    gateway().submit(RunningHost::batch(id, commands), [&](const v1::Outcome& result) { outcome = result; });
    EXPECT_TRUE(eventually([&] { return outcome.has_value(); })) << "no outcome for " << id;
    return outcome.value_or(v1::Outcome());
  }
  link::LinkClient& gateway() { return remote.gateway(); }

  link::HostApi api;
  link::HostLogin login;
  link::RemoteLink remote;
};

} // namespace comanda::testing
