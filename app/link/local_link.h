// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/link_client.h"
#include "server/host/host.h"
#include "server/host/identity.h"

#include <QObject>
#include <functional>
#include <memory>
#include <string>

namespace comanda::link {

/// The gateway of a screen in the host's own process. Every frame is serialised, carried to the other thread
/// and parsed there, exactly as over the network: there is no second way in. Lives on the main thread; the
/// session at the other end lives on the host thread, which ends before the application object does.
class LocalLink {
public:
  /// `hostObject` lives on the host thread, as long as `host`. Says hello at once.
  LocalLink(QObject& hostObject, host::Host& host, host::Identity identity);
  /// Hangs up. What was under way is carried out, but its outcome finds nobody.
  ~LocalLink();
  LocalLink(const LocalLink&) = delete;
  LocalLink& operator=(const LocalLink&) = delete;

  LinkClient& gateway() { return *m_client; }

private:
  // The host's end. Made, used and destroyed on the host thread only.
  struct FarEnd {
    void receive(const std::string& frame);

    std::shared_ptr<host::LinkSession> session;
    std::function<void()> hangUp;
  };

  QObject& m_hostObject;
  std::shared_ptr<FarEnd> m_farEnd = std::make_shared<FarEnd>();
  std::shared_ptr<LinkClient> m_client;
};

} // namespace comanda::link
