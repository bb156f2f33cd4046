// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/gate/carrier.h"
#include "server/http/gate/gate_state.h"
#include "server/http/gate/request_head.h"

#include <QObject>
#include <QPointer>
#include <QSslSocket>
#include <QWebSocket>
#include <cstdint>
#include <optional>
#include <string>

namespace comanda::http {

class TlsListener;

/// Stands at one connection: judges every head before QtHttpServer sees a byte of it, holds back what comes
/// early, keeps the times, writes the answers, and hands the connection on when it becomes a WebSocket. Lives
/// on the host thread; deletes itself when the connection has ended.
///
/// Bytes are held back by reading them inside a transaction of the socket: QtHttpServer, which is told of
/// every readyRead right after the guard, finds nothing to read, and rolling the transaction back shows them
/// again.
class Guard : public QObject, private Carrier::Reader {
public:
  Guard(GateState& state, TlsListener& listener, Carrier& carrier, QSslSocket* socket);
  ~Guard() override;

  /// Looks at the clock. Called by the listener every now and then.
  void sweep();
  /// The host stops: ends the connection as soon as nothing is under way on it.
  void drain();
  /// Ends the connection at once.
  void abort();
  /// When it began to write the answer that its client has not taken yet, in steady time; nothing where there
  /// is no such answer.
  std::optional<std::chrono::microseconds> writingSince() const;
  /// Ends the connection at once, for its client is too slow.
  void giveUp();
  /// The peer's address in numbers.
  const std::string& address() const { return m_address; }

private:
  enum class Phase {
    Handshake, // of TLS, from before its first byte
    Head,      // between requests, or some bytes of a head are there
    Body,      // QtHttpServer reads a judged request
    Answering, // the handler has it
    Writing,   // the answer is on its way
    Closing,   // nothing more is answered
    Upgrading, // the handshake of a WebSocket
    WebSocket,
    Gone,
  };

  void onReadyRead();
  void onBodyRead(QByteArray body, Carrier::Hold hold) override;
  void onBytesWritten();
  void onHandshakeFailed();
  void onWebSocket(Request request, std::unique_ptr<QWebSocket> webSocket);
  void onGone();

  void greet();
  void waitForRequest();
  void judge();
  void letIn(bool hasMoreThanTheHead);
  void upgrade(bool hasMoreThanTheHead);
  void answer(std::uint64_t turn, const Response& response);
  /// Whether the memory that this answer takes is needed by others (limits.h).
  bool mustGiveBack(const Response& response) const;
  void write(const Response& response, bool closes);
  void refuse(const Refusal& refusal);
  void close();
  void discard();
  void holdBack();
  void showAgain();
  void releaseBody();
  void countUnread(std::size_t bytes);
  void allow(std::chrono::microseconds time) { m_deadline = m_state.clock.steady() + time; }
  Request requestOf(QByteArray body);

  static constexpr std::chrono::microseconds kNever = std::chrono::microseconds::max();

  GateState& m_state;
  TlsListener& m_listener;
  Carrier& m_carrier;
  QPointer<QSslSocket> m_socket;
  QPointer<QWebSocket> m_webSocket;
  std::string m_address;

  Phase m_phase = Phase::Handshake;
  std::chrono::microseconds m_deadline{0}; // in steady time
  RequestHead m_head;                      // of the request under way
  std::uint64_t m_turn = 0;                // counts the requests of this connection
  std::size_t m_bodyReserved = 0;          // of GateState::bodiesUnderWayBytes
  std::size_t m_unreadBytes = 0;           // of GateState::answersUnreadBytes
  std::chrono::microseconds m_writingSince{0};
  qint64 m_bytesHeld = 0; // read inside the transaction
  Carrier::Hold m_hold;
  bool m_isHandedOver = false; // QtHttpServer has the socket
  bool m_hasBegun = false;     // some bytes of the head are there
  bool m_isTooEarly = false;   // more came early than is held back
  bool m_closes = false;       // after the answer
  bool m_wasRefused = false;   // the client may still be sending
};

} // namespace comanda::http
