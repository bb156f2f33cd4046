// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/gate/tls_client.h"

#include "server/http/gate/head_syntax.h"
#include "tests/support/event_loop.h"

namespace comanda::http {
namespace {

Reply headOf(const QByteArray& head) {
  Reply reply;
  const QList<QByteArray> lines = head.split('\n');
  reply.status = lines.front().mid(9, 3).toInt();
  for (const QByteArray& line : lines.mid(1)) {
    const qsizetype colon = line.indexOf(':');
    if (colon > 0) {
      reply.headers[lowerCase(line.left(colon).toStdString())] = line.mid(colon + 1).trimmed().toStdString();
    }
  }
  return reply;
}

qsizetype bodyBytesOf(const Reply& reply) {
  const auto found = reply.headers.find("content-length");
  return found == reply.headers.end() ? 0 : QByteArray::fromStdString(found->second).toLongLong();
}

} // namespace

TlsClient::TlsClient(std::uint16_t port) {
  QObject::connect(&m_socket, &QSslSocket::readyRead, &m_socket, [this] { m_bytes += m_socket.readAll(); });
  m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
  m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
}

bool TlsClient::isEncrypted() {
  return testing::eventually([this] { return m_socket.isEncrypted(); });
}

void TlsClient::send(const QByteArray& bytes) {
  if (isEncrypted()) {
    m_socket.write(bytes);
    m_socket.flush();
  }
}

bool TlsClient::hasReply(bool hasBody) const {
  const qsizetype end = m_bytes.indexOf("\r\n\r\n");
  return end >= 0 && (!hasBody || m_bytes.size() >= end + 4 + bodyBytesOf(headOf(m_bytes.left(end))));
}

Reply TlsClient::reply(bool hasBody) {
  if (!testing::eventually(
          [&] { return hasReply(hasBody) || m_socket.state() == QAbstractSocket::UnconnectedState; }) ||
      !hasReply(hasBody)) {
    return {};
  }
  const qsizetype end = m_bytes.indexOf("\r\n\r\n");
  Reply reply = headOf(m_bytes.left(end));
  m_bytes.remove(0, end + 4);
  if (hasBody) {
    reply.body = m_bytes.left(bodyBytesOf(reply));
    m_bytes.remove(0, reply.body.size());
  }
  return reply;
}

bool TlsClient::isHungUp() {
  return testing::eventually([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; });
}

} // namespace comanda::http
