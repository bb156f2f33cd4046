// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/pinned_tls.h"
#include "tests/app/program.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QUrl>
#include <string>

namespace comanda::testing {

/// `comanda host` in a process of its own, on the demo restaurant unless said otherwise, that can be killed
/// and started again in its place.
class HostProcess {
public:
  static constexpr const char* kPassword = "correct horse battery";

  explicit HostProcess(QStringList more = {"--demo"}) : m_more(std::move(more)) { start(); }
  ~HostProcess() {
    if (m_process.state() != QProcess::NotRunning) {
      kill();
    }
  }
  HostProcess(const HostProcess&) = delete;
  HostProcess& operator=(const HostProcess&) = delete;

  /// With the same folder, and the same port as before.
  void start() {
    m_process.setProcessEnvironment(withPassword(kPassword));
    m_process.start(QStringLiteral(COMANDA_PROGRAM),
                    QStringList{"host", "--headless", "--bind", "127.0.0.1", "--port",
                                QString::number(m_url.port(0)), "--data", folder()} +
                        m_more);
    ASSERT_TRUE(m_process.waitForStarted(kProgramMsMax));
    m_process.setReadChannel(QProcess::StandardOutput);
    while (!m_process.canReadLine() && m_process.waitForReadyRead(kProgramMsMax)) {
    }
    const QJsonObject ready = QJsonDocument::fromJson(m_process.readLine()).object();
    ASSERT_TRUE(ready.value("ready").toBool()) << m_process.readAllStandardError().toStdString();
    m_url = QUrl(ready.value("url").toString());
    m_fingerprint = ready.value("fingerprint").toString();
  }
  void kill() {
    m_process.kill();
    ASSERT_TRUE(m_process.waitForFinished(kProgramMsMax));
  }
  int stop() {
    m_process.terminate();
    EXPECT_TRUE(m_process.waitForFinished(kProgramMsMax));
    return m_process.exitCode();
  }
  qint64 processId() const { return m_process.processId(); }

  QString url() const { return m_url.toString(); }
  QString fingerprint() const { return m_fingerprint; }
  link::KnownHost known() const {
    return {.url = m_url, .fingerprint = link::Fingerprint::parse(m_fingerprint).value()};
  }
  QString folder() const { return QString::fromStdString((m_temp.path() / "data").string()); }

  static QProcessEnvironment withPassword(const QString& password) {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("COMANDA_ADMIN_PASSWORD"), password);
    return environment;
  }

private:
  QStringList m_more;
  support::TempDir m_temp;
  QProcess m_process;
  QUrl m_url;
  QString m_fingerprint;
};

} // namespace comanda::testing
