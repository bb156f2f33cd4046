// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/floor/choice.h"
#include "ui/floor/views.h"
#include "ui/models/terminal.h"

#include <QCoreApplication>
#include <set>
#include <string>

namespace comanda::ui_floor {

/// Reads the whole floor off the house, once for each time it is shown.
class ViewBuilder {
  Q_DECLARE_TR_FUNCTIONS(comanda::ui_floor::ViewBuilder)

public:
  /// The current room, the choice that is open, and the tables the host was asked about. All outlive this.
  ViewBuilder(const models::Terminal& terminal, const Choice& choice, const std::set<std::string>& pending);

  /// `chosenId` is the table that was tapped last; it is not shown as chosen while there is nothing to do
  /// with its order.
  FloorView build(const std::string& roomId, const std::string& chosenId) const;

private:
  void addTable(FloorView& view, const v1::Table& table, const Service& service,
                const v1::TableStatus& status) const;
  void addTakeaway(FloorView& view, const v1::Order& order) const;
  void addTakeaways(FloorView& view) const;
  void addSums(FloorView& view) const;
  void addNeeds(FloorView& view, const v1::Table& table, const Service& service,
                const v1::TableStatus& status) const;
  NeedView waitNeed(const QString& who, const Service& service) const;
  NeedView readyNeed(const QString& who, const Service& service) const;
  const v1::Order* openOrder(const std::string& orderId) const;
  QString badgeOf(const Service& service) const;
  QString minutes(const std::optional<values::Instant>& since) const;
  QString money(std::int64_t minorUnits) const;
  QString currencySign() const;
  QString stationsOf(const Service& service) const;
  QString awaited(const Service& service) const;
  QString ownerName(const std::string& staffId) const;
  QString choiceText() const;

  const models::Terminal& m_terminal;
  const domain::House& m_house;
  const Choice& m_choice;
  const std::set<std::string>& m_pending;
  values::Instant m_now;
  ReadyTimes m_ready;
};

/// "ordered", as one reads it out.
QString markWord(Mark mark);
/// "Table 4", "Bar 2": a name that is a word needs no other before it.
QString tableText(const std::string& name);
QString guestsText(int count);
QString seatsText(int count);

} // namespace comanda::ui_floor
