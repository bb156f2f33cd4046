// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/counted.h"
#include "app/cli/data_folder.h"
#include "domain/values/timestamp.h"
#include "server/host/system_clock.h"
#include "server/journal/head_acceptance.h"

#include <QCommandLineParser>
#include <QTextStream>
#include <cstdio>

namespace comanda::cli {
namespace {

using app::ExitCode;
using journal::HeadVerdict;

QString endOf(const HeadVerdict& verdict) {
  const values::Instant at{std::chrono::microseconds(verdict.atUs)};
  return QStringLiteral("event %1 of %2")
      .arg(verdict.found.seq)
      .arg(QString::fromStdString(values::formatRfc3339(at)));
}

// What was verified, so that whoever confirms knows what they go on with.
void printState(QTextStream& out, const HeadVerdict& verdict) {
  out << "What is there is whole: " << counted(verdict.report.events, "event", "events") << ", "
      << counted(verdict.report.bills, "bill", "bills")
      << "; chain, replay, snapshots and read tables agree.\n"
      << "It ends with " << endOf(verdict) << ".\n";
}

void printChoice(QTextStream& out, const HeadVerdict& verdict) {
  out << "\nWhat is wrong: " << QString::fromStdString(verdict.fault->what)
      << "\n\nNobody can tell any more whether something came after " << endOf(verdict)
      << ". If you have\na backup or a copy of the folder that ends later, restore that instead. To go on "
         "from here "
         "all the\nsame, say --yes: a new epoch begins, whatever terminals saw after that event is not part "
         "of the\n"
         "journal, and everybody has to log in again.\n";
}

ExitCode acceptHead(const std::filesystem::path& folder, const journal::Key& key, bool isConfirmed) {
  const auto verdict =
      isConfirmed ? journal::acceptHead(folder, key, host::SystemClock()) : journal::judgeHead(folder, key);
  if (!verdict) {
    return fail(verdict.error());
  }
  QTextStream out(stdout);
  printState(out, *verdict);
  if (!verdict->fault) {
    out << "The note of its last event says the same: there is nothing to accept.\n";
    return ExitCode::Ok;
  }
  if (!isConfirmed) {
    printChoice(out, *verdict);
    return app::exitCodeOf(*verdict->fault);
  }
  out << "Accepted, and written into the journal: a new epoch has begun behind " << endOf(*verdict) << ".\n";
  return ExitCode::Ok;
}

ExitCode carryOutAcceptHead(const QCommandLineParser& parser) {
  return onJournal(parser, [&](const auto& folder, const auto& key) {
    return acceptHead(folder, key, isConfirmed(parser));
  });
}

void declareAcceptHead(QCommandLineParser& parser) {
  declareDataFolder(parser);
  declareConfirmation(parser, "Confirms that the journal goes on from the last event that it holds.");
}

} // namespace

Command acceptHeadCommand() {
  return {"accept-head", "Lets the journal go on when the note of its last event is lost or damaged.", 0,
          declareAcceptHead, carryOutAcceptHead};
}

} // namespace comanda::cli
