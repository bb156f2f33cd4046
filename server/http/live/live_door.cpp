// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/live/live_door.h"

#include "server/http/json_text.h"

#include <algorithm>
#include <cctype>
#include <string>
#include <utility>

namespace comanda::live {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t");
  return first == std::string_view::npos ? std::string_view()
                                         : text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

bool isSameWord(std::string_view a, std::string_view b) {
  return std::ranges::equal(
      a, b, {}, [](char c) { return std::tolower(static_cast<unsigned char>(c)); },
      [](char c) { return std::tolower(static_cast<unsigned char>(c)); });
}

http::Response problem(const http::Request& request, int status, std::string_view kind,
                       std::string_view title, const std::string& detail, std::string_view violations = {}) {
  std::string body = "{\"type\":\"urn:comanda:problem:";
  body.append(kind).append("\",\"title\":");
  http::appendJsonText(body, title);
  body.append(",\"status\":").append(std::to_string(status)).append(",\"detail\":");
  http::appendJsonText(body, detail);
  body.append(violations).append(",\"request_id\":");
  http::appendJsonText(body, request.id);
  http::Response response{.status = status, .body = QByteArray::fromStdString(body + '}')};
  response.headers.push_back({"Content-Type", "application/problem+json"});
  response.headers.push_back({"Cache-Control", "no-store"});
  return response;
}

http::Response malformed(const http::Request& request, const v1::Violation& violation) {
  std::string violations = ",\"violations\":[{\"field\":";
  http::appendJsonText(violations, violation.field());
  violations.append(",\"message\":");
  http::appendJsonText(violations, violation.message());
  violations.append("}]");
  return problem(request, 400, "malformed", "The request cannot be understood.",
                 violation.field() + " " + violation.message() + ".", violations);
}

http::Response full(const http::Request& request) {
  http::Response response =
      problem(request, 503, "full", "Too many are connected.", "Try again in a moment.");
  response.headers.push_back({"Retry-After", "10"});
  return response;
}

http::Response notLoggedIn(const http::Request& request) {
  http::Response response =
      problem(request, 401, "not-logged-in", "Log in first.", "There is no access token in force.");
  response.headers.push_back({"WWW-Authenticate", "Bearer"});
  return response;
}

} // namespace

std::string_view tokenOf(const http::Request& request) {
  constexpr std::string_view kScheme = "bearer";
  const std::string_view authorization = trimmed(request.header("authorization"));
  if (!authorization.empty()) {
    const std::size_t space = authorization.find(' ');
    return space != std::string_view::npos && isSameWord(authorization.substr(0, space), kScheme)
               ? trimmed(authorization.substr(space))
               : std::string_view();
  }
  const std::string_view protocols = request.header("sec-websocket-protocol");
  const std::size_t comma = protocols.find(',');
  const bool isBearer = comma != std::string_view::npos && trimmed(protocols.substr(0, comma)) == kScheme;
  return isBearer ? trimmed(protocols.substr(comma + 1)) : std::string_view();
}

LiveDoor::LiveDoor(host::Host& host, trust::Logins& logins, const ports::Clock& clock, ports::IdSource& ids)
    : LiveDoor(host, logins, clock, ids, Settings()) {}

LiveDoor::LiveDoor(host::Host& host, trust::Logins& logins, const ports::Clock& clock, ports::IdSource& ids,
                   const Settings& settings)
    : m_host(host),
      m_logins(logins),
      m_events(host, clock, ids, settings.events),
      m_links(host, clock, ids, settings.links) {
  m_logins.onSessionEnded([this](const trust::Session& session) {
    m_events.endSession(session);
    m_links.endSession(session);
  });
}

LiveDoor::~LiveDoor() {
  m_logins.onSessionEnded({});
}

std::optional<http::Response> LiveDoor::onUpgrade(const http::Request& request) {
  if (!isAt(request.path)) {
    return problem(request, 404, "not-found", "There is nothing here.", "No WebSocket is served here.");
  }
  const auto session = m_logins.check(tokenOf(request));
  if (!session) {
    return notLoggedIn(request);
  }
  if (request.path == kEventsPath) {
    return refusalOfEvents(request, *session);
  }
  return m_links.isFull() ? std::optional(full(request)) : std::nullopt;
}

std::optional<http::Response> LiveDoor::refusalOfEvents(const http::Request& request,
                                                        const trust::Session& session) {
  const auto wanted = readEventRequest(request.query);
  if (!wanted) {
    return malformed(request, wanted.error());
  }
  if (mayHear(m_host.dispatcher().house(), session.staffId, wanted->topics).empty()) {
    return problem(request, 403, "not-permitted", "You may not do this.", "You may see none of these.");
  }
  return m_events.isFull() ? std::optional(full(request)) : std::nullopt;
}

void LiveDoor::onWebSocket(const http::Request& request, std::unique_ptr<QWebSocket> socket) {
  const auto session = m_logins.check(tokenOf(request));
  const auto wanted = readEventRequest(request.query);
  if (!session || !wanted) {
    socket->abort(); // the login ended between the two calls
    socket.release()->deleteLater();
  } else if (request.path == kEventsPath) {
    m_events.add(std::move(socket), *session, *wanted);
  } else {
    m_links.add(std::move(socket), *session);
  }
}

void LiveDoor::closeAll() {
  m_events.closeAll();
  m_links.closeAll();
}

} // namespace comanda::live
