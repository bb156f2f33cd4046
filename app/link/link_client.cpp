// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/link_client.h"

#include "domain/evolve.h"

#include <algorithm>
#include <utility>

namespace comanda::link {

using ports::LinkPhase;

namespace {

constexpr std::uint32_t kLinkVersion = 1;

v1::Refused refused(v1::Refusal refusal) {
  v1::Refused result;
  result.set_refusal(refusal);
  return result;
}

v1::Refused noSession() {
  return refused(v1::NO_SESSION);
}

v1::Answer noAnswer(v1::Refusal refusal) {
  v1::Answer answer;
  *answer.mutable_refused() = refused(refusal);
  return answer;
}

v1::Outcome noOutcome(const std::string& batchId, v1::Refusal refusal) {
  v1::Outcome outcome;
  outcome.set_command_id(batchId);
  *outcome.mutable_refused() = refused(refusal);
  return outcome;
}

} // namespace

LinkClient::LinkClient(Send send, const LinkLimits& limits) : m_send(std::move(send)), m_limits(limits) {
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
  sendWhatWaits();
}

// The host has forgotten nothing that it answered, and carries out what it knows already once.
void LinkClient::sendWhatWaits() {
  if (!std::exchange(m_isResendDue, false)) {
    return;
  }
  std::vector<std::pair<std::uint64_t, std::string>>
      waiting; // copies: an outcome may come while they are sent
  for (const auto& [id, batch] : m_outbox) {
    if (!batch.isOnItsWay) {
      waiting.emplace_back(batch.number, id);
    }
  }
  std::ranges::sort(waiting);
  for (const auto& [number, id] : waiting) {
    if (const auto found = m_outbox.find(id); found != m_outbox.end() && !found->second.isOnItsWay) {
      found->second.isOnItsWay = true;
      m_send(found->second.frame);
    }
  }
}

void LinkClient::cutOff(ports::LinkTrouble trouble) {
  m_isConnecting = false;
  m_isCutOff = true;
  m_isResendDue = !m_outbox.empty();
  for (auto& [id, batch] : m_outbox) {
    batch.isOnItsWay = false;
  }
  enter(LinkPhase::Gone, m_state.phase == LinkPhase::Gone ? m_state.why : noSession(), trouble);
  for (const auto& [id, onAnswer] : std::exchange(m_answers, {})) {
    onAnswer(noAnswer(v1::NO_SESSION));
  }
}

void LinkClient::enter(LinkPhase phase, v1::Refused why, ports::LinkTrouble trouble) {
  if (m_state.phase == phase && m_state.trouble == trouble &&
      m_state.why.SerializeAsString() == why.SerializeAsString()) {
    return;
  }
  m_state = {.phase = phase, .why = std::move(why), .trouble = trouble};
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
  if (auto node = m_outbox.extract(outcome.command_id()); !node.empty()) {
    m_outboxBytes -= node.mapped().frame.size();
    for (const OnOutcome& onOutcome : node.mapped().onOutcomes) {
      onOutcome(outcome);
    }
  }
}

void LinkClient::submit(v1::CommandBatch batch, OnOutcome onOutcome) {
  const std::string id = batch.id();
  v1::ToHost message;
  *message.mutable_batch() = std::move(batch);
  std::string frame = message.SerializeAsString();
  if (frame.size() > m_limits.frameBytes) {
    onOutcome(noOutcome(id, v1::MALFORMED));
    return;
  }
  const bool mayGo = !m_isCutOff && !m_isResendDue;
  if (const auto known = m_outbox.find(id); known != m_outbox.end()) {
    known->second.onOutcomes.push_back(std::move(onOutcome));
  } else if (m_outbox.size() >= m_limits.batches || m_outboxBytes + frame.size() > m_limits.batchesBytes) {
    onOutcome(noOutcome(id, v1::OVERLOADED));
    return;
  } else {
    Batch& kept = m_outbox[id];
    kept.number = ++m_lastBatch;
    kept.frame = frame;
    kept.isOnItsWay = mayGo;
    kept.onOutcomes.push_back(std::move(onOutcome));
    m_outboxBytes += frame.size();
  }
  if (mayGo) {
    m_send(std::move(frame));
  } else {
    m_isResendDue = true;
  }
}

void LinkClient::ask(v1::Query query, OnAnswer onAnswer) {
  if (m_isCutOff || m_answers.size() >= m_limits.questions) {
    onAnswer(noAnswer(m_isCutOff ? v1::NO_SESSION : v1::OVERLOADED));
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
