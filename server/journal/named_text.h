// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace comanda::journal {

// One .sql file, compiled in: its name without folder and ending, and its text.
struct NamedText {
  std::string_view name;
  std::string_view text;
};

} // namespace comanda::journal
