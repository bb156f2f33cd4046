// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evening/cast.h"

#include "app/evening/boss.h"
#include "app/evening/cook.h"
#include "app/evening/till.h"
#include "app/evening/waiter.h"
#include "app/link_failure.h"
#include "server/host/random_ids.h"
#include "server/host/system_clock.h"

#include <algorithm>
#include <set>
#include <utility>

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

Cast::Cast(Venue& venue, int terminals, std::uint64_t seed, values::Instant doorsClose) : m_api(venue.api()) {
  const domain::House& house = venue.office().house();
  const auto stations = preparingStations(house);
  const int tills = terminals >= 12 ? 2 : 1;
  const int cooks = std::clamp((terminals - tills - 1) / 2, 1, static_cast<int>(stations.size()));
  const int waiters = std::max(terminals - tills - 1 - cooks, 1);
  const auto part = [&](const char* name, const std::string& staffId) {
    return openTerminal(venue, name, staffId, seed * 1'000 + m_players.size());
  };

  m_players.push_back(std::make_unique<Boss>(part("manager", staffWith(house, "manager").at(0)), doorsClose));
  const auto cashiers = staffWith(house, "cashier");
  for (int i = 0; i < tills; ++i) {
    m_players.push_back(std::make_unique<Till>(
        part("till", cashiers[static_cast<std::size_t>(i) % cashiers.size()]), i, tills, doorsClose));
  }
  const auto kitchen = staffWith(house, "kitchen");
  for (const auto& share : deal(stations, cooks)) {
    m_players.push_back(
        std::make_unique<Cook>(part("kitchen", kitchen[m_players.size() % kitchen.size()]), share));
  }
  const auto servers = staffWith(house, "server");
  for (const auto& share : deal(tableIds(house), waiters)) {
    m_players.push_back(std::make_unique<Waiter>(part("floor", servers[m_players.size() % servers.size()]),
                                                 share, doorsClose));
  }
  m_turn = m_players.size();
  makePasswords();
  for (const auto& player : m_players) {
    player->onSettled([this] { progress(); });
  }
  for (const auto& seat : m_seats) {
    seat->gateway().watch(*this);
  }
}

Cast::~Cast() {
  for (const auto& seat : m_seats) {
    seat->gateway().unwatch(*this);
  }
}

Part Cast::openTerminal(Venue& venue, std::string name, const std::string& staffId, std::uint64_t seed) {
  const v1::StaffMember& member = *venue.office().house().staff.find(staffId);
  m_seats.push_back(std::make_unique<Seat>(venue.api(), member));
  return {.name = std::move(name),
          .gateway = m_seats.back()->gateway(),
          .ids = venue.ids(),
          .stage = venue.stage(),
          .seed = seed};
}

// Not from the evening's dice: whoever knows the seed must not know them.
void Cast::makePasswords() {
  const host::SystemClock clock;
  host::RandomIds random(clock);
  std::set<std::string> staffIds;
  for (const auto& seat : m_seats) {
    staffIds.insert(seat->staffId);
  }
  for (const std::string& staffId : staffIds) {
    m_passwords.push_back({.staffId = staffId, .password = random.newId() + random.newId()});
  }
}

void Cast::progress() {
  if (m_onProgress) {
    m_onProgress();
  }
}

bool Cast::letIn() {
  if (m_letIn > 0 && m_seats[m_letIn - 1]->gateway().audience() == v1::AUDIENCE_UNSPECIFIED) {
    return false;
  }
  if (m_letIn == m_seats.size()) {
    m_passwords.clear();
    return true;
  }
  Seat& seat = *m_seats[m_letIn++];
  const auto password = std::ranges::find(m_passwords, seat.staffId, &app::StaffPassword::staffId);
  seat.login.signIn(seat.userName, password->password);
  return false;
}

void Cast::send(bool inTurn) {
  m_turn = 0;
  if (!inTurn) {
    for (const auto& player : m_players) {
      player->send();
    }
    m_turn = m_players.size();
  }
}

// A batch that has its outcome was decided: the next player's come after it. Those of one player keep their
// order by themselves.
bool Cast::haveAllSent() {
  while (m_turn < m_players.size()) {
    Player& player = *m_players[m_turn];
    if (!m_isSending) {
      m_isSending = true;
      player.send();
    }
    if (player.underWay() > 0) {
      return false;
    }
    m_isSending = false;
    ++m_turn;
  }
  return true;
}

bool Cast::isInStep() {
  const bool isQuiet = haveAllSent() && std::ranges::all_of(m_players, [](const auto& player) {
                         return player->underWay() == 0;
                       });
  const std::uint64_t seq = tally().lastSeq;
  return isQuiet &&
         std::ranges::all_of(m_seats, [&](const auto& seat) { return seat->gateway().seq() >= seq; });
}

std::optional<app::Failure> Cast::failure(bool isReadOnlyToo) const {
  for (const auto& seat : m_seats) {
    const ports::LinkState& state = seat->gateway().linkState();
    if (state.trouble == ports::LinkTrouble::NotTrusted || state.trouble == ports::LinkTrouble::SignedOut) {
      app::Failure failure = app::failureOf(state.trouble, m_api, seat->login);
      failure.what = "The terminal of " + seat->userName + " cannot go on. " + failure.what;
      return failure;
    }
    if (state.phase == ports::LinkPhase::ReadOnly && isReadOnlyToo) {
      return app::readOnlyFailure(state);
    }
  }
  return std::nullopt;
}

std::optional<app::Failure> Cast::trouble() const {
  for (std::size_t i = 0; i < m_letIn; ++i) {
    const auto& seat = m_seats[i];
    const ports::LinkState& state = seat->gateway().linkState();
    if (state.phase != ports::LinkPhase::Connected) {
      const std::string words = seat->login.trouble().what.toStdString();
      return app::Failure{.code = app::failureOf(state.trouble, m_api, seat->login).code,
                          .what = "The terminal of " + seat->userName + " has no link to the host." +
                                  (words.empty() ? "" : " " + words)};
    }
  }
  return std::nullopt;
}

Tally Cast::tally() const {
  Tally sum;
  for (const auto& player : m_players) {
    sum.accepted += player->tally().accepted;
    sum.rejected += player->tally().rejected;
    sum.refused += player->tally().refused;
    sum.lastSeq = std::max(sum.lastSeq, player->tally().lastSeq);
    if (player->tally().refused > 0) {
      sum.refusal = player->tally().refusal;
    }
  }
  return sum;
}

} // namespace comanda::evening
