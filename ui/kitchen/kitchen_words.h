// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/kitchen.pb.h"

#include <QString>
#include <QStringList>

/// What a ticket says, in the words of the kitchen.
namespace comanda::ui_kitchen {

/// "NUTS, MILK"; empty for none.
QString allergyText(const v1::TicketLine& line);

/// "no onion", "2 × extra cheese", in the order of the ticket; what belongs to a modifier comes after it.
QStringList modifierTexts(const v1::TicketLine& line);

/// "Bistecca large".
QString dishText(const v1::TicketLine& line);

/// "Table 9", "Terrace 2", "Takeaway".
QString titleText(const v1::Ticket& ticket);

} // namespace comanda::ui_kitchen
