// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/history.pb.h"
#include "comanda/v1/options.pb.h"
#include "server/journal/error.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace comanda::journal {
class Database;
}

namespace comanda::reports {

inline constexpr int kAuditEntriesPerPage = 100; ///< Where the query names no limit.
/// Events that are looked at for one page: a filter that few of them pass ends the page early. The next one
/// goes on from there.
inline constexpr std::int64_t kAuditEventsPerPageMax = 20'000;

/// The sequence before which a page begins, the largest for the first page; nothing for a text that never was
/// the next_cursor of a page.
std::optional<std::int64_t> parseAuditCursor(std::string_view cursor);

/// Whether the contract has an event of this name.
bool isEventName(std::string_view name);

/// Who did what, newest first, without personal data: nobody's key is needed. Of what `audience` may not see,
/// that it was done and by whom. Of an order: from when it was opened until a day after it ended, and refunds
/// whenever. The connection must not be within a transaction.
journal::Result<v1::AuditPage> auditPage(journal::Database& database, const v1::GetAudit& query,
                                         v1::Audience audience);

} // namespace comanda::reports
