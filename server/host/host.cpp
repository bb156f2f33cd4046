// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/host/host.h"

#include "server/host/clock_standing.h"

#include <utility>

namespace comanda::host {
namespace {

using journal::Result;
using journal::Store;

} // namespace

Result<std::unique_ptr<Host>> Host::start(const std::filesystem::path& folder, const journal::Key& key,
                                          const ports::Clock& clock, const Limits& limits) {
  auto store = Store::exists(folder) ? Store::open(folder, key) : Store::create(folder, key);
  if (!store) {
    return std::unexpected(std::move(store.error()));
  }
  Dispatcher::Start start{.store = *std::move(store),
                          .house = {},
                          .commands = {},
                          .payloadKey = key.derive(journal::KeyPurpose::PayloadHash)};
  auto house = start.store->load();
  if (!house) {
    return std::unexpected(std::move(house.error()));
  }
  if (auto clockIsRight = requireClock(clockStanding(*house, clock)); !clockIsRight) {
    return std::unexpected(std::move(clockIsRight.error()));
  }
  start.house = *std::move(house);
  start.limits = limits;
  start.snapshotSeq = start.store->snapshotSeq();
  auto sessions = start.store->loadSessions();
  if (!sessions) {
    return std::unexpected(std::move(sessions.error()));
  }
  start.sessions = *std::move(sessions);
  auto known = start.store->forEachCommand([&](std::string_view deviceId, std::string_view commandId) {
    start.commands.addKnown(CommandMemory::keyOf(deviceId, commandId));
  });
  if (!known) {
    return std::unexpected(std::move(known.error()));
  }
  return std::make_unique<Host>(std::move(start), folder, key, clock);
}

template <class Visit>
void Host::forEachSession(Visit visit) {
  std::erase_if(m_sessions, [](const auto& session) { return session.expired(); });
  // A session may come or go while it is being told.
  for (const auto& weak : std::vector(m_sessions)) {
    if (const auto session = weak.lock()) {
      visit(*session);
    }
  }
}

Host::Host(Dispatcher::Start start, const std::filesystem::path& folder, const journal::Key& key,
           const ports::Clock& clock)
    : m_storedSessions(std::move(start.sessions)),
      m_dispatcher(std::move(start), clock),
      m_views(m_dispatcher.house()),
      m_reports(folder, key),
      m_queries(m_dispatcher, m_views, m_reports) {
  m_dispatcher.onCommit([this](const Commit& commit) {
    m_views.forgetOld();
    forEachSession([&](LinkSession& session) { session.tell(commit); });
    m_commitListeners.tell(commit);
  });
  m_dispatcher.onFailure([this](const journal::Error& error) {
    forEachSession([](LinkSession& session) { session.hostFailed(); });
    if (m_onFailure) {
      m_onFailure(error);
    }
  });
  m_dispatcher.onHouseReplaced([this] {
    m_views.forget();
    forEachSession([](LinkSession& session) { session.houseReplaced(); });
    m_replacedListeners.tell();
  });
}

Host::~Host() = default;

void Host::onTrouble(const Dispatcher::OnFailure& onTrouble) {
  m_dispatcher.onTrouble(onTrouble);
  m_reports.onTrouble(onTrouble);
}

std::shared_ptr<LinkSession> Host::openSession(Identity identity, LinkSession::Send send) {
  auto session =
      std::make_shared<LinkSession>(m_dispatcher, m_queries, m_views, std::move(identity), std::move(send));
  std::erase_if(m_sessions, [](const auto& other) { return other.expired(); });
  m_sessions.push_back(session);
  return session;
}

Subscription Host::onCommit(std::function<void(const Commit&)> listener) {
  return m_commitListeners.add(std::move(listener));
}

Subscription Host::onHouseReplaced(std::function<void()> listener) {
  return m_replacedListeners.add(std::move(listener));
}

} // namespace comanda::host
