// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/exit_code.h"
#include "app/failure.h"
#include "server/journal/error.h"

#include <QStringList>
#include <functional>

class QCommandLineParser;

/// The command line: `comanda COMMAND [OPTIONS]`.
namespace comanda::cli {

/// One command of the program.
struct Command {
  const char* name;                                 ///< One word, or two: "import menu".
  const char* summary;                              ///< One line for `comanda --help`.
  int argumentsMax;                                 ///< How many words may follow the options.
  std::function<void(QCommandLineParser&)> declare; ///< Adds its options.
  std::function<app::ExitCode(const QCommandLineParser&)> carryOut;
  bool hasWindow = false; ///< It needs a QApplication.
};

/// Whether the command of this name, or none at all, is about to open a window: only where there is a
/// display.
bool hasWindow(const QString& name);

/// Runs the command that the arguments name (the first is the program's name).
app::ExitCode run(const QStringList& arguments);

/// Says on the error stream what went wrong, and gives its exit code.
app::ExitCode fail(const journal::Error& error);
app::ExitCode fail(const http::Error& error);
app::ExitCode fail(const app::Failure& failure);
/// Says on the error stream what is not as it should be; the program goes on.
void warn(const QString& sentence);
/// Says that the words on the command line are not understood.
app::ExitCode misuse(const QString& sentence);
/// The one or the other: Invalid is what the words on the command line are.
app::ExitCode refuse(const journal::Error& error);

Command hostCommand();
Command eveningCommand();
Command verifyCommand();
Command exportCommand();
Command backupCommand();
Command restoreCommand();
Command reportCommand();
Command importMenuCommand();
Command importOrdersCommand();
Command acceptClockCommand();
Command acceptHeadCommand();

} // namespace comanda::cli
