// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractHttpServer>
#include <QByteArray>
#include <memory>

namespace comanda::http {

/// QtHttpServer, which reads the requests that the guards let through. All that differs between Qt 6.4 and Qt
/// 6.8 is here. Lives on the host thread.
///
/// It is told whose request comes next, because Qt 6.8 does not say on which socket a request came: a guard
/// sees every readyRead of its socket first, and QtHttpServer sees it right after.
class Carrier : public QAbstractHttpServer {
public:
  /// Keeps QtHttpServer from reading the next request of the connection while it lives. Empty before Qt 6.8,
  /// which has no such thing.
  using Hold = std::shared_ptr<void>;

  class Reader {
  public:
    virtual ~Reader() = default;
    virtual void onBodyRead(QByteArray body, Hold hold) = 0;
  };

  /// Whether QtHttpServer itself answers "Expect: 100-continue".
  static constexpr bool kSaysContinue = QT_VERSION >= QT_VERSION_CHECK(6, 8, 0);
  /// Whether QtHttpServer deletes the sockets that it was given, and must be the only one who does.
  static constexpr bool kOwnsSockets = QT_VERSION >= QT_VERSION_CHECK(6, 8, 0);

  using QAbstractHttpServer::QAbstractHttpServer;

  /// The request that is read next is this one's; nobody's when null.
  void expect(Reader* reader) { m_reader = reader; }
  /// The reader goes away.
  void forget(const Reader* reader);

protected:
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
  bool handleRequest(const QHttpServerRequest& request, QTcpSocket* socket) override;
  void missingHandler(const QHttpServerRequest& request, QTcpSocket* socket) override;
#elif QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
  bool handleRequest(const QHttpServerRequest& request, QHttpServerResponder& responder) override;
  void missingHandler(const QHttpServerRequest& request, QHttpServerResponder& responder) override;
#else
#error "QtHttpServer of Qt 6.5 to 6.7 is neither like 6.4 nor like 6.8: use one of those."
#endif

private:
  void pass(const QHttpServerRequest& request, Hold hold);

  Reader* m_reader = nullptr;
};

} // namespace comanda::http
