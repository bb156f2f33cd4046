// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/metrics/counted_logins.h"
#include "server/http/metrics/metrics.h"
#include "tests/server/http/live/fake_logins.h"
#include "tests/server/http/metrics/exposition.h"
#include "tests/support/commands.h"
#include "tests/support/event_loop.h"
#include "tests/support/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QProcess>
#include <QStandardPaths>

namespace comanda::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using namespace std::chrono_literals;

host::Commit commitOf(std::uint64_t first, int events) {
  host::Commit commit{.epoch = 1, .events = {}};
  for (int i = 0; i < events; ++i) {
    commit.events.emplace_back().set_seq(first + static_cast<std::uint64_t>(i));
  }
  return commit;
}

// Something of everything.
std::string busyText() {
  metrics::Metrics metrics(41);
  metrics.requestDone(http::Method::Post, "/api/v1/orders/{id}/lines", 201, 3ms);
  metrics.requestDone(http::Method::Post, "/api/v1/orders/{id}/lines", 200, 700us);
  metrics.requestDone(http::Method::Get, "", 404, 20us);
  metrics.committed(commitOf(42, 1));
  metrics.committed(commitOf(43, 6));
  metrics.loginDone(metrics::LoginKind::Login, std::nullopt);
  metrics.loginDone(metrics::LoginKind::Login, trust::LoginFault::WrongCredentials);
  metrics.loginDone(metrics::LoginKind::Refresh, trust::LoginFault::Reused);
  metrics.rateLimited(metrics::RateClass::Login, metrics::RateScope::Address);
  metrics::Standing standing{.terminals = 3, .eventClients = 2, .openOrders = 17, .tickets = {}};
  standing.tickets[v1::QUEUED] = 5;
  standing.gate.connections = 6;
  standing.gate.countRefusal(http::RefusedFor::Malformed);
  EXPECT_THAT(metrics.text(standing), HasSubstr("comanda_refused_total{reason=\"malformed\"} 1\n"));
  standing.gate.countRefusal(http::RefusedFor::Malformed);
  return metrics.text(standing);
}

TEST(Metrics, KeepTheFormat) {
  EXPECT_THAT(faultsOfExposition(busyText()), IsEmpty());
  EXPECT_THAT(faultsOfExposition(metrics::Metrics(0).text({})), IsEmpty()) << "also before anything happened";
}

// The checker itself.
TEST(Metrics, FaultsOfTheFormatAreFound) {
  EXPECT_THAT(faultsOfExposition("comanda_x 1\n"), Not(IsEmpty())) << "no help, no type";
  EXPECT_THAT(faultsOfExposition("# HELP comanda_x Says.\n# TYPE comanda_x counter\ncomanda_x 1\n"),
              Not(IsEmpty()));
  EXPECT_THAT(faultsOfExposition("# HELP comanda_x_ms Says.\n# TYPE comanda_x_ms gauge\ncomanda_x_ms 1\n"),
              Not(IsEmpty()));
  EXPECT_THAT(faultsOfExposition("# HELP comanda_x Says.\n# TYPE comanda_x gauge\ncomanda_x{a=b} 1\n"),
              Not(IsEmpty()));
  EXPECT_THAT(
      faultsOfExposition("# HELP comanda_x Says.\n# TYPE comanda_x gauge\ncomanda_x 1\ncomanda_x 2\n"),
      Not(IsEmpty()));
  EXPECT_THAT(faultsOfExposition("# HELP comanda_x Says.\n# TYPE comanda_x gauge\ncomanda_x 1"),
              Not(IsEmpty()));
}

