// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"
#include "domain/ports/id_source.h"
#include "server/http/limits.h"
#include "server/http/live/close_codes.h"

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QWebSocket>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace comanda::live {

/// How patient the host is with one WebSocket.
struct Patience {
  std::chrono::milliseconds pingEvery = http::kPingEvery;
  std::chrono::milliseconds pongMax = http::kPongMax;
  std::chrono::milliseconds lifeMax = http::kSocketLifeMax;
  std::size_t unreadBytesMax = http::kUnsentBytesMax;
};

/// A WebSocket of the host's whose peer must keep reading. Lives on the host thread.
///
/// How much the peer has read follows from its answers to pings, which it can only give when it has read all
/// that was sent before: what Qt, TLS and the kernel hold is counted too. Pings carry random ids, so that
/// nobody can answer one without having read it. Frames that are larger than usual (a snapshot) may be unread
/// on top of the limit. What the peer makes Qt send, pongs, counts by what is held in memory.
class LiveSocket : public QObject {
public:
  using OnText = std::function<void(const QString&)>;
  using OnBinary = std::function<void(const QByteArray&)>;

  /// `clock` and `ids` outlive this.
  LiveSocket(std::unique_ptr<QWebSocket> socket, const ports::Clock& clock, ports::IdSource& ids,
             const Patience& patience);
  /// Hangs up without a word. Not from within a callback of this.
  ~LiveSocket() override;

  void onText(OnText onText) { m_onText = std::move(onText); }
  void onBinary(OnBinary onBinary) { m_onBinary = std::move(onBinary); }
  /// The peer has read on.
  void onRead(std::function<void()> onRead) { m_onRead = std::move(onRead); }
  /// Told once, when nothing can be sent or received any more. Whoever owns this lets it go later, from the
  /// event loop.
  void onGone(std::function<void()> onGone) { m_onGone = std::move(onGone); }

  /// Nothing is sent when the socket is closing, or when the peer is too slow: then it begins to close.
  void sendText(const QString& text, std::size_t bytes);
  void sendBinary(const QByteArray& bytes);

  /// Says goodbye; sends and receives nothing more, and hangs up after `wait` at the latest.
  void close(CloseCode code, const QString& reason, std::chrono::milliseconds wait = http::kCloseMax);
  bool isOpen() const { return m_state == State::Open; }
  bool isGone() const { return m_state == State::Gone; }

  /// Bytes that were sent and not read yet, as far as is known.
  std::size_t unreadBytes() const { return static_cast<std::size_t>(m_sentBytes - m_readBytes); }

  /// Time passes: pings, and closes when there is no answer. Called about 15 times within `pingEvery`.
  void tick();

private:
  enum class State { Open, Closing, Gone };
  struct Ping {
    QByteArray id;
    std::uint64_t sentBytes = 0; ///< Before it.
    std::chrono::microseconds at{};
  };

  bool maySend(std::size_t bytes);
  void sent(std::size_t bytes);
  void ping();
  void onPong(const QByteArray& id);
  std::size_t heldBytes() const;
  void becomeGone();

  std::unique_ptr<QWebSocket> m_socket;
  const ports::Clock& m_clock;
  ports::IdSource& m_ids;
  Patience m_patience;
  OnText m_onText;
  OnBinary m_onBinary;
  std::function<void()> m_onRead;
  std::function<void()> m_onGone;
  State m_state = State::Open;
  std::chrono::microseconds m_openedAt;
  std::chrono::microseconds m_pingedAt;
  std::uint64_t m_sentBytes = 0;
  std::uint64_t m_readBytes = 0;
  std::uint64_t m_pingedBytes = 0;
  std::size_t m_largeFrameBytes = 0; ///< The largest frame since everything was read.
  std::deque<Ping> m_pings;          ///< Unanswered, oldest first.
};

} // namespace comanda::live
