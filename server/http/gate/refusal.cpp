// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/gate/refusal.h"

#include "server/http/gate/reason_phrase.h"

#include <array>

namespace comanda::http {
namespace {

constexpr std::array<std::string_view, kRefusalReasons> kNames{
    "too_many_connections", "too_many_of_its_address", "handshake",     "idle", "slow",    "malformed",
    "head_too_large",       "body_too_large",          "not_supported", "busy", "stopping"};

} // namespace

std::string_view nameOf(RefusedFor reason) {
  return kNames.at(static_cast<std::size_t>(reason));
}

Response responseOf(const Refusal& refusal) {
  Response response;
  response.status = refusal.status;
  response.headers = {{"content-type", "application/problem+json"},
                      {"cache-control", "no-store"},
                      {"x-content-type-options", "nosniff"}};
  if (refusal.status == 405) {
    response.headers.push_back({"allow", "GET, HEAD, POST, PUT, DELETE, OPTIONS"});
  } else if (refusal.status == 426) {
    response.headers.push_back({"upgrade", "websocket"});
    response.headers.push_back({"sec-websocket-version", "13"});
  } else if (refusal.status == 503) {
    response.headers.push_back({"retry-after", "1"});
  }
  std::string body = R"({"type":"about:blank","title":")";
  body += reasonPhrase(refusal.status);
  body += R"(","status":)" + std::to_string(refusal.status) + R"(,"detail":")";
  body += refusal.detail;
  body += "\"}";
  response.body = QByteArray::fromStdString(body);
  return response;
}

} // namespace comanda::http
