// SPDX-License-Identifier: GPL-3.0-or-later
// What speaks the contract itself: batches of commands, and the journal.
#include "server/http/rest/query_route.h"
#include "server/http/rest/routes.h"

#include <cstdint>
#include <limits>
#include <utility>

namespace comanda::rest {
namespace {

// A WebSocket never comes here: what does has forgotten to ask for one.
void sayUpgrade(Exchange& exchange) {
  exchange.fail(
      failure(426, "upgrade-required", "Live events come over a WebSocket.", "Ask with Upgrade: websocket.")
          .with("Upgrade", "websocket"));
}

Route eventsRoute() {
  using Kind = Parameter::Kind;
  constexpr std::int64_t kChannelsBytesMax = 100;
  return {
      .pattern = "/api/v1/events",
      .summary = "Live events over a WebSocket: JSON in text frames, resumable after a sequence.",
      .access = Access::loggedIn(),
      .status = 101,
      .parameters = {{.name = "after",
                      .kind = Kind::Number,
                      .says = "Tell what happened after this sequence first; from now on where not given.",
                      .max = std::numeric_limits<std::int64_t>::max()},
                     {.name = "epoch",
                      .kind = Kind::Number,
                      .says = "The epoch of the last frame; where it has changed, everything is read anew.",
                      .max = std::numeric_limits<std::uint32_t>::max()},
                     {.name = "channels",
                      .kind = Kind::Text,
                      .says = "Some of orders, kitchen, tables, bills, stock, users, drawers, days, with "
                              "commas between; all of them where not given.",
                      .max = kChannelsBytesMax}},
      .handle = sayUpgrade};
}

} // namespace

void addSystemRoutes(RouteTable& table) {
  table.add(eventsRoute());
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
                        .names = {{"after_seq", "after"}},
                        .otherForms = {Format::JsonLines}}));
  table.add(queryRoute({.path = "/api/v1/audit",
                        .summary = "Who did what, newest first.",
                        .query = v1::GetAudit::descriptor(),
                        .response = &v1::AuditPage::default_instance()}));
}

} // namespace comanda::rest
