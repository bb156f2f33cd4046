// SPDX-License-Identifier: GPL-3.0-or-later
// For a build without screens.
#include "app/cli/window.h"
#include "domain/values/assert.h"

namespace comanda::cli {

std::vector<Command> windowCommands() {
  return {};
}

bool hasDisplay() {
  return false;
}

std::unique_ptr<QCoreApplication> windowApplication(int&, char*[]) {
  COMANDA_ASSERT(false, "nothing opens a window where there is no display");
  return nullptr;
}

app::ExitCode start() {
  COMANDA_ASSERT(false, "nothing opens a window where there is no display");
  return app::ExitCode::Usage;
}

} // namespace comanda::cli
