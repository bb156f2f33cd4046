// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/export.h"

#include "server/files/raw_file.h"
#include "server/files/whole_file.h"
#include "server/journal/bytes_of.h"
#include "server/journal/export_line.h"
#include "server/journal/journal_files.h"
#include "server/journal/reading_place.h"
#include "server/journal/store.h"

#include <utility>

namespace comanda::journal {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kBufferBytes = 1 << 20;

// A new text file that is written from front to back.
class LineFile {
public:
  static Result<LineFile> create(const fs::path& path) {
    auto file = files::RawFile::open(path, files::OpenMode::CreateNew);
    return file ? Result<LineFile>(LineFile(path, *std::move(file)))
                : std::unexpected(errorAbout(file.error(), path));
  }

  Result<void> add(std::string_view line) {
    m_buffer.append(line).append(1, '\n');
    return m_buffer.size() < kBufferBytes ? Result<void>() : write();
  }

  /// Durable on return.
  Result<void> finish() {
    if (auto written = write(); !written) {
      return written;
    }
    const auto synced = m_file.sync();
    return synced ? Result<void>() : std::unexpected(errorAbout(synced.error(), m_path));
  }

private:
  LineFile(fs::path path, files::RawFile file) : m_path(std::move(path)), m_file(std::move(file)) {}

  Result<void> write() {
    if (const auto written = m_file.writeAt(m_offset, bytesOf(m_buffer)); !written) {
      return std::unexpected(errorAbout(written.error(), m_path));
    }
    m_offset += m_buffer.size();
    m_buffer.clear();
    return {};
  }

  fs::path m_path;
  files::RawFile m_file;
  std::string m_buffer;
  std::uint64_t m_offset = 0;
};

Result<void> writeLines(Store& store, const fs::path& database, LineFile& file) {
  if (auto added = file.add(headerLine(store.head().venue)); !added) {
    return added;
  }
  std::uint64_t events = 0;
  Hash hash = genesis(store.head().venue);
  auto read = store.readRows(0, [&](const Row& row) -> Result<bool> {
    if (!followsInChain(row, store.head().venue, hash)) {
      return std::unexpected(damagedRow(database, row.seq, "its hash is not that of its content"));
    }
    const auto line = eventLine(row);
    if (!line) {
      return std::unexpected(damagedRow(database, row.seq, line.error().what));
    }
    ++events;
    auto added = file.add(*line);
    return added ? Result<bool>(true) : std::unexpected(std::move(added.error()));
  });
  if (!read) {
    return read;
  }
  if (auto added = file.add(lastLine(events, hash)); !added) {
    return added;
  }
  return file.finish();
}

// Whole, or not there.
Result<void> writeTo(const fs::path& unfinished, Store& store, const fs::path& database) {
  std::error_code code;
  fs::remove(unfinished, code); // what cannot be removed makes the next step fail and say so
  auto file = LineFile::create(unfinished);
  if (!file) {
    return std::unexpected(std::move(file.error()));
  }
  auto written = writeLines(store, database, *file);
  if (!written) {
    fs::remove(unfinished, code);
  }
  return written;
}

Result<void> exportFrom(const ReadingPlace& place, const Key& key, const fs::path& unfinished) {
  auto store = Store::openReadOnly(place.folder(), key, place.access());
  if (!store) {
    return std::unexpected(std::move(store.error()));
  }
  return writeTo(unfinished, **store, databaseIn(place.folder()));
}

} // namespace

Result<void> exportJournal(const fs::path& folder, const Key& key, const fs::path& path) {
  std::error_code code;
  if (fs::exists(path, code)) {
    return std::unexpected(errorAbout(ErrorKind::AlreadyExists, path));
  }
  if (auto there = requireFolderOf(path); !there) {
    return there;
  }
  const fs::path unfinished = files::withSuffix(path, ".part");
  const auto written = readBesideHost(
      folder, key, [&](const ReadingPlace& place) { return exportFrom(place, key, unfinished); });
  if (!written) {
    return written;
  }
  const auto renamed = files::renameDurably(unfinished, path);
  return renamed ? Result<void>() : std::unexpected(errorAbout(renamed.error(), path));
}

} // namespace comanda::journal
