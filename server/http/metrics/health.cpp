// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/metrics/health.h"

#include "server/http/rest/json_writer.h"
#include "server/journal/error.h"

#include <string_view>

namespace comanda::metrics {
namespace {

http::Response jsonResponse(int status, const std::string& body) {
  http::Response response{.status = status, .body = QByteArray::fromStdString(body)};
  response.headers.push_back({"Content-Type", "application/json"});
  return response;
}

// The status, and why it is not "ready".
std::string standingJson(const host::Dispatcher& dispatcher) {
  if (!dispatcher.failure()) {
    return "\"status\":\"ready\"";
  }
  std::string json = "\"status\":\"read_only\",\"reason\":";
  rest::appendJsonText(json, journal::plainSentence(dispatcher.failure()->kind));
  return json;
}

void appendCount(std::string& json, std::string_view name, std::uint64_t count) {
  json.append(",\"").append(name).append("\":").append(std::to_string(count));
}

std::size_t ticketsIn(const Standing& standing, v1::TicketState state) {
  const auto found = standing.tickets.find(state);
  return found == standing.tickets.end() ? 0 : found->second;
}

} // namespace

http::Response liveness() {
  return jsonResponse(200, R"({"status":"live"})");
}

http::Response readiness(const host::Dispatcher& dispatcher) {
  return jsonResponse(dispatcher.failure() ? 503 : 200, "{" + standingJson(dispatcher) + "}");
}

http::Response health(const host::Dispatcher& dispatcher, const Vitals& vitals) {
  std::string json = "{" + standingJson(dispatcher) + ",\"version\":";
  rest::appendJsonText(json, vitals.version);
  appendCount(json, "uptime_seconds", static_cast<std::uint64_t>(vitals.uptime.count()));
  json.append(",\"journal\":{\"epoch\":").append(std::to_string(vitals.epoch));
  appendCount(json, "seq", vitals.journalSeq);
  json.append("}");
  appendCount(json, "terminals", vitals.standing.terminals);
  appendCount(json, "event_clients", vitals.standing.eventClients);
  appendCount(json, "open_orders", vitals.standing.openOrders);
  json.append(",\"tickets\":{\"queued\":").append(std::to_string(ticketsIn(vitals.standing, v1::QUEUED)));
  appendCount(json, "preparing", ticketsIn(vitals.standing, v1::TICKET_PREPARING));
  appendCount(json, "ready", ticketsIn(vitals.standing, v1::TICKET_READY));
  json.append("}}");
  return jsonResponse(200, json);
}

} // namespace comanda::metrics
