// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scenario.h"

#include "domain/contract/options.h"
#include "domain/contract/validate.h"
#include "domain/settings/business_day_turn.h"
#include "tests/support/commands.h"

#include <google/protobuf/util/time_util.h>
#include <gtest/gtest.h>

namespace comanda::testing {

Scenario::Scenario() {
  using namespace std::chrono;
  m_context.now = {sys_days(year(2026) / 3 / 14) + hours(18), minutes(60)};
  m_context.actorId = "sara";
  m_context.deviceId = "device-1";
}

void Scenario::happen(v1::Event event) {
  event.set_epoch(1);
  event.set_seq(m_journal.size() + 1);
  *event.mutable_at() =
      google::protobuf::util::TimeUtil::MicrosecondsToTimestamp(m_context.now.utc.time_since_epoch().count());
  event.set_utc_offset_minutes(static_cast<int>(m_context.now.offset.count()));
  event.set_actor_id(m_context.actorId);
  event.set_device_id(m_context.deviceId);
  domain::evolve(m_house, event);
  m_journal.push_back(std::move(event));
}

domain::Decision Scenario::when(const v1::Command& command) {
  for (const v1::Violation& violation : contract::validate(command)) {
    ADD_FAILURE() << "the test's command is malformed: " << violation.field() << " " << violation.message();
  }
  if (auto turn = settings::businessDayTurn(m_house, m_context.now)) {
    happen(*std::move(turn));
  }
  domain::Decision decision = domain::decide(m_house, command, m_context);
  if (decision) {
    for (const v1::Event& event : decision->events) {
      happen(event);
    }
  }
  return decision;
}

Scenario& Scenario::given(const v1::Command& command) {
  const domain::Decision decision = when(command);
  EXPECT_TRUE(decision) << contract::bodyName(command) << " was given but rejected: " << rejection(decision);
  return *this;
}

Scenario& Scenario::given(const std::vector<v1::Command>& commands) {
  for (const v1::Command& command : commands) {
    given(command);
  }
  return *this;
}

Scenario& Scenario::later(int minutes) {
  m_context.now.utc += std::chrono::minutes(minutes);
  return *this;
}

Scenario& Scenario::as(const std::string& staffId, const std::string& deviceId) {
  m_context.actorId = staffId;
  m_context.deviceId = deviceId;
  return *this;
}

std::vector<std::string> happened(const domain::Decision& decision) {
  if (!decision) {
    return {"<" + v1::Rule_Name(decision.error().rule()) + ">"};
  }
  std::vector<std::string> names;
  for (const v1::Event& event : decision->events) {
    names.emplace_back(contract::bodyName(event));
  }
  return names;
}

std::string rejection(const domain::Decision& decision) {
  return decision ? "accepted" : v1::Rule_Name(decision.error().rule()) + " @ " + decision.error().field();
}

Scenario trattoria() {
  Scenario scenario;
  scenario.given(smallTrattoria());
  return scenario;
}

} // namespace comanda::testing
