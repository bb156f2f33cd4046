// SPDX-License-Identifier: GPL-3.0-or-later
// The front door as the network sees it: TLS, a real journal, real logins.
#include "domain/contract/options.h"
#include "domain/staff/permission_matrix.h"
#include "server/host/system_clock.h"
#include "server/http/front_door.h"
#include "server/http/rest/qr_svg.h"
#include "server/http/rest/target.h"
#include "tests/server/http/gate/gate_fixture.h"
#include "tests/server/http/gate/test_identity.h"
#include "tests/server/trust/trust_host.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QWebSocket>
#include <algorithm>
#include <map>

namespace comanda::testing {
namespace {

using http::Reply;

/// Fills in what the contract requires, with ids that nothing has and the least that is allowed.
void fillRequired(google::protobuf::Message& message) {
  const auto* reflection = message.GetReflection();
  for (int i = 0; i < message.GetDescriptor()->field_count(); ++i) {
    const auto* field = message.GetDescriptor()->field(i);
    const v1::Limits& limits = field->options().GetExtension(v1::limits);
    if (field->cpp_type() == google::protobuf::FieldDescriptor::CPPTYPE_INT32 && limits.min() > 0) {
      reflection->SetInt32(&message, field, static_cast<int>(limits.min()));
    }
    if (field->cpp_type() == google::protobuf::FieldDescriptor::CPPTYPE_INT64 &&
        (limits.min() > 0 || limits.required())) {
      reflection->SetInt64(&message, field, limits.min());
    }
    if (!limits.required()) {
      continue;
    }
    const std::string text = limits.id() ? "nothing-has-this-id" : limits.date() ? "2026-03-14" : "x";
    switch (field->cpp_type()) {
    case google::protobuf::FieldDescriptor::CPPTYPE_STRING:
      field->is_repeated() ? reflection->AddString(&message, field, text)
                           : reflection->SetString(&message, field, text);
      break;
    case google::protobuf::FieldDescriptor::CPPTYPE_MESSAGE:
      fillRequired(field->is_repeated() ? *reflection->AddMessage(&message, field)
                                        : *reflection->MutableMessage(&message, field));
      break;
    case google::protobuf::FieldDescriptor::CPPTYPE_ENUM:
      field->is_repeated() ? reflection->AddEnumValue(&message, field, 1)
                           : reflection->SetEnumValue(&message, field, 1);
      break;
    default: break;
    }
  }
}

/// Keeps what was written.
class KeptLog : public metrics::LogOutput {
public:
  void write(std::string line) override { lines.push_back(std::move(line)); }
  std::vector<std::string> lines;
};

/// A WebSocket to the door, as somebody.
class Socket {
public:
  Socket(std::uint16_t port, const std::string& path, const std::string& token) {
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_socket.setSslConfiguration(tls);
    QNetworkRequest request(
        QUrl(QStringLiteral("wss://127.0.0.1:%1%2").arg(port).arg(QString::fromStdString(path))));
    request.setRawHeader("Authorization", "Bearer " + QByteArray::fromStdString(token));
    m_socket.open(request);
  }
  bool isOpen() {
    return eventually([this] { return m_socket.state() == QAbstractSocket::ConnectedState; });
  }
  bool isClosedByHost() {
    return eventually([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; });
  }

private:
  QWebSocket m_socket;
};

class FrontDoorTest : public ::testing::Test {
protected:
  void SetUp() override {
    m_host.openTrattoria();
    m_host.accept(saveStaff("bea", {"bar"}));
    for (const char* staffId : {"max", "kim", "bea", "carl"}) {
      m_host.setPin(staffId, "2580");
    }
    openDoor(metrics::RateRules::unlimited());
  }

  void openDoor(const metrics::RateRules& rates, http::FrontDoor::Options options = {}) {
    options.server.address = QHostAddress(QHostAddress::LocalHost);
    options.server.identity = http::testIdentity();
    options.rates = rates;
    auto door = http::FrontDoor::open(*m_host.host, *m_host, options, m_clock, m_ids, m_log);
    ASSERT_TRUE(door) << door.error().what;
    m_door = *std::move(door);
    m_client = std::make_unique<http::TlsClient>(m_door->port());
    ASSERT_TRUE(m_client->isEncrypted());
  }

