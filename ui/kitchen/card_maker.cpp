// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kitchen/card_maker.h"

#include "domain/kitchen/ticket_state.h"
#include "domain/values/timestamp.h"
#include "ui/kitchen/kitchen_words.h"
#include "ui/models/duration.h"

#include <algorithm>
#include <utility>

namespace comanda::ui_kitchen {

Card CardMaker::ofTicket(const v1::Ticket& ticket) const {
  Card card;
  card.key = QString::fromStdString(ticket.id());
  card.title = titleText(ticket);
  card.note = noteOf(ticket);
  card.since = values::fromTimestamp(ticket.made_at());
  if (const v1::Station* station = m_terminal.house().stations.find(ticket.station_id())) {
    card.warnMinutes = station->warn_minutes();
    card.lateMinutes = station->late_minutes();
  }
  for (const v1::TicketLine& line : ticket.lines()) {
    card.lines.push_back(lineOf(ticket, line));
  }
  card.ticketIds = {card.key};
  card.isVoided = ticket.state() == v1::TICKET_SERVED;
  card.isQueued = ticket.state() == v1::QUEUED;
  card.isStarted = ticket.state() == v1::TICKET_PREPARING;
  card.doneText = card.isVoided ? tr("Seen") : tr("Bump");
  card.hasPriority = ticket.priority();
  card.recalls = ticket.recalls();
  return card;
}

Card CardMaker::ofPass(const Tickets& tickets) const {
  // The oldest of them says how long the guests wait.
  const v1::Ticket& oldest = **std::ranges::min_element(
      tickets, {}, [](const v1::Ticket* ticket) { return values::fromTimestamp(ticket->made_at()); });
  Card card = ofTicket(oldest);
  card.isPass = true;
  card.isQueued = card.isStarted = false;
  card.key = QString::fromStdString(oldest.order_id());
  card.lines.clear();
  card.ticketIds.clear();
  QStringList ready;
  QStringList awaited;
  for (const v1::Ticket* ticket : tickets) {
    for (const v1::TicketLine& line : ticket->lines()) {
      CardLine shown = lineOf(*ticket, line);
      const QString station = stationName(ticket->station_id());
      shown.details = shown.details.isEmpty() ? station : station + QStringLiteral(" · ") + shown.details;
      card.lines.push_back(std::move(shown));
    }
    const bool isReady = ticket->state() == v1::TICKET_READY;
    QStringList& names = isReady ? ready : awaited;
    if (const QString name = stationName(ticket->station_id()); !names.contains(name)) names << name;
    if (isReady) card.ticketIds.push_back(QString::fromStdString(ticket->id()));
    card.hasPriority = card.hasPriority || ticket->priority();
    card.recalls = std::max(card.recalls, ticket->recalls());
  }
  const QString joint = QStringLiteral(", ");
  card.canDone = !ready.isEmpty();
  card.doneText = awaited.isEmpty() ? tr("Serve")
                  : ready.isEmpty() ? tr("Waits for %1").arg(awaited.join(joint))
                                    : tr("Serve %1").arg(ready.join(joint));
  return card;
}

CardLine CardMaker::lineOf(const v1::Ticket& ticket, const v1::TicketLine& line) const {
  CardLine shown;
  shown.id = QString::fromStdString(line.id());
  shown.ticketId = QString::fromStdString(ticket.id());
  shown.name = dishText(line);
  const bool isVoid = line.state() == v1::VOIDED;
  shown.quantity = isVoid ? line.quantity() : line.quantity() - line.voided_quantity();
  shown.voidedBeside = isVoid ? 0 : line.voided_quantity();
  shown.look = isVoid ? LineLook::Void : kitchen::isOpen(line.state()) ? LineLook::Open : LineLook::Ready;
  QStringList details = {modifierTexts(line).join(QStringLiteral(" · "))};
  details << QString::fromStdString(line.instructions()).simplified();
  if (line.seat() > 0) details << tr("seat %1").arg(line.seat());
  details.removeAll({});
  shown.details = details.join(QLatin1Char('\n'));
  shown.allergy = allergyText(line);
  if (ticket.round_number() > 1) {
    shown.added =
        tr("added %1").arg(models::wallText(m_terminal.wallTime(values::fromTimestamp(ticket.made_at()))));
  }
  return shown;
}

QString CardMaker::noteOf(const v1::Ticket& ticket) const {
  const QString number = QStringLiteral("#%1").arg(ticket.order_number());
  const v1::StaffMember* sender = m_terminal.house().staff.find(ticket.sent_by());
  return sender == nullptr ? number : QString::fromStdString(sender->name()) + QStringLiteral(" · ") + number;
}

QString CardMaker::stationName(const std::string& id) const {
  const v1::Station* station = m_terminal.house().stations.find(id);
  return QString::fromStdString(station == nullptr ? id : station->name());
}

} // namespace comanda::ui_kitchen
