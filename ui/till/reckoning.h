// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/payment.pb.h"

#include <cstdint>
#include <vector>

/// What a payment comes to before it is sent: the same figures that the host will write down. All amounts in
/// minor units.
namespace comanda::ui_till {

/// What was typed and tapped.
struct Handing {
  v1::Tender tender = v1::CASH;
  std::int64_t wanted = 0; ///< What of the bill is to be paid now.
  std::int64_t open = 0;   ///< What of it is open altogether.
  std::int64_t given = 0;  ///< What is handed over; 0 is exactly what is due.
  std::int64_t tip = 0;
  int cashIncrement = 1;
};

struct Reckoning {
  std::int64_t amount = 0; ///< What it takes off the bill.
  std::int64_t tip = 0;
  std::int64_t rounding = 0;
  std::int64_t due = 0;       ///< amount + tip + rounding.
  std::int64_t change = 0;    ///< Cash only.
  std::int64_t staysOpen = 0; ///< Of the bill.
  bool isEnough = true;       ///< False: not even the tip is covered.
};

/// Less than what is wanted is a part payment; more than that is change in cash, and a tip otherwise.
Reckoning reckon(const Handing& handing);

/// What guests are likely to hand over: exactly that, and the next notes above it.
std::vector<std::int64_t> quickAmounts(std::int64_t due, int currencyExponent);

} // namespace comanda::ui_till
