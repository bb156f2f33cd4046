// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "server/journal/error.h"

#include <cstdint>
#include <optional>
#include <string>

namespace comanda::journal {

class Database;

/// The tables that reports and history ask (migrations/0002_read_tables.sql): orders, their lines, bills,
/// taxes, payments, refunds, preparation times, what the days add up to (day_sums.h), and Z reports. They
/// hold nothing that the journal does not: filled in the same transaction as the events, they can be emptied
/// and filled again from the first event at any time, with the same digest.
///
/// Every change follows from the event and the tables alone. Like evolve, it has no rules and skips what is
/// missing: only the disk makes it fail. Belongs to its database's thread and must not outlive it.
class ReadTables {
public:
  /// Grows whenever the same events give other rows.
  static constexpr int kRules = 3;

  explicit ReadTables(Database& database) : m_database(&database) {}

  /// Whether the tables were begun by these rules. If not, they must be emptied with clear() and filled again
  /// with every event of the journal, in one transaction, before anything else.
  Result<bool> isCurrent();
  /// Empties the tables and begins them by these rules, within the caller's transaction.
  Result<void> clear();
  /// What the event changes, within the caller's transaction. Every event exactly once and in order.
  Result<void> apply(const v1::Event& event);

  /// BLAKE2b-256 over every column of every row of every table in the order of their keys, in hexadecimal:
  /// equal tables, equal digests.
  Result<std::string> digest();
  /// Where these tables differ first from others: "read_order, sequence 17", the sequence being that of the
  /// event which began the row, or "read_ticket, the row of 't1'". Nothing where they are equal.
  Result<std::optional<std::string>> firstDifference(ReadTables& other);

private:
  Result<void> on(const v1::Event& event, const v1::BusinessDayStarted& body);

  // Orders and their lines (read_tables_order.cpp).
  Result<void> on(const v1::Event& event, const v1::OrderOpened& body);
  Result<void> on(const v1::Event& event, const v1::OrderTransferred& body);
  Result<void> on(const v1::Event& event, const v1::CoversSet& body);
  Result<void> on(const v1::Event& event, const v1::OrderAssigned& body);
  Result<void> on(const v1::Event& event, const v1::OrderCancelled& body);
  Result<void> on(const v1::Event& event, const v1::OrderClosed& body);
  Result<void> on(const v1::Event& event, const v1::OrderMerged& body);
  Result<void> on(const v1::Event& event, const v1::LinesAdded& body);
  Result<void> on(const v1::Event& event, const v1::LineChanged& body);
  Result<void> on(const v1::Event& event, const v1::LinesRemoved& body);
  Result<void> on(const v1::Event& event, const v1::LineVoided& body);
  Result<void> on(const v1::Event& event, const v1::LinesMoved& body);
  Result<void> on(const v1::Event& event, const v1::LineSplit& body);

  // Bills and money (read_tables_payment.cpp).
  Result<void> on(const v1::Event& event, const v1::BillIssued& body);
  Result<void> on(const v1::Event& event, const v1::BillVoided& body);
  Result<void> on(const v1::Event& event, const v1::PaymentTaken& body);
  Result<void> on(const v1::Event& event, const v1::PaymentRefunded& body);

  // Preparation times (read_tables_kitchen.cpp).
  Result<void> on(const v1::Event& event, const v1::TicketsMade& body);
  Result<void> on(const v1::Event& event, const v1::TicketAdvanced& body);

  // Days that were closed (read_tables_closing.cpp).
  Result<void> on(const v1::Event& event, const v1::DayClosed& body);

  Database* m_database;
};

} // namespace comanda::journal
