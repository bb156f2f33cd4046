// SPDX-License-Identifier: GPL-3.0-or-later
// What events change about orders as a whole.
#include "domain/order/evolve.h"

#include <algorithm>

namespace comanda::order {
namespace {

void setStatus(domain::House& house, const std::string& orderId, v1::OrderStatus status) {
  if (v1::Order* order = house.orders.tryEdit(orderId)) {
    order->set_status(status);
  }
}

} // namespace

void evolve(domain::House& house, const v1::Event&, const v1::OrderOpened& body) {
  house.orders.put(body.order().id(), body.order());
  v1::Day& day = house.day.edit();
  day.set_orders_numbered(std::max(day.orders_numbered(), body.order().number()));
}

void evolve(domain::House& house, const v1::Event&, const v1::OrderCancelled& body) {
  setStatus(house, body.order_id(), v1::CANCELLED);
}

void evolve(domain::House& house, const v1::Event&, const v1::OrderTransferred& body) {
  if (v1::Order* order = house.orders.tryEdit(body.order_id())) {
    order->set_table_id(body.to_table_id());
  }
}

void evolve(domain::House& house, const v1::Event&, const v1::OrderMerged& body) {
  if (v1::Order* from = house.orders.tryEdit(body.from_order_id())) {
    from->set_status(v1::MERGED);
    from->set_merged_into_id(body.into_order_id());
  }
  if (v1::Order* into = house.orders.tryEdit(body.into_order_id())) {
    into->set_covers(body.covers());
  }
}

void evolve(domain::House& house, const v1::Event&, const v1::CoversSet& body) {
  if (v1::Order* order = house.orders.tryEdit(body.order_id())) {
    order->set_covers(body.covers());
  }
}

void evolve(domain::House& house, const v1::Event&, const v1::OrderAssigned& body) {
  if (v1::Order* order = house.orders.tryEdit(body.order_id())) {
    order->set_owner_id(body.owner_id());
  }
}

void evolve(domain::House& house, const v1::Event&, const v1::OrderClosed& body) {
  setStatus(house, body.order_id(), v1::CLOSED);
}

} // namespace comanda::order
