// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/terminal.h"
#include "ui/till/check_split.h"
#include "ui/till/till_view.h"

#include <QCoreApplication>
#include <string>
#include <vector>

namespace comanda::ui_till {

/// Writes checks, their parts and their payments down as the till shows them.
class CheckReader {
  Q_DECLARE_TR_FUNCTIONS(CheckReader)

public:
  /// The terminal outlives this.
  explicit CheckReader(const models::Terminal& terminal) : m_terminal(terminal) {}

  /// "Table 2", "Takeaway #14".
  QString titleOf(const v1::Order& order) const;
  /// "Seat 1"; `isOnly` where the check has no other part.
  QString titleOf(const Part& part, bool isOnly) const;
  /// Can be ticked as long as it is on no bill.
  CheckLine lineOf(const v1::Order& order, const v1::OrderLine& line) const;
  std::vector<PartCard> cardsOf(const std::vector<Part>& parts, const std::string& chosen) const;
  std::vector<PaymentRow> paymentsOf(const std::vector<Part>& parts) const;
  std::vector<OpenCheck> openChecks() const;
  QString money(std::int64_t minorUnits) const;

private:
  const models::Terminal& m_terminal;
};

/// "in cash", "by card", "by phone".
QString tenderHow(v1::Tender tender);
/// "Cash", "Card", "Mobile".
QString tenderName(v1::Tender tender);

} // namespace comanda::ui_till
