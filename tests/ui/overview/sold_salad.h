// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <string>

namespace comanda::testing {

/// A salad (8.50) at table "t1" of two, paid by card: order "o1", line "l1", round "r1", bill "b1", payment
/// "p1".
inline void sellSalad(Scenario& scenario, const std::string& number) {
  scenario.given(openOrder("o" + number, "t" + number, 2));
  scenario.given(addLines("o" + number, {newLine("l" + number, "salad")}))
      .given(sendRound("o" + number, "r" + number));
  scenario.given(issueBill("b" + number, "o" + number)).given(pay("p" + number, "b" + number, v1::CARD, 850));
}

} // namespace comanda::testing
