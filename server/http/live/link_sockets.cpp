// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/live/link_sockets.h"

#include "domain/staff/permission_matrix.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace comanda::live {

LinkSockets::LinkSockets(host::Host& host, const ports::Clock& clock, ports::IdSource& ids)
    : LinkSockets(host, clock, ids, Settings()) {}

LinkSockets::LinkSockets(host::Host& host, const ports::Clock& clock, ports::IdSource& ids,
                         const Settings& settings)
    : m_host(host),
      m_clock(clock),
      m_ids(ids),
      m_settings(settings),
      m_commits(host.onCommit([this](const host::Commit& commit) { tell(commit); })) {
  connect(&m_ticks, &QTimer::timeout, this, [this] { tick(); });
  m_ticks.start(std::clamp(std::min(settings.patience.pingEvery, settings.helloMax) / 15,
                           std::chrono::milliseconds(1), std::chrono::milliseconds(1'000)));
}

LinkSockets::~LinkSockets() = default;

void LinkSockets::add(std::unique_ptr<QWebSocket> socket, const trust::Session& session) {
  const bool isOneTooMany = isFull();
  Terminal& terminal = m_terminals[++m_lastId];
  terminal.socket = std::make_unique<LiveSocket>(std::move(socket), m_clock, m_ids, m_settings.patience);
  terminal.login = session;
  terminal.openedAt = m_clock.steady();
  terminal.socket->onGone([this] { sweepLater(); });
  terminal.socket->onText([&terminal](const QString&) {
    terminal.socket->close(CloseCode::NotSupported, QStringLiteral("the link speaks binary frames"));
  });
  terminal.socket->onBinary([this, &terminal](const QByteArray& frame) { receive(terminal, frame); });
  if (isOneTooMany) {
    terminal.socket->close(CloseCode::Full, QStringLiteral("too many terminals; try again later"));
    return;
  }
  terminal.session = m_host.openSession(
      {.staffId = session.staffId, .deviceId = session.id}, [&terminal](const std::string& frame) {
        terminal.socket->sendBinary(QByteArray(frame.data(), static_cast<qsizetype>(frame.size())));
      });
}

void LinkSockets::receive(Terminal& terminal, const QByteArray& frame) {
  const std::shared_ptr<host::LinkSession> session = terminal.session;
  if (!session) {
    return;
  }
  const std::chrono::microseconds now = m_clock.steady();
  if (terminal.frames.wait(m_settings.frames, now).count() > 0) {
    terminal.socket->close(CloseCode::TooMany, QStringLiteral("too many frames"));
    return;
  }
  terminal.frames.take(m_settings.frames, now);
  if (!session->receive({frame.constData(), static_cast<std::size_t>(frame.size())})) {
    terminal.socket->close(CloseCode::ProtocolError, QStringLiteral("not a frame of the link"));
  }
}

// The session itself has told its terminal why already.
void LinkSockets::tell(const host::Commit& commit) {
  const bool changesRights = std::ranges::any_of(commit.events, [](const v1::Event& event) {
    return event.has_staff_saved() || event.has_role_saved() || event.has_role_removed();
  });
  if (!changesRights) {
    return;
  }
  const domain::House& house = m_host.dispatcher().house();
  for (auto& [id, terminal] : m_terminals) {
    if (staff::audienceOf(house, terminal.login.staffId) == v1::AUDIENCE_UNSPECIFIED) {
      terminal.socket->close(CloseCode::NotPermitted, QStringLiteral("you may not see this"));
    }
  }
}

void LinkSockets::endSession(const trust::Session& session) {
  for (auto& [id, terminal] : m_terminals) {
    if (terminal.login == session) {
      terminal.session.reset(); // nothing that is still under way reaches it
      terminal.socket->close(CloseCode::SessionEnded, QStringLiteral("the login has ended"));
    }
  }
}

void LinkSockets::closeAll() {
  for (auto& [id, terminal] : m_terminals) {
    terminal.socket->close(CloseCode::GoingAway, QStringLiteral("the host stops"));
  }
}

void LinkSockets::sweepLater() {
  if (!std::exchange(m_isSweepDue, true)) {
    QTimer::singleShot(0, this, [this] {
      m_isSweepDue = false;
      std::erase_if(m_terminals, [](const auto& entry) { return entry.second.socket->isGone(); });
    });
  }
}

void LinkSockets::tick() {
  for (auto& [id, terminal] : m_terminals) {
    terminal.socket->tick();
    if (terminal.session && !terminal.session->hasSaidHello() &&
        m_clock.steady() - terminal.openedAt > m_settings.helloMax) {
      terminal.socket->close(CloseCode::Silent, QStringLiteral("no hello"));
    }
  }
}

} // namespace comanda::live
