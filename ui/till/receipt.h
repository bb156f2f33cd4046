// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/terminal.h"
#include "ui/till/check_split.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>
#include <vector>

namespace comanda::ui_till {

/// The width of a receipt on paper of 80 mm, in characters that are all equally wide.
inline constexpr int kReceiptColumns = 42;

/// A line of a receipt: something at its beginning, something at its end.
struct ReceiptLine {
  enum class Kind { Plain, Centred, Strong, Rule };

  Kind kind = Kind::Plain;
  QString text;
  QString value;
};

/// Writes down what a receipt of a part of a check says, before it is paid and after: on the bill as it was
/// issued, or as it would be.
class ReceiptWriter {
  Q_DECLARE_TR_FUNCTIONS(ReceiptWriter)

public:
  /// The terminal outlives this.
  explicit ReceiptWriter(const models::Terminal& terminal) : m_terminal(terminal) {}

  std::vector<ReceiptLine> write(const v1::Order& order, const Part& part) const;

private:
  void addHead(std::vector<ReceiptLine>& lines, const v1::Order& order, const v1::Bill* bill) const;
  void addDishes(std::vector<ReceiptLine>& lines, const Part& part) const;
  void addTaxes(std::vector<ReceiptLine>& lines, const Part& part, const v1::Bill* bill) const;
  void addPayments(std::vector<ReceiptLine>& lines, const Part& part, const v1::Bill& bill) const;
  QString money(std::int64_t minorUnits) const;

  const models::Terminal& m_terminal;
};

/// The lines as they stand on paper, none wider than `columns`: what is too long for one goes on in the next.
QStringList inColumns(const std::vector<ReceiptLine>& lines, int columns);

} // namespace comanda::ui_till
