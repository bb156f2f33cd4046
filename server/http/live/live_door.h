// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/live/event_feed.h"
#include "server/http/live/link_sockets.h"
#include "server/http/message.h"
#include "server/trust/logins.h"

#include <QWebSocket>
#include <memory>
#include <optional>
#include <string_view>

namespace comanda::live {

inline constexpr std::string_view kEventsPath = "/api/v1/events";
inline constexpr std::string_view kLinkPath = "/link";

/// Lets WebSockets in: the half of an http::Handler that deals with them. Who comes shows an access token,
/// in `Authorization: Bearer …` or as the second of the subprotocols `bearer, …`. Lives on the host thread.
class LiveDoor {
public:
  struct Settings {
    EventFeed::Settings events = {};
    LinkSockets::Settings links = {};
  };

  /// All of them outlive this, which is the one that listens to logins.onSessionEnded.
  LiveDoor(host::Host& host, trust::Logins& logins, const ports::Clock& clock, ports::IdSource& ids,
           const Settings& settings);
  LiveDoor(host::Host& host, trust::Logins& logins, const ports::Clock& clock, ports::IdSource& ids);
  ~LiveDoor();
  LiveDoor(const LiveDoor&) = delete;
  LiveDoor& operator=(const LiveDoor&) = delete;

  /// Whether there is a WebSocket at this path.
  static bool isAt(std::string_view path) { return path == kEventsPath || path == kLinkPath; }

  /// As Handler::onUpgrade: 400 for a query that is malformed, 401 without a token in force, 403 for whoever
  /// may see nothing of what they ask for, 404 for another path, 503 when there are too many already.
  std::optional<http::Response> onUpgrade(const http::Request& request);
  /// As Handler::onWebSocket. Whoever lost their login meanwhile is closed.
  void onWebSocket(const http::Request& request, std::unique_ptr<QWebSocket> socket);

  /// The host stops: everybody is told to come back later.
  void closeAll();

  const EventFeed& events() const { return m_events; }
  const LinkSockets& links() const { return m_links; }

private:
  std::optional<http::Response> refusalOfEvents(const http::Request& request, const trust::Session& session);

  host::Host& m_host;
  trust::Logins& m_logins;
  EventFeed m_events;
  LinkSockets m_links;
};

/// The access token that a request shows; "" for none.
std::string_view tokenOf(const http::Request& request);

} // namespace comanda::live
