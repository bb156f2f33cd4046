// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/live/event_feed.h"

#include "domain/contract/options.h"
#include "domain/staff/permission_matrix.h"

#include <QPointer>
#include <algorithm>
#include <string>
#include <utility>

namespace comanda::live {
namespace {

const host::Identity kHost{.staffId = std::string(staff::kHostActor),
                           .deviceId = std::string(staff::kHostActor)};

bool changesRights(const v1::Event& event) {
  return event.has_staff_saved() || event.has_role_saved() || event.has_role_removed();
}

} // namespace

EventFeed::EventFeed(host::Host& host, const ports::Clock& clock, ports::IdSource& ids)
    : EventFeed(host, clock, ids, Settings()) {}

EventFeed::EventFeed(host::Host& host, const ports::Clock& clock, ports::IdSource& ids,
                     const Settings& settings)
    : m_host(host),
      m_clock(clock),
      m_ids(ids),
      m_settings(settings),
      m_epoch(host.dispatcher().house().position.get().epoch),
      m_recent(host.dispatcher().house().position.get().seq, settings.recentBytesMax),
      m_commits(host.onCommit([this](const host::Commit& commit) { tell(commit); })) {
  connect(&m_ticks, &QTimer::timeout, this, [this] { tick(); });
  m_ticks.start(std::max(settings.patience.pingEvery / 15, std::chrono::milliseconds(1)));
}

EventFeed::~EventFeed() = default;

bool EventFeed::Client::mayHear(const EventFrame& frame) const {
  return topics.contains(frame.topic) && contract::maySee(audience, frame.audience);
}

void EventFeed::add(std::unique_ptr<QWebSocket> socket, trust::Session session, const EventRequest& request) {
  const bool isOneTooMany = isFull();
  const std::uint64_t id = ++m_lastId;
  Client& client = m_clients[id];
  client.socket = std::make_unique<LiveSocket>(std::move(socket), m_clock, m_ids, m_settings.patience);
  client.session = std::move(session);
  client.wanted = request.topics;
  client.socket->onGone([this] { sweepLater(); });
  const auto refuse = [&client] {
    client.socket->close(CloseCode::PolicyViolated, QStringLiteral("this socket takes no messages"));
  };
  client.socket->onText([refuse](const QString&) { refuse(); });
  client.socket->onBinary([refuse](const QByteArray&) { refuse(); });
  client.socket->onRead([this, id, &client] {
    if (client.progress == Progress::Pausing) {
      advance(id, client);
    }
  });
  if (isOneTooMany) {
    client.socket->close(CloseCode::Full, QStringLiteral("too many are listening; try again later"));
    return;
  }
  begin(id, client, request);
}

void EventFeed::begin(std::uint64_t id, Client& client, const EventRequest& request) {
  if (!checkRights(client)) {
    return;
  }
  const std::uint64_t end = m_recent.last();
  client.seq = request.after.value_or(end);
  // In a turn of its own: Qt is still busy with the handshake.
  const auto reload = [this, id](std::string_view error, std::string_view detail) {
    QTimer::singleShot(0, this, [this, id, error, detail] {
      if (const auto found = m_clients.find(id); found != m_clients.end()) {
        giveUp(found->second, error, detail, CloseCode::Reload);
      }
    });
  };
  if (client.seq > end || (request.epoch && m_epoch != 0 && *request.epoch != m_epoch)) {
    reload("unknown_epoch", "The journal is not the one you know. Read everything anew.");
  } else if (end - client.seq > m_settings.replayEventsMax) {
    reload("too_far_back", "Too much has happened since. Read everything anew.");
  } else {
    advance(id, client);
  }
}

// False: there is nothing it may hear; it is being closed.
bool EventFeed::checkRights(Client& client) {
  const domain::House& house = m_host.dispatcher().house();
  client.topics = mayHear(house, client.session.staffId, client.wanted);
  client.audience = staff::audienceOf(house, client.session.staffId);
  if (client.topics.empty()) {
    client.socket->close(CloseCode::NotPermitted, QStringLiteral("you may not see this"));
  }
  return !client.topics.empty();
}

void EventFeed::tell(const host::Commit& commit) {
  m_epoch = commit.epoch;
  if (std::ranges::any_of(commit.events, changesRights)) {
    for (auto& [id, client] : m_clients) {
      checkRights(client);
    }
  }
  if (m_clients.empty()) {
    m_recent.skipTo(commit.events.back().seq());
    return;
  }
  for (const v1::Event& event : commit.events) {
    m_recent.add(event);
  }
  m_clientsToTell = m_clients.size();
  if (!m_isSpreadDue) {
    spread();
  }
}

// Tells those who are at the end what is new there, one after the other, so much in a turn.
void EventFeed::spread() {
  m_isSpreadDue = false;
  for (int budget = http::kEventFramesPerTurn; m_clientsToTell > 0 && !m_clients.empty(); --m_clientsToTell) {
    if (budget <= 0) {
      m_isSpreadDue = true;
      QTimer::singleShot(0, this, [this] { spread(); });
      return;
    }
    auto next = m_clients.upper_bound(m_spreadTo);
    if (next == m_clients.end()) {
      next = m_clients.begin();
    }
    m_spreadTo = next->first;
    budget -= 1;
    if (next->second.progress == Progress::AtTheEnd) {
      budget -= advance(next->first, next->second);
    }
  }
}

// Brings a client as far as it can be brought now. How many frames that took.
int EventFeed::advance(std::uint64_t id, Client& client) {
  if (!client.socket->isOpen()) {
    return 0;
  }
  if (client.seq < m_recent.from()) {
    const bool hasEnough = client.socket->unreadBytes() > m_settings.replayUnreadBytesMax;
    client.progress = hasEnough ? Progress::Pausing : Progress::Queued;
    if (!hasEnough) {
      m_queue.push_back(id);
      readPages();
    }
    return 0;
  }
  int frames = 0;
  m_recent.forEachAfter(client.seq, [&](const EventFrame& frame) {
    if (client.mayHear(frame)) {
      client.socket->sendText(frame.text, frame.bytes);
      ++frames;
    }
    return client.socket->isOpen();
  });
  client.seq = std::max(client.seq, m_recent.last()); // a page of the journal may have gone beyond it
  client.progress = Progress::AtTheEnd;
  return frames;
}

void EventFeed::readPages() {
  while (m_reading < http::kReplaysMax && !m_queue.empty()) {
    const std::uint64_t id = m_queue.front();
    m_queue.pop_front();
    const auto client = m_clients.find(id);
    if (client != m_clients.end() && client->second.socket->isOpen()) {
      client->second.progress = Progress::Reading;
      readPage(id, client->second);
    }
  }
}

// The host asks for itself: what each client may see of it is decided here.
void EventFeed::readPage(std::uint64_t id, const Client& client) {
  v1::Query query;
  query.mutable_read_journal()->set_after_seq(client.seq);
  query.mutable_read_journal()->set_limit(m_settings.replayPageEvents);
  ++m_reading;
  m_host.queries().ask(kHost, query, [this, alive = QPointer<EventFeed>(this), id](const v1::Answer& answer) {
    if (alive) {
      --m_reading;
      takePage(id, answer);
    }
  });
}

void EventFeed::takePage(std::uint64_t id, const v1::Answer& answer) {
  const auto found = m_clients.find(id);
  if (found != m_clients.end() && found->second.socket->isOpen()) {
    Client& client = found->second;
    if (answer.has_journal_page()) {
      takeEvents(client, answer.journal_page());
      advance(id, client);
    } else if (answer.refused().refusal() == v1::OVERLOADED) {
      client.progress = Progress::Pausing; // tick tries again
    } else {
      giveUp(client, "unreadable", "The journal cannot be read now. Resume later.", CloseCode::Resume);
    }
  }
  readPages();
}

// As much as the client can take; the rest of the page is read again when it has read this.
void EventFeed::takeEvents(Client& client, const v1::JournalPage& page) {
  for (const v1::Event& event : page.events()) {
    if (client.socket->unreadBytes() > m_settings.replayUnreadBytesMax) {
      return;
    }
    for (const EventFrame& frame : framesOf(event)) {
      if (client.mayHear(frame)) {
        client.socket->sendText(frame.text, frame.bytes);
      }
    }
    client.seq = event.seq();
  }
  if (page.events().empty()) {
    client.seq = page.last_seq();
  }
}

void EventFeed::giveUp(Client& client, std::string_view error, std::string_view detail, CloseCode code) {
  std::string text = "{\"error\":\"";
  text.append(error).append("\",\"detail\":\"").append(detail);
  text.append("\",\"epoch\":").append(std::to_string(m_epoch));
  text.append(",\"seq\":").append(std::to_string(m_recent.last())).append("}");
  client.socket->sendText(QString::fromStdString(text), text.size());
  client.socket->close(code, QString::fromUtf8(error.data(), static_cast<qsizetype>(error.size())));
}

void EventFeed::endSession(const trust::Session& session) {
  for (auto& [id, client] : m_clients) {
    if (client.session == session) {
      client.socket->close(CloseCode::SessionEnded, QStringLiteral("the login has ended"));
    }
  }
}

void EventFeed::closeAll() {
  for (auto& [id, client] : m_clients) {
    client.socket->close(CloseCode::GoingAway, QStringLiteral("the host stops"));
  }
}

// A socket that is gone may be in the middle of a call: it is let go from the event loop.
void EventFeed::sweepLater() {
  if (!std::exchange(m_isSweepDue, true)) {
    QTimer::singleShot(0, this, [this] {
      m_isSweepDue = false;
      std::erase_if(m_clients, [](const auto& entry) { return entry.second.socket->isGone(); });
    });
  }
}

void EventFeed::tick() {
  for (auto& [id, client] : m_clients) {
    client.socket->tick();
    if (client.progress == Progress::Pausing) {
      advance(id, client);
    }
  }
}

} // namespace comanda::live
