// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/staff/permission_matrix.h"
#include "domain/values/timestamp.h"
#include "server/files/raw_file.h"
#include "server/files/whole_file.h"
#include "server/journal/backup.h"
#include "server/journal/journal_files.h"
#include "server/journal/meta_table.h"
#include "server/journal/migrations.h"
#include "server/journal/session_table.h"
#include "server/journal/store.h"
#include "server/journal/verify.h"

#include <algorithm>
#include <array>
#include <utility>

namespace comanda::journal {
namespace {

namespace fs = std::filesystem;

// The journal is finished in a folder of its own and then moved as one file. The head file is left behind: it
// is made when the journal is opened, as the database says that it has none yet.
fs::path workshopIn(const fs::path& folder) {
  return folder / "comanda.restoring";
}

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
  auto backup = Database::open(file, key, Access::Copying);
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

v1::Event epochStarted(const Head& head, const domain::House& house, const ports::Clock& clock) {
  const values::Instant now = std::max(clock.now(), values::fromTimestamp(house.position.get().at));
  const std::chrono::minutes offset = clock.utcOffset(now, house.settings.get().time_zone());
  v1::Event event;
  event.set_epoch(static_cast<std::uint32_t>(head.epoch + 1));
  event.set_seq(static_cast<std::uint64_t>(head.seq + 1));
  *event.mutable_at() = values::toTimestamp(now);
  event.set_utc_offset_minutes(static_cast<std::int32_t>(offset.count()));
  event.set_device_id(std::string(staff::kHostActor));
  event.set_actor_id(std::string(staff::kHostActor));
  event.mutable_epoch_started()->set_reason("restored from backup");
  return event;
}

Result<void> beginEpochIn(const fs::path& workshop, const Key& key, const ports::Clock& clock) {
  auto store = Store::open(workshop, key);
  if (!store) {
    return std::unexpected(std::move(store.error()));
  }
  const auto house = (*store)->load();
  if (!house) {
    return std::unexpected(house.error());
  }
  const std::array entries{Entry{.deviceId = std::string(staff::kHostActor),
                                 .events = {epochStarted((*store)->head(), *house, clock)}}};
  return (*store)->append(entries);
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

} // namespace

Result<void> restoreFrom(const fs::path& file, const Key& key, const fs::path& folder,
                         const ports::Clock& clock) {
  if (holdsJournal(folder)) {
    return std::unexpected(errorAbout(ErrorKind::AlreadyExists, databaseIn(folder)));
  }
  const fs::path workshop = workshopIn(folder);
  std::error_code code;
  fs::remove_all(workshop, code); // what an attempt that was cut off has left
  fs::create_directories(workshop, code);
  if (code) {
    return std::unexpected(errorAbout(code, workshop));
  }
  auto result = buildIn(workshop, file, key, clock);
  if (result) {
    result = moveInto(folder, workshop);
  }
  fs::remove_all(workshop, code);
  if (!result) {
    return result;
  }
  auto opened = Store::open(folder, key);
  return opened ? Result<void>() : std::unexpected(std::move(opened.error()));
}

} // namespace comanda::journal
