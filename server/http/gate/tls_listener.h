// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/gate/carrier.h"
#include "server/http/gate/gate_state.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTimer>
#include <string>
#include <unordered_map>
#include <unordered_set>

class QSslSocket;

namespace comanda::http {

class Guard;

/// Accepts connections and puts a guard at each, which begins TLS. Counts every one from the first byte
/// that is not there: a client that says nothing has a place too. Lives on the host thread.
class TlsListener : public QTcpServer {
public:
  TlsListener(GateState& state, Carrier& carrier, QSslConfiguration tls);
  ~TlsListener() override;

  /// Gives a connection to QtHttpServer.
  void handOver(QTcpSocket* socket) { addPendingConnection(socket); }
  /// The connection of this guard has ended.
  void remove(Guard& guard);

  /// An answer was written: while more than the limit waits to be taken, whoever has been slow for longest is
  /// cut off.
  void makeRoom();

  /// Accepts nobody any more, and lets what is under way come to its end.
  void drain();
  /// Ends all connections at once.
  void abortAll();
  bool isEmpty() const { return m_guards.empty(); }

protected:
  void incomingConnection(qintptr descriptor) override;

private:
  bool isFull(const std::string& address);
  void sweep();

  GateState& m_state;
  Carrier& m_carrier;
  QSslConfiguration m_tls;
  std::unordered_set<Guard*> m_guards; // they delete themselves
  std::unordered_map<std::string, std::size_t> m_guardsOfAddress;
  QTimer m_sweeper;
};

/// An address in numbers, without the network card; an IPv4 address that came over IPv6 in its IPv4 form.
std::string textOf(const QHostAddress& address);

} // namespace comanda::http
