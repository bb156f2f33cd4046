// SPDX-License-Identifier: GPL-3.0-or-later
// What speaks the contract itself: batches of commands, and the journal.
#include "server/http/rest/exchange.h"
#include "server/http/rest/parameters.h"
#include "server/http/rest/routes.h"

#include <utility>

namespace comanda::rest {
namespace {

void readJournal(Exchange& exchange) {
  v1::Query query;
  v1::ReadJournal& read = *query.mutable_read_journal();
  read.set_after_seq(static_cast<std::uint64_t>(exchange.number("after", 0)));
  read.set_limit(static_cast<int>(exchange.number("limit", kPageItems)));
  exchange.ask(query, [](v1::Answer answer) { return own(std::move(*answer.mutable_journal_page())); });
}

} // namespace

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
  using Kind = Parameter::Kind;
  table.add({.pattern = "/api/v1/journal",
             .summary = "Events of the journal, oldest first, as far as the reader may see them.",
             .access = Access::to<v1::ReadJournal>(),
             .rate = RateClass::Report,
             .response = &v1::JournalPage::default_instance(),
             .parameters = {{.name = "after",
                             .kind = Kind::Number,
                             .says = "The events after this one; 0 where it is not given.",
                             .max = 9'000'000'000'000'000'000},
                            {.name = "limit",
                             .kind = Kind::Number,
                             .says = "At most so many; 100 where it is not given.",
                             .min = 1,
                             .max = kPageItemsMax}},
             .handle = readJournal});
}

} // namespace comanda::rest
