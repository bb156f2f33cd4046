// SPDX-License-Identifier: GPL-3.0-or-later
// What events change about orders and their lines in the read tables.
#include "domain/order/amounts.h"
#include "server/journal/begun_row.h"
#include "server/journal/event_time.h"
#include "server/journal/read_tables.h"
#include "server/journal/run_bound.h"
#include "server/journal/sql.h"

#include <algorithm>
#include <utility>

namespace comanda::journal {
namespace {

// Calls change(seq) with the key of the order's row; nothing happens where there is none.
template <class Change>
Result<void> changeOrder(Database& database, const std::string& orderId, Change&& change) {
  return changeBegun(database, sql::named("find_order"), sql::named("open_day_of_order"), orderId,
                     std::forward<Change>(change));
}

// Calls change(record) for all of them until one fails.
template <class Records, class Change>
Result<void> forAll(const Records& records, Change&& change) {
  for (const auto& record : records) {
    if (auto changed = change(record); !changed) {
      return changed;
    }
  }
  return {};
}

// `change` is insert_line or change_line.
Result<void> putLine(Database& database, std::string_view change, std::int64_t orderSeq,
                     const v1::OrderLine& line) {
  // Exact: the amount is the portion's times the quantity, and it is the portion's that stays when a line is
  // parted.
  const int quantity = std::max(line.quantity(), 1);
  return runBound(database, change, orderSeq, line.id(), line.item_id(), line.name(), line.variant_name(),
                  order::amountOf(line).minorUnits() / quantity, quantity, line.tax_rate_id(), line.seat(),
                  line.course(), line.station_id());
}

Result<void> endOrder(Database& database, const v1::Event& event, const std::string& orderId,
                      v1::OrderStatus status) {
  return changeOrder(database, orderId, [&](std::int64_t seq) {
    return runBound(database, sql::named("end_order"), seq, static_cast<int>(status), atUs(event));
  });
}

} // namespace

Result<void> ReadTables::on(const v1::Event& event, const v1::OrderOpened& body) {
  const v1::Order& order = body.order();
  return runBound(*m_database, sql::named("insert_order"), event.seq(), order.id(), order.number(),
                  static_cast<int>(order.type()), static_cast<int>(order.status()), order.table_id(),
                  order.covers(), order.owner_id(), order.business_day(), atUs(event));
}

Result<void> ReadTables::on(const v1::Event&, const v1::OrderTransferred& body) {
  return changeOrder(*m_database, body.order_id(), [&](std::int64_t seq) {
    return runBound(*m_database, sql::named("set_order_table"), seq, body.to_table_id());
  });
}

Result<void> ReadTables::on(const v1::Event&, const v1::CoversSet& body) {
  return changeOrder(*m_database, body.order_id(), [&](std::int64_t seq) {
    return runBound(*m_database, sql::named("set_order_covers"), seq, body.covers());
  });
}

Result<void> ReadTables::on(const v1::Event&, const v1::OrderAssigned& body) {
  return changeOrder(*m_database, body.order_id(), [&](std::int64_t seq) {
    // Bills count for the owner of their order, and may be of a later day than it.
    auto opened = runBound(*m_database, sql::named("open_days_of_order_bills"), seq);
    return opened ? runBound(*m_database, sql::named("set_order_owner"), seq, body.owner_id()) : opened;
  });
}

Result<void> ReadTables::on(const v1::Event& event, const v1::OrderCancelled& body) {
  return endOrder(*m_database, event, body.order_id(), v1::CANCELLED);
}

Result<void> ReadTables::on(const v1::Event& event, const v1::OrderClosed& body) {
  return endOrder(*m_database, event, body.order_id(), v1::CLOSED);
}

// Its lines went before it, in a LinesMoved of their own.
Result<void> ReadTables::on(const v1::Event& event, const v1::OrderMerged& body) {
  if (auto ended = endOrder(*m_database, event, body.from_order_id(), v1::MERGED); !ended) {
    return ended;
  }
  return changeOrder(*m_database, body.into_order_id(), [&](std::int64_t seq) {
    return runBound(*m_database, sql::named("set_order_covers"), seq, body.covers());
  });
}

Result<void> ReadTables::on(const v1::Event&, const v1::LinesAdded& body) {
  return changeOrder(*m_database, body.order_id(), [&](std::int64_t seq) {
    return forAll(body.lines(), [&](const v1::OrderLine& line) {
      return putLine(*m_database, sql::named("insert_line"), seq, line);
    });
  });
}

Result<void> ReadTables::on(const v1::Event&, const v1::LineChanged& body) {
  return changeOrder(*m_database, body.order_id(), [&](std::int64_t seq) {
    return putLine(*m_database, sql::named("change_line"), seq, body.line());
  });
}

Result<void> ReadTables::on(const v1::Event&, const v1::LinesRemoved& body) {
  return changeOrder(*m_database, body.order_id(), [&](std::int64_t seq) {
    return forAll(body.line_ids(), [&](const std::string& lineId) {
      return runBound(*m_database, sql::named("delete_line"), seq, lineId);
    });
  });
}

Result<void> ReadTables::on(const v1::Event&, const v1::LineVoided& body) {
  return changeOrder(*m_database, body.order_id(), [&](std::int64_t seq) {
    return runBound(*m_database, sql::named("void_line"), seq, body.line_id(), body.reason());
  });
}

Result<void> ReadTables::on(const v1::Event&, const v1::LinesMoved& body) {
  return changeOrder(*m_database, body.from_order_id(), [&](std::int64_t from) {
    return changeOrder(*m_database, body.into_order_id(), [&](std::int64_t into) {
      auto moved = forAll(body.line_ids(), [&](const std::string& lineId) {
        return runBound(*m_database, sql::named("move_line"), from, lineId, into);
      });
      return !moved ? moved : forAll(body.taxes(), [&](const v1::LineTax& tax) {
        return runBound(*m_database, sql::named("set_line_tax"), into, tax.line_id(), tax.tax_rate_id());
      });
    });
  });
}

Result<void> ReadTables::on(const v1::Event&, const v1::LineSplit& body) {
  return changeOrder(*m_database, body.order_id(), [&](std::int64_t seq) {
    auto split = runBound(*m_database, sql::named("split_off_line"), seq, body.line_id(), body.new_line_id(),
                          body.quantity());
    return split ? runBound(*m_database, sql::named("shrink_line"), seq, body.line_id(), body.quantity())
                 : split;
  });
}

} // namespace comanda::journal
