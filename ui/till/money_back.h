// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/payment.pb.h"
#include "domain/house.h"

#include <cstdint>
#include <optional>
#include <string>

namespace comanda::ui_till {

/// What can still be given back of a payment. In minor units.
struct MoneyBack {
  std::string billId;
  std::string paymentId;
  v1::Tender tender = v1::CASH;
  std::int64_t amount = 0;
  std::int64_t tip = 0;

  std::int64_t total() const { return amount + tip; }
  /// The command that gives back so much, no more than there is: of the amount first, of the tip what is
  /// beyond that. Its id and reason are for the sender to give.
  v1::RefundPayment command(std::int64_t minorUnits) const;
};

/// Nothing where there is no such payment.
std::optional<MoneyBack> moneyBackOf(const domain::House& house, const std::string& paymentId);

} // namespace comanda::ui_till
