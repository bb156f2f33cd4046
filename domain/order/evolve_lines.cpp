// SPDX-License-Identifier: GPL-3.0-or-later
// What events change about the lines of orders, and with them in the index of kitchen lines.
#include "domain/order/evolve.h"
#include "domain/order/kitchen_line_index.h"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace comanda::order {
namespace {

using Ids = google::protobuf::RepeatedPtrField<std::string>;

v1::OrderLine* findLine(v1::Order& order, const std::string& lineId) {
  auto& lines = *order.mutable_lines();
  const auto found = std::ranges::find(lines, lineId, &v1::OrderLine::id);
  return found == lines.end() ? nullptr : &*found;
}

// Calls change(line) for each of the lines that the order has.
template <class Change>
void changeLines(domain::House& house, const std::string& orderId, const Ids& lineIds, Change&& change) {
  if (v1::Order* order = house.orders.tryEdit(orderId)) {
    for (const std::string& id : lineIds) {
      if (v1::OrderLine* line = findLine(*order, id)) {
        change(*line);
      }
    }
  }
}

// Takes lines off an order, out of the index too, and hands them over in the order's own sequence.
std::vector<v1::OrderLine> takeLines(domain::House& house, const std::string& orderId, const Ids& lineIds) {
  std::vector<v1::OrderLine> taken;
  v1::Order* order = house.orders.tryEdit(orderId);
  if (order == nullptr) {
    return taken;
  }
  const std::unordered_set<std::string> ids(lineIds.begin(), lineIds.end());
  auto& lines = *order->mutable_lines();
  int kept = 0;
  for (int i = 0; i < lines.size(); ++i) {
    if (ids.contains(lines[i].id())) {
      taken.push_back(std::move(lines[i]));
    } else {
      lines.SwapElements(kept++, i);
    }
  }
  lines.DeleteSubrange(kept, lines.size() - kept);
  for (const v1::OrderLine& line : taken) {
    unindexLine(house, line, orderId);
  }
  return taken;
}

} // namespace

void evolve(domain::House& house, const v1::Event&, const v1::LinesAdded& body) {
  v1::Order* order = house.orders.tryEdit(body.order_id());
  if (order == nullptr) {
    return;
  }
  order->mutable_lines()->MergeFrom(body.lines());
  for (const v1::OrderLine& line : body.lines()) {
    indexLine(house, line, body.order_id());
  }
}

void evolve(domain::House& house, const v1::Event&, const v1::LineChanged& body) {
  if (v1::Order* order = house.orders.tryEdit(body.order_id())) {
    if (v1::OrderLine* line = findLine(*order, body.line().id())) {
      *line = body.line();
    }
  }
}

void evolve(domain::House& house, const v1::Event&, const v1::LinesRemoved& body) {
  takeLines(house, body.order_id(), body.line_ids());
}

void evolve(domain::House& house, const v1::Event&, const v1::LinesHeld& body) {
  changeLines(house, body.order_id(), body.line_ids(),
              [&](v1::OrderLine& line) { line.set_state(body.hold() ? v1::HELD : v1::UNSENT); });
}

void evolve(domain::House& house, const v1::Event&, const v1::RoundSent& body) {
  // A line's own id becomes its kitchen line's, so the index holds it already.
  changeLines(house, body.order_id(), body.line_ids(), [&](v1::OrderLine& line) {
    line.set_state(v1::SENT);
    line.set_round_id(body.round().id());
    line.set_kitchen_line_id(line.id());
  });
  changeLines(house, body.order_id(), body.ready_line_ids(), [&](v1::OrderLine& line) {
    line.set_state(v1::READY);
    line.set_round_id(body.round().id());
  });
  if (v1::Order* order = house.orders.tryEdit(body.order_id())) {
    *order->add_rounds() = body.round();
    order->set_estimated_minutes(body.estimated_minutes());
  }
}

void evolve(domain::House& house, const v1::Event&, const v1::LinesServed& body) {
  changeLines(house, body.order_id(), body.line_ids(),
              [](v1::OrderLine& line) { line.set_state(v1::SERVED); });
}

void evolve(domain::House& house, const v1::Event&, const v1::LineVoided& body) {
  if (v1::Order* order = house.orders.tryEdit(body.order_id())) {
    if (v1::OrderLine* line = findLine(*order, body.line_id())) {
      line->set_state(v1::VOIDED);
      line->set_void_reason(body.reason());
    }
  }
}

void evolve(domain::House& house, const v1::Event&, const v1::LinesMoved& body) {
  std::vector<v1::OrderLine> moved = takeLines(house, body.from_order_id(), body.line_ids());
  for (const v1::LineTax& tax : body.taxes()) {
    const auto line = std::ranges::find(moved, tax.line_id(), &v1::OrderLine::id);
    if (line != moved.end()) {
      line->set_tax_rate_id(tax.tax_rate_id());
      line->set_tax_name(tax.tax_name());
      line->set_tax_ppm(tax.tax_ppm());
      line->set_tax_inclusive(tax.tax_inclusive());
    }
  }
  for (const v1::OrderLine& line : moved) {
    indexLine(house, line, body.into_order_id());
  }
  if (v1::Order* into = house.orders.tryEdit(body.into_order_id())) {
    into->mutable_lines()->Add(std::make_move_iterator(moved.begin()), std::make_move_iterator(moved.end()));
  }
}

void evolve(domain::House& house, const v1::Event&, const v1::LineSplit& body) {
  v1::Order* order = house.orders.tryEdit(body.order_id());
  v1::OrderLine* line = order == nullptr ? nullptr : findLine(*order, body.line_id());
  if (line == nullptr) {
    return;
  }
  v1::OrderLine part = *line;
  part.set_id(body.new_line_id());
  part.set_quantity(body.quantity());
  line->set_quantity(line->quantity() - body.quantity());
  // What was reserved stays as much as it was.
  const int reserved = line->reserved();
  line->set_reserved(std::min(reserved, line->quantity()));
  part.set_reserved(reserved - line->reserved());
  indexLine(house, part, body.order_id());
  // Right after the line it comes from, where people look for it on the check.
  auto& lines = *order->mutable_lines();
  *lines.Add() = std::move(part);
  for (int i = lines.size() - 1; lines[i - 1].id() != body.line_id(); --i) {
    lines.SwapElements(i, i - 1);
  }
}

} // namespace comanda::order
