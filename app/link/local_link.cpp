// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/local_link.h"

#include "domain/values/assert.h"

#include <QCoreApplication>
#include <string>
#include <utility>

namespace comanda::link {

LocalLink::LocalLink(QObject& hostObject, host::Host& host, host::Identity identity)
    : m_hostObject(hostObject) {
  m_client = std::make_shared<LinkClient>([&hostObject, farEnd = m_farEnd](std::string frame) {
    QMetaObject::invokeMethod(
        &hostObject, [farEnd, frame = std::move(frame)] { farEnd->receive(frame); }, Qt::QueuedConnection);
  });
  // To the main thread, behind everything that went there before.
  const auto tell = [weak = std::weak_ptr(m_client)](auto function) {
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [weak, function = std::move(function)] {
          if (const auto client = weak.lock()) {
            function(*client);
          }
        },
        Qt::QueuedConnection);
  };
  m_farEnd->hangUp = [tell] { tell([](LinkClient& client) { client.cutOff(); }); };
  const auto sendBack = [tell](const std::string& frame) {
    tell([frame](LinkClient& client) {
      const bool isFrame = client.receive(frame);
      COMANDA_ASSERT(isFrame, "the host speaks the link's protocol");
    });
  };
  QMetaObject::invokeMethod(
      &m_hostObject,
      [farEnd = m_farEnd, &host, identity = std::move(identity), sendBack] {
        farEnd->session = host.openSession(identity, sendBack);
      },
      Qt::QueuedConnection);
  m_client->connect();
}

// Hang up on what is no frame, as the network would: it must not end the host.
void LocalLink::FarEnd::receive(const std::string& frame) {
  if (session && !session->receive(frame)) {
    session.reset();
    hangUp();
  }
}

LocalLink::~LocalLink() {
  QMetaObject::invokeMethod(
      &m_hostObject, [farEnd = std::move(m_farEnd)] { farEnd->session.reset(); }, Qt::QueuedConnection);
}

} // namespace comanda::link
