// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/reports/journal_page.h"

#include "domain/contract/options.h"
#include "server/journal/run_bound.h"
#include "server/reports/sql.h"

#include <algorithm>

namespace comanda::reports {

journal::Result<v1::JournalPage> journalPage(journal::Database& database, journal::Store& store,
                                             const v1::ReadJournal& query, v1::Audience audience) {
  const auto last = journal::findNumber(database, sql::named("last_seq"));
  if (!last) {
    return std::unexpected(last.error());
  }
  const int limit = query.limit() == 0 ? kEventsPerPage : query.limit();
  v1::JournalPage page;
  page.set_last_seq(static_cast<std::uint64_t>(last->value_or(0)));
  std::size_t bytes = 0;
  auto read = store.readEvents(query.after_seq(), [&](v1::Event event) {
    const std::uint64_t seq = event.seq();
    if (contract::maySee(audience, contract::audienceOf(event))) {
      bytes += event.ByteSizeLong();
      if (page.events_size() > 0 && bytes > kPageBytesMax) {
        return false;
      }
      *page.add_events() = std::move(event);
    }
    // The writer may have gone on since `last` was read.
    page.set_last_seq(std::max(page.last_seq(), seq));
    return page.events_size() < limit;
  });
  if (!read) {
    return std::unexpected(std::move(read.error()));
  }
  return page;
}

} // namespace comanda::reports
