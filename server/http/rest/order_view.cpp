// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/order_view.h"

#include "domain/kitchen/tickets.h"
#include "domain/order/amounts.h"
#include "domain/order/lookup.h"

namespace comanda::rest {
namespace {

v1::OrderItemView viewOf(const v1::OrderLine& line) {
  v1::OrderItemView view;
  view.set_id(line.id());
  view.set_menu_item_id(line.item_id());
  view.set_name(line.name());
  view.set_variant_id(line.variant_id());
  view.set_variant_name(line.variant_name());
  view.set_quantity(line.quantity());
  view.set_unit_price(line.unit_price());
  view.set_amount(order::amountOf(line).minorUnits());
  *view.mutable_modifiers() = line.modifiers();
  view.set_special_instructions(line.instructions());
  view.set_seat(line.seat());
  view.set_course(line.course());
  *view.mutable_allergies() = line.allergies();
  view.set_status(line.state());
  view.set_station_id(line.station_id());
  view.set_bill_id(line.bill_id());
  view.set_void_reason(line.void_reason());
  return view;
}

// A guest wants to know how long it takes before it is sent.
int estimatedMinutes(const domain::House& house, const v1::Order& order) {
  if (order.rounds_size() > 0 || order.status() != v1::OPEN) {
    return order.estimated_minutes();
  }
  const order::Lines unsent =
      order::linesWhere(order, [](const v1::OrderLine& line) { return line.state() == v1::UNSENT; });
  return kitchen::estimatedMinutes(kitchen::makeTickets(house, order, v1::Round(), unsent));
}

} // namespace

v1::OrderView viewOf(const domain::House& house, const v1::Order& order) {
  v1::OrderView view;
  view.set_id(order.id());
  view.set_number(order.number());
  view.set_type(order.type());
  view.set_status(order.status());
  view.set_table_id(order.table_id());
  view.set_covers(order.covers());
  view.set_owner_id(order.owner_id());
  if (order.has_guest()) {
    *view.mutable_guest() = order.guest();
  }
  *view.mutable_opened_at() = order.opened_at();
  view.set_business_day(order.business_day());
  view.set_estimated_minutes(estimatedMinutes(house, order));
  for (const v1::OrderLine& line : order.lines()) {
    *view.add_items() = viewOf(line);
  }
  const order::Totals totals = order::totalsOf(order);
  view.set_lines_amount(totals.lines.minorUnits());
  view.set_tax_amount(totals.tax.minorUnits());
  view.set_total_amount(totals.total.minorUnits());
  view.set_merged_into_id(order.merged_into_id());
  return view;
}

} // namespace comanda::rest
