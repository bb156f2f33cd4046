// SPDX-License-Identifier: GPL-3.0-or-later
// What events change about bills and money in the read tables.
#include "server/journal/begun_row.h"
#include "server/journal/event_time.h"
#include "server/journal/read_tables.h"
#include "server/journal/run_bound.h"
#include "server/journal/sql.h"

#include <utility>

namespace comanda::journal {
namespace {

// Calls change(seq) with the key of the bill's row; nothing happens where there is none.
template <class Change>
Result<void> changeBill(Database& database, const std::string& billId, Change&& change) {
  return changeBegun(database, sql::named("find_bill"), sql::named("open_day_of_bill"), billId,
                     std::forward<Change>(change));
}

Result<void> setState(Database& database, std::int64_t billSeq, v1::BillState state) {
  return runBound(database, sql::named("set_bill_state"), billSeq, static_cast<int>(state));
}

} // namespace

Result<void> ReadTables::on(const v1::Event& event, const v1::BillIssued& body) {
  const v1::Bill& bill = body.bill();
  auto inserted = runBound(*m_database, sql::named("insert_bill"), event.seq(), bill.id(), bill.order_id(),
                           bill.number(), bill.business_day(), atUs(event), localHour(event), bill.total(),
                           static_cast<int>(bill.state()));
  for (int i = 0; inserted && i < bill.taxes_size(); ++i) {
    const v1::TaxBucket& tax = bill.taxes(i);
    inserted = runBound(*m_database, sql::named("insert_bill_tax"), event.seq(), i, tax.tax_rate_id(),
                        tax.name(), tax.ppm(), tax.inclusive(), tax.net(), tax.tax(), tax.gross());
  }
  return inserted;
}

Result<void> ReadTables::on(const v1::Event&, const v1::BillVoided& body) {
  return changeBill(*m_database, body.bill_id(),
                    [&](std::int64_t seq) { return setState(*m_database, seq, v1::BILL_VOIDED); });
}

Result<void> ReadTables::on(const v1::Event& event, const v1::PaymentTaken& body) {
  const v1::Payment& payment = body.payment();
  return changeBill(*m_database, payment.bill_id(), [&](std::int64_t seq) {
    auto inserted = runBound(*m_database, sql::named("insert_payment"), seq, event.seq(), payment.id(),
                             atUs(event), payment.taken_by(), static_cast<int>(payment.tender()),
                             payment.amount(), payment.tip(), payment.rounding());
    return inserted ? setState(*m_database, seq, body.bill_state()) : inserted;
  });
}

Result<void> ReadTables::on(const v1::Event& event, const v1::PaymentRefunded& body) {
  return changeBill(*m_database, body.bill_id(), [&](std::int64_t seq) {
    return runBound(*m_database, sql::named("insert_refund"), seq, event.seq(), body.refund_id(),
                    body.payment_id(), atUs(event), static_cast<int>(body.tender()), body.amount(),
                    body.tip(), body.reason(), body.rounding());
  });
}

} // namespace comanda::journal
