// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/query.pb.h"
#include "server/journal/store.h"

#include <cstddef>

namespace comanda::reports {

inline constexpr int kEventsPerPage = 100; ///< Where the query names no limit.
/// A page ends before it grows beyond this, so that it fits into a frame of the link; one event always fits.
inline constexpr std::size_t kPageBytesMax = 1024 * 1024;

/// The events after `after_seq` that this audience may see. No event means that there is none any more, for
/// this audience, up to last_seq. `database` is of the same journal as `store`.
journal::Result<v1::JournalPage> journalPage(journal::Database& database, journal::Store& store,
                                             const v1::ReadJournal& query, v1::Audience audience);

} // namespace comanda::reports
