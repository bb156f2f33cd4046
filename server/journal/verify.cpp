// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/verify.h"

#include "server/journal/damage.h"
#include "server/journal/head_file.h"
#include "server/journal/journal_files.h"
#include "server/journal/meta_table.h"
#include "server/journal/migrations.h"
#include "server/journal/page_check.h"
#include "server/journal/reading_place.h"
#include "server/journal/replay_check.h"

#include <QElapsedTimer>
#include <utility>

namespace comanda::journal {
namespace {

namespace fs = std::filesystem;

// Every page, and what of the journal is on one that is damaged.
Result<void> checkPages(const fs::path& database, const Key& key) {
  const auto found = findDamagedPages(database, key);
  if (!found) {
    return std::unexpected(found.error());
  }
  return found->empty() ? Result<void>()
                        : std::unexpected(errorAbout(ErrorKind::Damaged, database,
                                                     placeOf(*found) + "; " + whatIsHit(database, key)));
}

// Damage that SQLite ran into, named by page if its page is one that is found.
Error named(Error error, const fs::path& database, const Key& key) {
  if (error.kind == ErrorKind::Damaged) {
    if (auto checked = checkPages(database, key); !checked) {
      return std::move(checked.error());
    }
  }
  return error;
}

Result<void> checkHeadFile(const fs::path& folder, const Key& key, Database& database,
                           const Standing& standing) {
  const fs::path path = headFileIn(folder);
  auto file = HeadFile::open(path, key, files::OpenMode::ReadOnly);
  const auto recorded = file ? file->read() : std::unexpected(file.error());
  if (recorded) {
    return compareWithHead(database, *recorded);
  }
  if (recorded.error().kind != ErrorKind::Missing) {
    return std::unexpected(recorded.error());
  }
  // Before it is noted, it is made when the journal is opened for the first time.
  return standing.isHeadNoted
             ? std::unexpected(errorAbout(ErrorKind::HeadLost, path, "there is no such file"))
             : Result<void>();
}

Result<VerifyReport> checkContent(Database& database) {
  if (auto known = requireSchema(database); !known) {
    return std::unexpected(std::move(known.error()));
  }
  return ReplayCheck(database).run();
}

enum class HeadFault { IsError, IsPartOfTheVerdict };

bool isOfHead(const Error& error) {
  return error.kind == ErrorKind::HeadLost || error.kind == ErrorKind::Damaged;
}

Result<HeadVerdict> verifyIn(const ReadingPlace& place, const Key& key, HeadFault headFault) {
  const fs::path path = databaseIn(place.folder());
  auto database = Database::open(path, key, place.access());
  if (!database) {
    return std::unexpected(std::move(database.error()));
  }
  if (auto checked = checkPages(path, key); !checked) {
    return std::unexpected(std::move(checked.error()));
  }
  const auto standing = readStanding(*database);
  if (!standing) {
    return std::unexpected(standing.error());
  }
  HeadVerdict verdict{.report = {}, .found = standing->head, .atUs = standing->atUs, .fault = {}};
  if (auto compared = checkHeadFile(place.folder(), key, *database, *standing); !compared) {
    if (headFault == HeadFault::IsError || !isOfHead(compared.error())) {
      return std::unexpected(std::move(compared.error()));
    }
    verdict.fault = place.inPlace(std::move(compared.error()));
  }
  const auto report = checkContent(*database);
  if (!report) {
    return std::unexpected(report.error());
  }
  verdict.report = *report;
  return verdict;
}

Result<HeadVerdict> verifyFolder(const fs::path& folder, const Key& key, HeadFault headFault) {
  QElapsedTimer timer;
  timer.start();
  const auto place = ReadingPlace::withoutHost(folder, key);
  if (!place) {
    return std::unexpected(named(place.error(), databaseIn(folder), key));
  }
  auto verdict = verifyIn(*place, key, headFault);
  if (!place->isUndisturbed()) {
    return std::unexpected(errorAbout(ErrorKind::InUse, databaseIn(folder), "it was written to meanwhile"));
  }
  if (!verdict) {
    return std::unexpected(named(place->inPlace(std::move(verdict.error())), databaseIn(folder), key));
  }
  verdict->report.seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
  return verdict;
}

} // namespace

Result<VerifyReport> verify(const fs::path& folder, const Key& key) {
  const auto verdict = verifyFolder(folder, key, HeadFault::IsError);
  return verdict ? Result<VerifyReport>(verdict->report) : std::unexpected(verdict.error());
}

Result<HeadVerdict> verifyBesidesHead(const fs::path& folder, const Key& key) {
  return verifyFolder(folder, key, HeadFault::IsPartOfTheVerdict);
}

Result<VerifyReport> verifyDatabase(const fs::path& path, const Key& key) {
  QElapsedTimer timer;
  timer.start();
  auto database = Database::open(path, key, Access::Still);
  if (!database) {
    return std::unexpected(named(std::move(database.error()), path, key));
  }
  if (auto checked = checkPages(path, key); !checked) {
    return std::unexpected(std::move(checked.error()));
  }
  auto report = checkContent(*database);
  if (report) {
    report->seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
  }
  return report;
}

} // namespace comanda::journal
