// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/gate/request_head.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <vector>

namespace comanda::http {
namespace {

std::expected<RequestHead, Refusal> parsed(const std::string& head, const HeadLimits& limits = {}) {
  const auto bytes = headBytesOf(head, limits);
  if (!bytes) {
    return std::unexpected(bytes.error());
  }
  if (*bytes == 0) {
    ADD_FAILURE() << "not whole: " << head;
  }
  return parseRequestHead(std::string_view(head).substr(0, *bytes), limits);
}

/// GET / with a Host and these further lines.
std::string with(const std::string& lines) {
  return "GET / HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n";
}

std::string posting(const std::string& lines, const std::string& target = "/") {
  return "POST " + target + " HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n";
}

struct Refused {
  std::string head;
  int status = 0;
};

const std::vector<Refused> kRefused{
    // The request line.
    {"\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {" GET / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET /  HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET\t/\tHTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET / HTTP/1.1 \r\nHost: a\r\n\r\n", 400},
    {"GET /\r\nHost: a\r\n\r\n", 400},
    {"GET\r\n\r\n", 400},
    {"GET / HTTPX9Z9\r\nHost: a\r\n\r\n", 400},
    {"GET / http/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET / HTTP/1.10\r\nHost: a\r\n\r\n", 400},
    {"GET / HTTP/1.2\r\nHost: a\r\n\r\n", 505},
    {"GET / HTTP/2.0\r\nHost: a\r\n\r\n", 505},
    {"get / HTTP/1.1\r\nHost: a\r\n\r\n", 501},
    {"PROPFIND / HTTP/1.1\r\nHost: a\r\n\r\n", 501},
    {"TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", 405},
    {"CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n", 405},
    {"PATCH / HTTP/1.1\r\nHost: a\r\n\r\n", 405},
    {"G(T / HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET http://a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET //a/ HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n", 400},
    {"GET /" + std::string(4096, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414},
    {"GET /" + std::string(17'000, 'a'), 414},
    // Lines.
    {"GET / HTTP/1.1\nHost: a\n\n", 400},
    {"GET / HTTP/1.1\r\nHost: a\n\r\n", 400},
    {"GET / HTTP/1.1\r\nHost: a\rb: c\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\nHost: a\r\r\n\r\n", 400},
    {std::string("GET / HTTP/1.1\r\nHost: a\r\nx: \0\r\n\r\n", 33), 400},
    {with(" folded\r\n"), 400},
    {with("a: b\r\n\tfolded\r\n"), 400},
    {with("a : b\r\n"), 400},
    {with(": b\r\n"), 400},
    {with("a\r\n"), 400},
    {with("a(b): c\r\n"), 400},
    {with("a: \x01\r\n"), 400},
    {with("a: \x7f\r\n"), 400},
    {with("a: \xc3\xa4\r\n"), 400},
    {with("a: " + std::string(8'000, 'b') + "\r\n"), 431},
    {with("a: " + std::string(17'000, 'b') + "\r\n"), 431},
    // Host.
    {"GET / HTTP/1.1\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\nHost:\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n", 400},
    {"GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400},
    {"GET / HTTP/1.0\r\nHost: a b\r\n\r\n", 400},
    // The body.
    {posting("Content-Length: 1\r\nContent-Length: 1\r\n"), 400},
    {posting("Content-Length: 1, 1\r\n"), 400},
    {posting("Content-Length: -1\r\n"), 400},
    {posting("Content-Length: +1\r\n"), 400},
    {posting("Content-Length: 1a\r\n"), 400},
    {posting("Content-Length: 0x1\r\n"), 400},
    {posting("Content-Length: 1.0\r\n"), 400},
    {posting("Content-Length: \r\n"), 400},
    {posting("Content-Length: 18446744073709551615\r\n"), 400},
    {posting("Content-Length: 9999999999999999999\r\n"), 413},
    {posting("Content-Length: 2097153\r\n"), 413},
    {posting("Content-Length: 16777217\r\n", "/menu/batch"), 413},
    {posting("Content-Length: 2097153\r\n", "/menu/batch/x"), 413},
    {posting("Content-Length: 2097153\r\n", "/a?x=/import"), 413},
    {posting("Transfer-Encoding: chunked\r\n"), 501},
    {posting("Transfer-Encoding: identity\r\n"), 501},
    {posting("Transfer-Encoding: chunked\r\nContent-Length: 1\r\n"), 400},
    {"POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n", 400},
    {with("Content-Length: 1\r\n"), 400},
    // The rest.
    {posting("Expect: 200-ok\r\nContent-Length: 1\r\n"), 417},
    {posting("Expect:\r\nContent-Length: 1\r\n"), 417},
    {with("Authorization: Bearer a\r\nAuthorization: Bearer b\r\n"), 400},
    {with("Idempotency-Key: a\r\nIdempotency-Key: a\r\n"), 400},
};

TEST(RequestHead, isRefusedWithItsStatus) {
  for (const Refused& tried : kRefused) {
    const auto head = parsed(tried.head);
    ASSERT_FALSE(head) << tried.head;
    EXPECT_EQ(head.error().status, tried.status) << tried.head.substr(0, 200);
    EXPECT_FALSE(head.error().detail.empty());
  }
}

TEST(RequestHead, isReadAsSent) {
  const auto head = parsed("PUT /a%20b/?c=d?e HTTP/1.1\r\nhOST:a:1\r\nX-Empty:\r\nX-Tab: \t b\tc \t\r\n"
                           "Content-Length: 0012\r\nExpect: 100-continue\r\n\r\n");
  ASSERT_TRUE(head) << head.error().detail;
  EXPECT_EQ(*head, (RequestHead{.method = Method::Put,
                                .path = "/a%20b/",
                                .query = "c=d?e",
                                .headers = {{"host", "a:1"},
                                            {"x-empty", ""},
                                            {"x-tab", "b\tc"},
                                            {"content-length", "0012"},
                                            {"expect", "100-continue"}},
                                .bodyBytes = 12,
                                .expectsContinue = true}));
}

TEST(RequestHead, saysWhetherTheConnectionIsKept) {
  EXPECT_TRUE(parsed(with(""))->keepsAlive);
  EXPECT_FALSE(parsed(with("Connection: Close\r\n"))->keepsAlive);
  EXPECT_FALSE(parsed(with("Connection: a\r\nConnection: b, close\r\n"))->keepsAlive);
  EXPECT_FALSE(parsed("GET / HTTP/1.0\r\n\r\n")->keepsAlive);
  EXPECT_TRUE(parsed("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n")->keepsAlive);
}

TEST(RequestHead, mayAnnounceMoreForImports) {
  EXPECT_EQ(parsed(posting("Content-Length: 2097152\r\n"))->bodyBytes, 2097152U);
  EXPECT_EQ(parsed(posting("Content-Length: 16777216\r\n", "/menu/batch?x=1"))->bodyBytes, 16777216U);
  EXPECT_EQ(parsed(posting("Content-Length: 16777216\r\n", "/journal/import"))->bodyBytes, 16777216U);
}

TEST(RequestHead, hasALimitedNumberOfHeaders) {
  std::string lines;
  for (std::size_t i = 1; i < kHeadersMax; ++i) {
    lines += "a: b\r\n";
  }
  EXPECT_TRUE(parsed(with(lines)));
  EXPECT_EQ(parsed(with(lines + "a: b\r\n")).error().status, 431);
}

TEST(RequestHead, mayBeAsLargeAsItsLimit) {
  const std::string small = with("a: \r\nb: \r\n");
  const std::string padding(kHeadBytesMax - small.size(), 'x');
  const std::string half = padding.substr(0, padding.size() / 2);
  const std::string rest = padding.substr(half.size());
  const HeadLimits limits{.headerBytes = kHeadBytesMax};
  EXPECT_TRUE(parsed(with("a: " + half + "\r\nb: " + rest + "\r\n"), limits));
  EXPECT_EQ(parsed(with("a: " + half + "\r\nb: " + rest + "x\r\n"), limits).error().status, 431);
}

TEST(RequestHead, isWaitedForWhileItMayBecomeOne) {
  const std::string whole = with("a: b\r\n") + "body";
  for (std::size_t size = 0; size < whole.size() - 4; ++size) {
    EXPECT_EQ(headBytesOf(whole.substr(0, size), {}), 0U) << size;
  }
  EXPECT_EQ(headBytesOf(whole, {}), whole.size() - 4);
}

TEST(RequestHead, isNotWaitedForWhenItCannotBecomeOne) {
  for (const char* bytes : {"\r", "\x16\x03\x01", "GET / HTTP/1.1\n", "GET /\rx", "{", " "}) {
    EXPECT_FALSE(headBytesOf(bytes, {})) << bytes;
  }
}

// ---- Properties ----

RC_GTEST_PROP(RequestHeadProperty, ArbitraryBytesAreJudged, ()) {
  const std::string bytes =
      *rc::gen::arbitrary<std::string>() + *rc::gen::element<std::string>("", "\r\n", "\r\n\r\n");
  const auto size = headBytesOf(bytes, {});
  RC_ASSERT(size.value_or(0) <= bytes.size());
  const auto head = parseRequestHead(bytes, {});
  if (!head) {
    RC_ASSERT(head.error().status >= 400);
  }
}

RC_GTEST_PROP(RequestHeadProperty, DamagedHeadsAreJudged, ()) {
  std::string bytes = (*rc::gen::elementOf(kRefused)).head;
  const auto times = *rc::gen::inRange(1, 6);
  for (int i = 0; i < times; ++i) {
    const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
    bytes[at] = *rc::gen::arbitrary<char>();
  }
  const auto size = headBytesOf(bytes, {});
  if (size && *size > 0) {
    const auto head = parseRequestHead(std::string_view(bytes).substr(0, *size), {});
    if (head) {
      RC_ASSERT(head->path.starts_with('/'));
      RC_ASSERT(head->bodyBytes <= kImportBodyBytesMax);
    }
  }
}

std::string anyOf(const std::string& alphabet, std::size_t min, std::size_t max) {
  const auto size = *rc::gen::inRange(min, max + 1);
  return *rc::gen::container<std::string>(size, rc::gen::elementOf(alphabet));
}

RC_GTEST_PROP(RequestHeadProperty, RenderedHeadsParseBack, ()) {
  static const std::vector<std::pair<std::string, Method>> kMethods{
      {"GET", Method::Get},   {"POST", Method::Post},     {"PUT", Method::Put},
      {"HEAD", Method::Head}, {"DELETE", Method::Delete}, {"OPTIONS", Method::Options}};
  const auto method = *rc::gen::elementOf(kMethods);
  RequestHead head;
  head.method = method.second;
  head.path = "/a" + anyOf("abz019-._~!$&'()*+,;=:@/", 0, 30);
  head.query = anyOf("abz019-._~!$&'()*+,;=:@/?", 0, 30);
  head.headers = {{"host", anyOf("abc019.-", 1, 20)}};
  const auto count = *rc::gen::inRange(0, 20);
  for (int i = 0; i < count; ++i) {
    head.headers.push_back(
        {"x-" + anyOf("abz019-_!#$%&'*+.^`|~", 0, 10), anyOf("abz019 \t(),/:;<=>?@[]{}\"", 0, 30)});
    std::string& value = head.headers.back().value;
    value = "v" + value + "v";
  }
  std::string text =
      method.first + " " + head.path + (head.query.empty() ? "" : "?" + head.query) + " HTTP/1.1\r\n";
  for (const Header& header : head.headers) {
    text += header.name + ":" + anyOf(" \t", 0, 3) + header.value + anyOf(" \t", 0, 3) + "\r\n";
  }
  const auto back = parsed(text + "\r\n");
  RC_ASSERT(back.has_value());
  RC_ASSERT(*back == head);
}

} // namespace
} // namespace comanda::http
