// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/message.h"

#include <QWebSocket>
#include <memory>
#include <optional>

namespace comanda::http {

/// What stands behind the gate. Called on the host thread.
class Handler {
public:
  virtual ~Handler() = default;

  /// A request. One connection has one request under way at a time.
  virtual void onRequest(Request request, Answer answer) = 0;

  /// A request to become a WebSocket: nothing when it may, or the response that refuses it. Of the
  /// subprotocols that the client offers `bearer` is taken (it carries a token, as in api.md).
  virtual std::optional<Response> onUpgrade(const Request& request) = 0;

  /// The WebSocket that came of `request`; its limits on message and frame size are set (limits.h).
  virtual void onWebSocket(Request request, std::unique_ptr<QWebSocket> socket) = 0;
};

} // namespace comanda::http
