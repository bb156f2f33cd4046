// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/api.h"

#include "domain/contract/options.h"
#include "domain/staff/permission_matrix.h"
#include "server/http/rest/openapi.h"

#include <algorithm>
#include <cctype>
#include <utility>

namespace comanda::rest {
namespace {

constexpr std::string_view kOpenApiPath = "/openapi.json";

std::string allowText(const std::vector<http::Method>& methods) {
  std::string text = "OPTIONS";
  for (const http::Method method : methods) {
    text.append(", ").append(nameOf(method));
    text.append(method == http::Method::Get ? ", HEAD" : "");
  }
  return text;
}

Failure noRoute(const RouteTable::Match& match) {
  if (match.allowed.empty()) {
    return notFound("There is no such path; /openapi.json names all there are.");
  }
  return failure(405, "method-not-allowed", "This path does not know this method.")
      .with("Allow", allowText(match.allowed));
}

// The token behind "Bearer ", or "".
std::string_view bearerOf(const http::Request& request) {
  constexpr std::string_view kScheme = "bearer ";
  const std::string_view value = request.header("authorization");
  const bool isBearer = value.size() > kScheme.size() &&
                        std::ranges::equal(value.substr(0, kScheme.size()), kScheme, {}, [](char c) {
                          return std::tolower(static_cast<unsigned char>(c));
                        });
  return isBearer ? value.substr(kScheme.size()) : std::string_view();
}

} // namespace

void addSafety(http::Response& response, const std::string& requestId) {
  for (const auto& [name, value] : {
           std::pair("Cache-Control", "no-store"),
           std::pair("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'"),
           std::pair("Cross-Origin-Resource-Policy", "same-origin"),
           std::pair("Referrer-Policy", "no-referrer"),
           std::pair("X-Content-Type-Options", "nosniff"),
           std::pair("X-Frame-Options", "DENY"),
       }) {
    response.headers.push_back({name, value});
  }
  response.headers.push_back({"X-Request-Id", requestId});
}

Api::Api(Services services, Options options, Watch* watch)
    : m_services(std::move(services)),
      m_options(std::move(options)),
      m_watch(watch),
      m_table(apiRoutes()) {
  m_table.add({.pattern = std::string(kOpenApiPath),
               .summary = "This document.",
               .access = Access::anyone(),
               .mediaType = std::string(kJsonType),
               .handle = [this](Exchange& exchange) {
                 exchange.send({.headers = {{"Content-Type", std::string(kJsonType)}},
                                .body = QByteArray::fromStdString(m_openApi)});
               }});
  m_openApi = openApiOf(m_table);
}

void Api::handle(http::Request received, http::Answer answer) {
  const auto shared = std::make_shared<const http::Request>(std::move(received));
  const http::Request& request = *shared;
  RouteTable::Match match = m_table.match(request.method, request.path);
  // Who was answered is known only at the end; the answer that tells of it is made at the beginning.
  const auto staffId = std::make_shared<std::string>();
  answer = [watch = m_watch, shared, staffId, pattern = match.route != nullptr ? match.route->pattern : "",
            answer = dressed(request, std::move(answer))](http::Response response) {
    if (watch != nullptr) {
      watch->answered(*shared, pattern, *staffId, response);
    }
    answer(std::move(response));
  };
  const auto fail = [&](const Failure& failure) { answer(responseOf(failure, request.id)); };

  if (request.method == http::Method::Options) {
    answer(preflight(request, match));
    return;
  }
  if (match.route == nullptr) {
    fail(noRoute(match));
    return;
  }
  const Route& route = *match.route;
  if (auto failure = held(request, route, "")) {
    fail(*failure);
    return;
  }
  auto session = sessionOf(request, route);
  if (!session) {
    fail(session.error());
    return;
  }
  *staffId = session->staffId;
  auto failure = session->staffId.empty() ? std::nullopt : held(request, route, session->staffId);
  if (failure || (failure = authorize(*session, route))) {
    fail(*failure);
    return;
  }
  const auto exchange =
      std::make_shared<Exchange>(m_services, route, shared, std::move(match.values), std::move(answer));
  exchange->setSession(*std::move(session));
  if (auto fault = exchange->prepare()) {
    exchange->fail(*fault);
  } else {
    exchange->run();
  }
}

std::optional<Failure> Api::held(const http::Request& request, const Route& route,
                                 std::string_view staffId) const {
  const auto wait = m_watch != nullptr ? m_watch->mustWait(request, route, staffId) : std::nullopt;
  return wait ? std::optional(tooMany(*wait)) : std::nullopt;
}

std::expected<trust::Session, Failure> Api::sessionOf(const http::Request& request,
                                                      const Route& route) const {
  if (route.access.kind == Access::Kind::Anyone) {
    return trust::Session();
  }
  const std::string_view token = bearerOf(request);
  if (token.empty()) {
    return std::unexpected(notLoggedIn("There is no \"Authorization: Bearer …\"."));
  }
  auto session = m_services.logins.check(token);
  if (!session) {
    return std::unexpected(loginFailed(session.error()));
  }
  const v1::StaffMember* member = m_services.dispatcher.house().staff.find(session->staffId);
  if (member == nullptr || !member->active()) {
    return std::unexpected(notLoggedIn("This person is not active any more."));
  }
  return *std::move(session);
}

std::optional<Failure> Api::authorize(const trust::Session& session, const Route& route) const {
  if (route.access.kind != Access::Kind::Permitted) {
    return std::nullopt;
  }
  const domain::House& house = m_services.dispatcher.house();
  const bool maySee = contract::maySee(staff::audienceOf(house, session.staffId), audienceOf(route));
  if (maySee && staff::isPermitted(house, session.staffId, route.access.permission)) {
    return std::nullopt;
  }
  return notPermitted(route.access.permission);
}

bool Api::isAllowedOrigin(std::string_view origin) const {
  return !origin.empty() && std::ranges::find(m_options.origins, origin) != m_options.origins.end();
}

http::Answer Api::dressed(const http::Request& request, http::Answer answer) const {
  const std::string origin(request.header("origin"));
  return [origin = isAllowedOrigin(origin) ? origin : "", hasCors = !m_options.origins.empty(),
          id = request.id, answer = std::move(answer)](http::Response response) {
    addSafety(response, id);
    if (hasCors) {
      response.headers.push_back({"Vary", "Origin"});
    }
    if (!origin.empty()) {
      response.headers.push_back({"Access-Control-Allow-Origin", origin});
      response.headers.push_back(
          {"Access-Control-Expose-Headers", "ETag, Location, Retry-After, X-Request-Id"});
    }
    answer(std::move(response));
  };
}

// What may be done with a path; a browser asks so before it lets a page of another origin do it.
http::Response Api::preflight(const http::Request& request, const RouteTable::Match& match) const {
  if (match.allowed.empty()) {
    return responseOf(noRoute(match), request.id);
  }
  http::Response response{.status = 204, .headers = {{"Allow", allowText(match.allowed)}}};
  if (isAllowedOrigin(request.header("origin"))) {
    response.headers.push_back({"Access-Control-Allow-Methods", allowText(match.allowed)});
    response.headers.push_back({"Access-Control-Allow-Headers",
                                "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match"});
    response.headers.push_back({"Access-Control-Max-Age", "600"});
  }
  return response;
}

} // namespace comanda::rest
