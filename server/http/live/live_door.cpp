// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/live/live_door.h"

#include "domain/contract/options.h"
#include "server/http/rest/problem.h"

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

constexpr std::chrono::seconds kRetryAfterFull{10};

http::Response full(const http::Request& request) {
  return rest::responseOf(rest::failure(503, "full", "As many are connected as can be served.")
                              .with("Retry-After", std::to_string(kRetryAfterFull.count())),
                          request.id);
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
    return rest::responseOf(rest::notFound("There is no WebSocket at this path."), request.id);
  }
  const auto session = m_logins.check(tokenOf(request));
  if (!session) {
    return rest::responseOf(rest::loginFailed(session.error()), request.id);
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
    return rest::responseOf(rest::malformedField(wanted.error().field(), wanted.error().message()),
                            request.id);
  }
  if (mayHear(m_host.dispatcher().house(), session.staffId, wanted->topics).empty()) {
    return rest::responseOf(rest::failure(403, "not-permitted", contract::says(v1::NOT_PERMITTED),
                                          "You may see nothing of these channels."),
                            request.id);
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
