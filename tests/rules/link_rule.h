// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/rules/violation.h"

namespace comanda::rules {

// The layer law for the linker: no CMakeLists.txt of a box names a library that the box may not know.
std::vector<Violation> checkLinks(const SourceFile& file);

} // namespace comanda::rules
