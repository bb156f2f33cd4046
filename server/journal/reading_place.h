// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/files/raw_file.h"
#include "server/journal/database.h"
#include "server/journal/scratch_folder.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>

namespace comanda::journal {

/// Where the journal of a folder can be read so that nothing in the folder is made or changed: a copy on a CD
/// reads like any other. That is
/// - the folder itself beside a running host, whose files are there already (Access::ReadOnly);
/// - the folder itself where no host runs and the log is empty (Access::Still);
/// - after a crash a copy in the system's place for temporary files, in which the log has been moved into the
/// database
///   (Access::Still). It needs as much room as the journal, and goes with this object.
class ReadingPlace {
public:
  /// For those who read beside a running host. Errors as requireRestored and Database::open.
  static Result<ReadingPlace> besideHost(const std::filesystem::path& folder, const Key& key);
  /// For those who want the journal to themselves: InUse while a host runs, and none starts as long as this
  /// lives. (A folder without a lock file, as a copy may be, cannot be locked: see isUndisturbed.)
  static Result<ReadingPlace> withoutHost(const std::filesystem::path& folder, const Key& key);

  const std::filesystem::path& folder() const { return m_copy ? m_copy->path() : m_original; }
  Access access() const { return m_access; }

  /// False when a host has begun to write meanwhile: what was read may then be neither the old nor the new,
  /// and what looked like damage may be none.
  bool isUndisturbed() const;
  /// An error that names the copy's files names the folder's own.
  Error inPlace(Error error) const;

private:
  // What tells that pages of the database, or its log, were written.
  struct Trace {
    std::uintmax_t databaseBytes = 0;
    std::uintmax_t logBytes = 0;
    std::filesystem::file_time_type databaseWritten;
    bool operator==(const Trace&) const = default;
  };
  static Trace traceOf(const std::filesystem::path& folder);
  static Result<ReadingPlace> still(const std::filesystem::path& folder, const Key& key,
                                    std::optional<files::RawFile> lock);

  ReadingPlace(std::filesystem::path folder, Access access)
      : m_original(std::move(folder)),
        m_access(access),
        m_trace(traceOf(m_original)) {}
  Result<void> copyAndEmptyLog(const Key& key);

  std::filesystem::path m_original;
  Access m_access;
  Trace m_trace;
  std::optional<files::RawFile> m_lock;
  std::optional<ScratchFolder> m_copy;
};

/// Reads the journal of a folder beside a running host: calls `read` with the place, and again, three times
/// in all at most, where it failed because a host has begun to write meanwhile. What goes wrong names the
/// folder's own files. Errors as ReadingPlace::besideHost and those of `read`.
Result<void> readBesideHost(const std::filesystem::path& folder, const Key& key,
                            const std::function<Result<void>(const ReadingPlace&)>& read);

} // namespace comanda::journal
