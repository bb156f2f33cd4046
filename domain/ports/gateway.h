// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"
#include "comanda/v1/outcome.pb.h"
#include "comanda/v1/query.pb.h"
#include "domain/house.h"

#include <functional>
#include <span>

namespace comanda::ports {

/// Somebody who wants to know when the house changes. Called on the gateway's thread.
class HouseObserver {
public:
  virtual ~HouseObserver() = default;

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

  /// Sends commands that are carried out together or not at all. `onOutcome` is called once; a batch with an
  /// id that was sent before gets the outcome it had.
  virtual void submit(v1::CommandBatch batch, OnOutcome onOutcome) = 0;

  /// Asks the host what the live state does not tell. `onAnswer` is called once.
  virtual void ask(v1::Query query, OnAnswer onAnswer) = 0;

  /// The house as this terminal knows it: always a prefix of the journal, seen by this terminal's audience.
  virtual const domain::House& house() const = 0;

  /// What this terminal may see; AUDIENCE_UNSPECIFIED until the host has welcomed it.
  virtual v1::Audience audience() const = 0;

  /// From now on the observer is told of every change, beginning with the house as it is, until unwatch. The
  /// observer must live that long.
  virtual void watch(HouseObserver& observer) = 0;
  virtual void unwatch(HouseObserver& observer) = 0;
};

} // namespace comanda::ports
