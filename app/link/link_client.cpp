// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/link_client.h"

#include "domain/evolve.h"

#include <algorithm>
#include <utility>

namespace comanda::link {

using ports::LinkPhase;

namespace {

constexpr std::uint32_t kLinkVersion = 1;

v1::Refused noSession() {
  v1::Refused refused;
  refused.set_refusal(v1::NO_SESSION);
  return refused;
}

v1::Answer noAnswer() {
  v1::Answer answer;
  *answer.mutable_refused() = noSession();
  return answer;
}

} // namespace

LinkClient::LinkClient(Send send) : m_send(std::move(send)) {
  m_state.why = noSession();
}

void LinkClient::connect() {
  m_isConnecting = true;
  m_isCutOff = false;
  enter(LinkPhase::Connecting);
  v1::ToHost frame;
  frame.mutable_hello()->set_version(kLinkVersion);
  frame.mutable_hello()->set_epoch(m_house.position.get().epoch);
  frame.mutable_hello()->set_seq(m_seq);
  send(frame);
}

bool LinkClient::receive(std::string_view frame) {
  v1::ToTerminal message;
  if (!message.ParseFromArray(frame.data(), static_cast<int>(frame.size()))) {
    return false;
  }
  switch (message.body_case()) {
  case v1::ToTerminal::kWelcome: welcomed(std::move(*message.mutable_welcome())); return true;
  case v1::ToTerminal::kOutcome: answered(message.outcome()); return true;
  case v1::ToTerminal::kEvents: happened(message.events()); return true;
  case v1::ToTerminal::kReply:
    if (auto node = m_answers.extract(message.reply().id()); !node.empty()) {
      node.mapped()(message.reply().answer());
    }
    return true;
  case v1::ToTerminal::kPong: return true;
  case v1::ToTerminal::kReadOnly:
    enter(LinkPhase::ReadOnly, std::move(*message.mutable_read_only()->mutable_why()));
    return true;
  case v1::ToTerminal::kTurnedAway:
    m_isConnecting = false;
    enter(LinkPhase::Gone, std::move(*message.mutable_turned_away()->mutable_why()));
    return true;
  case v1::ToTerminal::BODY_NOT_SET: return false;
  }
  return false;
}

void LinkClient::welcomed(v1::Welcome welcome) {
  m_isConnecting = false;
  m_audience = welcome.audience();
  m_seq = welcome.house().seq();
  m_house = domain::restore(std::move(*welcome.mutable_house()));
  if (m_state.phase != LinkPhase::ReadOnly) { // which the host says before its welcome
    enter(LinkPhase::Connected);
  }
  for (ports::HouseObserver* observer : std::vector(m_observers)) {
    observer->houseReplaced(m_house);
  }
}

void LinkClient::cutOff() {
  m_isConnecting = false;
  m_isCutOff = true;
  if (m_state.phase != LinkPhase::Gone) {
    enter(LinkPhase::Gone, noSession());
  }
  for (const auto& [id, onAnswer] : std::exchange(m_answers, {})) {
    onAnswer(noAnswer());
  }
}

void LinkClient::enter(LinkPhase phase, v1::Refused why) {
  if (m_state.phase == phase && m_state.why.SerializeAsString() == why.SerializeAsString()) {
    return;
  }
  m_state = {.phase = phase, .why = std::move(why)};
  for (ports::HouseObserver* observer : std::vector(m_observers)) {
    observer->linkChanged(m_state);
  }
}

void LinkClient::happened(const v1::Events& events) {
  if (m_isConnecting || events.last_seq() <= m_seq) {
    return;
  }
  if (events.first_seq() != m_seq + 1) {
    connect(); // a gap: only a new snapshot brings this terminal into step again
    return;
  }
  for (const v1::Event& event : events.events()) {
    domain::evolve(m_house, event);
  }
  m_seq = events.last_seq();
  const std::vector<v1::Event> told(events.events().begin(), events.events().end());
  for (ports::HouseObserver* observer : std::vector(m_observers)) {
    observer->happened(m_house, told);
  }
}

void LinkClient::answered(const v1::Outcome& outcome) {
  if (auto node = m_outcomes.extract(outcome.command_id()); !node.empty()) {
    for (const OnOutcome& onOutcome : node.mapped()) {
      onOutcome(outcome);
    }
  }
}

void LinkClient::submit(v1::CommandBatch batch, OnOutcome onOutcome) {
  m_outcomes[batch.id()].push_back(std::move(onOutcome));
  v1::ToHost frame;
  *frame.mutable_batch() = std::move(batch);
  send(frame);
}

void LinkClient::ask(v1::Query query, OnAnswer onAnswer) {
  if (m_isCutOff) {
    onAnswer(noAnswer());
    return;
  }
  const std::uint64_t id = ++m_lastAsk;
  m_answers.emplace(id, std::move(onAnswer));
  v1::ToHost frame;
  frame.mutable_ask()->set_id(id);
  *frame.mutable_ask()->mutable_query() = std::move(query);
  send(frame);
}

void LinkClient::watch(ports::HouseObserver& observer) {
  m_observers.push_back(&observer);
  observer.linkChanged(m_state);
  observer.houseReplaced(m_house);
}

void LinkClient::unwatch(ports::HouseObserver& observer) {
  std::erase(m_observers, &observer);
}

} // namespace comanda::link
