// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/assert.h"

#include <cstdio>
#include <cstdlib>

namespace comanda::values {

void assertionFailed(const char* condition, const char* why, const char* file, int line) noexcept {
  // C streams on purpose: they work during static initialisation and need no memory.
  std::fprintf(stderr, "%s:%d: bug: %s (%s)\n", file, line, why, condition);
  std::fflush(stderr);
  std::abort();
}

} // namespace comanda::values
