// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/house.h"
#include "server/journal/bytes_of.h"
#include "server/journal/store.h"
#include "tests/server/journal/notes_database.h"
#include "tests/support/commands.h"
#include "tests/support/random_service.h"
#include "tests/support/scenario.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace comanda::journal {

/// What a dispatcher would hand to the journal in a small trattoria: commands are decided, and their events
/// and outcomes become entries.
class Chronicle {
public:
  /// The entries of one command: before its own perhaps one of the host (a new day). A rejection has no
  /// events.
  std::vector<Entry> carryOut(const v1::Command& command) {
    const std::size_t first = m_scenario.journal().size();
    m_scenario.later(1);
    const domain::Decision decision = m_scenario.when(command);
    std::vector<v1::Event> events(m_scenario.journal().begin() + static_cast<std::ptrdiff_t>(first),
                                  m_scenario.journal().end());
    std::vector<Entry> entries;
    if (!events.empty() && events.front().has_business_day_started()) {
      entries.push_back({.deviceId = "host", .events = {events.front()}});
      events.erase(events.begin());
    }
    const std::string id = "command-" + std::to_string(++m_commands);
    for (v1::Event& event : events) {
      event.set_command_id(id);
    }
    v1::Outcome outcome;
    outcome.set_command_id(id);
    if (decision) {
      outcome.mutable_accepted()->set_seq(m_scenario.journal().size());
    } else {
      *outcome.mutable_rejected() = decision.error();
    }
    entries.push_back({.deviceId = "device-1",
                       .commandId = id,
                       .payloadHash = hashOf(bytesOf(command.SerializeAsString())),
                       .events = std::move(events),
                       .outcome = outcome.SerializeAsString()});
    return entries;
  }

  std::vector<Entry> carryOut(const std::vector<v1::Command>& commands) {
    std::vector<Entry> entries;
    for (const v1::Command& command : commands) {
      for (Entry& entry : carryOut(command)) {
        entries.push_back(std::move(entry));
      }
    }
    return entries;
  }

  /// Somebody else acts from now on.
  Chronicle& as(const std::string& staffId) {
    m_scenario.as(staffId);
    return *this;
  }
  /// So many minutes pass, besides the one before each command.
  Chronicle& later(int minutes) {
    m_scenario.later(minutes);
    return *this;
  }

  /// The trattoria opens.
  std::vector<Entry> setUp() { return carryOut(testing::smallTrattoria()); }

  /// So many commands of a restless service.
  std::vector<Entry> serve(int commands) {
    std::vector<Entry> entries;
    for (int i = 0; i < commands; ++i) {
      for (Entry& entry : carryOut(m_service.next(m_scenario.house()))) {
        entries.push_back(std::move(entry));
      }
    }
    return entries;
  }

  const domain::House& house() const { return m_scenario.house(); }
  v1::HouseSnapshot snapshot() const { return domain::snapshot(house(), v1::AUDIENCE_HOST_ONLY); }
  std::uint64_t digest() const { return domain::digest(house(), v1::AUDIENCE_HOST_ONLY); }
  std::size_t seq() const { return m_scenario.journal().size(); }
  int commands() const { return m_commands; }

private:
  testing::Scenario m_scenario;
  testing::RandomService m_service{7};
  int m_commands = 0;
};

inline std::uint64_t digestOf(const domain::House& house) {
  return domain::digest(house, v1::AUDIENCE_HOST_ONLY);
}

inline std::vector<v1::Event> eventsOf(const std::vector<Entry>& entries) {
  std::vector<v1::Event> events;
  for (const Entry& entry : entries) {
    events.insert(events.end(), entry.events.begin(), entry.events.end());
  }
  return events;
}

inline std::vector<v1::Event> eventsIn(Store& store, std::uint64_t afterSeq = 0) {
  std::vector<v1::Event> events;
  need(store.readEvents(afterSeq, [&](v1::Event event) {
    events.push_back(std::move(event));
    return true;
  }));
  return events;
}

inline std::vector<std::string> bytesOfAll(const std::vector<v1::Event>& events) {
  std::vector<std::string> bytes;
  for (const v1::Event& event : events) {
    bytes.push_back(event.SerializeAsString());
  }
  return bytes;
}

/// Writes to a journal behind its store's back, as an intruder with the key would: its triggers are taken
/// away first.
inline void tamper(const fs::path& folder, const Key& key, const std::string& sql) {
  Database database = need(Database::open(folder / "comanda.db", key, Access::ReadWrite));
  for (const char* trigger :
       {"journal_is_not_changed", "journal_is_not_deleted", "outcome_is_not_changed",
        "outcome_is_not_deleted", "person_key_is_only_destroyed", "person_key_is_not_deleted"}) {
    need(database.execute("DROP TRIGGER IF EXISTS " + std::string(trigger)));
  }
  need(database.execute("PRAGMA ignore_check_constraints = ON"));
  need(database.execute(sql));
}

} // namespace comanda::journal
