// SPDX-License-Identifier: GPL-3.0-or-later
// What happens around every route: headers, other origins, media types, who watches.
#include "server/http/rest/codec.h"
#include "server/http/rest/etag.h"
#include "server/http/rest/made_ids.h"
#include "server/http/rest/qr_svg.h"
#include "server/http/rest/target.h"
#include "tests/server/http/rest/running_api.h"

namespace comanda::testing {
namespace {

using http::Method;

TEST(Api, SendsTheHeadersThatKeepABrowserSafe) {
  RunningApi api;
  for (const char* path : {"/api/v1/rooms", "/api/v1/nothing", "/openapi.json"}) {
    const Told told = api.get("sara", path);
    EXPECT_EQ(told.header("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(told.header("Cache-Control"), "no-store");
    EXPECT_EQ(told.header("Content-Security-Policy"), "default-src 'none'; frame-ancestors 'none'");
    EXPECT_EQ(told.header("X-Frame-Options"), "DENY");
    EXPECT_EQ(told.header("Referrer-Policy"), "no-referrer");
    EXPECT_EQ(told.header("X-Request-Id"), "request-1");
    EXPECT_EQ(told.header("Access-Control-Allow-Origin"), "");
  }
  EXPECT_EQ(api.get("sara", "/api/v1/nothing").text("request_id"), "request-1");
}

TEST(Api, KnowsNoOtherOriginUnlessItIsConfigured) {
  const std::vector<http::Header> origin = {{"origin", "https://shop.example"},
                                            {"access-control-request-method", "POST"}};
  RunningApi closed;
  const Told plain = closed.ask("", Method::Options, "/api/v1/orders", "", origin);
  EXPECT_EQ(plain.status, 204);
  EXPECT_EQ(plain.header("Allow"), "OPTIONS, GET, HEAD, POST");
  EXPECT_EQ(plain.header("Access-Control-Allow-Methods"), "");

  RunningApi open({.origins = {"https://shop.example"}});
  const Told preflight = open.ask("", Method::Options, "/api/v1/orders", "", origin);
  EXPECT_EQ(preflight.header("Access-Control-Allow-Origin"), "https://shop.example");
  EXPECT_EQ(preflight.header("Access-Control-Allow-Methods"), "OPTIONS, GET, HEAD, POST");
  EXPECT_EQ(preflight.header("Vary"), "Origin");
  EXPECT_EQ(open.get("sara", "/api/v1/rooms", origin).header("Access-Control-Allow-Origin"),
            "https://shop.example");
  EXPECT_EQ(open.get("sara", "/api/v1/rooms", {{"origin", "https://evil.example"}})
                .header("Access-Control-Allow-Origin"),
            "");
  EXPECT_EQ(open.ask("", Method::Options, "/api/v1/nothing", "", origin).status, 404);
}

// Holds back whoever it is told to, and remembers what it saw.
class Recorder : public rest::Watch {
public:
  std::optional<std::chrono::seconds> mustWait(const http::Request&, const rest::Route& route,
                                               std::string_view staffId) override {
    asked.push_back(route.pattern + " " + std::string(staffId));
    return staffId == heldBack ? std::optional(std::chrono::seconds(7)) : std::nullopt;
  }
  void answered(const http::Request&, std::string_view pattern, std::string_view staffId,
                const http::Response& response) override {
    told.push_back(std::string(pattern) + " " + std::string(staffId) + " " + std::to_string(response.status));
  }

  std::string heldBack = "nobody";
  std::vector<std::string> asked;
  std::vector<std::string> told;
};

TEST(Api, AsksWhoWatchesAndTellsThemThePatternNeverThePath) {
  Recorder recorder;
  RunningApi api({}, &recorder);
  api.get("sara", "/api/v1/tables/t1");
  api.get("", "/api/v1/tables/secret-thing");
  api.get("sara", "/api/v1/no/such/secret-thing");
  EXPECT_EQ(recorder.asked, (std::vector<std::string>{"/api/v1/tables/{id} ", "/api/v1/tables/{id} sara",
                                                      "/api/v1/tables/{id} "}));
  EXPECT_EQ(recorder.told,
            (std::vector<std::string>{"/api/v1/tables/{id} sara 200", "/api/v1/tables/{id}  401", "  404"}));
}

TEST(Api, HoldsBackWhoComesTooOften) {
  Recorder recorder;
  RunningApi api({}, &recorder);
  recorder.heldBack = "sara";
  const Told told = api.get("sara", "/api/v1/tables");
  EXPECT_EQ(told.status, 429);
  EXPECT_EQ(told.header("Retry-After"), "7");
  EXPECT_EQ(api.get("sam", "/api/v1/tables").status, 200);
  recorder.heldBack = "";
  EXPECT_EQ(api.post("", "/api/v1/auth/login", R"({"user_name":"sara","password":"right"})").status, 429);
}

TEST(Api, TakesNoBodyWhereThereIsNone) {
  RunningApi api;
  EXPECT_EQ(api.ask("sara", Method::Get, "/api/v1/rooms", R"({"a":1})").status, 400);
  EXPECT_EQ(api.ask("sara", Method::Post, "/api/v1/orders", "{}", {{"if-match", "*"}}).status, 400);
}

http::Request withHeader(std::string name, std::string value) {
  return {.headers = {{std::move(name), std::move(value)}}};
}

TEST(Codec, GivesWhatIsAcceptedBest) {
  using rest::Format;
  for (const char* accept : {"", "*/*", "application/json", "application/*", "text/html, */*;q=0.1",
                             "application/x-protobuf;q=0.5, application/json", "Application/JSON ; q=1"}) {
    const auto format = rest::formatWanted(withHeader("accept", accept));
    ASSERT_TRUE(format) << accept;
    EXPECT_EQ(*format, Format::Json) << accept;
  }
  for (const char* accept :
       {"application/x-protobuf", "application/x-protobuf, */*;q=0", "*/*, application/json;q=0.0"}) {
    const auto format = rest::formatWanted(withHeader("accept", accept));
    ASSERT_TRUE(format) << accept;
    EXPECT_EQ(*format, Format::Protobuf) << accept;
  }
  for (const char* accept : {"text/html", "*/*;q=0", "application/json;q=0", "text/*", "json"}) {
    const auto format = rest::formatWanted(withHeader("accept", accept));
    ASSERT_FALSE(format) << accept;
    EXPECT_EQ(format.error().problem.status(), 406);
  }
}

TEST(Codec, KnowsJsonAndProtobufAlone) {
  for (const char* type : {"application/json", "application/json; charset=UTF-8",
                           "application/json ; charset=\"utf-8\"", "application/x-protobuf"}) {
    EXPECT_TRUE(rest::formatOfBody(withHeader("content-type", type))) << type;
  }
  for (const char* type :
       {"", "text/json", "application/json; charset=latin1", "application/json; charset=\"latin1\"",
        "application/json; charset=\"utf-8", "application/json; odd=1", "application/jsonp",
        "application/x-www-form-urlencoded"}) {
    EXPECT_FALSE(rest::formatOfBody(withHeader("content-type", type))) << type;
  }
}

TEST(Codec, TakesATableInUtf8HoweverItIsSaid) {
  for (const char* type : {"text/csv", "text/csv;charset=utf-8", "Text/CSV; Charset=UTF-8",
                           "text/csv; charset=\"UTF-8\"", "text/csv; header=present; charset=\"utf-8\""}) {
    EXPECT_TRUE(rest::isTable(withHeader("content-type", type))) << type;
  }
  for (const char* type : {"text/csv; charset=utf-80", "text/csv; charset=\"latin1\"",
                           "text/csv; charset=\"utf-8", "text/plain", "text/csvs"}) {
    EXPECT_FALSE(rest::isTable(withHeader("content-type", type))) << type;
  }
}

TEST(ETag, IsTheSameForTheSameBytesAlone) {
  v1::Room room;
  room.set_id("hall");
  const std::string tag = rest::etagOf(room);
  EXPECT_EQ(tag, rest::etagOf(room));
  room.set_name("Hall");
  EXPECT_NE(tag, rest::etagOf(room));
  EXPECT_TRUE(rest::namesTag("\"a\" ,\t" + tag + " ", tag));
  EXPECT_TRUE(rest::namesTag("*", tag));
  EXPECT_FALSE(rest::namesTag("\"a\", \"b\"", tag));
  EXPECT_FALSE(rest::namesTag("", tag));
}

TEST(MadeIds, FollowFromUserKeyAndPurpose) {
  ManualClock clock;
  host::RandomIds random(clock);
  const auto id = [&](const char* staffId, const char* key, const char* purpose) {
    return rest::MadeIds(random, staffId, key).idFor(purpose);
  };
  EXPECT_EQ(id("sara", "k", "order"), id("sara", "k", "order"));
  EXPECT_EQ(
      std::set<std::string>({id("sara", "k", "order"), id("sam", "k", "order"), id("sara", "l", "order"),
                             id("sara", "k", "round"), id("sarak", "", "order"), id("sarak", "", "order")})
          .size(),
      6u);
  EXPECT_EQ(id("sara", "k", "order")[14], '8') << "a UUID of version 8";
}

TEST(MadeIds, FillEveryIdThatMustBeThereAndNoOther) {
  ManualClock clock;
  host::RandomIds random(clock);
  v1::ModifierGroup group;
  group.set_id("given");
  group.add_modifiers()->set_id("rare");
  group.add_modifiers();
  rest::MadeIds(random, "sara", "k").fill(group);
  EXPECT_EQ(group.id(), "given");
  EXPECT_EQ(group.modifiers(0).id(), "rare");
  EXPECT_EQ(group.modifiers(1).id(), rest::MadeIds(random, "sara", "k").idFor("modifiers[1].id"));
  v1::MenuItem item;
  rest::MadeIds(random, "sara", "k").fill(item);
  EXPECT_FALSE(item.id().empty());
  EXPECT_TRUE(item.category_id().empty());
}

TEST(Target, IsDecodedStrictly) {
  EXPECT_EQ(rest::percentDecoded("a%20b%C3%A8+c"), "a bè+c");
  for (const char* text : {"%", "%4", "%g0", "%0g", "a%", "%00", "%0A", "%7f", "%ff", "%C3", "%ED%A0%80"}) {
    EXPECT_FALSE(rest::percentDecoded(text)) << text;
  }
  EXPECT_EQ(rest::pathSegments("/a/b%2Fc"), (std::vector<std::string>{"a", "b/c"}));
  for (const char* path : {"", "/", "a", "//", "/a/", "/a//b", "/%zz"}) {
    EXPECT_FALSE(rest::pathSegments(path)) << path;
  }
  const auto values = rest::queryValues("a=1&b=%3D&c=");
  ASSERT_TRUE(values);
  EXPECT_EQ(values->at(1).value, "=");
  EXPECT_EQ(values->at(2).value, "");
  for (const char* query : {"a", "=1", "a=1&&b=2", "&a=1", "a=%"}) {
    EXPECT_FALSE(rest::queryValues(query)) << query;
  }
}

TEST(QrSvg, RefusesWhatDoesNotFit) {
  EXPECT_TRUE(rest::qrSvg("https://trattoria.example/t/t1"));
  EXPECT_FALSE(rest::qrSvg(""));
  EXPECT_FALSE(rest::qrSvg(std::string(5'000, 'x')));
}

} // namespace
} // namespace comanda::testing
