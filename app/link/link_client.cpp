// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/link_client.h"

#include "domain/evolve.h"

#include <algorithm>
#include <utility>

namespace comanda::link {
namespace {

constexpr std::uint32_t kLinkVersion = 1;

} // namespace

void LinkClient::connect() {
  m_isConnecting = true;
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
  case v1::ToTerminal::BODY_NOT_SET: return false;
  }
  return false;
}

void LinkClient::welcomed(v1::Welcome welcome) {
  m_isConnecting = false;
  m_audience = welcome.audience();
  m_seq = welcome.house().seq();
  m_house = domain::restore(std::move(*welcome.mutable_house()));
  for (ports::HouseObserver* observer : std::vector(m_observers)) {
    observer->houseReplaced(m_house);
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
  const std::uint64_t id = ++m_lastAsk;
  m_answers.emplace(id, std::move(onAnswer));
  v1::ToHost frame;
  frame.mutable_ask()->set_id(id);
  *frame.mutable_ask()->mutable_query() = std::move(query);
  send(frame);
}

void LinkClient::watch(ports::HouseObserver& observer) {
  m_observers.push_back(&observer);
  observer.houseReplaced(m_house);
}

void LinkClient::unwatch(ports::HouseObserver& observer) {
  std::erase(m_observers, &observer);
}

} // namespace comanda::link