  Reply ask(const std::string& token, http::Method method, const std::string& path,
            const QByteArray& body = {}, const QByteArray& type = "application/json") {
    QByteArray head = QByteArray::fromStdString(std::string(rest::nameOf(method)) + " " + path) +
                      " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(body.size()) +
                      "\r\n";
    if (!token.empty()) {
      head += "Authorization: Bearer " + QByteArray::fromStdString(token) + "\r\n";
    }
    if (!body.isEmpty()) {
      head += "Content-Type: " + type + "\r\n";
    }
    m_client->send(head + "\r\n" + body);
    Reply reply = m_client->reply();
    if (reply.headers["connection"] == "close") {
      m_client = std::make_unique<http::TlsClient>(m_door->port());
    }
    return reply;
  }

  /// Logs in over HTTP.
  std::string tokenOf(const std::string& staffId, const std::string& pin = "2580") {
    const auto body = QJsonDocument(QJsonObject{{"user_name", QString::fromStdString(staffId)},
                                                {"password", QString::fromStdString(pin)}});
    const Reply reply = ask("", http::Method::Post, "/api/v1/auth/login", body.toJson());
    EXPECT_EQ(reply.status, 200) << reply.body.toStdString();
    return QJsonDocument::fromJson(reply.body)[QStringLiteral("access_token")].toString().toStdString();
  }
  std::map<std::string, std::string> everybodysTokens() {
    std::map<std::string, std::string> tokens;
    for (const char* staffId : {"max", "kim", "bea", "carl"}) {
      tokens[staffId] = tokenOf(staffId);
    }
    tokens["sara"] = tokenOf("sara", "4711");
    const Reply ada = ask("", http::Method::Post, "/api/v1/auth/login",
                          R"({"user_name":"ada","password":"correct horse"})");
    tokens["ada"] =
        QJsonDocument::fromJson(ada.body)[QStringLiteral("access_token")].toString().toStdString();
    return tokens;
  }

