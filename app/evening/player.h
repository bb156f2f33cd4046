// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/evening/dice.h"
#include "comanda/v1/command.pb.h"
#include "domain/contract/envelope.h"
#include "domain/house.h"
#include "domain/ports/gateway.h"
#include "domain/ports/id_source.h"
#include "domain/values/instant.h"

#include <cstdint>
#include <string>
#include <vector>

namespace comanda::evening {

/// What became of a player's batches.
struct Tally {
  std::uint64_t accepted = 0;
  std::uint64_t rejected = 0; ///< A rule said no: two waiters at one table, the last portion gone.
  std::uint64_t refused = 0;  ///< Not even tried; never happens in an evening that goes well.
  std::uint64_t lastSeq = 0;  ///< Of the last accepted batch.
};

/// Somebody at a terminal who plays an evening: looks at what the terminal shows, and does the next thing.
/// Holds no plan of its own, so that an evening goes on after the host was killed in the middle of it.
class Player {
public:
  Player(std::string name, ports::Gateway& gateway, ports::IdSource& ids, std::uint64_t seed)
      : m_name(std::move(name)),
        m_gateway(gateway),
        m_ids(ids),
        m_dice(seed) {}
  virtual ~Player() = default;

  /// Does what there is to do at this moment, one or a few batches.
  virtual void act(values::Instant now) = 0;

  /// Batches that have no outcome yet.
  int underWay() const { return m_underWay; }
  const Tally& tally() const { return m_tally; }
  const std::string& name() const { return m_name; }
  ports::Gateway& gateway() { return m_gateway; }

protected:
  const domain::House& house() const { return m_gateway.house(); }
  Dice& dice() { return m_dice; }
  std::string newId() { return m_ids.newId(); }

  /// Sends bodies of commands as one batch.
  template <class... Bodies>
  void submit(Bodies... bodies) {
    v1::CommandBatch batch;
    (void(*batch.add_commands() = contract::commandOf(std::move(bodies))), ...);
    submitBatch(std::move(batch));
  }

private:
  void submitBatch(v1::CommandBatch batch);

  std::string m_name;
  ports::Gateway& m_gateway;
  ports::IdSource& m_ids;
  Dice m_dice;
  Tally m_tally;
  int m_underWay = 0;
};

} // namespace comanda::evening
