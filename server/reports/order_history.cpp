// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/order_history.h"

#include "server/journal/run_bound.h"
#include "server/reports/order_summary.h"
#include "server/reports/read_transaction.h"
#include "server/reports/sql.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace comanda::reports {
namespace {

using journal::Database;
using journal::Result;
using journal::Statement;

struct PastOrderKey {
  std::int64_t orderSeq = 0; ///< 0: there is no such order.
  std::int64_t endedAtUs = 0;
};

Result<PastOrderKey> readOrder(Database& database, const std::string& orderId, v1::OrderHistory& history) {
  PastOrderKey key;
  auto read = journal::forEachBound(
      database, sql::named("find_past_order"),
      [&](const Statement& row) {
        key = {.orderSeq = row.integer(0), .endedAtUs = row.isNull(9) ? 0 : row.integer(9)};
        *history.mutable_order() = summaryOf(row);
      },
      orderId);
  return read ? Result<PastOrderKey>(key) : std::unexpected(std::move(read.error()));
}

v1::PastLine lineOf(const Statement& row) {
  v1::PastLine line;
  line.set_line_id(std::string(row.text(0)));
  line.set_item_id(std::string(row.text(1)));
  line.set_name(std::string(row.text(2)));
  line.set_variant_name(std::string(row.text(3)));
  line.set_quantity(static_cast<int>(row.integer(4)));
  line.set_amount(row.integer(5));
  line.set_tax_rate_id(std::string(row.text(6)));
  line.set_seat(static_cast<int>(row.integer(7)));
  line.set_course(static_cast<int>(row.integer(8)));
  line.set_station_id(std::string(row.text(9)));
  line.set_voided(!row.isNull(10));
  line.set_void_reason(std::string(row.text(10)));
  if (!row.isNull(11)) {
    *line.mutable_ordered_at() = timestampOf(row.integer(11));
  }
  if (!row.isNull(12)) {
    *line.mutable_started_at() = timestampOf(row.integer(12));
  }
  if (!row.isNull(13)) {
    *line.mutable_ready_at() = timestampOf(row.integer(13));
  }
  return line;
}

v1::PastBill billOf(const Statement& row) {
  v1::PastBill bill;
  bill.set_bill_id(std::string(row.text(1)));
  bill.set_number(std::string(row.text(2)));
  bill.set_business_day(std::string(row.text(3)));
  *bill.mutable_issued_at() = timestampOf(row.integer(4));
  bill.set_total(row.integer(5));
  bill.set_state(static_cast<v1::BillState>(row.integer(6)));
  return bill;
}

v1::TaxBucket taxOf(const Statement& row) {
  v1::TaxBucket tax;
  tax.set_tax_rate_id(std::string(row.text(0)));
  tax.set_name(std::string(row.text(1)));
  tax.set_ppm(static_cast<int>(row.integer(2)));
  tax.set_inclusive(row.integer(3) != 0);
  tax.set_net(row.integer(4));
  tax.set_tax(row.integer(5));
  tax.set_gross(row.integer(6));
  return tax;
}

v1::PastPayment paymentOf(const Statement& row) {
  v1::PastPayment payment;
  payment.set_payment_id(std::string(row.text(0)));
  payment.set_tender(static_cast<v1::Tender>(row.integer(1)));
  payment.set_amount(row.integer(2));
  payment.set_tip(row.integer(3));
  payment.set_rounding(row.integer(4));
  *payment.mutable_taken_at() = timestampOf(row.integer(5));
  payment.set_taken_by(std::string(row.text(6)));
  return payment;
}

v1::PastRefund refundOf(const Statement& row) {
  v1::PastRefund refund;
  refund.set_refund_id(std::string(row.text(0)));
  refund.set_payment_id(std::string(row.text(1)));
  refund.set_tender(static_cast<v1::Tender>(row.integer(2)));
  refund.set_amount(row.integer(3));
  refund.set_tip(row.integer(4));
  refund.set_reason(std::string(row.text(5)));
  *refund.mutable_refunded_at() = timestampOf(row.integer(6));
  refund.set_rounding(row.integer(8));
  return refund;
}

// The taxes, payments and refunds of a bill.
Result<void> readBill(Database& database, std::int64_t billSeq, v1::PastBill& bill) {
  auto read = journal::forEachBound(
      database, sql::named("read_past_taxes"), [&](const Statement& row) { *bill.add_taxes() = taxOf(row); },
      billSeq);
  if (!read) {
    return read;
  }
  read = journal::forEachBound(
      database, sql::named("read_past_payments"),
      [&](const Statement& row) { *bill.add_payments() = paymentOf(row); }, billSeq, kPastRecordsMax);
  if (!read) {
    return read;
  }
  return journal::forEachBound(
      database, sql::named("read_past_refunds"),
      [&](const Statement& row) { *bill.add_refunds() = refundOf(row); }, billSeq, kPastRecordsMax);
}

Result<void> readBills(Database& database, const PastOrderKey& key, v1::OrderHistory& history) {
  const v1::OrderSummary& order = history.order();
  std::vector<std::int64_t> billSeqs;
  auto read = journal::forEachBound(
      database, sql::named("read_past_bills"),
      [&](const Statement& row) {
        billSeqs.push_back(row.integer(0));
        *history.add_bills() = billOf(row);
      },
      key.orderSeq, order.order_id(), order.business_day(), key.endedAtUs, kPastRecordsMax);
  for (std::size_t i = 0; read && i < billSeqs.size(); ++i) {
    read = readBill(database, billSeqs[i], *history.mutable_bills(static_cast<int>(i)));
  }
  return read;
}

} // namespace

Result<v1::OrderHistory> orderHistory(Database& database, const v1::GetOrderHistory& query) {
  const auto moment = ReadTransaction::begin(database);
  if (!moment) {
    return std::unexpected(moment.error());
  }
  v1::OrderHistory history;
  const auto key = readOrder(database, query.order_id(), history);
  if (!key) {
    return std::unexpected(key.error());
  }
  if (key->orderSeq == 0) {
    return history;
  }
  auto read = journal::forEachBound(
      database, sql::named("read_past_lines"),
      [&](const Statement& row) { *history.add_lines() = lineOf(row); }, key->orderSeq, kPastRecordsMax);
  if (read) {
    read = readBills(database, *key, history);
  }
  return read ? Result<v1::OrderHistory>(std::move(history)) : std::unexpected(std::move(read.error()));
}

} // namespace comanda::reports
