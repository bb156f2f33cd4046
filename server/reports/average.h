// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/values/rounding.h"

#include <cstdint>

namespace comanda::reports {

/// sum ÷ count, rounded half up; 0 of nothing.
inline std::int64_t average(std::int64_t sum, std::int64_t count) {
  return count == 0 ? 0 : values::divide(sum, count, values::Rounding::HalfUp);
}

} // namespace comanda::reports
