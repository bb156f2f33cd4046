// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/rules/violation.h"

namespace comanda::rules {

inline constexpr int kFileLinesMax = 450;

// Every source begins with the licence it is under; scripts may name their interpreter first.
std::vector<Violation> checkLicence(const SourceFile& file);

// A source of more than kFileLinesMax lines has more than one subject.
std::vector<Violation> checkLength(const SourceFile& file);

} // namespace comanda::rules
