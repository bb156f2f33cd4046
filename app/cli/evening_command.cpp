// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/data_folder.h"
#include "app/cli/evening_programme.h"

#include <QCommandLineParser>
#include <QTemporaryDir>

namespace comanda::cli {
namespace {

using app::ExitCode;

const QString kTerminals = QStringLiteral("terminals");
const QString kMinutes = QStringLiteral("minutes");
const QString kSeed = QStringLiteral("seed");
constexpr int kMinutesMax = 600;

void declare(QCommandLineParser& parser) {
  parser.addOption({kTerminals, QStringLiteral("How many terminals play (12)."), QStringLiteral("N"),
                    QStringLiteral("12")});
  parser.addOption({kMinutes, QStringLiteral("Minutes until the doors close (3); 0 is as fast as it goes."),
                    QStringLiteral("M"), QStringLiteral("3")});
  parser.addOption({kSeed, QStringLiteral("The same seed gives the same evening (7)."), QStringLiteral("S"),
                    QStringLiteral("7")});
  declareDataFolder(parser);
}

ExitCode carryOut(const QCommandLineParser& parser) {
  evening::Options options;
  bool isNumber = false;
  options.terminals = parser.value(kTerminals).toInt(&isNumber);
  if (!isNumber || options.terminals < evening::Cast::kTerminalsMin ||
      options.terminals > evening::Cast::kTerminalsMax) {
    return misuse(QStringLiteral("--terminals must be a number from %1 to %2.")
                      .arg(evening::Cast::kTerminalsMin)
                      .arg(evening::Cast::kTerminalsMax));
  }
  options.minutes = parser.value(kMinutes).toInt(&isNumber);
  if (!isNumber || options.minutes < 0 || options.minutes > kMinutesMax) {
    return misuse(QStringLiteral("--minutes must be a number from 0 to %1.").arg(kMinutesMax));
  }
  options.seed = parser.value(kSeed).toULongLong(&isNumber);
  if (!isNumber) {
    return misuse(QStringLiteral("--seed must be a number."));
  }

  // Without a folder the evening leaves nothing behind.
  QTemporaryDir stage;
  DataFolder data{.folder = stage.path().toStdString(), .keyFile = {}};
  data.keyFile = data.folder / "comanda.key";
  if (parser.isSet(QStringLiteral("data"))) {
    auto said = dataFolder(parser);
    if (!said) {
      return misuse(QString::fromStdString(said.error().what));
    }
    data = *std::move(said);
  } else if (!stage.isValid()) {
    return fail({journal::ErrorKind::NotWritable,
                 "No temporary folder can be made: " + stage.errorString().toStdString() +
                     " Say another one with --data DIR."});
  }
  options.folder = data.folder;
  return playEvening(options, data);
}

} // namespace

Command eveningCommand() {
  return {"evening", "Plays an evening on the demo restaurant and checks that everything adds up.", 0,
          declare, carryOut};
}

} // namespace comanda::cli
