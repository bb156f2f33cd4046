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
        &hostObject,
        [farEnd, frame = std::move(frame)] {
          // Hang up, as the network would: a frame that is none must not end the host.
          if (farEnd->session && !farEnd->session->receive(frame)) {
            farEnd->session.reset();
          }
        },
        Qt::QueuedConnection);
  });
  const auto sendBack = [weak = std::weak_ptr(m_client)](const std::string& frame) {
    QMetaObject::invokeMethod(
        QCoreApplication::instance(),
        [weak, frame] {
          if (const auto client = weak.lock()) {
            const bool isFrame = client->receive(frame);
            COMANDA_ASSERT(isFrame, "the host speaks the link's protocol");
          }
        },
        Qt::QueuedConnection);
  };
  QMetaObject::invokeMethod(
      &m_hostObject,
      [farEnd = m_farEnd, &host, identity = std::move(identity), sendBack] {
        farEnd->session = host.openSession(identity, sendBack);
      },
      Qt::QueuedConnection);
  m_client->connect();
}

LocalLink::~LocalLink() {
  QMetaObject::invokeMethod(
      &m_hostObject, [farEnd = std::move(m_farEnd)] { farEnd->session.reset(); }, Qt::QueuedConnection);
}

} // namespace comanda::link
