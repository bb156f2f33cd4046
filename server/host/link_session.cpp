// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/host/link_session.h"

#include "domain/contract/options.h"
#include "domain/staff/permission_matrix.h"
#include "server/host/outcomes.h"

#include <algorithm>
#include <utility>

namespace comanda::host {

LinkSession::LinkSession(Dispatcher& dispatcher, QueryDesk& queries, HouseViews& views, Identity identity,
                         Send send)
    : m_dispatcher(dispatcher),
      m_queries(queries),
      m_views(views),
      m_identity(std::move(identity)),
      m_send(std::move(send)) {}

template <class Function>
auto LinkSession::whileAlive(Function function) {
  return [alive = std::weak_ptr(m_alive), function = std::move(function)](auto&&... arguments) {
    if (!alive.expired()) {
      function(std::forward<decltype(arguments)>(arguments)...);
    }
  };
}

void LinkSession::send(const v1::ToTerminal& frame) {
  m_send(frame.SerializeAsString());
}

bool LinkSession::receive(std::string_view frame) {
  v1::ToHost message;
  if (frame.size() > kFrameBytesMax ||
      !message.ParseFromArray(frame.data(), static_cast<int>(frame.size()))) {
    return false;
  }
  switch (message.body_case()) {
  case v1::ToHost::kHello:
    if (message.hello().version() != kLinkVersion) {
      turnAway(refused(v1::MALFORMED, "hello.version", "must be " + std::to_string(kLinkVersion)));
      return false;
    }
    m_hasSaidHello = true;
    welcome();
    return true;
  case v1::ToHost::kBatch:
    if (m_hasSaidHello) {
      submit(message.batch());
    }
    return m_hasSaidHello;
  case v1::ToHost::kAsk:
    if (m_hasSaidHello) {
      ask(message.ask());
    }
    return m_hasSaidHello;
  case v1::ToHost::kPing: {
    v1::ToTerminal pong;
    pong.mutable_pong()->set_id(message.ping().id());
    send(pong);
    return true;
  }
  case v1::ToHost::BODY_NOT_SET: return false;
  }
  return false;
}

// A terminal that says hello again while its welcome is on the way gets that one.
void LinkSession::welcome() {
  if (m_isWelcomeUnderWay) {
    return;
  }
  m_audience = v1::AUDIENCE_UNSPECIFIED; // until the welcome is out, nothing else is told
  const domain::House& house = m_dispatcher.house();
  if (!staff::isPermitted(house, m_identity.staffId, v1::PERMISSION_READ_HOUSE)) {
    turnAway(refused(v1::NOT_PERMITTED, "hello", "PERMISSION_READ_HOUSE is needed"));
    return;
  }
  if (m_dispatcher.failure()) {
    tellReadOnly();
  }
  const v1::Audience audience = staff::audienceOf(house, m_identity.staffId);
  m_isWelcomeUnderWay = true;
  m_dispatcher.whenDurable(
      whileAlive([this, audience, welcome = m_views.welcome(audience)](Durability durability) {
        m_isWelcomeUnderWay = false;
        if (durability == Durability::Durable) {
          m_audience = audience;
          m_toldSeq = welcome.seq;
          m_send(*welcome.frame);
        } else if (durability == Durability::Overloaded) {
          turnAway(refused(v1::OVERLOADED));
        } // otherwise houseReplaced comes
      }));
}

void LinkSession::turnAway(v1::Refused why) {
  v1::ToTerminal frame;
  *frame.mutable_turned_away()->mutable_why() = std::move(why);
  send(frame);
}

void LinkSession::tellReadOnly() {
  v1::ToTerminal frame;
  *frame.mutable_read_only()->mutable_why() = readOnly(*m_dispatcher.failure());
  send(frame);
}

void LinkSession::hostFailed() {
  if (m_audience != v1::AUDIENCE_UNSPECIFIED || m_isWelcomeUnderWay) {
    tellReadOnly();
  }
}

void LinkSession::submit(const v1::CommandBatch& batch) {
  m_dispatcher.submit(m_identity, batch, whileAlive([this](const v1::Outcome& outcome) {
                        v1::ToTerminal frame;
                        *frame.mutable_outcome() = outcome;
                        send(frame);
                      }));
}

void LinkSession::ask(const v1::Ask& ask) {
  m_queries.ask(m_identity, ask.query(), whileAlive([this, id = ask.id()](v1::Answer answer) {
                  v1::ToTerminal frame;
                  frame.mutable_reply()->set_id(id);
                  *frame.mutable_reply()->mutable_answer() = std::move(answer);
                  send(frame);
                }));
}

void LinkSession::houseReplaced() {
  if (m_hasSaidHello) {
    welcome();
  }
}

void LinkSession::tell(const Commit& commit) {
  const bool changesRights = std::ranges::any_of(commit.events, [](const v1::Event& event) {
    return event.has_staff_saved() || event.has_role_saved() || event.has_role_removed();
  });
  if (changesRights && m_audience != v1::AUDIENCE_UNSPECIFIED &&
      m_audience != staff::audienceOf(m_dispatcher.house(), m_identity.staffId)) {
    welcome();
    return;
  }
  if (m_audience == v1::AUDIENCE_UNSPECIFIED || commit.events.back().seq() <= m_toldSeq) {
    return;
  }
  v1::ToTerminal frame;
  v1::Events& events = *frame.mutable_events();
  events.set_epoch(commit.epoch);
  events.set_first_seq(std::max(commit.events.front().seq(), m_toldSeq + 1));
  events.set_last_seq(commit.events.back().seq());
  for (const v1::Event& event : commit.events) {
    if (event.seq() > m_toldSeq && contract::maySee(m_audience, contract::audienceOf(event))) {
      *events.add_events() = event;
    }
  }
  m_toldSeq = commit.events.back().seq();
  send(frame);
}

} // namespace comanda::host
