// SPDX-License-Identifier: GPL-3.0-or-later
// What speaks the contract itself: batches of commands, and the journal.
#include "server/http/rest/query_route.h"
#include "server/http/rest/routes.h"

#include <utility>

namespace comanda::rest {

void addSystemRoutes(RouteTable& table) {
  table.add(
      {.method = http::Method::Post,
       .pattern = "/api/v1/commands",
       .summary = "Carry out commands of the contract together or not at all; its id is the Idempotency-Key.",
       .access = Access::loggedIn(),
       .rate = RateClass::Batch,
       .request = &v1::CommandBatch::default_instance(),
       .response = &v1::Accepted::default_instance(),
       .makesIds = false,
       .keyField = "id",
       .handle = [](Exchange& x) { x.submit(x.body<v1::CommandBatch>()); }});
  table.add(queryRoute({.path = "/api/v1/journal",
                        .summary = "Events of the journal, oldest first, as far as the reader may see them.",
                        .query = v1::ReadJournal::descriptor(),
                        .response = &v1::JournalPage::default_instance(),
                        .names = {{"after_seq", "after"}}}));
  table.add(queryRoute({.path = "/api/v1/audit",
                        .summary = "Who did what, newest first.",
                        .query = v1::GetAudit::descriptor(),
                        .response = &v1::AuditPage::default_instance()}));
}

} // namespace comanda::rest
