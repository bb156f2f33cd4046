// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/open_files.h"

namespace comanda::app {

// Sockets and files are handles here, of which a process may have millions.
std::size_t allowOpenFiles(std::size_t wanted) {
  return wanted;
}

} // namespace comanda::app
