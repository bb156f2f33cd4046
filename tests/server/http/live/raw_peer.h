// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/http/live/doorstep.h"

#include <QTcpSocket>
#include <string>
#include <vector>

namespace comanda::testing {

/// A WebSocket client that does nothing by itself: it answers no ping, and reads only when told.
class RawPeer {
public:
  RawPeer(const Doorstep& doorstep, const std::string& staffId, const std::string& pathAndQuery) {
    m_socket.setReadBufferSize(1);
    m_socket.connectToHost(QHostAddress::LocalHost, doorstep.port());
    m_socket.write(QByteArray::fromStdString(
        "GET " + pathAndQuery + " HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nAuthorization: Bearer " +
        FakeLogins::tokenOf(staffId) + "\r\n\r\n"));
  }

  QTcpSocket& socket() { return m_socket; }
  bool isHungUp() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }

  /// Reads all that comes until the host hangs up or says goodbye. The code of the goodbye, 0 for none.
  int closeCode() {
    m_socket.setReadBufferSize(0);
    QByteArray all;
    eventually([&] {
      all += m_socket.readAll();
      return isHungUp() || lastCloseCode(all) != 0;
    });
    return lastCloseCode(all);
  }

private:
  // Walks over the frames (RFC 6455, 5.2); a host masks none.
  static int lastCloseCode(const QByteArray& all) {
    const auto at = [&](qsizetype i) { return static_cast<unsigned char>(all[i]); };
    qsizetype i = all.indexOf("\r\n\r\n") + 4;
    while (i >= 4 && i + 2 <= all.size()) {
      const int opcode = at(i) & 0x0F;
      const int sizeBytes = at(i + 1) == 126 ? 2 : at(i + 1) == 127 ? 8 : 0;
      if (i + 2 + sizeBytes > all.size()) {
        return 0;
      }
      qsizetype size = sizeBytes == 0 ? at(i + 1) : 0;
      for (int k = 0; k < sizeBytes; ++k) {
        size = size * 256 + at(i + 2 + k);
      }
      i += 2 + sizeBytes;
      if (opcode == 8 && i + 2 <= all.size()) {
        return at(i) * 256 + at(i + 1);
      }
      i += size;
    }
    return 0;
  }

  QTcpSocket m_socket;
};

} // namespace comanda::testing
