// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/evening/player.h"

namespace comanda::evening {

/// The manager: voids what went wrong, cancels what nobody wants any more, puts a late ticket first, gives
/// money back.
class Boss : public Player {
public:
  using Player::Player;

  void act(values::Instant now) override;

private:
  bool cancelWhatIsEmpty(const v1::Order& order, values::Instant now);
  void voidSomething(const v1::Order& order);
  void hurry(values::Instant now);
  void refundSomething();
};

} // namespace comanda::evening
