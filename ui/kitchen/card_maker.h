// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/kitchen.pb.h"
#include "ui/kitchen/kitchen_view.h"
#include "ui/models/terminal.h"

#include <QCoreApplication>
#include <string>
#include <vector>

namespace comanda::ui_kitchen {

/// Writes tickets down as cards, in the words of the kitchen.
class CardMaker {
  Q_DECLARE_TR_FUNCTIONS(CardMaker)

public:
  using Tickets = std::vector<const v1::Ticket*>;

  /// The terminal outlives this.
  explicit CardMaker(const models::Terminal& terminal) : m_terminal(terminal) {}

  Card ofTicket(const v1::Ticket& ticket) const;
  /// All tickets of one order that the pass waits for; at least one.
  Card ofPass(const Tickets& tickets) const;
  QString stationName(const std::string& id) const;

private:
  CardLine lineOf(const v1::Ticket& ticket, const v1::TicketLine& line) const;
  QString noteOf(const v1::Ticket& ticket) const;

  const models::Terminal& m_terminal;
};

} // namespace comanda::ui_kitchen
