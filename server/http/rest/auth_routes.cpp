// SPDX-License-Identifier: GPL-3.0-or-later
// Logging in and out, and who is logged in.
#include "domain/staff/permission_matrix.h"
#include "server/http/rest/exchange.h"
#include "server/http/rest/routes.h"

#include <utility>

namespace comanda::rest {
namespace {

constexpr std::size_t kClientNameBytesMax = 200;

trust::Client clientOf(const Exchange& exchange) {
  const http::Request& request = exchange.request();
  return {.address = request.address,
          .name = std::string(request.header("user-agent").substr(0, kClientNameBytesMax))};
}

trust::OnTokens answerTokens(Exchange& exchange) {
  return [self = exchange.shared_from_this()](const trust::LoginResult<trust::Tokens>& result) {
    if (!result) {
      self->fail(loginFailed(result.error()));
      return;
    }
    v1::LoginTokens tokens;
    tokens.set_access_token(result->access);
    tokens.set_token_type("Bearer");
    tokens.set_expires_in(static_cast<int>(result->accessFor.count()));
    tokens.set_refresh_token(result->refresh);
    tokens.set_refresh_expires_in(static_cast<int>(result->refreshFor.count()));
    tokens.set_user_id(result->session.staffId);
    self->replyNow({.body = own(std::move(tokens))});
  };
}

void login(Exchange& exchange) {
  const auto& body = exchange.body<v1::LoginRequest>();
  exchange.services().logins.login(body.user_name(), body.password(), clientOf(exchange),
                                   answerTokens(exchange));
}

void refresh(Exchange& exchange) {
  exchange.services().logins.refresh(exchange.body<v1::RefreshRequest>().refresh_token(), clientOf(exchange),
                                     answerTokens(exchange));
}

void setUp(Exchange& exchange) {
  const auto& body = exchange.body<v1::SetUpRequest>();
  exchange.services().logins.setUp(body.code(), body.user_name(), body.password(), clientOf(exchange),
                                   answerTokens(exchange));
}

void logout(Exchange& exchange) {
  exchange.services().logins.logout(exchange.session());
  exchange.replyNow({});
}

void profile(Exchange& exchange) {
  v1::Profile profile;
  const domain::House& house = exchange.house();
  *profile.mutable_user() = *house.staff.find(exchange.session().staffId);
  for (const v1::Permission permission : staff::permissionsOf(house, profile.user().role_ids())) {
    profile.add_permissions(permission);
  }
  exchange.reply({.body = own(std::move(profile))});
}

template <class Body>
Route loginRoute(std::string path, std::string summary, void (*handle)(Exchange&)) {
  return {.method = http::Method::Post,
          .pattern = std::move(path),
          .summary = std::move(summary),
          .access = Access::anyone(),
          .rate = RateClass::Login,
          .request = &Body::default_instance(),
          .response = &v1::LoginTokens::default_instance(),
          .handle = handle};
}

} // namespace

void addAuthRoutes(RouteTable& table) {
  table.add(loginRoute<v1::LoginRequest>("/api/v1/auth/login", "Log in with user name and password or PIN.",
                                         login));
  table.add(loginRoute<v1::RefreshRequest>("/api/v1/auth/refresh",
                                           "Get the next pair of tokens for a refresh token.", refresh));
  table.add(loginRoute<v1::SetUpRequest>("/api/v1/auth/setup",
                                         "Create the administrator of a restaurant that has none.", setUp));
  table.add({.method = http::Method::Post,
             .pattern = "/api/v1/auth/logout",
             .summary = "End this login with all its tokens.",
             .access = Access::loggedIn(),
             .rate = RateClass::Write,
             .status = 204,
             .handle = logout});
  table.add({.pattern = "/api/v1/auth/profile",
             .summary = "Who is logged in and what they may do.",
             .access = Access::loggedIn(),
             .response = &v1::Profile::default_instance(),
             .handle = profile});
}

} // namespace comanda::rest
