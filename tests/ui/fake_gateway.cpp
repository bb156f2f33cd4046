// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fake_gateway.h"

#include <span>
#include <utility>

namespace comanda::testing {

FakeGateway::FakeGateway(Scenario scenario) : m_scenario(std::move(scenario)) {}

void FakeGateway::submit(v1::CommandBatch batch, OnOutcome onOutcome) {
  m_batches.push_back(batch);
  if (m_isHeldBack) {
    m_waiting.emplace_back(std::move(batch), std::move(onOutcome));
  } else {
    carryOut(batch, onOutcome);
  }
}

void FakeGateway::ask(v1::Query /*query*/, OnAnswer onAnswer) {
  v1::Answer answer;
  answer.mutable_refused()->set_refusal(v1::NO_SESSION);
  onAnswer(answer);
}

void FakeGateway::watch(ports::HouseObserver& observer) {
  m_observers.push_back(&observer);
  observer.linkChanged(m_link);
  observer.houseReplaced(house());
}

void FakeGateway::unwatch(ports::HouseObserver& observer) {
  std::erase(m_observers, &observer);
}

void FakeGateway::elsewhere(const v1::Command& command) {
  const std::size_t before = m_scenario.journal().size();
  m_scenario.given(command);
  tell(before);
}

void FakeGateway::setLink(ports::LinkState state) {
  m_link = std::move(state);
  for (ports::HouseObserver* observer : std::vector(m_observers)) {
    observer->linkChanged(m_link);
  }
}

void FakeGateway::release() {
  m_isHeldBack = false;
  for (const auto& [batch, onOutcome] : std::exchange(m_waiting, {})) {
    carryOut(batch, onOutcome);
  }
}

void FakeGateway::carryOut(const v1::CommandBatch& batch, const OnOutcome& onOutcome) {
  v1::Outcome outcome;
  outcome.set_command_id(batch.id());
  const std::size_t before = m_scenario.journal().size();
  if (m_refusal != v1::REFUSAL_UNSPECIFIED) {
    outcome.mutable_refused()->set_refusal(std::exchange(m_refusal, v1::REFUSAL_UNSPECIFIED));
  } else {
    // All or nothing: tried on a copy first.
    Scenario trial = m_scenario;
    outcome.mutable_accepted();
    for (int i = 0; i < batch.commands_size() && outcome.has_accepted(); ++i) {
      if (auto decision = trial.when(batch.commands(i)); !decision) {
        *outcome.mutable_rejected() = decision.error();
        outcome.mutable_rejected()->set_command_index(static_cast<std::uint32_t>(i));
      } else {
        outcome.mutable_accepted()->add_subject_ids(decision->subjectId);
      }
    }
    if (outcome.has_accepted()) {
      m_scenario = std::move(trial);
      outcome.mutable_accepted()->set_seq(m_scenario.journal().size());
    }
  }
  m_lastOutcome = outcome;
  tell(before);
  onOutcome(outcome);
}

void FakeGateway::tell(std::size_t eventsBefore) {
  const std::span<const v1::Event> events =
      std::span<const v1::Event>(m_scenario.journal()).subspan(eventsBefore);
  if (events.empty()) {
    return;
  }
  for (ports::HouseObserver* observer : std::vector(m_observers)) {
    observer->happened(house(), events);
  }
}

} // namespace comanda::testing
