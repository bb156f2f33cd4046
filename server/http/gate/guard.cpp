// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/gate/guard.h"

#include "domain/values/assert.h"
#include "server/http/gate/response_text.h"
#include "server/http/gate/tls_listener.h"
#include "server/http/gate/web_socket_upgrade.h"

#include <utility>

namespace comanda::http {
namespace {

constexpr Refusal kNoTls{400, RefusedFor::Handshake,
                         "This port speaks HTTPS: the address must begin with https://."};
constexpr Refusal kTooSlow{408, RefusedFor::Slow, "The request took too long to arrive."};
constexpr Refusal kBusy{503, RefusedFor::Busy, "The host has too much under way; try again."};
constexpr Refusal kBytesAfterUpgrade{400, RefusedFor::Malformed,
                                     "Nothing may follow a WebSocket handshake before it is answered."};
constexpr Refusal kUpgradeTooLate{400, RefusedFor::Malformed,
                                  "A WebSocket handshake must be the first request of its connection."};

std::string_view viewOf(const QByteArray& bytes) {
  return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

// Whether a TLS record may begin so: by its type (RFC 8446, 5.1).
bool mayBeTls(char first) {
  return first >= 20 && first <= 23;
}

qint64 messageBytesMaxOf(const Request& request) {
  return static_cast<qint64>(request.path == "/link" ? kLinkMessageBytesMax : kEventMessageBytesMax);
}

} // namespace

Guard::Guard(GateState& state, TlsListener& listener, Carrier& carrier, QSslSocket* socket)
    : QObject(&listener),
      m_state(state),
      m_listener(listener),
      m_carrier(carrier),
      m_socket(socket),
      m_address(textOf(socket->peerAddress())) {
  allow(m_state.limits.handshake);
  connect(socket, &QSslSocket::readyRead, this, &Guard::onReadyRead);
  connect(socket, &QSslSocket::encrypted, this, &Guard::waitForRequest);
  // Not bytesWritten: that comes while the bytes are on their way from the one buffer to the other, in
  // neither.
  connect(socket, &QSslSocket::encryptedBytesWritten, this, &Guard::onBytesWritten);
  connect(socket, &QSslSocket::bytesWritten, this, [this] {
    if (m_socket && m_socket->mode() == QSslSocket::UnencryptedMode) {
      onBytesWritten();
    }
  });
  connect(socket, &QSslSocket::errorOccurred, this, &Guard::onHandshakeFailed);
  connect(socket, &QSslSocket::disconnected, this, &Guard::onGone);
}

Guard::~Guard() {
  m_carrier.forget(this);
  releaseBody();
  countUnread(0);
}

void Guard::onReadyRead() {
  // Whatever else happens, QtHttpServer's next request is ours only while it reads one that was judged.
  m_carrier.expect(m_phase == Phase::Body ? this : nullptr);
  switch (m_phase) {
  case Phase::Handshake: greet(); break;
  case Phase::Head: judge(); break;
  case Phase::Answering:
  case Phase::Writing: holdBack(); break;
  case Phase::Closing: discard(); break;
  default: break;
  }
}

// Whoever forgot the "s" of https is told so; whatever else speaks no TLS is told it too.
void Guard::greet() {
  char first = 0;
  if (!m_socket || m_socket->mode() != QSslSocket::UnencryptedMode || m_socket->peek(&first, 1) != 1) {
    return;
  }
  if (mayBeTls(first)) {
    m_socket->startServerEncryption();
  } else {
    refuse(kNoTls);
  }
}

void Guard::waitForRequest() {
  m_phase = Phase::Head;
  m_hasBegun = false;
  allow(m_state.limits.idle);
}

// ---- A request comes in ----

void Guard::judge() {
  if (!m_socket) {
    return; // the next sweep notices
  }
  showAgain();
  const qint64 available = m_socket->bytesAvailable();
  if (available == 0) {
    return;
  }
  if (!std::exchange(m_hasBegun, true)) {
    allow(m_state.limits.request);
  }
  const HeadLimits& limits = m_state.limits.head;
  const QByteArray bytes = m_socket->peek(static_cast<qint64>(limits.headBytes));
  const auto headBytes = headBytesOf(viewOf(bytes), limits);
  if (!headBytes) {
    refuse(headBytes.error());
    return;
  }
  if (*headBytes == 0) {
    holdBack();
    return;
  }
  auto head = parseRequestHead(viewOf(bytes).substr(0, *headBytes), limits);
  if (!head) {
    refuse(head.error());
    return;
  }
  m_head = std::move(*head);
  const bool hasMore = available > static_cast<qint64>(*headBytes);
  if (m_head.upgradesToWebSocket) {
    upgrade(hasMore);
  } else {
    letIn(hasMore);
  }
}

void Guard::letIn(bool hasMoreThanTheHead) {
  const GateLimits& limits = m_state.limits;
  if (m_head.bodyBytes > limits.smallBodyBytes &&
      m_state.bodiesUnderWayBytes + m_head.bodyBytes > limits.bodiesUnderWayBytes) {
    refuse(kBusy);
    return;
  }
  m_bodyReserved = m_head.bodyBytes;
  m_state.bodiesUnderWayBytes += m_bodyReserved;
  if (m_head.expectsContinue && m_head.bodyBytes > 0 && !hasMoreThanTheHead && !Carrier::kSaysContinue) {
    m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
  }
  m_phase = Phase::Body;
  if (!std::exchange(m_isHandedOver, true)) {
    m_listener.handOver(m_socket);
  }
  // Shown to QtHttpServer now, not at some later byte: it was not told of those that are here already.
  Q_EMIT m_socket->readyRead();
}

void Guard::onBodyRead(QByteArray body, Carrier::Hold hold) {
  m_hold = std::move(hold);
  if (m_phase != Phase::Body || static_cast<std::size_t>(body.size()) != m_head.bodyBytes) {
    // QtHttpServer has read something else than what was judged: nobody knows where the next request begins.
    abort();
    return;
  }
  m_phase = Phase::Answering;
  m_deadline = kNever;
  m_bytesHeld = 0;
  holdBack();
  ++m_state.counters.requestsEver;
  m_state.handler.onRequest(requestOf(std::move(body)),
                            [guard = QPointer<Guard>(this), turn = ++m_turn](const Response& response) {
                              if (guard) {
                                guard->answer(turn, response);
                              }
                            });
}

Request Guard::requestOf(QByteArray body) {
  Request request;
  request.method = m_head.method;
  request.path = std::move(m_head.path);
  request.query = std::move(m_head.query);
  request.headers = std::move(m_head.headers);
  request.body = std::move(body);
  request.address = m_address;
  request.id = std::to_string(++m_state.lastRequest);
  return request;
}

// ---- It becomes a WebSocket ----

void Guard::upgrade(bool hasMoreThanTheHead) {
  if (hasMoreThanTheHead || m_isHandedOver) {
    refuse(hasMoreThanTheHead ? kBytesAfterUpgrade : kUpgradeTooLate);
    return;
  }
  m_phase = Phase::Upgrading;
  Request request = requestOf({});
  ++m_state.counters.requestsEver;
  if (const std::optional<Response> refused = m_state.handler.onUpgrade(request)) {
    discard();
    write(*refused, true);
    return;
  }
  disconnect(m_socket, &QSslSocket::readyRead, this, nullptr);
  const qint64 messageBytesMax = messageBytesMaxOf(request);
  upgradeToWebSocket(m_socket, messageBytesMax, this,
                     [this, request = std::move(request)](std::unique_ptr<QWebSocket> webSocket) mutable {
                       onWebSocket(std::move(request), std::move(webSocket));
                     });
}

void Guard::onWebSocket(Request request, std::unique_ptr<QWebSocket> webSocket) {
  if (m_phase != Phase::Upgrading) {
    return; // it has gone meanwhile
  }
  m_phase = Phase::WebSocket;
  m_deadline = kNever;
  m_webSocket = webSocket.get();
  ++m_state.counters.webSockets;
  // A WebSocket that is deleted cuts its socket's connections to us.
  connect(m_webSocket, &QObject::destroyed, this, &Guard::onGone);
  m_state.handler.onWebSocket(std::move(request), std::move(webSocket));
  if (m_state.isStopping) {
    drain();
  }
}

// ---- The answer goes out ----

void Guard::answer(std::uint64_t turn, const Response& response) {
  if (m_phase == Phase::Gone || !m_socket) {
    return;
  }
  COMANDA_ASSERT(turn == m_turn && m_phase == Phase::Answering, "a request is answered once");
  write(response, !m_head.keepsAlive || m_isTooEarly || m_state.isStopping || mustGiveBack(response));
}

bool Guard::mustGiveBack(const Response& response) const {
  return m_state.counters.connections > m_state.limits.connectionsAtEase &&
         static_cast<std::size_t>(response.body.size()) > m_state.limits.keptAnswerBytes;
}

void Guard::write(const Response& response, bool closes) {
  m_closes = closes;
  m_phase = Phase::Writing;
  allow(m_state.limits.idle);
  m_socket->write(responseText(response, {.method = m_head.method,
                                          .minorVersion = m_head.minorVersion,
                                          .closes = closes,
                                          .now = m_state.clock.now()}));
  m_socket->flush();
  m_writingSince = m_state.clock.steady();
  onBytesWritten();
  m_listener.makeRoom();
}

void Guard::onBytesWritten() {
  if (m_phase != Phase::Writing || !m_socket) {
    return;
  }
  const qint64 unread = m_socket->bytesToWrite() + m_socket->encryptedBytesToWrite();
  countUnread(static_cast<std::size_t>(unread));
  if (unread > 0) {
    allow(m_state.limits.idle); // the client takes it, slowly
    return;
  }
  releaseBody();
  m_hold.reset();
  if (m_closes || m_isTooEarly) {
    close();
    return;
  }
  waitForRequest();
  // What came early is judged in a turn of its own: a thousand requests in one go must not go a thousand
  // calls deep, and the other connections get theirs in between.
  QMetaObject::invokeMethod(
      this,
      [this] {
        if (m_phase == Phase::Head) {
          m_carrier.expect(nullptr);
          judge();
        }
      },
      Qt::QueuedConnection);
}

void Guard::refuse(const Refusal& refusal) {
  m_state.counters.countRefusal(refusal.reason);
  releaseBody();
  discard();
  m_head = RequestHead();
  m_wasRefused = true;
  write(responseOf(refusal), true);
}

// ---- The connection ends ----

void Guard::close() {
  m_phase = Phase::Closing;
  allow(m_state.limits.linger);
  if (!m_wasRefused) {
    m_socket->disconnectFromHost();
  }
}

void Guard::drain() {
  switch (m_phase) {
  case Phase::WebSocket:
    if (m_webSocket) {
      m_webSocket->close(QWebSocketProtocol::CloseCodeGoingAway, QStringLiteral("The host stops."));
    }
    break;
  case Phase::Head:
    if (!m_hasBegun) {
      m_state.counters.countRefusal(RefusedFor::Stopping);
      close();
    }
    break;
  case Phase::Handshake: abort(); break;
  case Phase::Writing: m_closes = true; break;
  default: break;
  }
}

void Guard::sweep() {
  if (!m_socket || m_socket->state() == QAbstractSocket::UnconnectedState) {
    onGone();
    return;
  }
  if (m_state.clock.steady() < m_deadline) {
    return;
  }
  switch (m_phase) {
  case Phase::Handshake:
    m_state.counters.countRefusal(RefusedFor::Handshake);
    abort();
    break;
  case Phase::Head:
    if (m_hasBegun) {
      refuse(kTooSlow);
    } else {
      m_state.counters.countRefusal(RefusedFor::Idle);
      close();
    }
    break;
  case Phase::Body: refuse(kTooSlow); break;
  case Phase::Closing:
    if (std::exchange(m_wasRefused, false)) {
      close();
    } else {
      abort();
    }
    break;
  default: giveUp(); break;
  }
}

void Guard::giveUp() {
  m_state.counters.countRefusal(RefusedFor::Slow);
  abort();
}

std::optional<std::chrono::microseconds> Guard::writingSince() const {
  return m_unreadBytes > 0 ? std::optional(m_writingSince) : std::nullopt;
}

void Guard::abort() {
  if (m_socket) {
    m_socket->abort(); // says "disconnected" where it was connected
  }
  onGone();
}

void Guard::onHandshakeFailed() {
  if (m_phase == Phase::Handshake) {
    m_state.counters.countRefusal(RefusedFor::Handshake);
    abort();
  }
}

void Guard::onGone() {
  if (m_phase == Phase::Gone) {
    return;
  }
  const bool wasWebSocket = std::exchange(m_phase, Phase::Gone) == Phase::WebSocket;
  if (wasWebSocket) {
    --m_state.counters.webSockets;
  }
  releaseBody();
  countUnread(0);
  m_carrier.forget(this);
  m_hold.reset();
  const bool isOthers = wasWebSocket || (m_isHandedOver && Carrier::kOwnsSockets);
  if (m_socket && !isOthers) {
    m_socket->deleteLater();
  }
  m_listener.remove(*this);
  deleteLater();
}

// ---- Bytes ----

void Guard::holdBack() {
  if (!m_socket->isTransactionStarted()) {
    m_socket->startTransaction();
  }
  m_bytesHeld += m_socket->skip(m_socket->bytesAvailable());
  // (Between requests it is the head's own limit that holds.)
  if (m_phase != Phase::Head && m_bytesHeld > static_cast<qint64>(m_state.limits.earlyBytes)) {
    m_isTooEarly = true;
    discard();
  }
}

void Guard::showAgain() {
  if (m_socket->isTransactionStarted()) {
    m_socket->rollbackTransaction();
  }
  m_bytesHeld = 0;
}

void Guard::discard() {
  if (m_socket->isTransactionStarted()) {
    m_socket->commitTransaction();
  }
  m_socket->skip(m_socket->bytesAvailable());
}

void Guard::countUnread(std::size_t bytes) {
  m_state.answersUnreadBytes += bytes;
  m_state.answersUnreadBytes -= std::exchange(m_unreadBytes, bytes);
}

void Guard::releaseBody() {
  m_state.bodiesUnderWayBytes -= std::exchange(m_bodyReserved, 0);
}

} // namespace comanda::http
