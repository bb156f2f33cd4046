// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <expected>
#include <string>
#include <vector>

namespace comanda::imports {

/// Why something of a file cannot be taken in, and where it stands.
struct Fault {
  std::string file;
  std::size_t line = 0; ///< From 1; 0 where it is about the file as a whole.
  std::string column;   ///< As the file calls it; empty where it is about the whole line.
  std::string what;     ///< What it must be: "must be a price such as 12.75".

  bool operator==(const Fault&) const = default;
};

using Faults = std::vector<Fault>;
template <class T>
using Result = std::expected<T, Fault>;

/// A file with more faults than this is not described further.
inline constexpr std::size_t kFaultsMax = 20;

/// "menu.csv, line 12, column price: must be a price such as 12.75"
std::string sentence(const Fault& fault);
/// The same without the file: "line 12, column price".
std::string place(const Fault& fault);

} // namespace comanda::imports
