// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/error.h"
#include "server/journal/hash_chain.h"

#include <cstdint>
#include <span>
#include <string>
#include <variant>
#include <vector>

/// The table session: the logins that are in force. They live in the journal's database because it is
/// encrypted and has one writer, but they are no events.
namespace comanda::journal {

class Database;

/// A login as it is kept; what the fields mean is the matter of server/trust/sessions.h.
struct StoredSession {
  std::string id;
  std::string staffId;
  std::int64_t counter = 1; ///< From 1.
  Hash client{};
  Hash credentials{};
  std::int64_t refreshedAtUs = 0; ///< Microseconds since 1970, UTC.
  std::int64_t expiresAtUs = 0;
  bool operator==(const StoredSession&) const = default;
};

struct RemovedSession {
  std::string id;
};

/// A session is there as it is now, or it has ended.
using SessionChange = std::variant<StoredSession, RemovedSession>;

/// Carries out the changes in their order, in one transaction.
Result<void> writeSessionChanges(Database& database, std::span<const SessionChange> changes);
/// In the order of their ids.
Result<std::vector<StoredSession>> readSessions(Database& database);
/// For a restored journal: a session that was ended after the backup must not come back.
Result<void> removeAllSessions(Database& database);

} // namespace comanda::journal
