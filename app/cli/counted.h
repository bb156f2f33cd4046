// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <cstdint>

namespace comanda::cli {

/// So many of something: "1 day", "2 days". `one` and `many` may go on behind the noun, "day was closed".
inline QString counted(std::uint64_t count, const char* one, const char* many) {
  return QString::number(count) + u' ' + QString::fromUtf8(count == 1 ? one : many);
}

} // namespace comanda::cli
