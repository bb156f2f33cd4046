// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace comanda::trust {

/// The one-time code with which the first administrator is created: who can read it has access to the
/// computer. 12 characters of 32 (60 bits), in groups for reading out: "7K3M-Q9TD-X2FB". Without I, L, O and
/// U; small letters, spaces and dashes are as good, and I, L, O are taken for 1, 1, 0.
class SetUpCode {
public:
  static constexpr std::size_t kCharacters = 12;

  /// A new one, at random.
  SetUpCode();

  const std::string& text() const { return m_text; }
  /// Takes the same time wherever the difference is.
  bool matches(std::string_view typed) const;

private:
  std::string m_text;
};

} // namespace comanda::trust
