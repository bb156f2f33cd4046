// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/house.pb.h"
#include "domain/house.h"
#include "server/journal/database.h"
#include "server/journal/entry.h"
#include "server/journal/error.h"
#include "server/journal/head_file.h"
#include "server/journal/person_keys.h"
#include "server/journal/read_tables.h"
#include "server/journal/row.h"
#include "server/journal/session_table.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace comanda::journal {

/// The journal on disk: events with their hash chain, outcomes, read tables, snapshots, keys of persons.
/// Synchronous; belongs to one thread (the journal thread while a host runs, the main thread for verify,
/// export and backup).
///
/// A folder holds one journal: the database comanda.db with its sidecars, and comanda.db.head (head_file.h).
class Store {
public:
  /// Whether anything of a journal is in this folder, be it a restore that was cut off: then none may be
  /// created there.
  static bool exists(const std::filesystem::path& folder);
  /// Makes a new, empty journal; makes the folder where there is none. AlreadyExists where exists() says so.
  /// After a crash in between there is a whole journal, for open(), or none.
  static Result<std::unique_ptr<Store>> create(const std::filesystem::path& folder, const Key& key,
                                               const DatabaseOptions& options = {});
  /// Opens the journal of a folder as its one writer, brings its schema up to date and compares it with its
  /// head file. Never makes one. Errors as Database::open and migrate; HalfRestored; HeadLost; Damaged when
  /// committed events are gone.
  static Result<std::unique_ptr<Store>> open(const std::filesystem::path& folder, const Key& key,
                                             const DatabaseOptions& options = {});
  /// The same where the head file is lost or contradicts the journal, and somebody in charge has accepted
  /// what is there (head_acceptance.h). The first thing to be appended is EpochStarted; the head file is made
  /// anew behind it.
  static Result<std::unique_ptr<Store>> openWithoutHead(const std::filesystem::path& folder, const Key& key);
  /// For reading only, also beside the writer, whose later events it then sees; or with Access::Still.
  /// OlderVersion when the schema is of another version.
  static Result<std::unique_ptr<Store>> openReadOnly(const std::filesystem::path& folder, const Key& key,
                                                     Access access = Access::ReadOnly);
  /// Closes a journal that cannot be written any more and opens it again for reading what is on the disk.
  static Result<std::unique_ptr<Store>> reopenReadOnly(std::unique_ptr<Store> store);

  Store(const Store&) = delete;
  Store& operator=(const Store&) = delete;
  ~Store();

  /// Where the journal stands; beside a writer, where it stood when it was opened.
  const Head& head() const { return m_head; }

  /// Stores entries in one transaction: journal rows, outcomes, read tables; durable when it returns. All or
  /// nothing: but after IoFailure only reopening shows which. After any error nothing is written any more
  /// (fail-stop), and every later call gives that error.
  ///
  /// The events must be complete and follow on the head. One of them may be EpochStarted with the next epoch.
  Result<void> append(std::span<const Entry> entries);

  /// The house at the head: latest snapshot and the events after it, whose hash chain is recomputed. With
  /// `lastSeq` the events behind that one are left out.
  Result<domain::House> load(std::uint64_t lastSeq = UINT64_MAX);
  /// Of the snapshot that load() began with; 0 where there was none.
  std::uint64_t snapshotSeq() const { return m_snapshotSeq; }
  /// Stores a snapshot for AUDIENCE_HOST_ONLY of the house at some event of this journal; the last two are
  /// kept.
  Result<void> saveSnapshot(v1::HouseSnapshot snapshot);

  /// Empties the read tables and fills them anew from the journal, in one transaction. Opening does so by
  /// itself where they were filled by other rules than this program's.
  Result<void> rebuildReadTables();
  /// Equal read tables, equal digests (read_tables.h).
  Result<std::string> readTablesDigest() { return m_readTables.digest(); }

  /// Calls visit(event) for the events after `afterSeq`, in order, until it returns false.
  Result<void> readEvents(std::uint64_t afterSeq, const std::function<bool(v1::Event)>& visit);
  /// The same for the rows as they are stored.
  Result<void> readRows(std::uint64_t afterSeq, const VisitRow& visit);

  /// The outcome of a batch that was carried out or rejected before.
  Result<std::optional<StoredOutcome>> findOutcome(const std::string& deviceId, const std::string& commandId);
  /// Calls visit(deviceId, commandId) for every outcome ever stored.
  Result<void> forEachCommand(const std::function<void(std::string_view, std::string_view)>& visit);

  /// Logins come and go, in one transaction; durable when it returns. After an error as after append().
  Result<void> changeSessions(std::span<const SessionChange> changes);
  Result<std::vector<StoredSession>> loadSessions() { return readSessions(m_database); }

private:
  Store(std::filesystem::path folder, const Key& key, Database database, Access access);

  // Opening (store_open.cpp).
  enum class HeadPolicy { Compare, MakeAnew };
  static Result<std::unique_ptr<Store>> attach(const std::filesystem::path& folder, const Key& key,
                                               Access access, Result<Database> database,
                                               HeadPolicy policy = HeadPolicy::Compare);
  Result<void> prepareTables();
  Result<void> readHead();
  Result<void> compareWithHeadFile();
  Result<void> makeHeadFile();
  Result<void> replaceHeadFile();
  Result<void> prepareReadTables();

  // Writing (store_append.cpp).
  Result<void> failStop(Result<void> result);
  Result<void> write(std::span<const Entry> entries);
  Result<void> writeEntry(const Entry& entry, Head& head);
  Result<void> writeEvent(const Entry& entry, const v1::Event& event, Head& head);
  Result<void> writeOutcome(const Entry& entry, const Head& head);
  Result<void> refillReadTables();
  Result<void> takeConsequences(const v1::Event& event);
  Result<void> forgetInLog();

  std::filesystem::path m_folder;
  Key m_key;
  Database m_database;
  Access m_access;
  PersonKeys m_keys;
  ReadTables m_readTables;
  Head m_head;
  std::uint64_t m_snapshotSeq = 0;
  std::int64_t m_atUs = 0;        ///< Time of the last event written or being written; it never goes back.
  bool m_forgetsSomebody = false; ///< In the transaction that is being written.
  bool m_logHoldsKeys = false;    ///< The log may still hold pages with keys that were destroyed.
  std::optional<HeadFile> m_headFile; ///< The writer's; none before the first append after openWithoutHead.
  std::optional<Error> m_failure;
};

} // namespace comanda::journal
