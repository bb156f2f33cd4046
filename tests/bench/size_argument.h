// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string_view>

namespace comanda::bench {

/// How much a benchmark is to do: its only word, or `usual` where there is none. Anything but a whole number
/// from `min` to a hundred million ends the program with code 2: a figure of nothing would be none.
inline std::uint64_t sizeArgument(int argc, char* argv[], const char* what, std::uint64_t min,
                                  std::uint64_t usual) {
  constexpr std::uint64_t kMax = 100'000'000;
  if (argc < 2) {
    return usual;
  }
  const std::string_view word = argv[1];
  std::uint64_t size = 0;
  const auto [end, failed] = std::from_chars(word.data(), word.data() + word.size(), size);
  if (argc > 2 || failed != std::errc() || end != word.data() + word.size() || size < min || size > kMax) {
    std::cerr << "usage: " << argv[0] << " [" << what << "], a whole number from " << min << " to " << kMax
              << "; " << usual << " unless said\n";
    std::exit(2);
  }
  return size;
}

} // namespace comanda::bench
