// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include "app/cli/window.h"

#include <QCommandLineParser>
#include <QTextStream>
#include <cstdio>
#include <optional>
#include <vector>

namespace comanda::cli {
namespace {

std::vector<Command> commands() {
  std::vector<Command> all = windowCommands();
  for (const auto& command :
       {hostCommand, eveningCommand, verifyCommand, exportCommand, backupCommand, restoreCommand,
        acceptClockCommand, acceptHeadCommand, reportCommand, importMenuCommand, importOrdersCommand}) {
    all.push_back(command());
  }
  return all;
}

void overview() {
  QTextStream out(stdout);
  out << "Comanda runs a restaurant's whole service on its own network.\n\n"
      << "usage: comanda COMMAND [OPTIONS]\n"
      << (windowCommands().empty()
              ? "\n"
              : "       comanda            opens a window to begin with, where there is a display\n\n");
  for (const Command& command : commands()) {
    out << "  " << QString::fromLatin1(command.name).leftJustified(16) << command.summary << "\n";
  }
  out << "\n`comanda COMMAND --help` tells more. Exit codes: 0 all well, 1 a check failed, 2 not "
         "understood,\n"
      << "10 wrong key, 11 damaged, 12 newer version, 13 not writable, 14 disk full, 15 in use by another "
         "process,\n"
      << "16 clock behind the journal (accept-clock), 17 missing, 18 would overwrite something, 19 disk "
         "failure,\n"
      << "20 key file open to other users, 21 empty, 22 not a database of Comanda, 23 truncated,\n"
      << "24 to be brought up to date first, 25 not supported by this build, 26 bad certificate, 27 port in "
         "use,\n"
      << "28 cannot listen there, 29 no host answers, 30 not the host with this fingerprint, 31 login "
         "refused,\n"
      << "32 host takes no changes, 33 a restore was cut off, 34 head file lost (accept-head), 35 a folder "
         "and no file,\n"
      << "36 a file and no folder.\n";
}

// What was said, but is empty: a variable of a script that is not set, most likely.
std::optional<QString> emptyWord(const QStringList& words) {
  const QString sentence = QStringLiteral("%1 is empty: say something there.");
  for (qsizetype i = 1; i < words.size(); ++i) {
    const QString& word = words[i];
    const QString& before = words[i - 1];
    if (word.startsWith(QStringLiteral("--")) && word.endsWith(QLatin1Char('='))) {
      return sentence.arg(word.chopped(1));
    }
    if (word.isEmpty()) {
      const bool isOfOption = before.startsWith(QStringLiteral("--")) && !before.contains(QLatin1Char('='));
      return sentence.arg(isOfOption ? before : QStringLiteral("The file's name"));
    }
  }
  return std::nullopt;
}

// The command that the first word names, or the first two.
std::optional<Command> findCommand(const QStringList& arguments) {
  for (const QString& name : {arguments.value(1), arguments.value(1) + u' ' + arguments.value(2)}) {
    for (const Command& command : commands()) {
      if (name == QString::fromLatin1(command.name)) {
        return command;
      }
    }
  }
  return std::nullopt;
}

app::ExitCode runCommand(const Command& command, QStringList arguments) {
  arguments.remove(1, QString::fromLatin1(command.name).split(u' ').size());
  QCommandLineParser parser;
  parser.setApplicationDescription(QString::fromUtf8(command.summary));
  const QCommandLineOption help(QStringList{QStringLiteral("h"), QStringLiteral("help")},
                                QStringLiteral("Says this."));
  parser.addOption(help);
  command.declare(parser);
  if (const auto empty = emptyWord(arguments)) {
    return misuse(*empty);
  }
  if (!parser.parse(arguments)) {
    return misuse(parser.errorText());
  }
  if (parser.isSet(help)) {
    QString text = parser.helpText();
    text.replace(QStringLiteral("[options]"),
                 QString::fromLatin1(command.name) + QStringLiteral(" [options]"));
    QTextStream(stdout) << text;
    return app::ExitCode::Ok;
  }
  if (parser.positionalArguments().size() > command.argumentsMax) {
    return misuse(
        QStringLiteral("\"%1\" is one word too many.").arg(parser.positionalArguments().constLast()));
  }
  if (command.hasWindow && !hasDisplay()) {
    return misuse(QStringLiteral("\"%1\" opens a window, and there is no display here.")
                      .arg(QString::fromLatin1(command.name)));
  }
  return command.carryOut(parser);
}

} // namespace

bool hasWindow(const QString& name) {
  if (name.isEmpty()) {
    return hasDisplay();
  }
  for (const Command& command : commands()) {
    if (name == QString::fromLatin1(command.name)) {
      return command.hasWindow && hasDisplay();
    }
  }
  return false;
}

app::ExitCode run(const QStringList& arguments) {
  const QString name = arguments.value(1);
  if (name.isEmpty() && hasDisplay()) {
    return start();
  }
  if (name.isEmpty() || name == QStringLiteral("--help") || name == QStringLiteral("-h")) {
    overview();
    return name.isEmpty() ? app::ExitCode::Usage : app::ExitCode::Ok;
  }
  if (name == QStringLiteral("--version")) {
    QTextStream(stdout) << "comanda " << COMANDA_VERSION << "\n";
    return app::ExitCode::Ok;
  }
  if (const auto command = findCommand(arguments)) {
    return runCommand(*command, arguments);
  }
  if (name == QStringLiteral("import")) {
    return misuse(QStringLiteral("Say what: import menu, or import orders."));
  }
  return misuse(QStringLiteral("There is no command \"%1\".").arg(name));
}

app::ExitCode fail(const journal::Error& error) {
  QTextStream(stderr) << "comanda: " << QString::fromStdString(error.what) << "\n";
  return app::exitCodeOf(error);
}

app::ExitCode fail(const http::Error& error) {
  QTextStream(stderr) << "comanda: " << QString::fromStdString(error.what) << "\n";
  return app::exitCodeOf(error);
}

app::ExitCode fail(const app::Failure& failure) {
  QTextStream(stderr) << "comanda: " << QString::fromStdString(failure.what) << "\n";
  return failure.code;
}

void warn(const QString& sentence) {
  QTextStream(stderr) << "comanda: " << sentence << "\n";
}

app::ExitCode misuse(const QString& sentence) {
  QTextStream(stderr) << "comanda: " << sentence << " See comanda --help.\n";
  return app::ExitCode::Usage;
}

app::ExitCode refuse(const journal::Error& error) {
  return error.kind == journal::ErrorKind::Invalid ? misuse(QString::fromStdString(error.what)) : fail(error);
}

} // namespace comanda::cli
