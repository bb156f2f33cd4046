// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/error_screen.h"

#include <unistd.h>

namespace comanda::app {

bool isErrorStreamOnScreen() {
  return isatty(STDERR_FILENO) == 1;
}

} // namespace comanda::app
