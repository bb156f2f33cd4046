// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/gate/tls_listener.h"

#include "server/http/gate/guard.h"

#include <QSslSocket>
#include <memory>
#include <utility>
#include <vector>

namespace comanda::http {
namespace {

// As much as QtHttpServer may have to hold of one request. It keeps what it has read of a body in the
// socket's buffer until the body is whole, so less would let large bodies stall for ever.
qint64 readBufferBytesOf(const GateLimits& limits) {
  return static_cast<qint64>(limits.head.headBytes + limits.head.importBodyBytes + limits.earlyBytes);
}

} // namespace

TlsListener::TlsListener(GateState& state, Carrier& carrier, QSslConfiguration tls)
    : m_state(state),
      m_carrier(carrier),
      m_tls(std::move(tls)) {
  setMaxPendingConnections(m_state.limits.pendingConnections);
  setListenBacklogSize(m_state.limits.pendingConnections);
  connect(&m_sweeper, &QTimer::timeout, this, &TlsListener::sweep);
  m_sweeper.start(m_state.limits.sweepEvery);
}

TlsListener::~TlsListener() {
  abortAll();
}

void TlsListener::incomingConnection(qintptr descriptor) {
  auto socket = std::make_unique<QSslSocket>();
  if (!socket->setSocketDescriptor(descriptor)) {
    return;
  }
  const std::string address = textOf(socket->peerAddress());
  if (isFull(address)) {
    socket->abort();
    return;
  }
  // Answers are written in one go, and nobody should wait for a delayed acknowledgement.
  socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
  socket->setSocketOption(QAbstractSocket::KeepAliveOption, 1);
  socket->setReadBufferSize(readBufferBytesOf(m_state.limits));
  socket->setSslConfiguration(m_tls);
  socket->setParent(this);
  // A child, and deletes itself. It begins TLS when the first byte is one of TLS.
  auto* guard = new Guard(m_state, *this, m_carrier, socket.release());
  m_guards.insert(guard);
  ++m_guardsOfAddress[address];
  ++m_state.counters.connectionsEver;
  m_state.counters.connections = m_guards.size();
}

bool TlsListener::isFull(const std::string& address) {
  if (m_guards.size() >= m_state.limits.connections) {
    m_state.counters.countRefusal(RefusedFor::TooManyConnections);
    return true;
  }
  const auto found = m_guardsOfAddress.find(address);
  if (found != m_guardsOfAddress.end() && found->second >= m_state.limits.connectionsOfAnAddress) {
    m_state.counters.countRefusal(RefusedFor::TooManyOfItsAddress);
    return true;
  }
  return false;
}

void TlsListener::remove(Guard& guard) {
  if (m_guards.erase(&guard) == 0) {
    return;
  }
  m_state.counters.connections = m_guards.size();
  const auto found = m_guardsOfAddress.find(guard.address());
  if (found != m_guardsOfAddress.end() && --found->second == 0) {
    m_guardsOfAddress.erase(found);
  }
}

void TlsListener::makeRoom() {
  while (m_state.answersUnreadBytes > m_state.limits.answersUnreadBytes) {
    Guard* slowest = nullptr;
    for (Guard* guard : m_guards) {
      const auto since = guard->writingSince();
      if (since && (slowest == nullptr || *since < *slowest->writingSince())) {
        slowest = guard;
      }
    }
    if (slowest == nullptr) {
      return;
    }
    slowest->giveUp();
  }
}

void TlsListener::sweep() {
  // A copy: whoever is swept away leaves the set.
  for (Guard* guard : std::vector<Guard*>(m_guards.begin(), m_guards.end())) {
    guard->sweep();
  }
  // The system ran out of sockets, and Qt stopped accepting: some have been given back by now.
  if (isListening()) {
    resumeAccepting();
  }
}

void TlsListener::drain() {
  close();
  for (Guard* guard : std::vector<Guard*>(m_guards.begin(), m_guards.end())) {
    guard->drain();
  }
}

void TlsListener::abortAll() {
  for (Guard* guard : std::vector<Guard*>(m_guards.begin(), m_guards.end())) {
    guard->abort();
  }
}

std::string textOf(const QHostAddress& address) {
  bool isIpv4 = false;
  const quint32 ipv4 = address.toIPv4Address(&isIpv4);
  if (isIpv4) {
    return QHostAddress(ipv4).toString().toStdString();
  }
  QHostAddress plain = address;
  plain.setScopeId({});
  return plain.toString().toStdString();
}

} // namespace comanda::http
