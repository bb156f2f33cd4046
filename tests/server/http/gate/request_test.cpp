// SPDX-License-Identifier: GPL-3.0-or-later
// Requests that are let in, over real TLS sockets.
#include "tests/server/http/gate/gate_fixture.h"

#include <gmock/gmock.h>

namespace comanda::http {
namespace {

using ::testing::ElementsAre;

class RequestTest : public GateTest {
protected:
  RequestTest() { open(); }
};

TEST_F(RequestTest, reachesTheHandlerAsSent) {
  const auto curl = client();
  curl->send(
      "POST /api/v1/orders?table=4&x=%2F HTTP/1.1\r\nHost: localhost:8443\r\nIDEMPOTENCY-KEY:  k 1 \r\n"
      "Content-Length: 5\r\n\r\nhello");
  const Reply reply = curl->reply();
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body, "/api/v1/orders");
  EXPECT_EQ(reply.headers.at("date"), "Sat, 14 Mar 2026 18:00:00 GMT");
  EXPECT_FALSE(reply.headers.contains("connection"));
  ASSERT_EQ(m_handler.requests.size(), 1U);
  const Request& request = m_handler.requests.front();
  EXPECT_EQ(request.method, Method::Post);
  EXPECT_EQ(request.path, "/api/v1/orders");
  EXPECT_EQ(request.query, "table=4&x=%2F");
  EXPECT_THAT(request.headers, ElementsAre(Header{"host", "localhost:8443"}, Header{"idempotency-key", "k 1"},
                                           Header{"content-length", "5"}));
  EXPECT_EQ(request.body, "hello");
  EXPECT_EQ(request.address, "127.0.0.1");
  EXPECT_EQ(m_server->counters().requestsEver, 1U);
}

TEST_F(RequestTest, mayFollowAnotherOnTheSameConnection) {
  const auto curl = client();
  for (const char* path : {"/a", "/b", "/c"}) {
    curl->send(get(path));
    EXPECT_EQ(curl->reply().body, path);
  }
  EXPECT_EQ(m_server->counters().connectionsEver, 1U);
  EXPECT_NE(m_handler.requests[0].id, m_handler.requests[1].id);
}

TEST_F(RequestTest, mayComeByteByByte) {
  const auto curl = client();
  for (const char byte : post("/slow", "1234") + get("/next")) {
    curl->send(QByteArray(1, byte));
    QCoreApplication::processEvents();
  }
  EXPECT_EQ(curl->reply().body, "/slow");
  EXPECT_EQ(curl->reply().body, "/next");
  EXPECT_EQ(m_handler.requests.front().body, "1234");
}

TEST_F(RequestTest, mayHaveTheLargestBodyOfAnImport) {
  const auto curl = client();
  QByteArray body(static_cast<qsizetype>(kImportBodyBytesMax), 'x');
  for (qsizetype i = 0; i < body.size(); i += 1000) {
    body[i] = static_cast<char>('a' + i / 1000 % 26);
  }
  curl->send(post("/api/v1/menu/import", body));
  EXPECT_EQ(curl->reply().status, 200);
  EXPECT_TRUE(m_handler.requests.front().body == body);
}

TEST_F(RequestTest, needsNoContentLengthWithoutABody) {
  const auto curl = client();
  curl->send("POST /logout HTTP/1.1\r\nHost: a\r\n\r\n" + get("/after"));
  EXPECT_EQ(curl->reply().body, "/logout");
  EXPECT_EQ(curl->reply().body, "/after");
}

TEST_F(RequestTest, headGetsTheLengthButNotTheBody) {
  const auto curl = client();
  curl->send("HEAD /abc HTTP/1.1\r\nHost: a\r\n\r\n");
  const Reply reply = curl->reply(false);
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.headers.at("content-length"), "4");
  curl->send(get("/next"));
  EXPECT_EQ(curl->reply().body, "/next");
}

TEST_F(RequestTest, isTheLastWhenItSaysSo) {
  const auto curl = client();
  curl->send(get("/a", "Connection: close\r\n"));
  const Reply reply = curl->reply();
  EXPECT_EQ(reply.body, "/a");
  EXPECT_EQ(reply.headers.at("connection"), "close");
  EXPECT_TRUE(curl->isHungUp());
  EXPECT_TRUE(hasConnections(0));
}

