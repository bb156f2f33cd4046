// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/live/live_socket.h"

#include <QSslSocket>
#include <QTimer>
#include <algorithm>
#include <utility>

namespace comanda::live {
namespace {

/// So much is sent between two pings at most: fine enough to pace a replay.
constexpr std::uint64_t kPingBytes = 256 * 1024;

// Qt's enum names those below 1016 alone, but its functions take all that the protocol allows.
QWebSocketProtocol::CloseCode qtCodeOf(CloseCode code) {
  return static_cast<QWebSocketProtocol::CloseCode>(static_cast<std::uint16_t>(code));
}

} // namespace

LiveSocket::LiveSocket(std::unique_ptr<QWebSocket> socket, const ports::Clock& clock, ports::IdSource& ids,
                       const Patience& patience)
    : m_socket(std::move(socket)),
      m_clock(clock),
      m_ids(ids),
      m_patience(patience),
      m_openedAt(clock.steady()),
      m_pingedAt(m_openedAt) {
  connect(m_socket.get(), &QWebSocket::textMessageReceived, this, [this](const QString& text) {
    if (isOpen() && m_onText) {
      m_onText(text);
    }
  });
  connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, [this](const QByteArray& bytes) {
    if (isOpen() && m_onBinary) {
      m_onBinary(bytes);
    }
  });
  connect(m_socket.get(), &QWebSocket::pong, this,
          [this](quint64, const QByteArray& payload) { onPong(payload); });
  connect(m_socket.get(), &QWebSocket::disconnected, this, [this] { becomeGone(); });
  if (!m_socket->isValid()) { // it went before it came here
    QTimer::singleShot(0, this, [this] { becomeGone(); });
  }
}

LiveSocket::~LiveSocket() {
  m_socket->disconnect(this);
  m_socket->abort();
}

bool LiveSocket::maySend(std::size_t bytes) {
  if (!isOpen()) {
    return false;
  }
  if (unreadBytes() > m_patience.unreadBytesMax + m_largeFrameBytes) {
    // The goodbye lies behind all that is unread.
    close(CloseCode::Resume, QStringLiteral("reads too slowly; connect again and resume"),
          http::kSlowCloseMax);
    return false;
  }
  m_largeFrameBytes = std::max(m_largeFrameBytes, bytes);
  return true;
}

void LiveSocket::sendText(const QString& text, std::size_t bytes) {
  if (maySend(bytes)) {
    m_socket->sendTextMessage(text);
    sent(bytes);
  }
}

void LiveSocket::sendBinary(const QByteArray& bytes) {
  if (maySend(static_cast<std::size_t>(bytes.size()))) {
    m_socket->sendBinaryMessage(bytes);
    sent(static_cast<std::size_t>(bytes.size()));
  }
}

void LiveSocket::sent(std::size_t bytes) {
  m_sentBytes += bytes;
  if (isOpen() && m_sentBytes - m_pingedBytes >= kPingBytes) {
    ping();
  }
}

void LiveSocket::ping() {
  m_pingedAt = m_clock.steady();
  m_pingedBytes = m_sentBytes;
  m_pings.push_back(
      {.id = QByteArray::fromStdString(m_ids.newId()), .sentBytes = m_sentBytes, .at = m_pingedAt});
  m_socket->ping(m_pings.back().id);
}

// A peer that got several pings may answer the last alone (RFC 6455, 5.5.3).
void LiveSocket::onPong(const QByteArray& id) {
  const auto answered = std::ranges::find(m_pings, id, &Ping::id);
  if (answered == m_pings.end()) {
    return;
  }
  m_readBytes = answered->sentBytes;
  m_pings.erase(m_pings.begin(), std::next(answered));
  if (m_readBytes == m_sentBytes) {
    m_largeFrameBytes = 0;
  }
  if (isOpen() && m_onRead) {
    m_onRead();
  }
}

void LiveSocket::close(CloseCode code, const QString& reason, std::chrono::milliseconds wait) {
  if (!isOpen()) {
    return;
  }
  m_state = State::Closing;
  QTimer::singleShot(wait, this, [this] {
    m_socket->abort();
    becomeGone();
  });
  m_socket->close(qtCodeOf(code), reason);
}

void LiveSocket::becomeGone() {
  if (std::exchange(m_state, State::Gone) != State::Gone && m_onGone) {
    m_onGone();
  }
}

// Qt's WebSocket does not know what waits below TLS; the gate makes the TLS socket its child.
std::size_t LiveSocket::heldBytes() const {
  const auto* carrier = m_socket->findChild<QSslSocket*>(QString(), Qt::FindDirectChildrenOnly);
  const qint64 encrypted = carrier == nullptr ? 0 : carrier->encryptedBytesToWrite();
  return static_cast<std::size_t>(m_socket->bytesToWrite() + encrypted);
}

void LiveSocket::tick() {
  if (!isOpen()) {
    return;
  }
  if (heldBytes() > 2 * (m_patience.unreadBytesMax + m_largeFrameBytes)) {
    close(CloseCode::TooMany, QStringLiteral("pings, and reads nothing"), std::chrono::milliseconds(0));
    return;
  }
  const std::chrono::microseconds now = m_clock.steady();
  if (!m_pings.empty() && now - m_pings.front().at > m_patience.pongMax) {
    close(CloseCode::Silent, QStringLiteral("no answer to a ping"));
  } else if (now - m_openedAt > m_patience.lifeMax) {
    close(CloseCode::Resume, QStringLiteral("long open; connect again and resume"));
  } else if (now - m_pingedAt >= m_patience.pingEvery) {
    ping();
  }
}

} // namespace comanda::live
