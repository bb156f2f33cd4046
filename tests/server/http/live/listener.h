// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/server/http/live/doorstep.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <cstdint>
#include <string>
#include <vector>

namespace comanda::testing {

/// An event client.
class Listener : public Peer {
public:
  Listener(Doorstep& doorstep, const std::string& staffId, const std::string& query = "")
      : Peer(doorstep, staffId, "/api/v1/events" + (query.empty() ? "" : "?" + query)) {}

  /// Waits until the host has it among its clients.
  Listener& joined(Doorstep& doorstep, std::size_t clients = 1) {
    EXPECT_TRUE(eventually([&] { return isConnected() && doorstep.door().events().clients() >= clients; }));
    return *this;
  }

  QJsonObject frame(std::size_t index) const {
    return QJsonDocument::fromJson(texts.at(index).toUtf8()).object();
  }
  /// "order:update lines_added" for every frame.
  std::vector<std::string> heard() const {
    std::vector<std::string> result;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      result.push_back((frame(i)[QStringLiteral("channel")].toString() + ' ' +
                        frame(i)[QStringLiteral("event")].toString())
                           .toStdString());
    }
    return result;
  }
  std::vector<std::uint64_t> seqs() const {
    std::vector<std::uint64_t> result;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      result.push_back(static_cast<std::uint64_t>(frame(i)[QStringLiteral("seq")].toInteger()));
    }
    return result;
  }
  bool hears(std::size_t frames) {
    return eventually([&] { return texts.size() >= frames; });
  }
};

} // namespace comanda::testing
