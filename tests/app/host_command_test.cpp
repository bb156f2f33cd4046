// SPDX-License-Identifier: GPL-3.0-or-later
// The host as whoever starts it sees it: one line when it is ready, HTTPS from then on, and a clean end.
#include "server/http/limits.h"
#include "tests/app/host_process.h"

#ifdef Q_OS_LINUX
#include <sys/resource.h>

#include <QFile>
#include <QRegularExpression>
#endif

namespace comanda::testing {
namespace {

TEST(HostCommand, SaysWhereItIsLetsTheAdministratorInAndStopsCleanly) {
  HostProcess host;
  host.start({"--demo"});
  EXPECT_TRUE(host.url().startsWith("https://127.0.0.1:"));
  EXPECT_TRUE(host.fingerprint().startsWith("sha256:"));
  EXPECT_EQ(host.request("GET", "/health/live").status, 200);
  EXPECT_EQ(host.request("GET", "/health/ready").status, 200);
  EXPECT_EQ(host.request("GET", "/api/v1/restaurant").status, 401);
  const Got restaurant = host.request("GET", "/api/v1/restaurant", {}, host.login());
  EXPECT_EQ(restaurant.status, 200);
  EXPECT_EQ(restaurant.text("slug"), "trattoria-aurora");
  host.stop();
  EXPECT_EQ(comanda({"verify", "--data", host.folder()}).code, 0);
}

TEST(HostCommand, KeepsWhatItAcknowledgedWhenItIsKilled) {
  HostProcess host;
  host.start();
  const QByteArray room = R"({"id":"patio","name":"Patio"})";
  EXPECT_EQ(host.request("POST", "/api/v1/rooms", room, host.login()).status, 201);
  host.kill();
  host.start();
  EXPECT_EQ(host.request("GET", "/api/v1/rooms/patio", {}, host.login()).status, 200);
  host.stop();
}

#ifdef Q_OS_LINUX
TEST(HostCommand, MayHaveAsManyConnectionsAsItsOwnLimitSays) {
  rlimit mine{};
  ASSERT_EQ(getrlimit(RLIMIT_NOFILE, &mine), 0);
  if (mine.rlim_max <= http::kConnectionsMax) {
    GTEST_SKIP() << "this computer allows no more than " << mine.rlim_max;
  }
  HostProcess host;
  host.process().setChildProcessModifier([hard = mine.rlim_max] {
    const rlimit few{.rlim_cur = 256, .rlim_max = hard};
    setrlimit(RLIMIT_NOFILE, &few);
  });
  host.start();
  QFile limits(QStringLiteral("/proc/%1/limits").arg(host.process().processId()));
  ASSERT_TRUE(limits.open(QIODevice::ReadOnly));
  const QRegularExpressionMatch soft = QRegularExpression(QStringLiteral(R"(Max open files\s+(\d+))"))
                                           .match(QString::fromUtf8(limits.readAll()));
  ASSERT_TRUE(soft.hasMatch());
  EXPECT_GT(soft.captured(1).toULongLong(), http::kConnectionsMax);
  host.stop();
}
#endif

TEST(HostCommand, LogsNothingButItsOwnLinesWhateverStrangersSend) {
  HostProcess host;
  host.start();
  const QByteArray noUtf8("\x0a\x01\xff", 3); // a user name, in the binary form
  EXPECT_EQ(host.request("POST", "/api/v1/auth/login", noUtf8, {}, {}, "application/x-protobuf").status, 400);
  host.stop();
  const QByteArrayList lines = host.process().readAllStandardError().split('\n');
  EXPECT_GE(lines.size(), 2);
  for (const QByteArray& line : lines) {
    EXPECT_TRUE(line.isEmpty() || line.startsWith("comanda: ") || QJsonDocument::fromJson(line).isObject())
        << line.toStdString();
  }
}

TEST(HostCommand, SaysThatItsPortIsTaken) {
  HostProcess host;
  host.start();
  const support::TempDir other;
  const QString port = QString::number(QUrl(host.url()).port());
  const Ran second = comanda({"host", "--headless", "--bind", "127.0.0.1", "--port", port, "--data",
                              QString::fromStdString((other.path() / "data").string())});
  EXPECT_EQ(second.code, 27) << second.err;
  EXPECT_TRUE(contains(second.err, port.toStdString())) << second.err;
  host.stop();
}

} // namespace
} // namespace comanda::testing
