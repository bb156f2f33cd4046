// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/gate/carrier.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <utility>

namespace comanda::http {

void Carrier::forget(const Reader* reader) {
  if (m_reader == reader) {
    m_reader = nullptr;
  }
}

void Carrier::pass(const QHttpServerRequest& request, Hold hold) {
  if (Reader* const reader = std::exchange(m_reader, nullptr)) {
    reader->onBodyRead(request.body(), std::move(hold));
  }
}

#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)

bool Carrier::handleRequest(const QHttpServerRequest& request, QTcpSocket*) {
  pass(request, {});
  return true;
}

void Carrier::missingHandler(const QHttpServerRequest&, QTcpSocket*) {}

#else

bool Carrier::handleRequest(const QHttpServerRequest& request, QHttpServerResponder& responder) {
  pass(request, std::make_shared<QHttpServerResponder>(std::move(responder)));
  return true;
}

void Carrier::missingHandler(const QHttpServerRequest&, QHttpServerResponder&) {}

#endif

} // namespace comanda::http
