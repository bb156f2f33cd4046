// SPDX-License-Identifier: GPL-3.0-or-later
// The program without a word: a window that asks what this device is for.
#include "app/cli/window.h"
#include "app/stop_signal.h"
#include "app/terminal/device_memory.h"
#include "app/terminal/start_programme.h"

#include <QApplication>

namespace comanda::cli {

bool hasDisplay() {
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
  return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
#else
  return true;
#endif
}

std::unique_ptr<QCoreApplication> windowApplication(int& argc, char* argv[]) {
  return std::make_unique<QApplication>(argc, argv);
}

app::ExitCode start() {
  terminal::DeviceMemory memory;
  terminal::StartProgramme programme(memory, terminal::ownRestaurantFolder());
  const app::StopSignal stop([&programme] { programme.end(); });
  programme.start();
  return static_cast<app::ExitCode>(QApplication::exec());
}

} // namespace comanda::cli
