// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <QCoreApplication>
#include <memory>
#include <vector>

/// What of the command line opens a window. A build without screens (COMANDA_WINDOW is off: a host and what
/// belongs to it) has none of it.
namespace comanda::cli {

/// The commands that open one.
std::vector<Command> windowCommands();

/// Whether a window can be shown to somebody.
bool hasDisplay();

/// The application of a command that opens a window. Only where there is a display.
std::unique_ptr<QCoreApplication> windowApplication(int& argc, char* argv[]);

/// What is done where no command is named and there is a display.
app::ExitCode start();

} // namespace comanda::cli
