// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/evening/player.h"
#include "app/host_thread.h"
#include "app/link/local_link.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace comanda::evening {

/// Everybody who plays, each at a terminal of their own.
class Cast {
public:
  /// Fewer terminals cannot serve a restaurant: a waiter, a cook, a till and the manager.
  static constexpr int kTerminalsMin = 4;
  static constexpr int kTerminalsMax = 200;

  /// Why nobody can play in this house: a sentence, or nothing.
  static std::optional<std::string> obstacle(const domain::House& house);

  /// Divides the terminals among manager, tills, kitchen and waiters, stations and tables among the latter
  /// two. `house` has no obstacle. Opens a link for each.
  Cast(app::HostThread& host, const domain::House& house, ports::IdSource& ids, int terminals,
       std::uint64_t seed, values::Instant doorsClose);

  const std::vector<std::unique_ptr<Player>>& players() const { return m_players; }
  const std::vector<std::unique_ptr<link::LocalLink>>& links() const { return m_links; }

  /// Every terminal was welcomed by the host.
  bool isWelcome() const;
  /// No batch is under way, and every terminal has seen everything that any of them made happen.
  bool isInStep() const;
  /// What became of all batches together.
  Tally tally() const;

private:
  ports::Gateway& openTerminal(app::HostThread& host, const std::string& staffId);

  std::vector<std::unique_ptr<link::LocalLink>> m_links;
  std::vector<std::unique_ptr<Player>> m_players;
};

} // namespace comanda::evening
