// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/counted.h"
#include "app/cli/data_folder.h"
#include "server/host/system_clock.h"
#include "server/journal/backup.h"
#include "server/journal/export.h"
#include "server/journal/verify.h"

#include <QCommandLineParser>
#include <QTextStream>
#include <cstdio>

namespace comanda::cli {
namespace {

using app::ExitCode;
using journal::Result;

const QString kExported = QStringLiteral("journal");
using ReadKey = Result<journal::Key> (*)(const DataFolder&);

// The one file that a command is about, said after the options.
Result<std::filesystem::path> fileArgument(const QCommandLineParser& parser) {
  if (parser.positionalArguments().size() != 1) {
    return std::unexpected(
        journal::Error{journal::ErrorKind::Invalid, "Say which file: one name after the options."});
  }
  return std::filesystem::path(parser.positionalArguments().constFirst().toStdU16String());
}

void declareWithFile(QCommandLineParser& parser) {
  declareDataFolder(parser);
  parser.addPositionalArgument(QStringLiteral("FILE"), QStringLiteral("The file."));
}

// Runs a function of (folder, key, file) on what the command line says, and then prints a sentence.
template <class Function>
ExitCode withFile(const QCommandLineParser& parser, const QString& done, Function function,
                  ReadKey keyOf = readKey) {
  const auto data = dataFolder(parser);
  if (!data) {
    return refuse(data.error());
  }
  const auto file = fileArgument(parser);
  if (!file) {
    return refuse(file.error());
  }
  auto key = keyOf(*data);
  if (!key) {
    return fail(key.error());
  }
  const auto result = function(data->folder, *key, *file);
  if (!result) {
    return fail(result.error());
  }
  QTextStream(stdout) << done.arg(QString::fromStdString(journal::utf8(*file))) << "\n";
  return ExitCode::Ok;
}

ExitCode verifyExported(const QString& name) {
  const auto report = journal::verifyExport(std::filesystem::path(name.toStdU16String()));
  if (!report) {
    return fail(report.error());
  }
  QTextStream(stdout) << "The exported journal is whole: " << counted(report->events, "event", "events")
                      << ".\n";
  return ExitCode::Ok;
}

ExitCode verifyFolder(const std::filesystem::path& folder, const journal::Key& key) {
  const auto report = journal::verify(folder, key);
  if (!report) {
    return fail(report.error());
  }
  QTextStream(stdout) << "The journal is whole: " << counted(report->events, "event", "events")
                      << ", chain, replay, " << counted(report->snapshots, "snapshot", "snapshots")
                      << " and read tables agree (" << QString::number(report->seconds, 'f', 2) << " s).\n";
  return ExitCode::Ok;
}

ExitCode verify(const QCommandLineParser& parser) {
  if (parser.isSet(kExported)) {
    // An exported journal needs neither; whoever says both means to have both verified.
    if (parser.isSet(QStringLiteral("data")) || parser.isSet(QStringLiteral("key-file"))) {
      return misuse(QStringLiteral("Say either --journal or --data: one is verified at a time."));
    }
    return verifyExported(parser.value(kExported));
  }
  return onJournal(parser, verifyFolder);
}

} // namespace

Command verifyCommand() {
  const auto declare = [](QCommandLineParser& parser) {
    declareDataFolder(parser);
    parser.addOption({kExported, QStringLiteral("Verifies an exported journal instead of a folder."),
                      QStringLiteral("FILE")});
  };
  return {"verify", "Recomputes chain, replay and read tables of a journal and names the first fault.", 0,
          declare, verify};
}

Command exportCommand() {
  return {"export-journal",
          "Writes the journal as lines of JSON, without personal data, with its hash chain.", 1,
          declareWithFile, [](const QCommandLineParser& parser) {
            return withFile(parser, QStringLiteral("Exported to %1."), journal::exportJournal);
          }};
}

Command backupCommand() {
  return {"backup", "Copies the journal into one encrypted file and verifies the copy.", 1, declareWithFile,
          [](const QCommandLineParser& parser) {
            return withFile(parser,
                            QStringLiteral("Backed up to %1 and verified. The key is not in it: keep the key "
                                           "file elsewhere."),
                            journal::backupTo);
          }};
}

Command restoreCommand() {
  return {"restore", "Makes a journal from a backup, in a folder that holds none.", 1, declareWithFile,
          [](const QCommandLineParser& parser) {
            return withFile(
                parser,
                QStringLiteral("Restored from %1 and verified; a new epoch has begun. Go on saying "
                               "--key-file, or put a copy of the key file into the folder as comanda.key."),
                [](const auto& folder, const auto& key, const auto& file) {
                  return journal::restoreFrom(file, key, folder, host::SystemClock());
                },
                readKeyForRestore);
          }};
}

} // namespace comanda::cli
