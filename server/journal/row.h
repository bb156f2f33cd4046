// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "server/journal/error.h"
#include "server/journal/hash_chain.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

/// The journal's rows as they are stored.
namespace comanda::journal {

class Database;
class PersonKeys;

/// One event as it is stored. Views: valid during one visit.
struct Row {
  std::int64_t seq = 0;
  std::int64_t epoch = 0;
  std::int64_t atUs = 0; ///< Microseconds since 1970, UTC.
  std::string_view deviceId;
  std::string_view actorId;
  std::string_view commandId; ///< Empty for an event of the host itself.
  BytesView payloadHash;      ///< 32 bytes, or none with an empty command id.
  std::string_view type;
  BytesView stored; ///< A StoredMessage (stored.proto).
  BytesView hash;
};

/// What the hash chain covers of a row.
ChainedEvent chained(const Row& row);

/// Whether `row` is what follows `previous` in this venue's chain; if so, `previous` becomes its hash.
bool followsInChain(const Row& row, const VenueId& venue, Hash& previous);

/// The complete event of a row, with its personal data as far as there are keys.
Result<v1::Event> eventOf(const Row& row, PersonKeys& keys);
/// Without personal data.
Result<v1::Event> eventWithoutPersons(const Row& row);

/// Calls visit(row) for the rows after `afterSeq`, in order, until it returns false or an error, which is
/// handed on.
using VisitRow = std::function<Result<bool>(const Row&)>;
Result<void> forEachRow(Database& database, std::uint64_t afterSeq, const VisitRow& visit);

/// The hash that the chain has after event `seq`: genesis for 0, nothing where there is no such event.
Result<std::optional<Hash>> hashAt(Database& database, const VenueId& venue, std::int64_t seq);

/// Damaged, naming the sequence first: "… (sequence 812: its hash is not that of its content)".
Error damagedRow(const std::filesystem::path& database, std::int64_t seq, std::string_view detail);

} // namespace comanda::journal
