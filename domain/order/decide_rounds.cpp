// SPDX-License-Identifier: GPL-3.0-or-later
// Rounds: what goes to the kitchen together, and what comes back to the guest.
#include "domain/floor/table_state.h"
#include "domain/kitchen/tickets.h"
#include "domain/order/decide.h"
#include "domain/order/lookup.h"
#include "domain/order/ticket_progress.h"

#include <google/protobuf/util/time_util.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace comanda::order {
namespace {

using domain::Approval;
using domain::Decision;
using domain::House;

// The round's id names its tickets, wherever the lines went since: it must be new in the house, not only on
// the order.
bool isRoundIdUsed(const House& house, const v1::Order& order, const std::string& roundId) {
  return std::ranges::find(order.rounds(), roundId, &v1::Round::id) != order.rounds().end() ||
         house.tickets.contains(roundId + ".1");
}

v1::Round newRound(const v1::Order& order, const std::string& roundId, const domain::Context& context) {
  v1::Round round;
  round.set_id(roundId);
  round.set_number(order.rounds_size() + 1);
  using google::protobuf::util::TimeUtil;
  *round.mutable_sent_at() = TimeUtil::MicrosecondsToTimestamp(context.now.utc.time_since_epoch().count());
  round.set_sent_by(context.actorId);
  return round;
}

Approval send(const House& house, const v1::Order& order, const v1::Round& round, const Lines& lines) {
  std::vector<v1::Ticket> tickets = kitchen::makeTickets(house, order, round, lines);
  Approval approval{.events = {}, .subjectId = order.id()};
  v1::RoundSent* sent = approval.events.emplace_back().mutable_round_sent();
  sent->set_order_id(order.id());
  *sent->mutable_round() = round;
  sent->set_estimated_minutes(kitchen::estimatedMinutes(tickets));
  for (const v1::OrderLine* line : lines) {
    if (line->station_id().empty()) {
      sent->add_ready_line_ids(line->id());
    } else {
      sent->add_line_ids(line->id());
    }
  }
  if (!tickets.empty()) {
    approval.events.emplace_back().mutable_tickets_made()->mutable_tickets()->Assign(
        std::make_move_iterator(tickets.begin()), std::make_move_iterator(tickets.end()));
  }
  if (const auto table = tableOf(house, order); table && table->state() != v1::ORDERED) {
    approval.events.push_back(floor::withState(house, order.table_id(), v1::ORDERED));
  }
  return approval;
}

} // namespace

Decision decide(const House& house, const v1::SendRound& command, const domain::Context& context) {
  const auto order = findOpen(house, command.order_id());
  if (!order) {
    return std::unexpected(order.error());
  }
  if (isRoundIdUsed(house, **order, command.round_id())) {
    return domain::reject(v1::ID_ALREADY_USED, "round_id", command.round_id());
  }
  const Lines lines =
      linesWhere(**order, [](const v1::OrderLine& line) { return line.state() == v1::UNSENT; });
  if (lines.empty()) {
    return domain::reject(v1::NOTHING_TO_SEND, "order_id", command.order_id());
  }
  return send(house, **order, newRound(**order, command.round_id(), context), lines);
}

Decision decide(const House& house, const v1::FireCourse& command, const domain::Context& context) {
  const auto order = findOpen(house, command.order_id());
  if (!order) {
    return std::unexpected(order.error());
  }
  if (isRoundIdUsed(house, **order, command.round_id())) {
    return domain::reject(v1::ID_ALREADY_USED, "round_id", command.round_id());
  }
  const Lines lines = linesWhere(**order, [&](const v1::OrderLine& line) {
    return line.state() == v1::HELD && line.course() == command.course();
  });
  if (lines.empty()) {
    return domain::reject(v1::NOTHING_TO_SEND, "course", command.order_id());
  }
  return send(house, **order, newRound(**order, command.round_id(), context), lines);
}

Decision decide(const House& house, const v1::ServeLines& command, const domain::Context&) {
  const auto order = findOpen(house, command.order_id());
  if (!order) {
    return std::unexpected(order.error());
  }
  const auto lines = findLines(**order, command.line_ids());
  if (!lines) {
    return std::unexpected(lines.error());
  }
  LinesUnderWay underWay;
  for (std::size_t i = 0; i < lines->size(); ++i) {
    const v1::OrderLine* line = (*lines)[i];
    if (line->state() == v1::READY) {
      underWay.served.push_back(line);
    } else if (line->state() != v1::SERVED) { // served already, by a colleague or a second tap: nothing to do
      const v1::Rule rule = line->state() == v1::VOIDED ? v1::LINE_VOIDED : v1::LINE_NOT_READY;
      return domain::reject(rule, lineIdField(i), line->id());
    }
  }
  Approval approval{.events = {}, .subjectId = command.order_id()};
  if (underWay.served.empty()) {
    return approval;
  }
  v1::LinesServed* served = approval.events.emplace_back().mutable_lines_served();
  served->set_order_id(command.order_id());
  for (const v1::OrderLine* line : underWay.served) {
    served->add_line_ids(line->id());
  }
  std::ranges::move(ticketsFollow(house, underWay), std::back_inserter(approval.events));
  if (auto event = tableServed(house, **order, underWay)) {
    approval.events.push_back(*std::move(event));
  }
  return approval;
}

} // namespace comanda::order
