// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/data_folder.h"
#include "domain/values/timestamp.h"
#include "server/host/clock_standing.h"
#include "server/host/system_clock.h"

#include <QCommandLineParser>
#include <QTextStream>
#include <cstdio>

namespace comanda::cli {
namespace {

using app::ExitCode;
using host::ClockStanding;

QString text(values::Instant instant) {
  return QString::fromStdString(values::formatRfc3339(instant));
}

// Both times in full, so that whoever confirms sees what they confirm.
void printTimes(QTextStream& out, const ClockStanding& standing) {
  out << "This computer's clock says       " << text(standing.clock) << "\n"
      << "The journal was last written at  " << text(standing.journal) << "\n";
}

ExitCode acceptClock(const std::filesystem::path& folder, const journal::Key& key, bool isConfirmed) {
  const host::SystemClock clock;
  const auto standing =
      isConfirmed ? host::acceptClock(folder, key, clock) : host::readClockStanding(folder, key, clock);
  if (!standing) {
    return fail(standing.error());
  }
  QTextStream out(stdout);
  printTimes(out, *standing);
  if (standing->isAccepted()) {
    out << (standing->isRight() ? "The clock is right: there is nothing to accept.\n"
                                : "This was accepted already: there is nothing to accept.\n");
    return ExitCode::Ok;
  }
  if (!isConfirmed) {
    out << "\nIf the clock is wrong, set it right; nothing else is needed then.\n"
           "If it is right, the journal was written under a wrong one. Its time never goes back: what comes\n"
           "now will be dated from "
        << text(standing->journal)
        << " on, and so will bills and reports, until the\n"
           "clock has caught up. If the difference is more than a few hours, think of restoring a backup\n"
           "from before the mistake instead. To go on all the same, say --yes.\n";
    return ExitCode::ClockJumped;
  }
  out << "Accepted, and written into the journal. The host starts now, and dates what happens from "
      << text(standing->journal) << " on until the clock has caught up.\n";
  return ExitCode::Ok;
}

ExitCode carryOutAcceptClock(const QCommandLineParser& parser) {
  return onJournal(parser, [&](const auto& folder, const auto& key) {
    return acceptClock(folder, key, isConfirmed(parser));
  });
}

void declareAcceptClock(QCommandLineParser& parser) {
  declareDataFolder(parser);
  declareConfirmation(parser, "Confirms that the host goes on although the clock is behind.");
}

} // namespace

Command acceptClockCommand() {
  return {"accept-clock", "Lets the host go on with a journal whose time is ahead of the clock.", 0,
          declareAcceptClock, carryOutAcceptClock};
}

} // namespace comanda::cli
