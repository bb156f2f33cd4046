// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/live/live_door.h"
#include "tests/server/http/live/listener.h"

namespace comanda::testing {
namespace {

http::Request asking(std::vector<http::Header> headers, const std::string& path = "/api/v1/events",
                     const std::string& query = "") {
  return {
      .path = path, .query = query, .headers = std::move(headers), .body = {}, .address = {}, .id = "r-1"};
}

std::string tokenIn(std::vector<http::Header> headers) {
  return std::string(live::tokenOf(asking(std::move(headers))));
}

TEST(TokenOf, IsInTheHeaderOrTheSubprotocol) {
  EXPECT_EQ(tokenIn({{"authorization", "Bearer abc.d-e_f"}}), "abc.d-e_f");
  EXPECT_EQ(tokenIn({{"authorization", "bearer  abc"}}), "abc");
  EXPECT_EQ(tokenIn({{"sec-websocket-protocol", "bearer, abc"}}), "abc");
  EXPECT_EQ(tokenIn({{"sec-websocket-protocol", "bearer,abc"}}), "abc");
}

TEST(TokenOf, IsNothingElse) {
  EXPECT_EQ(tokenIn({}), "");
  EXPECT_EQ(tokenIn({{"authorization", "Basic abc"}}), "");
  EXPECT_EQ(tokenIn({{"authorization", "Bearer"}}), "");
  EXPECT_EQ(tokenIn({{"sec-websocket-protocol", "abc"}}), "");
  EXPECT_EQ(tokenIn({{"sec-websocket-protocol", "chat, abc"}}), "");
  EXPECT_EQ(tokenIn({{"authorization", "Basic x"}, {"sec-websocket-protocol", "bearer, abc"}}), "")
      << "one way, not whichever fits";
}

std::string headerOf(const http::Response& response, const std::string& name) {
  for (const http::Header& header : response.headers) {
    if (header.name == name) {
      return header.value;
    }
  }
  return "";
}

class LiveDoor : public ::testing::Test {
protected:
  void SetUp() override { host.setUp(); }
  static http::Request as(const std::string& staffId, const std::string& path = "/api/v1/events",
                          const std::string& query = "") {
    return asking({{"authorization", "Bearer " + FakeLogins::tokenOf(staffId)}}, path, query);
  }
  static int statusOf(const std::optional<http::Response>& response) {
    return response ? response->status : 0;
  }

  RunningHost host;
};

TEST_F(LiveDoor, LetsInWhoeverIsLoggedIn) {
  Doorstep doorstep(*host);
  EXPECT_EQ(statusOf(doorstep.door().onUpgrade(as("sara"))), 0);
  EXPECT_EQ(statusOf(doorstep.door().onUpgrade(as("sara", "/link"))), 0);
  EXPECT_EQ(statusOf(doorstep.door().onUpgrade(asking({}))), 401);
  EXPECT_EQ(statusOf(doorstep.door().onUpgrade(asking({}, "/link"))), 401);
  doorstep.logins.end("sara");
  EXPECT_EQ(statusOf(doorstep.door().onUpgrade(as("sara"))), 401);
}

TEST_F(LiveDoor, SaysWhatIsWrong) {
  Doorstep doorstep(*host);
  const auto refusal = doorstep.door().onUpgrade(as("sara", "/api/v1/events", "af\"ter=1"));
  ASSERT_TRUE(refusal);
  EXPECT_EQ(refusal->status, 400);
  EXPECT_EQ(headerOf(*refusal, "Content-Type"), "application/problem+json");
  const QJsonObject problem = QJsonDocument::fromJson(refusal->body).object();
  EXPECT_EQ(problem[QStringLiteral("status")].toInt(), 400);
  EXPECT_EQ(problem[QStringLiteral("violations")][0][QStringLiteral("field")].toString(),
            QStringLiteral("af\"ter"));
  EXPECT_EQ(statusOf(doorstep.door().onUpgrade(as("sara", "/api/v1/orders"))), 404);
}

TEST_F(LiveDoor, RefusesWhoeverMaySeeNothingOfIt) {
  Doorstep doorstep(*host);
  EXPECT_EQ(statusOf(doorstep.door().onUpgrade(as("kim", "/api/v1/events", "channels=orders,bills"))), 403);
  EXPECT_EQ(statusOf(doorstep.door().onUpgrade(as("kim", "/api/v1/events", "channels=orders,kitchen"))), 0);
  EXPECT_EQ(statusOf(doorstep.door().onUpgrade(as("sara", "/api/v1/events", "channels=users"))), 403);
  EXPECT_EQ(statusOf(doorstep.door().onUpgrade(as("nobody"))), 403);
}

TEST_F(LiveDoor, IsShutWhenThereAreEnough) {
  live::LiveDoor::Settings settings;
  settings.events.clientsMax = 1;
  settings.links.terminalsMax = 0;
  Doorstep doorstep(*host, settings);
  Listener first(doorstep, "sara");
  first.joined(doorstep);
  const auto refusal = doorstep.door().onUpgrade(as("sam"));
  ASSERT_EQ(statusOf(refusal), 503);
  EXPECT_EQ(headerOf(*refusal, "Retry-After"), "10");
  EXPECT_EQ(statusOf(doorstep.door().onUpgrade(as("sam", "/link"))), 503);
  first.socket().close();
  EXPECT_TRUE(eventually([&] { return statusOf(doorstep.door().onUpgrade(as("sam"))) == 0; }));
}

} // namespace
} // namespace comanda::testing
