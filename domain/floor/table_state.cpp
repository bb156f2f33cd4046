// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/floor/table_state.h"

#include <string>

namespace comanda::floor {

v1::TableStatus statusOf(const domain::House& house, std::string_view tableId) {
  if (const v1::TableStatus* status = house.tableStatuses.find(tableId)) {
    return *status;
  }
  v1::TableStatus untouched;
  untouched.set_table_id(std::string(tableId));
  untouched.set_state(v1::FREE);
  return untouched;
}

v1::Event withState(const domain::House& house, std::string_view tableId, v1::TableState state) {
  const v1::TableStatus now = statusOf(house, tableId);
  v1::Event event;
  v1::TableStateChanged* changed = event.mutable_table_state_changed();
  changed->set_table_id(now.table_id());
  changed->set_state(state);
  changed->set_covers(now.covers());
  changed->set_owner_id(now.owner_id());
  changed->set_order_id(now.order_id());
  return event;
}

v1::Event left(std::string_view tableId, v1::TableState state) {
  v1::Event event;
  event.mutable_table_state_changed()->set_table_id(std::string(tableId));
  event.mutable_table_state_changed()->set_state(state);
  return event;
}

} // namespace comanda::floor
