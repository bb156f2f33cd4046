// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/commands.h"
#include "tests/support/scenario.h"

namespace comanda::testing {

/// The small trattoria where cash is rounded to five cents, after order o1 of 10.02: bill b1, paid in cash by
/// p1.
inline Scenario oddCash() {
  Scenario scenario;
  v1::Settings settings = trattoriaSettings();
  settings.set_cash_increment(5);
  scenario.given(smallTrattoria())
      .given(changeSettings(settings))
      .given(saveItem(menuItem("odd", "table", 1002)))
      .given({openTakeaway("o1"), addLines("o1", {newLine("l", "odd")}), issueBill("b1", "o1"),
              pay("p1", "b1", v1::CASH, 1002)});
  return scenario;
}

} // namespace comanda::testing
