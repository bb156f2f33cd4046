// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/gateway.h"
#include "tests/support/scenario.h"

#include <string>
#include <vector>

namespace comanda::testing {

/// A gateway with a house of its own instead of a host: it decides and evolves as a host does, and answers at
/// once, or, while held back, when release() is called. Whoever acts is the scenario's person.
class FakeGateway : public ports::Gateway {
public:
  /// Begins as the house of a scenario.
  explicit FakeGateway(Scenario scenario);

  void submit(v1::CommandBatch batch, OnOutcome onOutcome) override;
  void ask(v1::Query query, OnAnswer onAnswer) override;
  const domain::House& house() const override { return m_scenario.house(); }
  std::uint64_t seq() const override { return m_scenario.journal().size(); }
  v1::Audience audience() const override { return v1::AUDIENCE_STAFF; }
  const ports::LinkState& linkState() const override { return m_link; }
  void watch(ports::HouseObserver& observer) override;
  void unwatch(ports::HouseObserver& observer) override;

  /// Somebody else, or the same person elsewhere, does this: it must be accepted.
  void elsewhere(const v1::Command& command);
  void setLink(ports::LinkState state);
  /// Nothing is answered until release().
  void holdBack() { m_isHeldBack = true; }
  void release();
  /// The host refuses the next batch.
  void refuseNext(v1::Refusal refusal) { m_refusal = refusal; }

  Scenario& scenario() { return m_scenario; }
  /// Every batch that was sent, accepted or not.
  const std::vector<v1::CommandBatch>& batches() const { return m_batches; }
  const v1::Outcome& lastOutcome() const { return m_lastOutcome; }

private:
  void carryOut(const v1::CommandBatch& batch, const OnOutcome& onOutcome);
  void tell(std::size_t eventsBefore);

  Scenario m_scenario;
  ports::LinkState m_link{.phase = ports::LinkPhase::Connected};
  std::vector<ports::HouseObserver*> m_observers;
  std::vector<v1::CommandBatch> m_batches;
  std::vector<std::pair<v1::CommandBatch, OnOutcome>> m_waiting;
  v1::Outcome m_lastOutcome;
  v1::Refusal m_refusal = v1::REFUSAL_UNSPECIFIED;
  bool m_isHeldBack = false;
};

} // namespace comanda::testing
