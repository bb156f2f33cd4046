// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/history.pb.h"
#include "server/journal/error.h"

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace comanda::journal {
class Database;
}

/// Where in the journal the answer to GetAudit can be: journal time never goes back, so that moments are
/// found by halving, and no index is needed.
namespace comanda::reports {

/// Events low … before - 1.
struct SeqWindow {
  std::int64_t low = 1;
  std::int64_t before = 1;
};

/// What must be looked at for a query.
struct AuditWindows {
  std::vector<SeqWindow> windows; ///< Disjoint, newest first; none is empty.
  std::set<std::string> ids;      ///< One of them must be named, where the query names an order.
};

journal::Result<AuditWindows> auditWindows(journal::Database& database, const v1::GetAudit& query);

/// The first event that is not earlier than this moment (microseconds since 1970); one behind the journal's
/// last where all are earlier.
journal::Result<std::int64_t> firstSeqAt(journal::Database& database, std::int64_t us);

} // namespace comanda::reports
