// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/reading_place.h"

#include "server/files/whole_file.h"
#include "server/journal/journal_files.h"
#include "server/journal/key_check.h"
#include "server/journal/writer_lock.h"

#include <string>
#include <utility>

namespace comanda::journal {
namespace {

namespace fs = std::filesystem;

constexpr int kAttemptsMax = 3; // a host may start, and stop, just while its journal is read

std::uintmax_t bytesOfFile(const fs::path& path) {
  std::error_code code;
  const auto bytes = fs::file_size(path, code);
  return code ? 0 : bytes;
}

fs::path logOf(const fs::path& folder) {
  return files::withSuffix(databaseIn(folder), "-wal");
}

Result<void> copyFile(const fs::path& from, const fs::path& to) {
  std::error_code code;
  if (!fs::exists(from, code)) {
    return {};
  }
  fs::copy_file(from, to, code);
  if (!code) {
    // What lies on a CD cannot be written; the copy has to be.
    fs::permissions(to, fs::perms::owner_read | fs::perms::owner_write, code);
  }
  return code ? Result<void>(std::unexpected(errorAbout(code, to))) : Result<void>();
}

} // namespace

Result<ReadingPlace> ReadingPlace::besideHost(const fs::path& folder, const Key& key) {
  if (auto restored = requireRestored(folder); !restored) {
    return std::unexpected(std::move(restored.error()));
  }
  auto lock = takeLockThatIsThere(databaseIn(folder));
  if (!lock && lock.error().kind == ErrorKind::InUse) {
    return ReadingPlace(folder, Access::ReadOnly);
  }
  if (!lock) {
    return std::unexpected(std::move(lock.error()));
  }
  lock->reset(); // no host waits for a reader
  return still(folder, key, std::nullopt);
}

Result<ReadingPlace> ReadingPlace::withoutHost(const fs::path& folder, const Key& key) {
  if (auto restored = requireRestored(folder); !restored) {
    return std::unexpected(std::move(restored.error()));
  }
  auto lock = takeLockThatIsThere(databaseIn(folder));
  return lock ? still(folder, key, *std::move(lock)) : std::unexpected(std::move(lock.error()));
}

Result<ReadingPlace> ReadingPlace::still(const fs::path& folder, const Key& key,
                                         std::optional<files::RawFile> lock) {
  ReadingPlace place(folder, Access::Still);
  place.m_lock = std::move(lock);
  if (place.m_trace.logBytes > 0) {
    if (auto copied = place.copyAndEmptyLog(key); !copied) {
      return std::unexpected(place.inPlace(std::move(copied.error())));
    }
  }
  return place;
}

Result<void> ReadingPlace::copyAndEmptyLog(const Key& key) {
  auto copy = ScratchFolder::make("reading");
  if (!copy) {
    return std::unexpected(std::move(copy.error()));
  }
  m_copy.emplace(*std::move(copy));
  const fs::path& to = m_copy->path();
  for (const fs::path& file : {databaseIn(m_original), logOf(m_original), headFileIn(m_original),
                               keyCheckPath(databaseIn(m_original))}) {
    if (auto copied = copyFile(file, to / file.filename()); !copied) {
      return copied;
    }
  }
  auto database = Database::open(databaseIn(to), key, Access::ReadWrite);
  return database ? database->emptyLog() : std::unexpected(std::move(database.error()));
}

ReadingPlace::Trace ReadingPlace::traceOf(const fs::path& folder) {
  std::error_code code;
  return {.databaseBytes = bytesOfFile(databaseIn(folder)),
          .logBytes = bytesOfFile(logOf(folder)),
          .databaseWritten = fs::last_write_time(databaseIn(folder), code)};
}

bool ReadingPlace::isUndisturbed() const {
  return m_access == Access::ReadOnly || traceOf(m_original) == m_trace;
}

Error ReadingPlace::inPlace(Error error) const {
  const std::string copied = m_copy ? utf8(m_copy->path()) : std::string();
  const std::size_t at = copied.empty() ? std::string::npos : error.what.find(copied);
  // A disk without room for the copy is the copy's own trouble.
  if (at != std::string::npos && error.kind != ErrorKind::DiskFull && error.kind != ErrorKind::NotWritable) {
    error.what.replace(at, copied.size(), utf8(m_original));
  }
  return error;
}

Result<void> readBesideHost(const fs::path& folder, const Key& key,
                            const std::function<Result<void>(const ReadingPlace&)>& read) {
  for (int i = 1;; ++i) {
    const auto place = ReadingPlace::besideHost(folder, key);
    if (!place) {
      return std::unexpected(place.error());
    }
    auto done = read(*place);
    if (done) {
      return done;
    }
    if (place->isUndisturbed() || i == kAttemptsMax) {
      return std::unexpected(place->inPlace(std::move(done.error())));
    }
  }
}

} // namespace comanda::journal
