// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/evening/player.h"

#include <optional>
#include <utility>

namespace comanda::evening {

/// The manager: voids what went wrong, cancels what nobody wants any more, puts a late ticket first, gives
/// money back, and closes the day when the service is over and every drawer was counted.
class Boss : public Player {
public:
  Boss(Part part, values::Instant doorsClose) : Player(std::move(part)), m_doorsClose(doorsClose) {}

  void act(values::Instant now) override;

private:
  bool cancelWhatIsEmpty(const v1::Order& order, values::Instant now);
  void voidSomething(const v1::Order& order);
  void hurry(values::Instant now);
  void refundSomething();
  void refund(const v1::Bill& bill, const v1::Payment& payment);
  void closeDay(values::Instant now);

  values::Instant m_doorsClose;
  std::optional<values::Instant> m_overSince; ///< The service, as seen here.
};

} // namespace comanda::evening
