// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/metrics/health.h"
#include "tests/support/failing_vfs.h"
#include "tests/support/running_host.h"

#include <sqlite3.h>

#include <QJsonDocument>
#include <QJsonObject>

namespace comanda::testing {
namespace {

QJsonObject jsonOf(const http::Response& response) {
  EXPECT_EQ(response.headers.front(), (http::Header{"Content-Type", "application/json"}));
  return QJsonDocument::fromJson(response.body).object();
}

QString statusOf(const http::Response& response) {
  return jsonOf(response)[QStringLiteral("status")].toString();
}

TEST(Health, IsLiveAndReadyWhileTheHostTakesChanges) {
  RunningHost host;
  EXPECT_EQ(metrics::liveness().status, 200);
  EXPECT_EQ(statusOf(metrics::liveness()), QStringLiteral("live"));
  const http::Response ready = metrics::readiness(host->dispatcher());
  EXPECT_EQ(ready.status, 200);
  EXPECT_EQ(statusOf(ready), QStringLiteral("ready"));
}

TEST(Health, TellsManagersEverything) {
  RunningHost host;
  metrics::Vitals vitals{.version = "0.1.0",
                         .uptime = std::chrono::hours(2),
                         .epoch = 1,
                         .journalSeq = 812,
                         .standing = {.terminals = 3, .eventClients = 2, .openOrders = 17, .tickets = {}}};
  vitals.standing.tickets[v1::TICKET_READY] = 4;
  const http::Response response = metrics::health(host->dispatcher(), vitals);
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.body.toStdString(),
            R"({"status":"ready","version":"0.1.0","uptime_seconds":7200,"journal":{"epoch":1,"seq":812},)"
            R"("terminals":3,"event_clients":2,"open_orders":17,)"
            R"("tickets":{"queued":0,"preparing":0,"ready":4}})");
}

TEST(Health, IsNotReadyOnAFullDiskAndSaysWhy) {
  support::TempDir folder;
  support::FailingDisk disk;
  const journal::Key key = journal::Key::random();
  ManualClock clock;
  auto store = journal::Store::create(folder.path() / "data", key, {.disk = disk.name()});
  ASSERT_TRUE(store) << store.error().what;
  host::Host host({.store = *std::move(store),
                   .house = {},
                   .commands = {},
                   .payloadKey = key.derive(journal::KeyPurpose::PayloadHash)},
                  folder.path() / "data", key, clock);
  disk.failFrom(support::DiskOperation::Write, 1, SQLITE_FULL);
  bool isAnswered = false;
  host.dispatcher().submit({.staffId = "host", .deviceId = "host"},
                           RunningHost::batch("set-up", smallTrattoria()),
                           [&](const v1::Outcome&) { isAnswered = true; });
  ASSERT_TRUE(eventually([&] { return isAnswered; }));
  const http::Response ready = metrics::readiness(host.dispatcher());
  EXPECT_EQ(ready.status, 503);
  EXPECT_EQ(statusOf(ready), QStringLiteral("read_only"));
  EXPECT_EQ(jsonOf(ready)[QStringLiteral("reason")].toString(), QStringLiteral("The host's disk is full."));
  EXPECT_EQ(ready.body.toStdString().find("comanda.db"), std::string::npos) << "no paths to strangers";
  EXPECT_EQ(metrics::liveness().status, 200) << "a restart would not help";
  EXPECT_EQ(statusOf(metrics::health(host.dispatcher(), {})), QStringLiteral("read_only"));
}

} // namespace
} // namespace comanda::testing
