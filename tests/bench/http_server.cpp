// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/http_server.h"

#include "server/host/random_ids.h"
#include "server/host/system_clock.h"
#include "server/http/front_door.h"
#include "server/http/metrics/line_writer.h"
#include "server/trust/certificate.h"
#include "server/trust/host_logins.h"
#include "tests/bench/orders.h"
#include "tests/bench/tls_client.h"
#include "tests/support/commands.h"
#include "tests/support/event_loop.h"
#include "tests/support/scenario.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <array>
#include <cstdio>
#include <fstream>

namespace comanda::bench {
namespace {

void submit(host::Host& host, const v1::CommandBatch& batch, std::uint64_t& open) {
  host.dispatcher().submit({.staffId = "host", .deviceId = "host"}, batch,
                           [&open](const v1::Outcome& outcome) {
                             if (!outcome.has_accepted()) {
                               giveUp("not accepted: " + outcome.ShortDebugString());
                             }
                             --open;
                           });
}

void setUp(host::Host& host, std::uint64_t openOrders) {
  constexpr std::uint64_t kUnderWayMax = 500;
  std::uint64_t open = 1;
  submit(host, batchOf("set-up", testing::smallTrattoria()), open);
  for (std::uint64_t i = 0; i < openOrders; ++i) {
    if (!testing::eventually([&] { return open < kUnderWayMax; })) {
      giveUp("the host takes no orders");
    }
    ++open;
    submit(host, batchOf(idOf('f', i), newOrder(kOpenOrdersFrom + i)), open);
  }
  if (!testing::eventually([&] { return open == 0; })) {
    giveUp("the host takes no orders");
  }
}

} // namespace

journal::Key benchKey() {
  std::array<std::uint8_t, journal::kKeyBytes> bytes{};
  bytes.fill(7);
  return journal::Key(bytes);
}

int serveUntilInputEnds(std::uint16_t port) {
  std::printf("%u\n", static_cast<unsigned>(port));
  std::fflush(stdout);
  QSocketNotifier input(fileno(stdin), QSocketNotifier::Read);
  QObject::connect(&input, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
  return QCoreApplication::exec();
}

int serveHost(const std::filesystem::path& folder, std::uint64_t openOrders) {
  const host::SystemClock clock;
  host::RandomIds ids(clock);
  const journal::Key key = benchKey();
  auto host = host::Host::start(folder, key, clock);
  if (!host) {
    giveUp(host.error().what);
  }
  setUp(**host, openOrders);
  const auto certificate = trust::openCertificate(folder, clock, "localhost");
  if (!certificate) {
    giveUp(certificate.error().what);
  }
  trust::HostLogins logins(**host, key, clock, ids);
  bool isSetUp = false;
  logins.createAdministrator(kAdministratorPassword,
                             [&](const auto& created) { isSetUp = created.has_value(); });
  if (!testing::eventually([&] { return isSetUp; })) {
    giveUp("there is no administrator");
  }
  std::ofstream nowhere("/dev/null");
  metrics::LineWriter log(nowhere);
  http::FrontDoor::Options options;
  options.server.address = QHostAddress(QHostAddress::LocalHost);
  options.server.identity = {.certificatePem = QByteArray::fromStdString(certificate->certificatePem),
                             .keyPem = QByteArray::fromStdString(certificate->secretKeyPem)};
  options.rates = metrics::RateRules::unlimited();
  const auto door = http::FrontDoor::open(**host, logins, std::move(options), clock, ids, log);
  if (!door) {
    giveUp(door.error().what);
  }
  return serveUntilInputEnds((*door)->port());
}

} // namespace comanda::bench
