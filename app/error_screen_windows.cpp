// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/error_screen.h"

#include <io.h>

#include <cstdio>

namespace comanda::app {

bool isErrorStreamOnScreen() {
  return _isatty(_fileno(stderr)) != 0;
}

} // namespace comanda::app
