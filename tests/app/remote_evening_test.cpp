// SPDX-License-Identifier: GPL-3.0-or-later
// `comanda evening --url`: an evening on a host that is another program, as its user plays it.
#include "tests/app/host_process.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <QThread>
#include <string>

namespace comanda::testing {
namespace {

// An evening that runs beside the test.
class RemoteEvening {
public:
  RemoteEvening(const HostProcess& host, const QStringList& more,
                const char* password = HostProcess::kPassword)
      : RemoteEvening(host.url(), host.fingerprint(), more, password) {}
  RemoteEvening(const QString& url, const QString& fingerprint, const QStringList& more,
                const char* password = HostProcess::kPassword) {
    m_process.setProcessEnvironment(HostProcess::withPassword(password));
    m_process.start(QStringLiteral(COMANDA_PROGRAM),
                    QStringList{"evening", "--url", url, "--fingerprint", fingerprint, "--terminals", "5"} +
                        more);
  }
  ~RemoteEvening() {
    if (m_process.state() != QProcess::NotRunning) {
      m_process.kill();
      m_process.waitForFinished(kProgramMsMax);
    }
  }

  /// Waits until guests are there.
  bool isPlaying() {
    QElapsedTimer elapsed;
    elapsed.start();
    while (!elapsed.hasExpired(kProgramMsMax) && m_process.state() != QProcess::NotRunning) {
      m_process.waitForReadyRead(100);
      m_out += m_process.readAllStandardOutput().toStdString();
      if (contains(m_out, "guests") && !contains(m_out.substr(m_out.rfind("guests")), "guests   0")) {
        return true;
      }
    }
    return false;
  }
  Ran finished() {
    EXPECT_TRUE(m_process.waitForFinished(kProgramMsMax)) << m_process.errorString().toStdString();
    return {.code = m_process.exitCode(),
            .out = m_out + m_process.readAllStandardOutput().toStdString(),
            .err = m_process.readAllStandardError().toStdString()};
  }

private:
  QProcess m_process;
  std::string m_out;
};

TEST(RemoteEvening, AddsUpAndSaysWhatWasVerifiedAndWhatWasNot) {
  HostProcess host;
  host.start({"--demo"});
  for (int i = 0; i < 2; ++i) { // and once more on the evening after
    const Ran ran = RemoteEvening(host, {"--minutes", "0"}).finished();
    ASSERT_EQ(ran.code, 0) << ran.out << ran.err;
    EXPECT_TRUE(contains(ran.out, "5 of 5 terminals show what the host knows")) << ran.out;
    EXPECT_TRUE(contains(ran.out, "\n  verified from outside: ")) << ran.out;
    EXPECT_TRUE(contains(ran.out, "not verified from outside: hash chain")) << ran.out;
    EXPECT_EQ(ran.err, "");
  }
  host.stop();
  const Ran verified = comanda({"verify", "--data", host.folder()});
  EXPECT_EQ(verified.code, 0) << verified.err;
}

TEST(RemoteEvening, GoesOnWhenTheHostWasKilledAndStartedAgain) {
  HostProcess host;
  host.start({"--demo"});
  RemoteEvening evening(host, {"--minutes", "0", "--patience", "30"});
  for (int i = 0; i < 2; ++i) {
    ASSERT_TRUE(evening.isPlaying());
    host.kill();
    host.start();
  }
  const Ran ran = evening.finished();
  EXPECT_EQ(ran.code, 0) << ran.out << ran.err;
  EXPECT_TRUE(contains(ran.err, "The evening waits for the host.")) << ran.err;
  EXPECT_TRUE(contains(ran.err, "The host is back")) << ran.err;
  host.stop();
  EXPECT_EQ(comanda({"verify", "--data", host.folder()}).code, 0);
}

TEST(RemoteEvening, ServesTheGuestsOfOneThatWasKilled) {
  HostProcess host;
  host.start({"--demo"});
  {
    RemoteEvening killed(host, {"--minutes", "1"});
    ASSERT_TRUE(killed.isPlaying());
  }
  const Ran ran = RemoteEvening(host, {"--minutes", "0"}).finished();
  EXPECT_EQ(ran.code, 0) << ran.out << ran.err;
}

TEST(RemoteEvening, EndsWithASentenceWhenTheHostDoesNotComeBack) {
  HostProcess host;
  host.start({"--demo"});
  RemoteEvening evening(host, {"--minutes", "1", "--patience", "2"});
  ASSERT_TRUE(evening.isPlaying());
  host.kill();
  const Ran ran = evening.finished();
  EXPECT_EQ(ran.code, 29) << ran.out << ran.err;
  EXPECT_TRUE(contains(ran.err, "The host does not answer any more: nothing has come for 2 seconds."))
      << ran.err;
}

TEST(RemoteEvening, SaysWhyItCannotBegin) {
  HostProcess host;
  host.start({"--demo"});
  const QString other = "sha256:" + QString(64, 'a');
  const Ran stranger = RemoteEvening(host.url(), other, {}).finished();
  EXPECT_EQ(stranger.code, 30) << stranger.err;
  EXPECT_TRUE(contains(stranger.err, "has the fingerprint " + host.fingerprint().toStdString()))
      << stranger.err;

  const Ran wrong = RemoteEvening(host, {}, "wrong horse").finished();
  EXPECT_EQ(wrong.code, 31) << wrong.err;
  EXPECT_TRUE(contains(wrong.err, "password or PIN is wrong")) << wrong.err;

  const Ran unsaid = RemoteEvening(host, {}, "").finished();
  EXPECT_EQ(unsaid.code, 2) << unsaid.err;
  EXPECT_TRUE(contains(unsaid.err, "COMANDA_ADMIN_PASSWORD")) << unsaid.err;

  QTcpServer nobody; // a port that is free again
  ASSERT_TRUE(nobody.listen(QHostAddress::LocalHost));
  const QString url = QStringLiteral("https://127.0.0.1:%1").arg(nobody.serverPort());
  nobody.close();
  const Ran away = RemoteEvening(url, host.fingerprint(), {}).finished();
  EXPECT_EQ(away.code, 29) << away.err;
  EXPECT_TRUE(contains(away.err, "No host answers at " + url.toStdString())) << away.err;
}

// A restaurant that has no name yet becomes the demo restaurant; one that is somebody's is left alone.
TEST(RemoteEvening, IsPlayedInTheDemoRestaurantAlone) {
  HostProcess empty;
  empty.start();
  const Ran first = RemoteEvening(empty, {"--minutes", "0"}).finished();
  EXPECT_EQ(first.code, 0) << first.out << first.err;
}

TEST(RemoteEvening, DoesNotGuessWhatItDoesNotUnderstand) {
  const QString good = "sha256:" + QString(64, 'a');
  EXPECT_EQ(comanda({"evening", "--url", "https://localhost:8443"}).code, 2) << "no fingerprint";
  EXPECT_EQ(comanda({"evening", "--fingerprint", good}).code, 2) << "of whom";
  EXPECT_EQ(comanda({"evening", "--url", "https://localhost:8443", "--fingerprint", "sha256:aa"}).code, 2);
  EXPECT_EQ(comanda({"evening", "--patience", "0"}).code, 2);
  for (const char* url :
       {"http://localhost:8443", "localhost:8443", "https://", "https://localhost/api",
        "https://localhost:8443?a=b", "https://user:secret@localhost:8443", "not an address"}) {
    EXPECT_EQ(comanda({"evening", "--url", url, "--fingerprint", good}).code, 2) << url;
  }
  const Ran both =
      comanda({"evening", "--url", "https://localhost:8443", "--fingerprint", good, "--data", "somewhere"});
  EXPECT_EQ(both.code, 2) << both.err;
}

} // namespace
} // namespace comanda::testing
