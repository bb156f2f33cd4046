// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"
#include "server/host/host.h"
#include "tests/support/commands.h"
#include "tests/support/event_loop.h"
#include "tests/support/manual_clock.h"
#include "tests/support/scenario.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace comanda::testing {

/// A host over a real encrypted journal in a folder of its own, on the test's thread.
class RunningHost {
public:
  explicit RunningHost(const host::Limits& limits = {}) : m_limits(limits) { start(); }

  void start() {
    auto started = host::Host::start(m_folder.path() / "data", m_key, m_clock, m_limits);
    ASSERT_TRUE(started) << started.error().what;
    m_host = *std::move(started);
  }
  void stop() { m_host.reset(); }
  void restart() {
    stop();
    start();
  }

  /// Sends a batch as somebody, and waits for its outcome.
  v1::Outcome send(const std::string& staffId, const std::string& id,
                   const std::vector<v1::Command>& commands, const std::string& deviceId = "device-1") {
    std::optional<v1::Outcome> outcome;
    m_host->dispatcher().submit({.staffId = staffId, .deviceId = deviceId}, batch(id, commands),
                                [&](const v1::Outcome& result) { outcome = result; });
    EXPECT_TRUE(eventually([&] { return outcome.has_value(); })) << "no outcome for " << id;
    return outcome.value_or(v1::Outcome());
  }

  /// Sets up the small trattoria and begins its business day.
  void setUp() {
    const v1::Outcome outcome = send("host", "set-up", smallTrattoria(), "host");
    ASSERT_TRUE(outcome.has_accepted()) << outcome.ShortDebugString();
    // The first command of the day brings the day's beginning with it; tests are about what comes after.
    ASSERT_TRUE(send("host", "open-doors", {enterTable("t4")}, "host").has_accepted());
  }

  static v1::CommandBatch batch(const std::string& id, const std::vector<v1::Command>& commands) {
    v1::CommandBatch result;
    result.set_id(id);
    result.mutable_commands()->Assign(commands.begin(), commands.end());
    return result;
  }

  host::Host& operator*() { return *m_host; }
  host::Host* operator->() { return m_host.get(); }
  const domain::House& house() { return m_host->dispatcher().house(); }
  ManualClock& clock() { return m_clock; }
  const journal::Key& key() const { return m_key; }
  std::filesystem::path folder() const { return m_folder.path() / "data"; }

private:
  host::Limits m_limits;
  support::TempDir m_folder;
  journal::Key m_key = journal::Key::random();
  ManualClock m_clock;
  std::unique_ptr<host::Host> m_host;
};

} // namespace comanda::testing