TEST_F(RequestTest, ofHttp10IsTheLastUnlessItAsksForMore) {
  const auto keeping = client();
  keeping->send("GET /a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  EXPECT_EQ(keeping->reply().headers.at("connection"), "keep-alive");
  keeping->send("GET /b HTTP/1.0\r\n\r\n");
  EXPECT_EQ(keeping->reply().headers.at("connection"), "close");
  EXPECT_TRUE(keeping->isHungUp());
}

TEST_F(RequestTest, thatExpectsContinueGetsIt) {
  const auto curl = client();
  curl->send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-Continue\r\n\r\n");
  EXPECT_EQ(curl->reply(false).status, 100);
  curl->send("ok");
  EXPECT_EQ(curl->reply().status, 200);
  EXPECT_EQ(m_handler.requests.front().body, "ok");
}

TEST_F(RequestTest, comesWhenTheOneBeforeItIsAnswered) {
  m_handler.answersAtOnce = false;
  const auto curl = client();
  curl->send(get("/1") + post("/2", "two") + get("/3"));
  for (std::size_t turn = 1; turn <= 3; ++turn) {
    ASSERT_TRUE(isAsked(turn));
    QCoreApplication::processEvents();
    ASSERT_EQ(m_handler.requests.size(), turn) << "the next one came too early";
    m_handler.answers[turn - 1]({200, {}, QByteArray::number(turn)});
    EXPECT_EQ(curl->reply().body, QByteArray::number(turn));
  }
  EXPECT_EQ(m_handler.requests[1].body, "two");
}

TEST_F(RequestTest, mayArriveWhileAnotherIsAnswered) {
  m_handler.answersAtOnce = false;
  const auto curl = client();
  curl->send(get("/1"));
  ASSERT_TRUE(isAsked(1));
  curl->send(post("/2", "abc").left(30)); // in the middle of its head
  testing::eventually([] { return false; }, 50);
  EXPECT_EQ(m_handler.requests.size(), 1U);
  m_handler.answers[0]({200, {}, "1"});
  EXPECT_EQ(curl->reply().body, "1");
  curl->send(post("/2", "abc").mid(30));
  ASSERT_TRUE(isAsked(2));
  EXPECT_EQ(m_handler.requests[1].body, "abc");
}

TEST_F(RequestTest, mayBeOneOfAThousandInOneGo) {
  const auto curl = client();
  QByteArray bytes;
  for (int i = 0; i < 1000; ++i) {
    bytes += get("/" + QByteArray::number(i));
  }
  curl->send(bytes);
  for (int i = 0; i < 1000; ++i) {
    ASSERT_EQ(curl->reply().body, "/" + QByteArray::number(i));
  }
}

TEST_F(RequestTest, isTheLastWhenTooMuchFollowsIt) {
  m_handler.answersAtOnce = false;
  const auto curl = client();
  curl->send(get("/1"));
  ASSERT_TRUE(isAsked(1));
  curl->send(QByteArray(static_cast<qsizetype>(kEarlyBytesMax) + 1, 'x'));
  testing::eventually([] { return false; }, 50);
  m_handler.answers[0]({200, {}, "1"});
  const Reply reply = curl->reply();
  EXPECT_EQ(reply.body, "1");
  ASSERT_TRUE(reply.headers.contains("connection"));
  EXPECT_EQ(reply.headers.at("connection"), "close");
  EXPECT_TRUE(curl->isHungUp());
}

TEST_F(RequestTest, mayBeLeftUnfinished) {
  const auto curl = client();
  curl->send(post("/a", "12345").chopped(1));
  EXPECT_TRUE(hasConnections(1));
  testing::eventually([] { return false; }, 20);
  curl->hangUp();
  EXPECT_TRUE(hasConnections(0));
  EXPECT_TRUE(m_handler.requests.empty());
}

TEST_F(RequestTest, mayBeAnsweredAfterItsClientHasGone) {
  m_handler.answersAtOnce = false;
  for (std::size_t i = 1; i <= 50; ++i) {
    const auto curl = client();
    curl->send(get("/a") + get("/b"));
    ASSERT_TRUE(isAsked(i));
    curl->hangUp();
  }
  EXPECT_TRUE(hasConnections(0));
  for (const Answer& answer : m_handler.answers) {
    answer({200, {}, "nobody reads this"});
  }
  EXPECT_EQ(m_handler.requests.size(), 50U);
}

TEST_F(RequestTest, mayBeAnsweredAfterTheServerHasGone) {
  m_handler.answersAtOnce = false;
  const auto curl = client();
  curl->send(get("/a"));
  ASSERT_TRUE(isAsked(1));
  m_server.reset();
  m_handler.answers[0]({});
  EXPECT_TRUE(curl->isHungUp());
}

TEST_F(RequestTest, getsALargeAnswerWhole) {
  m_handler.response = Response{200, {{"content-type", "text/plain"}}, QByteArray(8 * 1024 * 1024, 'y')};
  const auto curl = client();
  curl->send(get("/a") + get("/b"));
  EXPECT_EQ(curl->reply().body.size(), 8 * 1024 * 1024);
  EXPECT_EQ(curl->reply().body.size(), 8 * 1024 * 1024);
}

} // namespace
} // namespace comanda::http
