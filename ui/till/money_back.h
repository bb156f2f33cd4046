// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/payment.pb.h"
#include "domain/house.h"

#include <QString>
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

/// How much of it goes back, as it is typed: all of it until something is.
class BackAmount {
public:
  explicit BackAmount(std::int64_t most = 0) : m_most(most), m_minorUnits(most) {}

  /// The first digit takes the place of the whole.
  void type(const QString& digits);
  void erase();
  std::int64_t minorUnits() const { return m_minorUnits; }
  std::int64_t most() const { return m_most; }
  bool isTooMuch() const { return m_minorUnits > m_most; }

private:
  std::int64_t m_most;
  std::int64_t m_minorUnits;
  bool m_isTyped = false;
};

/// Nothing where there is no such payment.
std::optional<MoneyBack> moneyBackOf(const domain::House& house, const std::string& paymentId);

} // namespace comanda::ui_till
