// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/floor.pb.h"

#include <string>

namespace comanda::ui_floor {

/// A table is being chosen on the plan, and what for.
struct Choice {
  /// The Which… ask for the table itself that is to be moved, put on another's check, or brought its bill.
  enum class For { Nothing, WhichMoves, WhichMerges, WhichPays, Move, Merge, Seat };

  For what = For::Nothing;
  std::string tableId; ///< Who moves; of Move and Merge.
  std::string orderId;
  int covers = 0; ///< Of Seat.

  bool isOpen() const { return what != For::Nothing; }
  /// Whether a table as it stands now can be the one.
  bool accepts(const v1::TableStatus& status) const {
    const bool isVacant =
        status.order_id().empty() && (status.state() == v1::FREE || status.state() == v1::DIRTY);
    switch (what) {
    case For::Nothing: return true;
    case For::WhichMoves:
    case For::WhichMerges:
    case For::WhichPays: return !status.order_id().empty();
    case For::Merge: return !status.order_id().empty() && status.order_id() != orderId;
    case For::Move:
    case For::Seat: break;
    }
    return isVacant;
  }
};

} // namespace comanda::ui_floor
