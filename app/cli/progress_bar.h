// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <chrono>
#include <cstdint>

namespace comanda::cli {

/// How far something is: "[==========          ] 50 %, 10000 of 20000 orders, 3900/s, 3 s left". `what` is
/// what is counted, in the plural; `elapsed` is since the first one. Without a rate nothing is said of what
/// is left.
QString progressBar(std::int64_t done, std::int64_t all, const QString& what,
                    std::chrono::milliseconds elapsed);

} // namespace comanda::cli
