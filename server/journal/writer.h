// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/entry.h"
#include "server/journal/error.h"
#include "server/journal/store.h"

#include <QObject>
#include <QThread>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace comanda::journal {

/// The journal thread: owns the one writing connection. Entries that come in one turn of the host thread's
/// event loop, and all that queue up while a transaction commits, go into the next one together (group
/// commit). Created, called and destroyed on the host thread, where it also calls back.
///
/// After the first failure it writes nothing any more (fail-stop): a failed fsync cannot be retried, nobody
/// knows what is on the disk. Everything queued behind the failure is handed back as failed.
class Writer : public QObject {
public:
  struct Listener {
    virtual ~Listener() = default;
    /// These entries are durable, in the order they were appended; one call for each transaction.
    virtual void committed(std::vector<Entry> entries) = 0;
    /// These entries are not known to be durable, and nothing will be written any more.
    virtual void failed(std::vector<Entry> entries, const Error& error) = 0;
  };
  using OnDone = std::function<void(bool isDurable)>;
  using OnOutcome = std::function<void(Result<std::optional<StoredOutcome>>)>;

  /// Entries that one transaction takes at most.
  static constexpr std::size_t kGroupEntriesMax = 512;
  /// Entries that are kept at most until the host thread has done what it has to do at the moment: whatever
  /// came in together goes into one transaction, for an fsync costs as much as ten orders.
  static constexpr std::size_t kHandedOverMax = 16;

  Writer(std::unique_ptr<Store> store, Listener& listener);
  /// Commits what is queued, closes the store and ends the thread.
  ~Writer() override;

  void append(Entry entry);
  /// Stores a snapshot behind everything appended so far. A failure is a failure of the journal.
  void saveSnapshot(v1::HouseSnapshot snapshot);
  /// A login came, changed or ended; calls `onDone`, if there is one, when that is durable, or with false
  /// when nothing is written any more. What queues up shares a transaction. A failure is a failure of the
  /// journal.
  void changeSession(SessionChange change, OnDone onDone);
  /// Looks up the outcome of an old command.
  void findOutcome(std::string deviceId, std::string commandId, OnOutcome onOutcome);
  /// Reads the house anew from what is on disk, up to the last event that is known to be durable, for a host
  /// that lost its own to a failure: what a failed commit left on the disk is in doubt.
  void reload(std::uint64_t lastSeq, std::function<void(Result<domain::House>)> onHouse);

private:
  class Worker;

  void handOver();

  std::vector<Entry> m_waiting;
  QThread m_thread;
  Worker* m_worker; // lives on m_thread, deleted there
};

} // namespace comanda::journal
