// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/rules/violation.h"

namespace comanda::rules {

// Words that C++ and .proto texts may not use, each with what to write instead. Comments and strings may say
// anything.
std::vector<Violation> checkWords(const SourceFile& file);

} // namespace comanda::rules
