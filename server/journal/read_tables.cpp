// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/read_tables.h"

#include "server/journal/bytes_of.h"
#include "server/journal/day_sums.h"
#include "server/journal/hash_chain.h"
#include "server/journal/run_bound.h"
#include "server/journal/sql.h"

#include <sodium.h>

#include <array>

namespace comanda::journal {
namespace {

consteval NamedText statement(std::string_view name) {
  return {name, sql::named(name)};
}

// Whatever is in a read table is in its digest: one statement for each, its name for a label.
constexpr auto kDigestStatements = std::to_array<NamedText>({
    statement("digest_state"),
    statement("digest_order"),
    statement("digest_line"),
    statement("digest_bill"),
    statement("digest_bill_tax"),
    statement("digest_payment"),
    statement("digest_refund"),
    statement("digest_ticket"),
    statement("digest_preparation"),
    statement("digest_open_day"),
    statement("digest_day"),
    statement("digest_day_hour"),
    statement("digest_day_item"),
    statement("digest_month_item"),
    statement("digest_day_tender"),
    statement("digest_day_staff"),
    statement("digest_day_tax"),
    statement("digest_day_report"),
});

// The row of a table, by its first column: for most of them the sequence of the event that began it.
std::string placeOf(std::string_view statementName, std::string_view row) {
  constexpr std::string_view kPrefix = "digest_";
  const std::string_view key = row.substr(0, row.find(','));
  const bool isSequence = !key.starts_with('\'');
  return "read_" + std::string(statementName.substr(kPrefix.size())) +
         (isSequence ? ", sequence " : ", the row of ") + std::string(key);
}

} // namespace

Result<bool> ReadTables::isCurrent() {
  const auto rules = findNumber(*m_database, sql::named("read_read_state"));
  if (!rules) {
    return std::unexpected(rules.error());
  }
  return *rules == kRules;
}

Result<void> ReadTables::clear() {
  if (auto emptied = m_database->execute(sql::named("empty_read_tables")); !emptied) {
    return emptied;
  }
  return runBound(*m_database, sql::named("insert_read_state"), kRules);
}

Result<void> ReadTables::apply(const v1::Event& event) {
  switch (event.body_case()) {
  case v1::Event::kBusinessDayStarted: return on(event, event.business_day_started());
  case v1::Event::kOrderOpened: return on(event, event.order_opened());
  case v1::Event::kLinesAdded: return on(event, event.lines_added());
  case v1::Event::kLineChanged: return on(event, event.line_changed());
  case v1::Event::kLinesRemoved: return on(event, event.lines_removed());
  case v1::Event::kLineVoided: return on(event, event.line_voided());
  case v1::Event::kOrderCancelled: return on(event, event.order_cancelled());
  case v1::Event::kOrderTransferred: return on(event, event.order_transferred());
  case v1::Event::kLinesMoved: return on(event, event.lines_moved());
  case v1::Event::kOrderMerged: return on(event, event.order_merged());
  case v1::Event::kLineSplit: return on(event, event.line_split());
  case v1::Event::kCoversSet: return on(event, event.covers_set());
  case v1::Event::kOrderAssigned: return on(event, event.order_assigned());
  case v1::Event::kOrderClosed: return on(event, event.order_closed());
  case v1::Event::kTicketsMade: return on(event, event.tickets_made());
  case v1::Event::kTicketAdvanced: return on(event, event.ticket_advanced());
  case v1::Event::kBillIssued: return on(event, event.bill_issued());
  case v1::Event::kBillVoided: return on(event, event.bill_voided());
  case v1::Event::kPaymentTaken: return on(event, event.payment_taken());
  case v1::Event::kPaymentRefunded: return on(event, event.payment_refunded());
  case v1::Event::kDayClosed: return on(event, event.day_closed());
  default: return {}; // nothing that reports ask for
  }
}

Result<std::string> ReadTables::digest() {
  ensureSodium();
  crypto_generichash_state state;
  crypto_generichash_init(&state, nullptr, 0, kHashBytes);
  const auto add = [&state](std::string_view text) {
    crypto_generichash_update(&state, bytesOf(text).data(), text.size());
    crypto_generichash_update(&state, bytesOf("\n").data(), 1);
  };
  for (const NamedText& table : kDigestStatements) {
    add(table.name);
    // Every value is quoted, so that no text can look like another row.
    auto read = forEachBound(*m_database, table.text, [&](const Statement& row) { add(row.text(0)); });
    if (!read) {
      return std::unexpected(std::move(read.error()));
    }
  }
  Hash hash;
  crypto_generichash_final(&state, hash.data(), hash.size());
  std::array<char, kHashBytes * 2 + 1> text;
  return std::string(sodium_bin2hex(text.data(), text.size(), hash.data(), hash.size()));
}

Result<std::optional<std::string>> ReadTables::firstDifference(ReadTables& other) {
  for (const NamedText& table : kDigestStatements) {
    auto mine = m_database->prepare(table.text);
    auto theirs = other.m_database->prepare(table.text);
    if (!mine || !theirs) {
      return std::unexpected(mine ? theirs.error() : mine.error());
    }
    for (;;) {
      const auto isMine = mine->step();
      const auto isTheirs = theirs->step();
      if (!isMine || !isTheirs) {
        return std::unexpected(isMine ? isTheirs.error() : isMine.error());
      }
      if (!*isMine && !*isTheirs) {
        break;
      }
      if (*isMine != *isTheirs || mine->text(0) != theirs->text(0)) {
        return placeOf(table.name, (*isMine ? mine : theirs)->text(0));
      }
    }
  }
  return std::nullopt;
}

Result<void> ReadTables::on(const v1::Event& event, const v1::BusinessDayStarted& body) {
  auto started = startDay(*m_database, body.business_day());
  return started ? runBound(*m_database, sql::named("set_business_day"), body.business_day(), event.seq())
                 : started;
}

} // namespace comanda::journal