  trust::TrustHost m_host;
  host::SystemClock m_clock;
  host::RandomIds m_ids{m_clock};
  KeptLog m_log;
  std::unique_ptr<http::FrontDoor> m_door;
  std::unique_ptr<http::TlsClient> m_client;
};

// Every cell of the matrix: every role at every route that needs a permission.
TEST_F(FrontDoorTest, LetsEveryRoleDoWhatTheMatrixSaysAtEveryRoute) {
  const auto tokens = everybodysTokens();
  const rest::RouteTable table = rest::apiRoutes();
  int refused = 0;
  int allowed = 0;
  for (const rest::Route& route : table.routes()) {
    if (route.access.kind != rest::Access::Kind::Permitted) {
      continue;
    }
    std::string path;
    const auto segments = rest::pathSegments(route.pattern);
    for (const std::string& segment : *segments) {
      path += "/" + (segment.starts_with('{') ? std::string("nothing-has-this-id") : segment);
    }
    for (const auto& [staffId, token] : tokens) {
      const domain::House& house = m_host.host.house();
      const bool mayDo = staff::isPermitted(house, staffId, route.access.permission) &&
                         contract::maySee(staff::audienceOf(house, staffId), rest::audienceOf(route));
      const Reply reply = ask(token, route.method, path);
      EXPECT_EQ(reply.status != 403, mayDo)
          << staffId << ": " << rest::nameOf(route.method) << " " << route.pattern << "\n"
          << reply.body.toStdString();
      EXPECT_NE(reply.status, 0) << path;
      EXPECT_LT(reply.status, 500) << path;
      (mayDo ? allowed : refused) += 1;
    }
  }
  EXPECT_GT(refused, 100);
  EXPECT_GT(allowed, 100);
}

// Every cell once more, where commands come as they are: every role with every command of the contract.
TEST_F(FrontDoorTest, LetsEveryRoleGiveTheCommandsThatTheMatrixSays) {
  const auto tokens = everybodysTokens();
  const auto* body = v1::Command::descriptor()->FindOneofByName("body");
  ASSERT_NE(body, nullptr);
  int refused = 0;
  for (int i = 0; i < body->field_count(); ++i) {
    const auto* field = body->field(i);
    const v1::Permission permission = field->message_type()->options().GetExtension(v1::permission);
    for (const auto& [staffId, token] : tokens) {
      v1::CommandBatch batch;
      batch.set_id(staffId + "-" + std::to_string(i));
      v1::Command& command = *batch.add_commands();
      fillRequired(*command.GetReflection()->MutableMessage(&command, field));
      const bool mayDo = staff::isPermitted(m_host.host.house(), staffId, permission);
      const Reply reply = ask(token, http::Method::Post, "/api/v1/commands",
                              QByteArray::fromStdString(batch.SerializeAsString()), "application/x-protobuf");
      EXPECT_EQ(reply.status != 403, mayDo) << staffId << ": " << field->name() << "\n"
                                            << reply.body.toStdString();
      EXPECT_TRUE(reply.status == 200 || (reply.status >= 400 && reply.status < 500)) << field->name();
      refused += mayDo ? 0 : 1;
    }
  }
  EXPECT_GT(refused, 50);
}

TEST_F(FrontDoorTest, ShutsOutWhoeverIsDeactivatedAtOnce) {
  const std::string token = tokenOf("sara", "4711");
  Socket events(m_door->port(), "/api/v1/events", token);
  Socket link(m_door->port(), "/link", token);
  ASSERT_TRUE(events.isOpen());
  ASSERT_TRUE(link.isOpen());
  EXPECT_EQ(ask(token, http::Method::Get, "/api/v1/auth/profile").status, 200);
  m_host.accept(saveStaff("sara", {"server"}, false));
  EXPECT_EQ(ask(token, http::Method::Get, "/api/v1/auth/profile").status, 401);
  EXPECT_TRUE(events.isClosedByHost());
  EXPECT_TRUE(link.isClosedByHost());
  Socket again(m_door->port(), "/api/v1/events", token);
  EXPECT_TRUE(again.isClosedByHost());
}

TEST_F(FrontDoorTest, LogsEveryRequestAndNothingThatWasSaidInIt) {
  const std::string token = tokenOf("sara", "4711");
  ask("", http::Method::Post, "/api/v1/auth/login", R"({"user_name":"ada","password":"hunter2 hunter2"})");
  ask(token, http::Method::Get, "/api/v1/orders/o-secret?status=open&cursor=c-secret");
  ASSERT_EQ(m_log.lines.size(), 3U);
  for (const std::string& line : m_log.lines) {
    const auto record = QJsonDocument::fromJson(QByteArray::fromStdString(line)).object();
    EXPECT_FALSE(record.value(QStringLiteral("request")).toString().isEmpty()) << line;
    for (const std::string& secret : {token, std::string("4711"), std::string("hunter2"), std::string("ada"),
                                      std::string("secret"), std::string("127.0.0.1")}) {
      EXPECT_EQ(line.find(secret), std::string::npos) << secret << " in " << line;
    }
  }
}

TEST_F(FrontDoorTest, TellsWhoeverWatchesOnTheHostItself) {
  EXPECT_EQ(ask("", http::Method::Get, "/health/live").status, 200);
  EXPECT_EQ(ask("", http::Method::Get, "/health/ready").status, 200);
  EXPECT_EQ(ask("", http::Method::Get, "/health").status, 200);
  EXPECT_EQ(ask("", http::Method::Post, "/health").status, 405);
  const std::string token = tokenOf("sara", "4711");
  const Socket events(m_door->port(), "/api/v1/events", token);
  EXPECT_TRUE(eventually(
      [this] { return ask("", http::Method::Get, "/metrics").body.contains("comanda_event_clients 1"); }));
}

// "localhost" would lead a guest's telephone to itself.
TEST_F(FrontDoorTest, LeadsGuestsToTheHostAsWhoeverAsksReachedIt) {
  const std::string token = tokenOf("sara", "4711");
  for (const std::string& host : {std::string("192.168.1.10:8443"), std::string("till.lan")}) {
    m_client->send(QByteArray::fromStdString("GET /api/v1/tables/t1/qr HTTP/1.1\r\nHost: " + host +
                                             "\r\nAuthorization: Bearer " + token + "\r\n\r\n"));
    EXPECT_EQ(m_client->reply().body.toStdString(), rest::qrSvg("https://" + host + "/t/t1").value());
  }
}

TEST_F(FrontDoorTest, LogsAndCountsWhoeverAsksForAWebSocket) {
  const std::string token = tokenOf("sara", "4711");
  m_log.lines.clear();
  Socket stranger(m_door->port(), "/api/v1/events", "nonsense");
  EXPECT_TRUE(stranger.isClosedByHost());
  Socket lost(m_door->port(), "/api/v1/orders/o-secret", token);
  EXPECT_TRUE(lost.isClosedByHost());
  Socket events(m_door->port(), "/api/v1/events", token);
  EXPECT_TRUE(events.isOpen());
  ASSERT_EQ(m_log.lines.size(), 3U);
  const auto has = [this](std::size_t line, const char* text) {
    EXPECT_NE(m_log.lines[line].find(text), std::string::npos) << text << " in " << m_log.lines[line];
  };
  has(0, R"("route":"/api/v1/events","status":401)");
  has(1, R"("route":"","status":404)");
  has(2, R"("route":"/api/v1/events","status":101)");
  has(2, R"("user":"sara")");
  EXPECT_TRUE(ask("", http::Method::Get, "/metrics")
                  .body.contains(
                      R"(comanda_http_requests_total{method="GET",route="/api/v1/events",status="4xx"} 1)"));
}

TEST_F(FrontDoorTest, CountsWhatTheGateTurnsAway) {
  m_client->send("BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  EXPECT_EQ(m_client->reply().status, 501);
  m_client = std::make_unique<http::TlsClient>(m_door->port());
  const QByteArray metrics = ask("", http::Method::Get, "/metrics").body;
  EXPECT_TRUE(metrics.contains("comanda_refused_total{reason=\"not_supported\"} 1\n"))
      << metrics.toStdString();
}

TEST_F(FrontDoorTest, SaysTheSameForSafetyInEveryAnswer) {
  for (const char* path : {"/health/live", "/health", "/metrics", "/openapi.json", "/nothing"}) {
    const Reply reply = ask("", http::Method::Get, path);
    EXPECT_EQ(reply.headers.at("cache-control"), "no-store") << path;
    EXPECT_EQ(reply.headers.at("x-content-type-options"), "nosniff") << path;
    EXPECT_FALSE(reply.headers.at("x-request-id").empty()) << path;
  }
}

// A person's allowance counts wherever they come from, and is not that of the address.
TEST_F(FrontDoorTest, HoldsAPersonBackWhoOpensSocketAfterSocket) {
  metrics::RateRules rates = metrics::RateRules::unlimited();
  rates.ofUser[static_cast<std::size_t>(metrics::RateClass::Socket)] = {
      .times = 1, .per = std::chrono::hours(1), .atOnce = 1};
  m_client.reset();
  m_door.reset();
  openDoor(rates);
  const std::string sara = tokenOf("sara", "4711");
  const std::string max = tokenOf("max");
  Socket first(m_door->port(), "/api/v1/events", sara);
  EXPECT_TRUE(first.isOpen());
  Socket second(m_door->port(), "/api/v1/events", sara);
  EXPECT_TRUE(second.isClosedByHost());
  EXPECT_NE(m_log.lines.back().find(R"("status":429)"), std::string::npos) << m_log.lines.back();
  Socket another(m_door->port(), "/api/v1/events", max);
  EXPECT_TRUE(another.isOpen());
}

// As whoever asks from another computer.
TEST_F(FrontDoorTest, ShowsHealthAndFiguresToThoseAloneWhoMayReadReports) {
  metrics::RateRules rates = metrics::RateRules::unlimited();
  rates.ofAddress[static_cast<std::size_t>(metrics::RateClass::Read)] = {
      .times = 1, .per = std::chrono::hours(1), .atOnce = 6};
  m_client.reset();
  m_door.reset();
  http::FrontDoor::Options options;
  options.isOpenToThisComputer = false;
  openDoor(rates, std::move(options));
  for (const char* path : {"/health", "/metrics"}) {
    EXPECT_EQ(ask("", http::Method::Get, path).status, 401) << path;
    EXPECT_EQ(ask(tokenOf("sara", "4711"), http::Method::Get, path).status, 403) << path;
    EXPECT_EQ(ask(tokenOf("max"), http::Method::Get, path).status, 200) << path;
  }
  EXPECT_EQ(ask("", http::Method::Get, "/metrics").status, 429);
  EXPECT_EQ(ask("", http::Method::Get, "/health/live").status, 200);
}

TEST_F(FrontDoorTest, DrainsAndTellsWhenAllHaveGone) {
  const std::string token = tokenOf("sara", "4711");
  Socket events(m_door->port(), "/api/v1/events", token);
  ASSERT_TRUE(events.isOpen());
  bool isDrained = false;
  m_door->drain([&] { isDrained = true; });
  EXPECT_TRUE(events.isClosedByHost());
  m_client->hangUp();
  EXPECT_TRUE(eventually([&] { return isDrained; }));
}

} // namespace
} // namespace comanda::testing
