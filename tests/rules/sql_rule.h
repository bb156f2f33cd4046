// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/rules/violation.h"

namespace comanda::rules {

// SQL lives in .sql files: no string literal of the product begins like a statement. What cannot live there
// is an exception by name.
std::vector<Violation> checkSql(const SourceFile& file);

// What fills the read tables says OR FAIL or OR IGNORE. A plain UPDATE and OR REPLACE can be undone in the
// middle of the statement: SQLite then keeps an encrypted copy of each page for every statement, which made a
// new order four times as dear.
std::vector<Violation> checkReadTableSql(const SourceFile& file);

} // namespace comanda::rules
