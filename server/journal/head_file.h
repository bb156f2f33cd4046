// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/files/raw_file.h"
#include "server/journal/error.h"
#include "server/journal/hash_chain.h"

#include <optional>

// The journal's last committed event, kept outside the database. SQLite silently drops the end of a damaged
// write-ahead log, and an old copy of the database is as valid as the new one; this file notices both.
//
//   "CMDAHEAD" 8 | venue 16 | epoch 8 | seq 8 | hash 32 | MAC 32      = 104 bytes, integers little-endian
//   MAC = BLAKE2b-256 of the 72 bytes before it, under the key derived for KeyPurpose::HeadFile
//
// It is overwritten in place after every commit, with one write and no fsync (a few microseconds): it
// survives the end of the process, and after a power cut it may be older than the database but never newer.
namespace comanda::journal {

struct Head {
  VenueId venue{};
  std::int64_t epoch = 0;
  std::int64_t seq = 0;
  Hash hash{};

  bool operator==(const Head&) const = default;
};

// Open for the life of the journal. Belongs to the journal's thread.
class HeadFile {
public:
  // For a new or restored journal; durable on return. AlreadyExists when there is one.
  static Result<HeadFile> create(const std::filesystem::path& path, const Key& key, const Head& head);
  // For the writer; for others with OpenMode::ReadOnly, and then write() fails. Missing when there is none.
  static Result<HeadFile> open(const std::filesystem::path& path, const Key& key,
                               files::OpenMode mode = files::OpenMode::Existing);

  // HeadLost when it is not exactly what was written with this key.
  Result<Head> read();
  // After a commit. IoFailure, DiskFull: the file may now be damaged; the journal is not.
  Result<void> write(const Head& head);

private:
  HeadFile(std::filesystem::path path, files::RawFile file, SecretBytes macKey)
      : m_path(std::move(path)),
        m_file(std::move(file)),
        m_macKey(std::move(macKey)) {}

  std::filesystem::path m_path;
  files::RawFile m_file;
  SecretBytes m_macKey;
};

// Judges the database by the head that was written down. `atRecordedSeq` is the hash the database has at
// recorded.seq (genesis for 0), nothing if it has no such event. Damaged, naming `database`, when committed
// events are gone or differ; a database that is ahead of the head is in order.
Result<void> compareHeads(const std::filesystem::path& database, const Head& recorded, const Head& found,
                          const std::optional<Hash>& atRecordedSeq);

} // namespace comanda::journal
