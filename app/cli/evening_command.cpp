// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/data_folder.h"
#include "app/cli/evening_programme.h"
#include "app/cli/known_host.h"

#include <QCommandLineParser>
#include <QTemporaryDir>
#include <QUrl>
#include <chrono>
#include <expected>

namespace comanda::cli {
namespace {

using app::ExitCode;

const QString kTerminals = QStringLiteral("terminals");
const QString kMinutes = QStringLiteral("minutes");
const QString kSeed = QStringLiteral("seed");
const QString kUrl = QStringLiteral("url");
const QString kUser = QStringLiteral("user");
const QString kPatience = QStringLiteral("patience");
constexpr int kMinutesMax = 600;
constexpr int kPatienceSecondsMin = 1;
constexpr int kPatienceSecondsMax = 3'600;

void declareEvening(QCommandLineParser& parser) {
  parser.addOption({kTerminals, QStringLiteral("How many terminals play (12)."), QStringLiteral("N"),
                    QStringLiteral("12")});
  parser.addOption({kMinutes, QStringLiteral("Minutes until the doors close (3); 0 is as fast as it goes."),
                    QStringLiteral("M"), QStringLiteral("3")});
  parser.addOption(
      {kSeed, QStringLiteral("The same seed gives the same evening (7), on a host of the evening's own."),
       QStringLiteral("S"), QStringLiteral("7")});
  parser.addOption({kPatience, QStringLiteral("Seconds for which a host may be silent or away (60)."),
                    QStringLiteral("SECONDS"), QStringLiteral("60")});
  declareDataFolder(parser);
  parser.addOption({kUrl,
                    QStringLiteral("Plays on the host that runs at this address, https://NAME:PORT, on the "
                                   "demo restaurant. Its manager, servers, cooks and cashiers get new "
                                   "passwords, which nobody learns. Without it the evening has a host of its "
                                   "own on this computer."),
                    QStringLiteral("URL")});
  declareFingerprint(
      parser, QStringLiteral("With --url: the fingerprint of that host's certificate, as it says it when "
                             "it is ready, sha256:..."));
  parser.addOption(
      {kUser,
       QStringLiteral("With --url: the administrator who opens the evening (admin). The password "
                      "is read from COMANDA_ADMIN_PASSWORD."),
       QStringLiteral("NAME"), QStringLiteral("admin")});
}

ExitCode playOnOwnHost(const QCommandLineParser& parser, const evening::Options& options) {
  const QTemporaryDir stage;
  const auto data = dataFolderOr(parser, stage);
  return data ? playEvening(options, *data) : refuse(data.error());
}

ExitCode carryOutEvening(const QCommandLineParser& parser) {
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
  options.patience = std::chrono::seconds(parser.value(kPatience).toInt(&isNumber));
  if (!isNumber || options.patience.count() < kPatienceSecondsMin ||
      options.patience.count() > kPatienceSecondsMax) {
    return misuse(QStringLiteral("--patience must be a number from %1 to %2.")
                      .arg(kPatienceSecondsMin)
                      .arg(kPatienceSecondsMax));
  }
  if (parser.isSet(kUrl)) {
    const auto host = knownHost(parser, kUrl);
    if (host && (parser.isSet(QStringLiteral("data")) || parser.isSet(QStringLiteral("key-file")))) {
      return misuse(QStringLiteral("--url and --data: the journal is the host's, say one of them."));
    }
    return host ? playEveningAt(options, *host, parser.value(kUser).toStdString()) : misuse(host.error());
  }
  if (hasFingerprint(parser) || parser.isSet(kUser)) {
    return misuse(QStringLiteral("--fingerprint and --user go with --url."));
  }
  return playOnOwnHost(parser, options);
}

} // namespace

Command eveningCommand() {
  return {"evening", "Plays an evening on the demo restaurant and checks that everything adds up.", 0,
          declareEvening, carryOutEvening};
}

} // namespace comanda::cli
