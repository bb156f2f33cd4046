// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/host/dispatcher.h"
#include "server/host/house_views.h"
#include "server/host/link_session.h"
#include "server/host/listeners.h"
#include "server/host/query_desk.h"
#include "server/reports/reports.h"

#include <QObject>
#include <filesystem>
#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace comanda::host {

/// A running host: journal, dispatcher, reports and the sessions of its terminals. Made, used and destroyed
/// on one thread with an event loop, the host thread; its journal and its reports have threads of their own.
class Host {
public:
  /// Opens the journal of a folder, or makes one where the folder is missing or empty; never over anything
  /// else. Errors as journal::Store::open, and ClockJumped when the clock is behind the journal and nobody
  /// has accepted that (clock_standing.h).
  static journal::Result<std::unique_ptr<Host>> start(const std::filesystem::path& folder,
                                                      const journal::Key& key, const ports::Clock& clock,
                                                      const Limits& limits = {});

  Host(Dispatcher::Start start, const std::filesystem::path& folder, const journal::Key& key,
       const ports::Clock& clock);
  ~Host();

  /// Told once, after the terminals, when the host stops taking changes. Set once, before the first session.
  void onFailure(Dispatcher::OnFailure onFailure) { m_onFailure = std::move(onFailure); }

  /// Told of what could not be read from the journal, with every detail, for the host's log. Set once, before
  /// the first session.
  void onTrouble(const Dispatcher::OnFailure& onTrouble);

  Dispatcher& dispatcher() { return m_dispatcher; }
  QueryDesk& queries() { return m_queries; }
  const HouseViews& views() const { return m_views; }

  /// The logins that the journal held when the host started. Asked once.
  std::vector<journal::StoredSession> takeStoredSessions() { return std::move(m_storedSessions); }

  /// A terminal's session; it ends when the last pointer to it goes.
  std::shared_ptr<LinkSession> openSession(Identity identity, LinkSession::Send send);

  /// Told of every commit, after its senders were answered and the terminals told.
  [[nodiscard]] Subscription onCommit(std::function<void(const Commit&)> listener);
  /// Told when the house was read anew from the disk after a failure.
  [[nodiscard]] Subscription onHouseReplaced(std::function<void()> listener);

private:
  template <class Visit>
  void forEachSession(Visit visit);

  std::vector<journal::StoredSession> m_storedSessions;
  Dispatcher m_dispatcher;
  HouseViews m_views;
  reports::Reports m_reports;
  QueryDesk m_queries;
  std::vector<std::weak_ptr<LinkSession>> m_sessions;
  Dispatcher::OnFailure m_onFailure;
  Listeners<const Commit&> m_commitListeners;
  Listeners<> m_replacedListeners;
};

} // namespace comanda::host
