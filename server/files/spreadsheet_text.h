// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace comanda::files {

// A text for a cell of a file that people open with a spreadsheet: one that begins as a formula does has an
// apostrophe before it, so that nothing is carried out or asked for from afar.
inline std::string spreadsheetText(std::string_view text) {
  constexpr std::string_view kFormula = "=+-@\t\r\n";
  std::string guarded(!text.empty() && kFormula.find(text.front()) != std::string_view::npos ? "'" : "");
  return guarded.append(text);
}

} // namespace comanda::files
