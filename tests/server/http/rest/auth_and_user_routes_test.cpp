// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/rest/running_api.h"

namespace comanda::testing {
namespace {

using http::Method;

TEST(AuthRoutes, LogInRefreshAndLogOut) {
  RunningApi api;
  const Told told = api.ask("", Method::Post, "/api/v1/auth/login",
                            R"({"user_name":"sara","password":"right"})", {{"user-agent", "till 3"}});
  ASSERT_EQ(told.status, 200);
  EXPECT_EQ(told.text("access_token"), "sara");
  EXPECT_EQ(told.text("token_type"), "Bearer");
  EXPECT_EQ(told.json().value(QLatin1String("expires_in")).toInt(), 900);
  EXPECT_EQ(told.json().value(QLatin1String("refresh_expires_in")).toInt(), 604'800);
  EXPECT_EQ(api.logins().lastClient.address, "192.0.2.7");
  EXPECT_EQ(api.logins().lastClient.name, "till 3");
  const std::string refresh = R"({"refresh_token":")" + told.text("refresh_token") + R"("})";
  EXPECT_EQ(api.post("", "/api/v1/auth/refresh", refresh).text("access_token"), "sara");
  EXPECT_EQ(api.post("sara", "/api/v1/auth/logout", "").status, 204);
  EXPECT_EQ(api.get("sara", "/api/v1/auth/profile").status, 401) << "the session has ended";
}

TEST(AuthRoutes, SayWhyNobodyWasLoggedIn) {
  RunningApi api;
  const std::string wrong = R"({"user_name":"sara","password":"wrong"})";
  EXPECT_EQ(api.post("", "/api/v1/auth/login", wrong).status, 401);
  api.logins().fault = {.fault = trust::LoginFault::TooMany, .retryAfter = std::chrono::seconds(30)};
  const Told tooMany = api.post("", "/api/v1/auth/login", wrong);
  EXPECT_EQ(tooMany.status, 429);
  EXPECT_EQ(tooMany.header("Retry-After"), "30");
  api.logins().fault = {.fault = trust::LoginFault::NotSetUp};
  EXPECT_EQ(api.post("", "/api/v1/auth/login", wrong).text("type"), "urn:comanda:problem:not-set-up");
  api.logins().fault = {.fault = trust::LoginFault::Overloaded};
  EXPECT_EQ(api.post("", "/api/v1/auth/login", wrong).status, 503);
  api.logins().fault = {.fault = trust::LoginFault::Reused};
  EXPECT_EQ(api.post("", "/api/v1/auth/refresh", R"({"refresh_token":"old"})").status, 401);
  EXPECT_EQ(api.post("", "/api/v1/auth/login", R"({"user_name":"sara"})").violation(),
            "password: is required");
}

TEST(AuthRoutes, CreateTheFirstAdministratorByTheSetUpCode) {
  RunningApi api;
  const std::string body = R"("user_name":"ada","password":"correct horse"})";
  EXPECT_EQ(api.post("", "/api/v1/auth/setup", R"({"code":"code",)" + body).text("user_id"), "ada");
  EXPECT_EQ(api.post("", "/api/v1/auth/setup", R"({"code":"guess",)" + body).status, 401);
  api.logins().fault = {
      .fault = trust::LoginFault::Unsuitable, .field = "password", .why = "It is too short."};
  const Told weak = api.post("", "/api/v1/auth/setup", R"({"code":"guess",)" + body);
  EXPECT_EQ(weak.status, 422);
  EXPECT_EQ(weak.violation(), "password: It is too short.");
  EXPECT_EQ(weak.text("detail"), "It is too short.");
}

TEST(AuthRoutes, TellEverybodyWhoTheyAre) {
  RunningApi api;
  const Told told = api.get("kim", "/api/v1/auth/profile");
  ASSERT_EQ(told.status, 200);
  EXPECT_EQ(told.json().value(QLatin1String("user")).toObject().value(QLatin1String("id")).toString(),
            QStringLiteral("kim"));
  EXPECT_TRUE(
      told.json().value(QLatin1String("permissions")).toArray().contains(QStringLiteral("PERMISSION_COOK")));
}

TEST(AuthRoutes, LetInNobodyWhoIsNotActive) {
  RunningApi api;
  EXPECT_EQ(api.get("nobody", "/api/v1/auth/profile").status, 401);
  ASSERT_EQ(api.remove("max", "/api/v1/users/sam").status, 204);
  EXPECT_EQ(api.get("sam", "/api/v1/auth/profile").status, 401);
  EXPECT_EQ(api.ask("", Method::Get, "/api/v1/auth/profile", "", {{"authorization", "Basic sara"}}).status,
            401);
  EXPECT_EQ(api.ask("", Method::Get, "/api/v1/auth/profile", "", {{"authorization", "bearer sara"}}).status,
            200);
}

const std::string kNina =
    R"({"name":"Nina","user_name":"nina","role_ids":["server"],"password":"secret","pin":"1234"})";

TEST(UserRoutes, CreateAUserWithPasswordAndPin) {
  RunningApi api;
  const Told told = api.post("max", "/api/v1/users", kNina);
  ASSERT_EQ(told.status, 201) << told.body.toStdString();
  const std::string id = told.text("id");
  EXPECT_EQ(told.header("Location"), "/api/v1/users/" + id);
  const v1::Credentials* credentials = api.host().house().credentials.find(id);
  ASSERT_NE(credentials, nullptr);
  EXPECT_FALSE(credentials->password_verifier().empty());
  EXPECT_FALSE(credentials->pin_verifier().empty());
  EXPECT_EQ(told.body.indexOf("secret"), -1);
  EXPECT_EQ(api.post("max", "/api/v1/auth/register", kNina).text("rule"), "USER_NAME_TAKEN");
  EXPECT_EQ(api.get("max", "/api/v1/auth/users").body, api.get("max", "/api/v1/users").body);
}

TEST(UserRoutes, CreateOneUserForOneKey) {
  RunningApi api;
  const Told first = api.post("max", "/api/v1/users", kNina, "nina");
  const Told second = api.post("max", "/api/v1/users", kNina, "nina");
  EXPECT_EQ(first.status, 201);
  EXPECT_EQ(second.status, 201);
  EXPECT_EQ(second.body, first.body);
}

TEST(UserRoutes, ChangeAUserAndKeepTheirPassword) {
  RunningApi api;
  const Told made = api.post("max", "/api/v1/users", kNina);
  const std::string user = made.header("Location");
  const std::string password = api.host().house().credentials.find(made.text("id"))->password_verifier();
  const std::string body = R"({"name":"Nina B.","user_name":"nina","role_ids":["cashier"]})";
  const Told changed = api.put("max", user, body, made.header("ETag"));
  EXPECT_EQ(changed.status, 200) << changed.body.toStdString();
  EXPECT_EQ(changed.text("name"), "Nina B.");
  EXPECT_EQ(api.host().house().credentials.find(made.text("id"))->password_verifier(), password);
  EXPECT_EQ(api.put("max", user, body, made.header("ETag")).status, 412);
  EXPECT_EQ(api.put("max", user, R"({"name":"N","user_name":"nina","role_ids":["admin"]})").text("rule"),
            "PERMISSION_NOT_HELD");
  EXPECT_EQ(api.put("max", user, R"({"name":"N","user_name":"nina","role_ids":["chef"]})").text("field"),
            "role_ids[0]");
  EXPECT_EQ(
      api.put("max", user, R"({"name":"N","user_name":"n","role_ids":["server"],"password":"too busy"})")
          .status,
      503);
}

TEST(UserRoutes, RefuseASecretThatIsNone) {
  RunningApi api;
  const Told told =
      api.post("max", "/api/v1/users", R"({"name":"N","user_name":"n","role_ids":["server"],"pin":"12345"})");
  EXPECT_EQ(told.status, 422);
  EXPECT_EQ(told.violation(), "pin: must have 4 digits");
}

TEST(UserRoutes, ChangeOneselfWhereThePermissionIsThere) {
  RunningApi api;
  EXPECT_EQ(
      api.put("max", "/api/v1/users/me", R"({"name":"Massimo","user_name":"max","role_ids":["manager"]})")
          .text("name"),
      "Massimo");
  EXPECT_EQ(
      api.put("sara", "/api/v1/users/me", R"({"name":"S","user_name":"sara","role_ids":["server"]})").status,
      403);
}

TEST(UserRoutes, KeepTheLastAdministrator) {
  RunningApi api;
  const Told told = api.remove("ada", "/api/v1/users/ada");
  EXPECT_EQ(told.status, 409);
  EXPECT_EQ(told.text("rule"), "LAST_ADMIN");
  EXPECT_EQ(told.text("field"), "active");
}

} // namespace
} // namespace comanda::testing
