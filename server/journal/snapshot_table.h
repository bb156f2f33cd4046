// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/house.pb.h"
#include "server/journal/error.h"

#include <optional>
#include <vector>

/// The table snapshot: the house as it was, so that a host need not begin with event 1.
namespace comanda::journal {

class Database;
class PersonKeys;

/// So many are kept.
inline constexpr int kSnapshotsKept = 2;

/// Stores one and deletes those before the last two, in a transaction of its own.
Result<void> writeSnapshot(Database& database, PersonKeys& keys, v1::HouseSnapshot snapshot);

/// Whether a house may begin with it: it was taken by a program whose events make the same house as this
/// one's (domain::kHouseRules). Any other is left lying until two later ones replace it.
bool isUsable(const v1::HouseSnapshot& snapshot);

/// The latest one, if it is usable. Damaged, naming the snapshot, when one is not what was written.
Result<std::optional<v1::HouseSnapshot>> readLatestSnapshot(Database& database, PersonKeys& keys);
/// All, the oldest first.
Result<std::vector<v1::HouseSnapshot>> readSnapshots(Database& database, PersonKeys& keys);

} // namespace comanda::journal
