// SPDX-License-Identifier: GPL-3.0-or-later
// `comanda evening --url`: an evening on a host that is another program, as its user plays it.
#include "app/evening/evening.h"
#include "app/evening/remote_venue.h"
#include "tests/app/host_process.h"
#include "tests/app/open_door.h"

#include <QElapsedTimer>
#include <QTcpServer>
#include <optional>
#include <string>
#include <vector>

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

// A short evening on the test's own thread: its doors are open for half an hour.
class ShortEvening : evening::Evening::Listener {
public:
  explicit ShortEvening(const HostProcess& host)
      : m_venue(host.known(), {.userName = "admin", .password = HostProcess::kPassword}, opening()),
        m_evening({.terminals = 5, .minutes = 0, .patience = std::chrono::seconds(30)}, opening(), m_venue,
                  *this) {
    m_evening.start();
  }

  /// Waits until more than so many batches were accepted.
  bool isPast(std::uint64_t batches) {
    return eventually([&] { return m_accepted > batches || m_result; }, kProgramMsMax) && !m_result;
  }
  app::Result<evening::Reconciliation> finished() {
    EXPECT_TRUE(eventually([&] { return m_result.has_value(); }, kProgramMsMax));
    return m_result.value_or(std::unexpected(app::Failure{.what = "it never ended"}));
  }

  std::vector<std::string> troubles;

private:
  static evening::Opening opening() {
    evening::Opening opening = evening::openingOf(domain::House());
    opening.doorsClose = opening.at + std::chrono::minutes(30);
    return opening;
  }
  void showed(const evening::Scene& scene) override { m_accepted = scene.tally.accepted; }
  void troubled(const std::string& what) override { troubles.push_back(what); }
  void ended(app::Result<evening::Reconciliation> result) override { m_result = std::move(result); }

  std::uint64_t m_accepted = 0;
  std::optional<app::Result<evening::Reconciliation>> m_result;
  evening::RemoteVenue m_venue;
  evening::Evening m_evening;
};

void expectThatItAddsUp(const app::Result<evening::Reconciliation>& result) {
  ASSERT_TRUE(result) << result.error().what;
  EXPECT_TRUE(result->broken.empty()) << result->broken.front();
  EXPECT_EQ(result->terminalsInStep, 5);
  EXPECT_GT(result->sales.total_sales(), 0);
  EXPECT_EQ(result->sales.due(), 0);
  EXPECT_GT(result->replayed.value_or(0), 0U);
}

TEST(RemoteEvening, AddsUpAndSaysWhatWasVerifiedAndWhatWasNot) {
  HostProcess host;
  host.start({"--demo"});
  const Ran ran = RemoteEvening(host, {"--minutes", "0"}).finished();
  ASSERT_EQ(ran.code, 0) << ran.out << ran.err;
  EXPECT_TRUE(contains(ran.out, "5 of 5 terminals show what the host knows")) << ran.out;
  EXPECT_TRUE(contains(ran.out, "\n  verified from outside: ")) << ran.out;
  EXPECT_TRUE(contains(ran.out, "not verified from outside: hash chain")) << ran.out;
  EXPECT_EQ(ran.err, "");
  host.stop();
  const Ran verified = comanda({"verify", "--data", host.folder()});
  EXPECT_EQ(verified.code, 0) << verified.err;
}

TEST(RemoteEvening, GoesOnWhenTheHostWasKilledAndStartedAgain) {
  HostProcess host;
  host.start({"--demo"});
  ShortEvening evening(host);
  for (const std::uint64_t batches : {20U, 60U}) {
    ASSERT_TRUE(evening.isPast(batches));
    host.kill();
    host.start();
  }
  expectThatItAddsUp(evening.finished());
  host.stop();
  EXPECT_EQ(comanda({"verify", "--data", host.folder()}).code, 0);
}

TEST(RemoteEvening, SaysThatItWaitsForTheHostAndThatItIsBack) {
  HostProcess host;
  host.start({"--demo"});
  ShortEvening evening(host);
  ASSERT_TRUE(evening.isPast(20));
  host.kill();
  ASSERT_TRUE(eventually([&] { return !evening.troubles.empty(); }));
  EXPECT_TRUE(contains(evening.troubles.front(), "has no link to the host.")) << evening.troubles.front();
  EXPECT_TRUE(contains(evening.troubles.front(), "The evening waits for the host."))
      << evening.troubles.front();
  host.start();
  expectThatItAddsUp(evening.finished());
  EXPECT_EQ(evening.troubles.size(), 2U);
  EXPECT_EQ(evening.troubles.back(), "The host is back, and the evening goes on.");
}

TEST(RemoteEvening, ServesTheGuestsOfOneThatWasBrokenOff) {
  HostProcess host;
  host.start({"--demo"});
  {
    ShortEvening brokenOff(host);
    ASSERT_TRUE(brokenOff.isPast(40));
  }
  expectThatItAddsUp(ShortEvening(host).finished());
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

TEST(RemoteEvening, MakesADemoRestaurantWhereThereIsNone) {
  HostProcess host;
  host.start();
  expectThatItAddsUp(ShortEvening(host).finished());
}

TEST(RemoteEvening, LeavesEveryOtherRestaurantAlone) {
  HostProcess host;
  host.start();
  {
    NetworkTerminal office(host.known());
    office.login.signIn("admin", HostProcess::kPassword);
    ASSERT_TRUE(office.send("c1", {changeSettings(trattoriaSettings())}).has_accepted());
  }
  const Ran ran = RemoteEvening(host, {}).finished();
  EXPECT_EQ(ran.code, 1) << ran.out;
  EXPECT_TRUE(contains(ran.err, "in the demo restaurant alone")) << ran.err;
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
