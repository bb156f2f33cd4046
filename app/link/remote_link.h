// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/backoff.h"
#include "app/link/host_api.h"
#include "app/link/host_login.h"
#include "app/link/link_client.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>
#include <QWebSocket>
#include <chrono>
#include <memory>

namespace comanda::link {

// What a terminal allows itself and its host. A host lets 2,000 frames of a terminal through at once: the
// outbox of one that was away for long has to fit.
inline constexpr std::size_t kUnansweredBatchesMax = 1'500;
inline constexpr std::size_t kUnansweredBytesMax = 16 * 1024 * 1024;
inline constexpr std::size_t kQuestionsMax = 200;
inline constexpr std::size_t kSentFrameBytesMax = 2 * 1024 * 1024; ///< As much as a host takes.
inline constexpr quint64 kHostFrameBytesMax = 128 * 1024 * 1024;   ///< The house of the largest restaurant.

/// The gateway of a terminal on the network: a LinkClient whose frames go over a WebSocket to the host that
/// this terminal knows, and only to that one. Opens the link as soon as somebody is signed in, and comes back
/// by itself with growing waits when the host went away, sent it away, or has fallen silent; whatever has no
/// outcome by then is sent again under its own id. Ends when the login does. Belongs to one thread, blocks
/// nowhere.
class RemoteLink : public QObject, private ports::HouseObserver {
public:
  struct Settings {
    Backoff::Rule waits = {};
    std::chrono::milliseconds openMax{5'000}; ///< From the first packet to an open WebSocket.
    std::chrono::milliseconds pingEvery{
        1'500}; ///< A host that is silent for kSilentPingsMax of them is gone.
    std::chrono::milliseconds steadyAfter{5'000}; ///< So long welcome: the next wait is a first one again.
    LinkLimits limits = {.batches = kUnansweredBatchesMax,
                         .batchesBytes = kUnansweredBytesMax,
                         .frameBytes = kSentFrameBytesMax,
                         .questions = kQuestionsMax};
  };
  static constexpr int kSilentPingsMax = 3;

  /// Both outlive this; nobody else listens to the login's changes.
  RemoteLink(HostApi& api, HostLogin& login, const Settings& settings);
  RemoteLink(HostApi& api, HostLogin& login) : RemoteLink(api, login, Settings()) {}
  ~RemoteLink() override;

  LinkClient& gateway() { return m_client; }
  const LinkClient& gateway() const { return m_client; }

private:
  void linkChanged(const ports::LinkState& state) override;
  void houseReplaced(const domain::House&) override {}
  void happened(const domain::House&, std::span<const v1::Event>) override {}

  void followLogin();
  void open();
  void listenTo(QWebSocket& socket);
  void opened();
  void failedToOpen();
  void received(const QByteArray& frame);
  void closed();
  void ping();
  void tryAgain();
  void send(const std::string& frame);
  void letGo();
  void lose(ports::LinkTrouble trouble, std::chrono::milliseconds waitAtLeast = {});
  void waitForNext(std::chrono::milliseconds atLeast = {});

  HostApi& m_api;
  HostLogin& m_login;
  Settings m_settings;
  Backoff m_backoff;
  LinkClient m_client;
  std::unique_ptr<QWebSocket> m_socket; ///< Opening or open.
  bool m_isOpen = false;
  bool m_hasMetHost = false; ///< Its certificate was seen in this attempt.
  int m_silentPings = 0;
  QTimer m_next;  ///< Until the next attempt, or the next hello.
  QTimer m_guard; ///< How long an attempt may take.
  QTimer m_pings;
  QTimer m_steady;
};

} // namespace comanda::link
