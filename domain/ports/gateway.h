// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"
#include "comanda/v1/outcome.pb.h"
#include "comanda/v1/query.pb.h"
#include "domain/house.h"

#include <cstdint>
#include <functional>
#include <span>

namespace comanda::ports {

/// Where a gateway stands with its host.
enum class LinkPhase {
  Connecting, ///< It said hello and was not welcomed yet; the house may be old.
  Connected,  ///< The house follows the host's.
  ReadOnly,   ///< The house follows the host's, but the host takes no changes.
  Gone,       ///< The host tells it nothing: turned away, cut off, or never connected. The house may be old.
};

/// Why a terminal has no link, as far as it found that out by itself.
enum class LinkTrouble {
  None,        ///< Nothing is wrong, or the host itself said what is.
  Unreachable, ///< Nobody answers where the host should be, or the host went away. It is tried again.
  NotTrusted,  ///< Somebody answers there who is not the host that this terminal knows. It is tried again.
  SignedOut,   ///< The login was refused or is over: somebody has to log in.
};

struct LinkState {
  LinkPhase phase = LinkPhase::Gone;
  /// Why it is ReadOnly or Gone: READ_ONLY with a sentence; NOT_PERMITTED, OVERLOADED or MALFORMED from a
  /// host that turned it away; NO_SESSION when it was cut off or never connected. Otherwise empty.
  v1::Refused why;
  LinkTrouble trouble = LinkTrouble::None; ///< Of a link that is Gone.
};

/// Somebody who wants to know when the house or the link to the host changes. Called on the gateway's thread.
class HouseObserver {
public:
  virtual ~HouseObserver() = default;

  /// The link's state is another one, or has another reason.
  virtual void linkChanged(const LinkState& state) = 0;

  /// The house is another one altogether: after connecting, and after a gap. Forget what you derived from it.
  virtual void houseReplaced(const domain::House& house) = 0;

  /// These events have happened; the house is the one after them.
  virtual void happened(const domain::House& house, std::span<const v1::Event> events) = 0;
};

/// The only door between screens and the restaurant. Everything that goes through it is data of the contract,
/// so the host's own screens, terminals on the network and tests differ in nothing but the gateway they are
/// given. Asynchronous: no call waits. Belongs to one thread, and calls back on it.
class Gateway {
public:
  using OnOutcome = std::function<void(const v1::Outcome&)>;
  using OnAnswer = std::function<void(const v1::Answer&)>;

  virtual ~Gateway() = default;

  /// Sends commands that are carried out together or not at all. `onOutcome` is called once, and not before
  /// the host has answered: while the link is cut a batch waits, and one whose outcome was lost with the link
  /// is sent again by itself when the host is back, under its own id, which the host carries out once. Only a
  /// batch that cannot wait is refused at once: OVERLOADED where too much waits already, MALFORMED where it
  /// is larger than a host takes.
  virtual void submit(v1::CommandBatch batch, OnOutcome onOutcome) = 0;

  /// Asks the host what the live state does not tell. `onAnswer` is called once; with NO_SESSION where the
  /// link to the host is cut, with OVERLOADED where too many questions wait for their answers.
  virtual void ask(v1::Query query, OnAnswer onAnswer) = 0;

  /// The house as this terminal knows it: always a prefix of the journal, seen by this terminal's audience.
  virtual const domain::House& house() const = 0;

  /// The last event of the journal that this terminal knows of, whether or not it may see it.
  virtual std::uint64_t seq() const = 0;

  /// What this terminal may see; AUDIENCE_UNSPECIFIED until the host has welcomed it.
  virtual v1::Audience audience() const = 0;

  /// Whether there is a host, and whether it takes changes.
  virtual const LinkState& linkState() const = 0;

  /// From now on the observer is told of every change, beginning with the link and the house as they are,
  /// until unwatch. The observer must live that long.
  virtual void watch(HouseObserver& observer) = 0;
  virtual void unwatch(HouseObserver& observer) = 0;
};

} // namespace comanda::ports
