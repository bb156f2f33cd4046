// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/gate/web_socket_upgrade.h"

#include <QWebSocketServer>
#include <utility>

namespace comanda::http {

void upgradeToWebSocket(QSslSocket* socket, qint64 messageBytesMax, QObject* owner, OnWebSocket onWebSocket) {
  // A server of its own for each handshake: so nobody needs to guess which request a new WebSocket came of.
  // "Non-secure" because the socket is encrypted already.
  auto* server = new QWebSocketServer(QStringLiteral("Comanda"), QWebSocketServer::NonSecureMode, owner);
  server->setSupportedSubprotocols({QStringLiteral("bearer")});
  QObject::connect(server, &QWebSocketServer::newConnection, server,
                   [server, socket, messageBytesMax, onWebSocket = std::move(onWebSocket)] {
                     std::unique_ptr<QWebSocket> webSocket(server->nextPendingConnection());
                     if (!webSocket) {
                       return;
                     }
                     webSocket->setParent(nullptr);
                     // The socket goes with its WebSocket, and not before.
                     socket->setParent(webSocket.get());
                     webSocket->setMaxAllowedIncomingMessageSize(static_cast<quint64>(messageBytesMax));
                     webSocket->setMaxAllowedIncomingFrameSize(static_cast<quint64>(messageBytesMax));
                     server->deleteLater();
                     onWebSocket(std::move(webSocket));
                   });
  server->handleConnection(socket);
  Q_EMIT socket->readyRead();
}

} // namespace comanda::http
