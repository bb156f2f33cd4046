// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/till/till_view.h"

#include <QScrollArea>
#include <optional>

class QVBoxLayout;

namespace comanda::ui_till {

/// The left of the till: parts, lines and payments of the check, and what it comes to; or all open checks.
class CheckSide : public QScrollArea {
  Q_OBJECT

public:
  explicit CheckSide(const theme::Theme& theme, QWidget* parent = nullptr);

  /// Builds anew only what is another one: typing on the keypad changes nothing here.
  void follow(const TillView& view);

Q_SIGNALS:
  void checkChosen(const QString& orderId);
  void partChosen(const QString& key);
  void lineTicked(const QString& lineId);
  void waysChosen(int ways);
  void splitAsked(const QString& lineId, int portions);
  void receiptAsked();
  void refundAsked(const QString& paymentId);
  void issueAsked();
  void voidAsked();
  void orderAsked();

private:
  void build(const TillView& view);
  void addChecks(QVBoxLayout& column, const TillView& view);
  void addWays(QVBoxLayout& column, int ways);
  void addParts(QVBoxLayout& column, const TillView& view);
  void addLines(QVBoxLayout& column, const TillView& view);
  void addSums(QVBoxLayout& column, const TillView& view);
  void addPayments(QVBoxLayout& column, const TillView& view);
  void addActions(QVBoxLayout& column, const TillView& view);

  const theme::Theme& m_theme;
  std::optional<TillView> m_shown;
};

} // namespace comanda::ui_till
