// SPDX-License-Identifier: GPL-3.0-or-later
// The host as whoever starts it sees it: one line when it is ready, HTTPS from then on, and a clean end.
#include "tests/app/program.h"

#include <QEventLoop>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>
#include <memory>
#include <optional>

namespace comanda::testing {
namespace {

struct Got {
  int status = 0;
  QJsonObject body;
};

class HostCommand : public ::testing::Test {
protected:
  // Starts a host and waits until it is ready.
  void start(const QStringList& more = {}) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("COMANDA_ADMIN_PASSWORD"), kPassword);
    m_host.setProcessEnvironment(environment);
    m_host.start(QStringLiteral(COMANDA_PROGRAM),
                 QStringList{"host", "--headless", "--bind", "127.0.0.1", "--port", "0", "--data", folder()} +
                     more);
    ASSERT_TRUE(m_host.waitForStarted(kProgramMsMax));
    while (!m_host.canReadLine() && m_host.waitForReadyRead(kProgramMsMax)) {
    }
    const QByteArray line = m_host.readLine();
    m_ready = QJsonDocument::fromJson(line).object();
    ASSERT_TRUE(m_ready.value("ready").toBool())
        << line.toStdString() << m_host.readAllStandardError().toStdString();
  }

  void stop() {
    m_host.terminate();
    EXPECT_TRUE(m_host.waitForFinished(kProgramMsMax));
    EXPECT_EQ(m_host.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(m_host.exitCode(), 0) << m_host.readAllStandardError().toStdString();
  }

  // A request that trusts exactly the certificate in the host's folder.
  Got request(const char* method, const QString& path, const QByteArray& body = {},
              const QString& token = {}) {
    QNetworkRequest request(QUrl(m_ready.value("url").toString() + path));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(folder() + QStringLiteral("/comanda.crt")));
    request.setSslConfiguration(tls);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    if (!token.isEmpty()) {
      request.setRawHeader("Authorization", "Bearer " + token.toUtf8());
    }
    request.setTransferTimeout(kProgramMsMax);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return {.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            .body = QJsonDocument::fromJson(reply->readAll()).object()};
  }

  QString login() {
    const Got got =
        request("POST", QStringLiteral("/api/v1/auth/login"),
                QJsonDocument(QJsonObject{{"user_name", "admin"}, {"password", kPassword}}).toJson());
    EXPECT_EQ(got.status, 200) << QJsonDocument(got.body).toJson().toStdString();
    return got.body.value("access_token").toString();
  }

  QString folder() const { return QString::fromStdString((m_temp.path() / "data").string()); }

  const QString kPassword = QStringLiteral("correct horse battery");
  support::TempDir m_temp;
  QProcess m_host;
  QJsonObject m_ready;
  QNetworkAccessManager m_network;
};

TEST_F(HostCommand, SaysWhereItIsLetsTheAdministratorInAndStopsCleanly) {
  start({"--demo"});
  EXPECT_TRUE(m_ready.value("url").toString().startsWith("https://127.0.0.1:"));
  EXPECT_TRUE(m_ready.value("fingerprint").toString().startsWith("sha256:"));
  EXPECT_EQ(request("GET", "/health/live").status, 200);
  EXPECT_EQ(request("GET", "/health/ready").status, 200);
  EXPECT_EQ(request("GET", "/api/v1/restaurant").status, 401);
  const Got restaurant = request("GET", "/api/v1/restaurant", {}, login());
  EXPECT_EQ(restaurant.status, 200);
  EXPECT_EQ(restaurant.body.value("slug").toString(), "trattoria-aurora");
  stop();
  EXPECT_EQ(comanda({"verify", "--data", folder()}).code, 0);
}

TEST_F(HostCommand, KeepsWhatItAcknowledgedWhenItIsKilled) {
  start();
  const QByteArray room = R"({"id":"patio","name":"Patio"})";
  EXPECT_EQ(request("POST", "/api/v1/rooms", room, login()).status, 201);
  m_host.kill();
  ASSERT_TRUE(m_host.waitForFinished(kProgramMsMax));
  start();
  EXPECT_EQ(request("GET", "/api/v1/rooms/patio", {}, login()).status, 200);
  stop();
}

TEST_F(HostCommand, SaysThatItsPortIsTaken) {
  start();
  const support::TempDir other;
  const QString port = QString::number(QUrl(m_ready.value("url").toString()).port());
  const Ran second = comanda({"host", "--headless", "--bind", "127.0.0.1", "--port", port, "--data",
                              QString::fromStdString((other.path() / "data").string())});
  EXPECT_EQ(second.code, 27) << second.err;
  EXPECT_TRUE(contains(second.err, port.toStdString())) << second.err;
  stop();
}

} // namespace
} // namespace comanda::testing
