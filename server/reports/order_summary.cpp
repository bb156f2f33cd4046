// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/order_summary.h"

namespace comanda::reports {

v1::OrderSummary summaryOf(const journal::Statement& row) {
  v1::OrderSummary order;
  order.set_order_id(std::string(row.text(1)));
  order.set_number(static_cast<int>(row.integer(2)));
  order.set_type(static_cast<v1::OrderType>(row.integer(3)));
  order.set_status(static_cast<v1::OrderStatus>(row.integer(4)));
  order.set_table_id(std::string(row.text(5)));
  order.set_covers(static_cast<int>(row.integer(6)));
  order.set_owner_id(std::string(row.text(7)));
  *order.mutable_opened_at() = timestampOf(row.integer(8));
  if (!row.isNull(9)) {
    *order.mutable_ended_at() = timestampOf(row.integer(9));
  }
  order.set_lines(row.integer(10));
  order.set_lines_total(row.integer(11));
  order.set_business_day(std::string(row.text(12)));
  return order;
}

} // namespace comanda::reports
