// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/verify.h"

#include "server/journal/head_file.h"
#include "server/journal/journal_files.h"
#include "server/journal/meta_table.h"
#include "server/journal/migrations.h"
#include "server/journal/page_check.h"
#include "server/journal/replay_check.h"

#include <QElapsedTimer>
#include <utility>

namespace comanda::journal {
namespace {

namespace fs = std::filesystem;

// Damage that SQLite ran into, named by page if its page is one that is found.
Error named(Error error, const fs::path& database, const Key& key) {
  if (error.kind == ErrorKind::Damaged) {
    if (auto checked = checkAllPages(database, key); !checked) {
      return std::move(checked.error());
    }
  }
  return error;
}

Result<void> checkHeadFile(const fs::path& folder, const Key& key, Database& database) {
  const auto standing = readStanding(database);
  if (!standing) {
    return std::unexpected(standing.error());
  }
  auto file = HeadFile::open(headFileIn(folder), key);
  if (!file && file.error().kind == ErrorKind::Missing && !standing->isHeadNoted) {
    return {}; // it is made when the journal is opened for the first time
  }
  const auto recorded = file ? file->read() : std::unexpected(file.error());
  return recorded ? compareWithHead(database, *recorded) : std::unexpected(recorded.error());
}

Result<VerifyReport> checkContent(Database& database) {
  if (auto known = requireSchema(database); !known) {
    return std::unexpected(std::move(known.error()));
  }
  return ReplayCheck(database).run();
}

Result<VerifyReport> timed(Result<VerifyReport> report, const QElapsedTimer& timer) {
  if (report) {
    report->seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
  }
  return report;
}

Result<VerifyReport> verifyOpened(const fs::path& folder, const Key& key, Database& database) {
  if (auto emptied = database.emptyLog(); !emptied) {
    return std::unexpected(std::move(emptied.error()));
  }
  if (auto checked = checkAllPages(database.path(), key); !checked) {
    return std::unexpected(std::move(checked.error()));
  }
  if (auto compared = checkHeadFile(folder, key, database); !compared) {
    return std::unexpected(std::move(compared.error()));
  }
  return checkContent(database);
}

} // namespace

Result<VerifyReport> verify(const fs::path& folder, const Key& key) {
  QElapsedTimer timer;
  timer.start();
  auto database = Database::open(databaseIn(folder), key, Access::ReadWrite);
  if (!database) {
    return std::unexpected(named(std::move(database.error()), databaseIn(folder), key));
  }
  auto report = verifyOpened(folder, key, *database);
  if (!report) {
    return std::unexpected(named(std::move(report.error()), databaseIn(folder), key));
  }
  return timed(std::move(report), timer);
}

Result<VerifyReport> verifyDatabase(const fs::path& path, const Key& key) {
  QElapsedTimer timer;
  timer.start();
  auto database = Database::open(path, key, Access::ReadOnly);
  if (!database) {
    return std::unexpected(named(std::move(database.error()), path, key));
  }
  if (auto checked = checkAllPages(path, key); !checked) {
    return std::unexpected(std::move(checked.error()));
  }
  return timed(checkContent(*database), timer);
}

} // namespace comanda::journal
