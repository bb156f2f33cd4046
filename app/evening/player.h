// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/evening/dice.h"
#include "app/evening/stage.h"
#include "comanda/v1/command.pb.h"
#include "domain/contract/envelope.h"
#include "domain/house.h"
#include "domain/ports/gateway.h"
#include "domain/ports/id_source.h"
#include "domain/values/instant.h"

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace comanda::evening {

/// What became of a player's batches.
struct Tally {
  std::uint64_t accepted = 0;
  std::uint64_t rejected = 0; ///< A rule said no: two waiters at one table, the last portion gone.
  std::uint64_t refused = 0;  ///< Not even tried; never happens in an evening that goes well.
  std::uint64_t lastSeq = 0;  ///< Of the last accepted batch.
  v1::Refusal refusal = v1::REFUSAL_UNSPECIFIED; ///< Why one was refused.
};

/// What every player is given.
struct Part {
  std::string name;
  ports::Gateway& gateway;
  ports::IdSource& ids;
  const Stage& stage;
  std::uint64_t seed = 0;
};

/// Somebody at a terminal who plays an evening: looks at what the terminal shows, and does the next thing.
/// Holds no plan of its own, so that an evening goes on after the host was killed in the middle of it.
class Player {
public:
  explicit Player(Part part) : m_part(std::move(part)), m_dice(m_part.seed) {}
  virtual ~Player() = default;

  /// Decides what there is to do at this moment, one or a few batches.
  virtual void act(values::Instant now) = 0;

  /// Sends what was decided.
  void send();

  /// Batches that have no outcome yet, those that were not sent included.
  int underWay() const { return m_underWay; }
  const Tally& tally() const { return m_tally; }
  const std::string& name() const { return m_part.name; }
  ports::Gateway& gateway() { return m_part.gateway; }

  /// Told when the last batch has its outcome.
  void onSettled(std::function<void()> onSettled) { m_onSettled = std::move(onSettled); }

protected:
  const domain::House& house() const { return m_part.gateway.house(); }
  Dice& dice() { return m_dice; }
  ports::IdSource& ids() { return m_part.ids; }
  std::string newId() { return m_part.ids.newId(); }
  const Stage& stage() const { return m_part.stage; }

  /// Bodies of commands become one batch.
  template <class... Bodies>
  void submit(Bodies... bodies) {
    v1::CommandBatch batch;
    (void(*batch.add_commands() = contract::commandOf(std::move(bodies))), ...);
    submitBatch(std::move(batch));
  }

private:
  void submitBatch(v1::CommandBatch batch);
  void settled(const v1::Outcome& outcome);

  Part m_part;
  Dice m_dice;
  Tally m_tally;
  std::vector<v1::CommandBatch> m_decided;
  int m_underWay = 0;
  std::function<void()> m_onSettled;
};

} // namespace comanda::evening
