// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/write_guard.h"

#include "server/journal/database.h"

#include <sqlite3.h>

#include <string_view>

namespace comanda::journal {
namespace {

bool isOneOf(const char* name, std::string_view first, std::string_view second) {
  return name != nullptr && (name == first || name == second);
}

// SQLite asks this for each thing that a statement would do, when the statement is prepared. Tables come by
// the name in the schema however the statement spells it; a pragma comes as it is spelled.
int answer(void* /*unused*/, int action, const char* first, const char* /*second*/, const char* /*database*/,
           const char* /*trigger*/) {
  switch (action) {
  case SQLITE_UPDATE:
  case SQLITE_DELETE: return isOneOf(first, "journal", "outcome") ? SQLITE_DENY : SQLITE_OK;
  case SQLITE_ALTER_TABLE:
  case SQLITE_DROP_TABLE:
  case SQLITE_DROP_TEMP_TABLE:
  case SQLITE_DROP_VTABLE:
  case SQLITE_DROP_TRIGGER:
  case SQLITE_DROP_TEMP_TRIGGER: return SQLITE_DENY;
  case SQLITE_PRAGMA: return sqlite3_stricmp(first, "writable_schema") == 0 ? SQLITE_DENY : SQLITE_OK;
  default: return SQLITE_OK;
  }
}

} // namespace

void guardThePast(Database& database) {
  sqlite3_set_authorizer(database.nativeHandle(), answer, nullptr);
}

} // namespace comanda::journal
