// SPDX-License-Identifier: GPL-3.0-or-later
// Lines before they are sent: added, changed, deleted, held.
#include "domain/order/decide.h"
#include "domain/order/lookup.h"
#include "domain/order/resolve_line.h"
#include "domain/order/stock.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

namespace comanda::order {
namespace {

using domain::Approval;
using domain::Decision;
using domain::House;

void append(std::vector<v1::Event>& events, std::vector<v1::Event> more) {
  events.insert(events.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

// Why a line that must not be sent yet is not such a line.
std::optional<v1::Rule> ruleAgainstUnsent(const v1::OrderLine& line) {
  if (isUnsent(line.state())) {
    return std::nullopt;
  }
  return line.state() == v1::VOIDED ? v1::LINE_VOIDED : v1::LINE_ALREADY_SENT;
}

// The lines, all of them unsent or held.
std::expected<Lines, v1::Rejection> findUnsentLines(const v1::Order& order, const Ids& lineIds) {
  auto lines = findLines(order, lineIds);
  for (std::size_t i = 0; lines && i < lines->size(); ++i) {
    if (const auto rule = ruleAgainstUnsent(*(*lines)[i])) {
      return domain::reject(*rule, lineIdField(i), (*lines)[i]->id());
    }
  }
  return lines;
}

// A guest who fetches may have a bill before anything is sent: what is on it stays as it was billed.
std::optional<v1::Rejection> ruleAgainstBilled(const v1::OrderLine& line, const std::string& field) {
  if (line.bill_id().empty()) {
    return std::nullopt;
  }
  return domain::reject(v1::LINE_ON_BILL, field, line.bill_id()).error();
}

// The lines of one AddLines, one after the other.
class NewLines {
public:
  NewLines(const House& house, const v1::Order& order, const values::LocalTime& now)
      : m_house(house),
        m_order(order),
        m_now(now) {}

  std::optional<v1::Rejection> add(const v1::NewLine& wanted, const std::string& path) {
    if (isLineIdUsed(m_house, wanted.id()) || !m_ids.insert(wanted.id()).second) {
      return domain::reject(v1::ID_ALREADY_USED, path + "id", wanted.id()).error();
    }
    const v1::MenuItem* item = m_house.items.find(wanted.item_id());
    if (item == nullptr) {
      return domain::reject(v1::ITEM_NOT_FOUND, path + "item_id").error();
    }
    int& portions = m_taken[item->id()];
    portions += wanted.quantity();
    if (auto rejection = ruleAgainstTaking(m_house, *item, portions, m_now, path)) {
      return rejection;
    }
    auto line = resolveLine(m_house, *item, wanted, m_order.type(), path);
    if (!line) {
      return line.error();
    }
    reserve(m_house, *line, line->quantity());
    *m_lines.Add() = *std::move(line);
    return std::nullopt;
  }

  google::protobuf::RepeatedPtrField<v1::OrderLine>& lines() { return m_lines; }
  std::vector<v1::Event> countdowns() const { return order::countdowns(m_house, m_taken); }

private:
  const House& m_house;
  const v1::Order& m_order;
  const values::LocalTime& m_now;
  std::set<std::string_view> m_ids;
  PortionsByItem m_taken;
  google::protobuf::RepeatedPtrField<v1::OrderLine> m_lines;
};

// The order as it would be without one of its lines: what is left of its bounds when that line is replaced.
v1::Order without(const v1::Order& order, std::string_view lineId) {
  v1::Order rest;
  for (const v1::OrderLine& line : order.lines()) {
    if (line.id() != lineId) {
      *rest.add_lines() = line;
    }
  }
  return rest;
}

// The line, if it may be changed.
std::expected<const v1::OrderLine*, v1::Rejection> findChangeable(const v1::Order& order,
                                                                  const std::string& lineId) {
  const v1::OrderLine* line = findLine(order, lineId);
  if (line == nullptr) {
    return domain::reject(v1::LINE_NOT_FOUND, "line.id");
  }
  if (const auto rule = ruleAgainstUnsent(*line)) {
    return domain::reject(*rule, "line.id", line->id());
  }
  if (auto rejection = ruleAgainstBilled(*line, "line.id")) {
    return std::unexpected(*std::move(rejection));
  }
  return line;
}

// What the line becomes. Of the same item it takes only what it is more; what the guest has already been
// promised stays theirs when the dish sells out before the line is sent.
std::expected<v1::OrderLine, v1::Rejection> changedLine(const House& house, const v1::Order& order,
                                                        const v1::OrderLine& old, const v1::NewLine& wanted,
                                                        const values::LocalTime& now) {
  const v1::MenuItem* item = house.items.find(wanted.item_id());
  if (item == nullptr) {
    return domain::reject(v1::ITEM_NOT_FOUND, "line.item_id");
  }
  const bool isSameItem = old.item_id() == item->id();
  const int more = wanted.quantity() - (isSameItem ? old.quantity() : 0);
  if (more > 0) {
    if (auto rejection = ruleAgainstTaking(house, *item, more, now, "line.")) {
      return std::unexpected(*std::move(rejection));
    }
  }
  auto line = resolveLine(house, *item, wanted, order.type(), "line.");
  if (!line) {
    return line;
  }
  const int held = isSameItem ? reservedOf(house, old) : 0;
  reserve(house, *line, std::max(0, held + more));
  if (const auto rule = ruleAgainstMore(without(order, old.id()), Lines{&*line})) {
    return domain::reject(*rule, "line", order.id());
  }
  return line;
}

} // namespace

Decision decide(const House& house, const v1::AddLines& command, const domain::Context& context) {
  const auto order = findOpen(house, command.order_id());
  if (!order) {
    return std::unexpected(order.error());
  }
  NewLines added(house, **order, context.now);
  for (int i = 0; i < command.lines_size(); ++i) {
    if (auto rejection = added.add(command.lines(i), "lines[" + std::to_string(i) + "].")) {
      return std::unexpected(*std::move(rejection));
    }
  }
  const Lines lines(added.lines().pointer_begin(), added.lines().pointer_end());
  if (const auto rule = ruleAgainstMore(**order, lines)) {
    return domain::reject(*rule, "lines", command.order_id());
  }
  Approval approval{.events = {}, .subjectId = command.order_id()};
  v1::LinesAdded* body = approval.events.emplace_back().mutable_lines_added();
  body->set_order_id(command.order_id());
  *body->mutable_lines() = std::move(added.lines());
  append(approval.events, added.countdowns());
  return approval;
}

Decision decide(const House& house, const v1::ChangeLine& command, const domain::Context& context) {
  const auto order = findOpen(house, command.order_id());
  if (!order) {
    return std::unexpected(order.error());
  }
  const auto old = findChangeable(**order, command.line().id());
  if (!old) {
    return std::unexpected(old.error());
  }
  auto line = changedLine(house, **order, **old, command.line(), context.now);
  if (!line) {
    return std::unexpected(std::move(line.error()));
  }
  PortionsByItem taken = givenBack(house, Lines{*old});
  taken[line->item_id()] += line->reserved();
  Approval approval{.events = {}, .subjectId = command.order_id()};
  v1::LineChanged* body = approval.events.emplace_back().mutable_line_changed();
  body->set_order_id(command.order_id());
  *body->mutable_line() = *std::move(line);
  append(approval.events, countdowns(house, taken));
  return approval;
}

Decision decide(const House& house, const v1::RemoveLines& command, const domain::Context&) {
  const auto order = findOpen(house, command.order_id());
  if (!order) {
    return std::unexpected(order.error());
  }
  const auto lines = findUnsentLines(**order, command.line_ids());
  if (!lines) {
    return std::unexpected(lines.error());
  }
  for (std::size_t i = 0; i < lines->size(); ++i) {
    if (auto rejection = ruleAgainstBilled(*(*lines)[i], lineIdField(i))) {
      return std::unexpected(*std::move(rejection));
    }
  }
  Approval approval{.events = {}, .subjectId = command.order_id()};
  v1::LinesRemoved* body = approval.events.emplace_back().mutable_lines_removed();
  body->set_order_id(command.order_id());
  *body->mutable_line_ids() = command.line_ids();
  append(approval.events, countdowns(house, givenBack(house, *lines)));
  return approval;
}

Decision decide(const House& house, const v1::HoldLines& command, const domain::Context&) {
  const auto order = findOpen(house, command.order_id());
  if (!order) {
    return std::unexpected(order.error());
  }
  const auto lines = findUnsentLines(**order, command.line_ids());
  if (!lines) {
    return std::unexpected(lines.error());
  }
  v1::LinesHeld body;
  body.set_order_id(command.order_id());
  body.set_hold(command.hold());
  for (const v1::OrderLine* line : *lines) {
    if ((line->state() == v1::HELD) != command.hold()) {
      body.add_line_ids(line->id());
    }
  }
  Approval approval{.events = {}, .subjectId = command.order_id()};
  if (!body.line_ids().empty()) {
    *approval.events.emplace_back().mutable_lines_held() = std::move(body);
  }
  return approval;
}

} // namespace comanda::order
