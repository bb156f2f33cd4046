// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace comanda::journal {

class Database;

/// From now on this connection refuses, before it runs, every statement that would change the past: UPDATE
/// and DELETE of `journal` and `outcome`, DROP and ALTER of any table, DROP of any trigger, PRAGMA
/// writable_schema. They fail as Invalid, "not authorized". The triggers of the schema refuse the first of
/// these too; the guard stands where a statement could take the triggers away.
///
/// For the writer, once its schema is up to date: migrations may do all this.
void guardThePast(Database& database);

} // namespace comanda::journal
