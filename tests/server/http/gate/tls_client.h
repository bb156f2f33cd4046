// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslSocket>
#include <cstdint>
#include <map>
#include <string>

namespace comanda::http {

/// An answer as a client reads it; status 0 when none came.
struct Reply {
  int status = 0;
  std::map<std::string, std::string> headers; ///< Names in lower case.
  QByteArray body;
};

/// A client that sends whatever bytes it likes over TLS to this computer.
class TlsClient {
public:
  explicit TlsClient(std::uint16_t port);

  bool isEncrypted(); ///< Waits for it.
  void send(const QByteArray& bytes);
  /// Waits for the next answer; `hasBody` is false for an answer to HEAD.
  Reply reply(bool hasBody = true);
  /// Waits until the host has hung up.
  bool isHungUp();
  void hangUp() { m_socket.abort(); }
  const QByteArray& unread() const { return m_bytes; }
  QSslSocket& socket() { return m_socket; }

private:
  bool hasReply(bool hasBody) const;

  QSslSocket m_socket;
  QByteArray m_bytes;
};

} // namespace comanda::http
