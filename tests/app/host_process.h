// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/pinned_tls.h"
#include "tests/app/program.h"
#include "tests/support/event_loop.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <memory>

namespace comanda::testing {

struct Got {
  int status = 0;
  QByteArray bytes;
  QJsonObject body;

  std::string text(const char* member) const {
    return body.value(QLatin1String(member)).toString().toStdString();
  }
};

/// A host of one's own, in a process of its own and on a port of its own. Its folder outlives the process.
class HostProcess {
public:
  static constexpr const char* kPassword = "correct horse battery";

  HostProcess() = default;
  ~HostProcess() {
    if (m_process.state() != QProcess::NotRunning) {
      m_process.kill();
      m_process.waitForFinished(kProgramMsMax);
    }
  }
  HostProcess(const HostProcess&) = delete;
  HostProcess& operator=(const HostProcess&) = delete;

  /// Starts it and waits until it is ready. Once more: on the port that it had before.
  void start(const QStringList& more = {}) {
    m_process.setProcessEnvironment(withPassword(kPassword));
    m_process.start(QStringLiteral(COMANDA_PROGRAM),
                    QStringList{"host", "--headless", "--bind", "127.0.0.1", "--port",
                                QString::number(QUrl(url()).port(0)), "--data", folder()} +
                        more);
    m_process.setReadChannel(QProcess::StandardOutput);
    ASSERT_TRUE(m_process.waitForStarted(kProgramMsMax));
    while (!m_process.canReadLine() && m_process.waitForReadyRead(kProgramMsMax)) {
    }
    const QByteArray line = m_process.readLine();
    m_ready = QJsonDocument::fromJson(line).object();
    ASSERT_TRUE(m_ready.value("ready").toBool())
        << line.toStdString() << m_process.readAllStandardError().toStdString();
  }

  /// Asks it to stop, which it has to do cleanly.
  void stop() {
    m_process.terminate();
    EXPECT_TRUE(m_process.waitForFinished(kProgramMsMax));
    EXPECT_EQ(m_process.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(m_process.exitCode(), 0) << m_process.readAllStandardError().toStdString();
  }

  /// As a power cut does.
  void kill() {
    m_process.kill();
    ASSERT_TRUE(m_process.waitForFinished(kProgramMsMax));
  }

  /// A request that trusts exactly the certificate in the host's folder.
  Got request(const char* method, const QString& path, const QByteArray& body = {}, const QString& token = {},
              const QByteArray& key = {}, const QString& contentType = QStringLiteral("application/json")) {
    QNetworkRequest request(QUrl(url() + path));
    request.setSslConfiguration(tls());
    request.setHeader(QNetworkRequest::ContentTypeHeader, contentType);
    if (!token.isEmpty()) {
      request.setRawHeader("Authorization", "Bearer " + token.toUtf8());
    }
    if (!key.isEmpty()) {
      request.setRawHeader("Idempotency-Key", key);
    }
    request.setTransferTimeout(kProgramMsMax);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, body));
    EXPECT_TRUE(eventually([&] { return reply->isFinished(); }, kProgramMsMax));
    const QByteArray bytes = reply->readAll();
    return {.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
            .bytes = bytes,
            .body = QJsonDocument::fromJson(bytes).object()};
  }

  /// The administrator's access token.
  QString login() {
    const Got got =
        request("POST", QStringLiteral("/api/v1/auth/login"),
                QJsonDocument(QJsonObject{{"user_name", "admin"}, {"password", kPassword}}).toJson());
    EXPECT_EQ(got.status, 200) << got.bytes.toStdString();
    return got.body.value("access_token").toString();
  }

  QString url() const { return m_ready.value("url").toString(); }
  QString fingerprint() const { return m_ready.value("fingerprint").toString(); }
  QString folder() const { return QString::fromStdString((m_temp.path() / "data").string()); }
  const std::filesystem::path& place() const { return m_temp.path(); } ///< The folder's own.
  link::KnownHost known() const {
    return {.url = QUrl(url()), .fingerprint = link::Fingerprint::parse(fingerprint()).value()};
  }
  QProcess& process() { return m_process; }

  QSslConfiguration tls() const {
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates(QSslCertificate::fromPath(folder() + QStringLiteral("/comanda.crt")));
    return tls;
  }

  static QProcessEnvironment withPassword(const QString& password) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("COMANDA_ADMIN_PASSWORD"), password);
    return environment;
  }

private:
  support::TempDir m_temp;
  QProcess m_process;
  QJsonObject m_ready;
  QNetworkAccessManager m_network;
};

} // namespace comanda::testing
