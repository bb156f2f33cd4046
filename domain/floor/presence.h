// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace comanda::floor {

/// How long "Ana is here" holds after she last touched the table. Nobody is ever locked out by it: a device
/// that died at a table is forgotten after this time.
inline constexpr std::chrono::seconds kPresenceLease{90};

} // namespace comanda::floor
