// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/host/host.h"
#include "server/http/limits.h"
#include "server/http/live/live_socket.h"
#include "server/http/metrics/token_bucket.h"
#include "server/trust/logins.h"

#include <QObject>
#include <QTimer>
#include <cstdint>
#include <map>
#include <memory>

namespace comanda::live {

/// Carries the frames of the terminals on the network to their sessions in the host and back: binary
/// messages, each a serialised v1::ToHost or v1::ToTerminal. Hangs up on whoever sends anything else, too
/// much of it, or does not say hello in time. Lives on the host thread.
class LinkSockets : public QObject {
public:
  struct Settings {
    Patience patience = {};
    std::chrono::milliseconds helloMax = http::kHelloMax;
    metrics::Rate frames = {.times = http::kLinkFramesPerSecond, .atOnce = http::kLinkFramesAtOnce};
    std::size_t terminalsMax = http::kTerminalsMax;
  };

  /// All of them outlive this.
  LinkSockets(host::Host& host, const ports::Clock& clock, ports::IdSource& ids, const Settings& settings);
  LinkSockets(host::Host& host, const ports::Clock& clock, ports::IdSource& ids);
  ~LinkSockets() override;

  /// A terminal that was let in. In the journal it is the device with the session's id.
  void add(std::unique_ptr<QWebSocket> socket, const trust::Session& session);

  /// The login is over: its sockets close at once.
  void endSession(const trust::Session& session);
  /// The host stops: every terminal is told to come back later.
  void closeAll();

  std::size_t terminals() const { return m_terminals.size(); }
  bool isFull() const { return m_terminals.size() >= m_settings.terminalsMax; }

private:
  struct Terminal {
    std::unique_ptr<LiveSocket> socket;
    trust::Session login;
    std::shared_ptr<host::LinkSession> session;
    metrics::TokenBucket frames;
    std::chrono::microseconds openedAt;
  };

  void receive(Terminal& terminal, const QByteArray& frame);
  void tell(const host::Commit& commit);
  void sweepLater();
  void tick();

  host::Host& m_host;
  const ports::Clock& m_clock;
  ports::IdSource& m_ids;
  Settings m_settings;
  std::map<std::uint64_t, Terminal> m_terminals;
  std::uint64_t m_lastId = 0;
  bool m_isSweepDue = false;
  QTimer m_ticks;
  host::Subscription m_commits;
};

} // namespace comanda::live
