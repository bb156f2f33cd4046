// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/raw_file.h"
#include "server/files/whole_file.h"
#include "server/journal/backup.h"
#include "server/journal/epoch.h"
#include "server/journal/journal_files.h"
#include "server/journal/meta_table.h"
#include "server/journal/migrations.h"
#include "server/journal/session_table.h"
#include "server/journal/store.h"
#include "server/journal/verify.h"
#include "server/journal/writer_lock.h"

#include <string>
#include <string_view>
#include <utility>

namespace comanda::journal {
namespace {

namespace fs = std::filesystem;

// Runs `work` on the database of a folder, opened for writing and closed again with nothing left in its log.
template <class Work>
Result<void> onDatabaseIn(const fs::path& folder, const Key& key, Work work) {
  auto database = Database::open(databaseIn(folder), key, Access::ReadWrite);
  if (!database) {
    return std::unexpected(std::move(database.error()));
  }
  if (auto worked = work(*database); !worked) {
    return worked;
  }
  return database->emptyLog();
}

Result<void> copyInto(const fs::path& workshop, const fs::path& file, const Key& key) {
  auto backup = Database::open(file, key, Access::CopyingStill);
  if (!backup) {
    return std::unexpected(std::move(backup.error()));
  }
  if (auto copied = copyTo(*backup, databaseIn(workshop), key); !copied) {
    return copied;
  }
  return onDatabaseIn(workshop, key, [](Database& database) -> Result<void> {
    if (auto version = migrate(database); !version) {
      return std::unexpected(std::move(version.error()));
    }
    if (auto removed = removeAllSessions(database); !removed) {
      return removed;
    }
    return setHeadNoted(database, false);
  });
}

Result<void> beginEpochIn(const fs::path& workshop, const Key& key, const ports::Clock& clock) {
  auto store = Store::open(workshop, key);
  return store ? beginEpoch(**store, clock, "restored from backup")
               : std::unexpected(std::move(store.error()));
}

Result<void> buildIn(const fs::path& workshop, const fs::path& file, const Key& key,
                     const ports::Clock& clock) {
  if (auto copied = copyInto(workshop, file, key); !copied) {
    return copied;
  }
  if (auto begun = beginEpochIn(workshop, key, clock); !begun) {
    return begun;
  }
  if (auto verified = verify(workshop, key); !verified) {
    return std::unexpected(std::move(verified.error()));
  }
  return onDatabaseIn(workshop, key, [](Database& database) { return setHeadNoted(database, false); });
}

Result<void> moveInto(const fs::path& folder, const fs::path& workshop) {
  if (auto synced = files::syncPath(databaseIn(workshop)); !synced) {
    return std::unexpected(errorAbout(synced.error(), databaseIn(workshop)));
  }
  std::error_code code;
  fs::rename(databaseIn(workshop), databaseIn(folder), code);
  if (code) {
    return std::unexpected(errorAbout(code, databaseIn(folder)));
  }
  const auto synced = files::syncFolder(folder);
  return synced ? Result<void>() : std::unexpected(errorAbout(synced.error(), folder));
}

// What is wrong with a backup, with the remedy of one who has others: `error` is about the file itself or
// about what was made of it. Everything else stays as it is.
Error aboutBackup(Error error, const fs::path& file, const fs::path& made) {
  for (const fs::path& path : {file, made}) {
    const std::string plain = errorAbout(error.kind, path).what;
    if (!error.what.starts_with(plain)) {
      continue;
    }
    const std::string detail = error.what.substr(plain.size());
    constexpr std::string_view kRemedy = " Restore another backup.";
    switch (error.kind) {
    case ErrorKind::Missing:
      return path != file ? error
                          : Error{error.kind,
                                  "There is no backup " + utf8(file) + ". Check the file's name." + detail};
    case ErrorKind::WrongKey: // nothing lies beside a backup that could tell this from a lost first page
      return {error.kind, plain + " If this is that key, restore another backup." + detail};
    case ErrorKind::Empty: error.what = "The backup " + utf8(file) + " is empty."; break;
    case ErrorKind::Truncated: error.what = "The end of the backup " + utf8(file) + " is missing."; break;
    case ErrorKind::Damaged: error.what = "The backup " + utf8(file) + " is damaged."; break;
    default: return error;
    }
    error.what.append(kRemedy).append(detail);
    return error;
  }
  return error;
}

// The journal is finished in a folder of its own and then moved as one file. The head file is left behind: it
// is made when the journal is opened, as the database says that it has none yet.
Result<void> restoreInto(const fs::path& folder, const fs::path& file, const Key& key,
                         const ports::Clock& clock) {
  const fs::path workshop = workshopIn(folder);
  std::error_code code;
  fs::remove_all(workshop, code); // what an attempt that was cut off has left
  if (const auto made = files::makeOwnFolder(workshop); !made) {
    return std::unexpected(errorAbout(made.error(), workshop));
  }
  auto result = buildIn(workshop, file, key, clock);
  if (result) {
    result = moveInto(folder, workshop);
  } else {
    result = std::unexpected(aboutBackup(std::move(result.error()), file, databaseIn(workshop)));
  }
  fs::remove_all(workshop, code);
  return result;
}

} // namespace

Result<void> restoreFrom(const fs::path& file, const Key& key, const fs::path& folder,
                         const ports::Clock& clock) {
  if (holdsJournal(folder)) {
    return std::unexpected(errorAbout(ErrorKind::AlreadyExists, databaseIn(folder)));
  }
  if (const auto made = files::makeOwnFolder(folder); !made) {
    return std::unexpected(errorAbout(made.error(), folder));
  }
  {
    // Neither a host nor another restore may begin here meanwhile.
    const auto lock = takeWriterLock(databaseIn(folder));
    if (!lock) {
      return std::unexpected(lock.error());
    }
    if (holdsJournal(folder)) { // by now
      return std::unexpected(errorAbout(ErrorKind::AlreadyExists, databaseIn(folder)));
    }
    if (auto restored = restoreInto(folder, file, key, clock); !restored) {
      return restored;
    }
  }
  auto opened = Store::open(folder, key);
  return opened ? Result<void>() : std::unexpected(std::move(opened.error()));
}

} // namespace comanda::journal
