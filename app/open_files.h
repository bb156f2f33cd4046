// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace comanda::app {

/// Lets this process have so many files and sockets open at once, as far as the system's administrator
/// allows; how many it may have then. Systems start programs with far fewer (1,024 on Debian).
std::size_t allowOpenFiles(std::size_t wanted);

} // namespace comanda::app
