// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/link_client.h"
#include "server/host/host.h"
#include "tests/support/running_host.h"

#include <gtest/gtest.h>

namespace comanda::testing {

/// A terminal whose frames go straight to a session of the host.
struct Terminal {
  Terminal(host::Host& host, const std::string& staffId, const std::string& deviceId)
      : client([this](const std::string& frame) { EXPECT_TRUE(session->receive(frame)); }),
        session(
            host.openSession({.staffId = staffId, .deviceId = deviceId}, [this](const std::string& frame) {
              if (!isCutOff) {
                EXPECT_TRUE(client.receive(frame));
              }
            })) {
    client.connect();
  }

  v1::Outcome send(const std::string& id, const std::vector<v1::Command>& commands) {
    std::optional<v1::Outcome> outcome;
    client.submit(RunningHost::batch(id, commands), [&](const v1::Outcome& result) { outcome = result; });
    EXPECT_TRUE(eventually([&] { return outcome.has_value(); }));
    return outcome.value_or(v1::Outcome());
  }

  bool shows(const domain::House& house) {
    return domain::digest(client.house(), client.audience()) == domain::digest(house, client.audience());
  }

  bool isCutOff = false;
  link::LinkClient client;
  std::shared_ptr<host::LinkSession> session;
};

} // namespace comanda::testing