TEST(Metrics, PleasePrometheusOwnChecker) {
  const QString promtool = QStandardPaths::findExecutable(QStringLiteral("promtool"));
  if (promtool.isEmpty()) {
    GTEST_SKIP() << "promtool is not installed";
  }
  QProcess check;
  check.start(promtool, {QStringLiteral("check"), QStringLiteral("metrics")});
  check.write(QByteArray::fromStdString(busyText()));
  check.closeWriteChannel();
  ASSERT_TRUE(eventually([&] { return check.state() == QProcess::NotRunning; }, 60'000));
  EXPECT_EQ(check.exitCode(), 0);
  EXPECT_EQ(check.readAllStandardError().toStdString() + check.readAllStandardOutput().toStdString(), "");
}

TEST(Metrics, CountRequestsByRouteAndClassOfStatus) {
  const std::string text = busyText();
  EXPECT_THAT(text, HasSubstr("comanda_http_requests_total{method=\"POST\","
                              "route=\"/api/v1/orders/{id}/lines\",status=\"2xx\"} 2\n"));
  EXPECT_THAT(text,
              HasSubstr("comanda_http_requests_total{method=\"GET\",route=\"none\",status=\"4xx\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("comanda_http_request_duration_seconds_bucket{method=\"POST\","
                              "route=\"/api/v1/orders/{id}/lines\",le=\"0.001\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("comanda_http_request_duration_seconds_count{method=\"POST\","
                              "route=\"/api/v1/orders/{id}/lines\"} 2\n"));
}

TEST(Metrics, FollowTheJournal) {
  const std::string text = busyText();
  EXPECT_THAT(text, HasSubstr("comanda_commits_total 2\n"));
  EXPECT_THAT(text, HasSubstr("comanda_events_total 7\n"));
  EXPECT_THAT(text, HasSubstr("comanda_commit_events_bucket{le=\"1\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("comanda_commit_events_bucket{le=\"8\"} 2\n"));
  EXPECT_THAT(text, HasSubstr("comanda_journal_sequence 48\n"));
  EXPECT_THAT(metrics::Metrics(41).text({}), HasSubstr("comanda_journal_sequence 41\n"));
}

TEST(Metrics, TellHowThingsStand) {
  const std::string text = busyText();
  EXPECT_THAT(text, HasSubstr("comanda_terminals 3\n"));
  EXPECT_THAT(text, HasSubstr("comanda_event_clients 2\n"));
  EXPECT_THAT(text, HasSubstr("comanda_open_orders 17\n"));
  EXPECT_THAT(text, HasSubstr("comanda_tickets{state=\"queued\"} 5\n"));
  EXPECT_THAT(text, HasSubstr("comanda_tickets{state=\"ready\"} 0\n"));
  EXPECT_THAT(text, HasSubstr("comanda_read_only 0\n"));
  EXPECT_THAT(text, HasSubstr("comanda_connections 6\n"));
  EXPECT_THAT(text, HasSubstr("comanda_refused_total{reason=\"malformed\"} 2\n"));
  EXPECT_THAT(text, HasSubstr("comanda_refused_total{reason=\"slow\"} 0\n")) << "also before the first";
  EXPECT_THAT(text, HasSubstr("comanda_rate_limit_hits_total{class=\"login\",scope=\"address\"} 1\n"));
  metrics::Metrics metrics(0);
  EXPECT_THAT(metrics.text({.tickets = {}, .isReadOnly = true}), HasSubstr("comanda_read_only 1\n"));
}

TEST(Metrics, CountWhatIsOpenInTheHouse) {
  Scenario scenario;
  scenario.given(smallTrattoria());
  scenario.given({openOrder("o1", "t1"), addLines("o1", {steak("l1"), beer("l2")}), sendRound("o1", "r1"),
                  openTakeaway("o2"), cancelOrder("o2"), startTicket("r1.1")});
  metrics::Standing standing = metrics::countHouse(scenario.house());
  EXPECT_EQ(standing.openOrders, 1U);
  EXPECT_EQ(standing.tickets[v1::QUEUED], 1U);
  EXPECT_EQ(standing.tickets[v1::TICKET_PREPARING], 1U);
  scenario.given({bumpTicket("r1.1"), serveTicket("r1.1")});
  standing = metrics::countHouse(scenario.house());
  EXPECT_EQ(standing.tickets.size(), 1U) << "served tickets are no more of interest";
}

TEST(CountedLogins, PassEverythingOnAndCountTheOutcome) {
  FakeLogins fake;
  metrics::Metrics metrics(0);
  metrics::CountedLogins logins(fake, metrics);
  int answers = 0;
  const auto count = [&](const trust::LoginResult<trust::Tokens>&) { ++answers; };
  logins.login("sara", "right", {}, count);
  fake.next = std::unexpected(trust::LoginError{.fault = trust::LoginFault::TooMany});
  logins.login("sara", "wrong", {}, count);
  logins.refresh("token", {}, count);
  fake.next = std::unexpected(trust::LoginError{.fault = trust::LoginFault::NotSetUp});
  logins.setUp("code", "admin", "password", {}, count);
  EXPECT_EQ(answers, 4);
  EXPECT_TRUE(logins.check(FakeLogins::tokenOf("sara")));
  std::vector<trust::Session> ended;
  logins.onSessionEnded([&](const trust::Session& session) { ended.push_back(session); });
  logins.logout(FakeLogins::sessionOf("sara"));
  EXPECT_EQ(ended, std::vector{FakeLogins::sessionOf("sara")});
  const std::string text = metrics.text({});
  EXPECT_THAT(text, HasSubstr("comanda_logins_total{kind=\"login\",outcome=\"accepted\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("comanda_logins_total{kind=\"login\",outcome=\"too_many\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("comanda_logins_total{kind=\"refresh\",outcome=\"too_many\"} 1\n"));
  EXPECT_THAT(text, HasSubstr("comanda_logins_total{kind=\"set_up\",outcome=\"not_set_up\"} 1\n"));
}

TEST(Metrics, AreServedAsPrometheusWantsThem) {
  const http::Response response = metrics::metricsResponse("x 1\n");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(response.headers.front(),
            (http::Header{"Content-Type", "text/plain; version=0.0.4; charset=utf-8"}));
}

} // namespace
} // namespace comanda::testing
