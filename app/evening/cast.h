// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/evening/player.h"
#include "app/evening/venue.h"
#include "app/link/host_login.h"
#include "app/link/remote_link.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace comanda::evening {

/// A terminal on the network, and who is to log in there.
struct Seat {
  Seat(link::HostApi& api, const v1::StaffMember& member)
      : staffId(member.id()),
        userName(member.user_name()),
        login(api),
        remote(api, login) {}

  link::LinkClient& gateway() { return remote.gateway(); }

  std::string staffId;
  std::string userName;
  link::HostLogin login;
  link::RemoteLink remote;
};

/// Everybody who plays, each at a terminal of their own.
class Cast : private ports::HouseObserver {
public:
  /// Fewer terminals cannot serve a restaurant: a waiter, a cook, a till and the manager.
  static constexpr int kTerminalsMin = 4;
  static constexpr int kTerminalsMax = 200;

  /// Why nobody can play in this house: a sentence, or nothing.
  static std::optional<std::string> obstacle(const domain::House& house);

  /// Divides the terminals among manager, tills, kitchen and waiters, stations and tables among the latter
  /// two. The house of the venue's office has no obstacle. The venue outlives this.
  Cast(Venue& venue, int terminals, std::uint64_t seed, values::Instant doorsClose);
  ~Cast() override;

  /// Told whenever something came in that may bring everybody into step, or keep somebody from it.
  void onProgress(std::function<void()> onProgress) { m_onProgress = std::move(onProgress); }

  const std::vector<std::unique_ptr<Player>>& players() const { return m_players; }
  const std::vector<std::unique_ptr<Seat>>& seats() const { return m_seats; }
  /// The house as the manager's terminal shows it.
  const domain::House& house() const { return m_seats.front()->gateway().house(); }

  /// A new password for everybody who plays. Nobody is ever told; the terminals remember them until they are
  /// logged in.
  const std::vector<app::StaffPassword>& passwords() const { return m_passwords; }
  /// Logs the next terminal in, when the one before is welcome. True: all are.
  bool letIn();
  std::size_t letInSoFar() const { return m_letIn; }
  /// Sends what the players have decided: all at once, or one player after the other, which takes several
  /// calls of isInStep().
  void send(bool inTurn);
  /// No batch is under way, and every terminal has seen everything that any of them made happen.
  bool isInStep();

  /// What keeps a terminal from its host for good, with its exit code; nothing for troubles that may pass. A
  /// host that takes no changes any more is one of those only where that is asked.
  std::optional<app::Failure> failure(bool isReadOnlyToo) const;
  /// What keeps a terminal that was let in from its host at this moment; nothing where all are connected.
  std::optional<app::Failure> trouble() const;
  /// What became of all batches together.
  Tally tally() const;

private:
  void linkChanged(const ports::LinkState&) override { progress(); }
  void houseReplaced(const domain::House&) override { progress(); }
  void happened(const domain::House&, std::span<const v1::Event>) override { progress(); }

  Part openTerminal(Venue& venue, std::string name, const std::string& staffId, std::uint64_t seed);
  void makePasswords();
  void progress();
  bool haveAllSent();

  const link::HostApi& m_api;
  std::vector<std::unique_ptr<Seat>> m_seats;
  std::vector<std::unique_ptr<Player>> m_players;
  std::vector<app::StaffPassword> m_passwords;
  std::size_t m_letIn = 0; ///< Terminals that were told to log in.
  std::size_t m_turn = 0;  ///< Whose turn it is to send; beyond the last player when all have sent.
  bool m_isSending = false;
  std::function<void()> m_onProgress;
};

} // namespace comanda::evening
