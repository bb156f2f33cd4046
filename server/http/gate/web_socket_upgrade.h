// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSslSocket>
#include <QWebSocket>
#include <functional>
#include <memory>

namespace comanda::http {

using OnWebSocket = std::function<void(std::unique_ptr<QWebSocket>)>;

/// Makes a WebSocket of a connection on which a judged handshake, and nothing else, waits to be read. Of the
/// subprotocols that it offers `bearer` is taken. When it fails the connection is closed. `owner` outlives
/// neither; the host thread's.
///
/// It goes by QWebSocketServer and not by QtHttpServer, which has no way to choose a subprotocol; and a
/// browser ends a connection on which none of those that it offered was taken.
void upgradeToWebSocket(QSslSocket* socket, qint64 messageBytesMax, QObject* owner, OnWebSocket onWebSocket);

} // namespace comanda::http
