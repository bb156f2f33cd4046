// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evening/dice.h"

#include "domain/values/fnv.h"

namespace comanda::evening {

int trait(std::string_view id, std::string_view question, int n) {
  values::Fnv1a64 hash;
  hash.add(id);
  hash.add("?");
  hash.add(question);
  // The low bits of FNV are its weakest.
  return static_cast<int>((hash.value() >> 20) % static_cast<std::uint64_t>(n));
}

} // namespace comanda::evening
