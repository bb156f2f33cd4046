// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evening/cast.h"

#include "app/evening/boss.h"
#include "app/evening/cook.h"
#include "app/evening/till.h"
#include "app/evening/waiter.h"

#include <algorithm>
#include <set>

namespace comanda::evening {
namespace {

// The active members of staff who have this role, by id.
std::vector<std::string> staffWith(const domain::House& house, std::string_view roleId) {
  std::vector<std::string> ids;
  for (const v1::StaffMember* member : house.staff.sorted()) {
    if (member->active() && std::ranges::find(member->role_ids(), roleId) != member->role_ids().end()) {
      ids.push_back(member->id());
    }
  }
  return ids;
}

// The shares of `parts` people: every part-th id beginning with the first, the second …
std::vector<std::set<std::string>> deal(const std::vector<std::string>& ids, int parts) {
  std::vector<std::set<std::string>> shares(static_cast<std::size_t>(parts));
  for (std::size_t i = 0; i < ids.size(); ++i) {
    shares[i % shares.size()].insert(ids[i]);
  }
  return shares;
}

std::vector<std::string> preparingStations(const domain::House& house) {
  std::vector<std::string> ids;
  for (const v1::Station* station : house.stations.sorted()) {
    if (station->kind() != v1::STATION_PASS) {
      ids.push_back(station->id());
    }
  }
  return ids;
}

std::vector<std::string> tableIds(const domain::House& house) {
  std::vector<std::string> ids;
  for (const v1::Table* table : house.tables.sorted()) {
    ids.push_back(table->id());
  }
  return ids;
}

} // namespace

std::optional<std::string> Cast::obstacle(const domain::House& house) {
  for (const char* roleId : {"manager", "cashier", "kitchen", "server"}) {
    if (staffWith(house, roleId).empty()) {
      return std::string(
                 "No evening can be played in this journal: no active member of staff has the role \"") +
             roleId + "\". Choose an empty folder.";
    }
  }
  if (preparingStations(house).empty() || tableIds(house).empty()) {
    return "No evening can be played in this journal: it needs a table and a station that prepares. Choose "
           "an "
           "empty folder.";
  }
  return std::nullopt;
}

Cast::Cast(app::HostThread& host, const domain::House& house, ports::IdSource& ids, int terminals,
           std::uint64_t seed, values::Instant doorsClose) {
  const auto stations = preparingStations(house);
  const int tills = terminals >= 12 ? 2 : 1;
  const int cooks = std::clamp((terminals - tills - 1) / 2, 1, static_cast<int>(stations.size()));
  const int waiters = std::max(terminals - tills - 1 - cooks, 1);
  const auto seedOf = [&] { return seed * 1'000 + m_players.size(); };

  const auto bosses = staffWith(house, "manager");
  m_players.push_back(std::make_unique<Boss>("manager", openTerminal(host, bosses.at(0)), ids, seedOf()));
  const auto cashiers = staffWith(house, "cashier");
  for (int i = 0; i < tills; ++i) {
    auto& gateway = openTerminal(host, cashiers[static_cast<std::size_t>(i) % cashiers.size()]);
    m_players.push_back(std::make_unique<Till>("till", gateway, ids, seedOf(), i, tills, doorsClose));
  }
  const auto kitchen = staffWith(house, "kitchen");
  for (const auto& share : deal(stations, cooks)) {
    auto& gateway = openTerminal(host, kitchen[m_players.size() % kitchen.size()]);
    m_players.push_back(std::make_unique<Cook>("kitchen", gateway, ids, seedOf(), share));
  }
  const auto servers = staffWith(house, "server");
  for (const auto& share : deal(tableIds(house), waiters)) {
    auto& gateway = openTerminal(host, servers[m_players.size() % servers.size()]);
    m_players.push_back(std::make_unique<Waiter>("floor", gateway, ids, seedOf(), share, doorsClose));
  }
}

ports::Gateway& Cast::openTerminal(app::HostThread& host, const std::string& staffId) {
  const std::string deviceId = "terminal-" + std::to_string(m_links.size() + 1);
  m_links.push_back(host.openLink({.staffId = staffId, .deviceId = deviceId}));
  return m_links.back()->gateway();
}

bool Cast::isWelcome() const {
  return std::ranges::all_of(
      m_links, [](const auto& link) { return link->gateway().audience() != v1::AUDIENCE_UNSPECIFIED; });
}

Tally Cast::tally() const {
  Tally sum;
  for (const auto& player : m_players) {
    sum.accepted += player->tally().accepted;
    sum.rejected += player->tally().rejected;
    sum.refused += player->tally().refused;
    sum.lastSeq = std::max(sum.lastSeq, player->tally().lastSeq);
  }
  return sum;
}

bool Cast::isInStep() const {
  const bool isQuiet =
      std::ranges::all_of(m_players, [](const auto& player) { return player->underWay() == 0; });
  const std::uint64_t seq = tally().lastSeq;
  return isQuiet &&
         std::ranges::all_of(m_links, [&](const auto& link) { return link->gateway().seq() >= seq; });
}

} // namespace comanda::evening
