// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/rules/violation.h"

namespace comanda::rules {

// SQL lives in .sql files: no string literal of the product begins like a statement that reads or changes
// tables. PRAGMA, BEGIN, COMMIT, ROLLBACK and ATTACH belong to the connection and may stay in the code.
std::vector<Violation> checkSql(const SourceFile& file);

} // namespace comanda::rules
