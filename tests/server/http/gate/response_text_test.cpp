// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/gate/response_text.h"
#include "tests/support/manual_clock.h"

#include <gtest/gtest.h>

namespace comanda::http {
namespace {

Delivery delivery(Method method = Method::Get) {
  return {.method = method, .now = testing::ManualClock().now()};
}

TEST(ResponseText, isAHeadAndABody) {
  EXPECT_EQ(responseText({404, {{"content-type", "text/plain"}}, "nothing"}, delivery()),
            "HTTP/1.1 404 Not Found\r\ndate: Sat, 14 Mar 2026 18:00:00 GMT\r\ncontent-type: text/plain\r\n"
            "content-length: 7\r\n\r\nnothing");
}

TEST(ResponseText, tellsThatAnEmptyBodyIsEmpty) {
  EXPECT_TRUE(responseText({200, {}, {}}, delivery()).contains("\r\ncontent-length: 0\r\n"));
}

TEST(ResponseText, hasNoBodyAfterHead) {
  const QByteArray text = responseText({200, {}, "four"}, delivery(Method::Head));
  EXPECT_TRUE(text.contains("\r\ncontent-length: 4\r\n"));
  EXPECT_TRUE(text.endsWith("\r\n\r\n"));
}

TEST(ResponseText, hasNeitherBodyNorLengthWith204And304) {
  for (const int status : {204, 304}) {
    const QByteArray text = responseText({status, {{"etag", "\"7\""}}, "stray"}, delivery());
    EXPECT_FALSE(text.contains("content-length"));
    EXPECT_TRUE(text.contains("etag: \"7\"\r\n"));
    EXPECT_TRUE(text.endsWith("\r\n\r\n"));
  }
}

TEST(ResponseText, decidesItselfOnLengthAndConnection) {
  const QByteArray text = responseText(
      {200, {{"Content-Length", "9"}, {"CONNECTION", "upgrade"}, {"Transfer-Encoding", "chunked"}}, "x"},
      {.closes = true, .now = testing::ManualClock().now()});
  EXPECT_EQ(text.toLower().count("content-length"), 1);
  EXPECT_TRUE(text.contains("\r\nconnection: close\r\n"));
  EXPECT_FALSE(text.toLower().contains("transfer-encoding"));
}

TEST(ResponseText, letsNoHeaderEndItsLine) {
  for (const Header& header :
       {Header{"location", "/a\r\nset-cookie: x"}, Header{"a b", "c"}, Header{"", "c"}}) {
    const QByteArray text = responseText({201, {header}, "body"}, delivery());
    EXPECT_TRUE(text.startsWith("HTTP/1.1 500 Internal Server Error\r\n")) << text.toStdString();
    EXPECT_FALSE(text.contains("set-cookie"));
  }
}

TEST(HttpDate, isImfFixdate) {
  using namespace std::chrono;
  EXPECT_EQ(httpDate(sys_days(1994y / 11 / 6) + 8h + 49min + 37s), "Sun, 06 Nov 1994 08:49:37 GMT");
  EXPECT_EQ(httpDate(sys_days(2024y / 2 / 29) + 23h + 59min + 59s + 999'999us),
            "Thu, 29 Feb 2024 23:59:59 GMT");
}

} // namespace
} // namespace comanda::http
