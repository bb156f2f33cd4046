// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"
#include "comanda/v1/outcome.pb.h"
#include "domain/decision.h"
#include "domain/house.h"
#include "server/host/command_memory.h"
#include "server/host/host_clock.h"
#include "server/host/identity.h"
#include "server/host/limits.h"
#include "server/journal/writer.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace comanda::host {

/// What one transaction of the journal made happen, in order.
struct Commit {
  std::uint32_t epoch = 0;
  std::vector<v1::Event> events;
};

/// What became of the wish to tell something that is durable.
enum class Durability {
  Durable,
  Lost,       ///< The host has failed and has not read its house anew from the disk.
  Overloaded, ///< Too many are waiting already.
};

/// The host's heart: takes command batches one by one, checks who may do what, lets the house decide and
/// evolve, has the journal store what happened, and only then answers the sender and tells everybody else.
///
/// Lives on the host thread. Nothing here waits: outcomes come back through callbacks, in the order of the
/// journal.
///
/// When the journal fails, the host stops taking changes for good (fail-stop): every batch that is not known
/// to be durable is refused as READ_ONLY; its sender may repeat it after a restart under the same id and gets
/// its true outcome then. The house goes back to what is on the disk.
class Dispatcher : public journal::Writer::Listener {
public:
  using OnOutcome = std::function<void(const v1::Outcome&)>;
  using OnCommit = std::function<void(const Commit&)>;
  using OnHouseReplaced = std::function<void()>;
  using OnFailure = std::function<void(const journal::Error&)>;
  using OnDurable = std::function<void(Durability)>;

  /// A snapshot is stored after so many events.
  static constexpr std::uint64_t kSnapshotEvery = 50'000;

  /// What the host starts from: a store, and the house and the commands that it holds.
  struct Start {
    std::unique_ptr<journal::Store> store;
    domain::House house;
    CommandMemory commands;
    journal::SecretBytes payloadKey; ///< For payloadHash: the journal key's own for that purpose.
    std::uint64_t snapshotSeq = 0;   ///< Of the last snapshot that the store holds.
    Limits limits = {};
    std::vector<journal::StoredSession> sessions = {}; ///< The logins that the store holds.
  };

  Dispatcher(Start start, const ports::Clock& clock);
  /// Commits what is under way and stores a last snapshot; outcomes that were not told yet never are.
  ~Dispatcher() override;

  /// `onOutcome` is called once: at once for refusals and repetitions, otherwise when the outcome is durable.
  void submit(const Identity& identity, const v1::CommandBatch& batch, OnOutcome onOutcome);

  /// The same for what the host puts together itself of a file that is imported: up to kImportCommandsMax
  /// commands, each of which must have the form of the contract. One transaction, as every batch.
  void submitImport(const Identity& identity, const v1::CommandBatch& batch, OnOutcome onOutcome);

  /// Whether this device may have sent a batch with this id: false is certain. What became of it only
  /// submit() tells.
  bool mayHaveSeen(const Identity& identity, std::string_view commandId) const;

  /// Told of every commit, after its senders were answered. Set once, before the first submit.
  void onCommit(OnCommit onCommit) { m_onCommit = std::move(onCommit); }

  /// Told once, when the host stops taking changes. Set once, before the first submit.
  void onFailure(OnFailure onFailure) { m_onFailure = std::move(onFailure); }

  /// Told of what could not be read from the journal, with every detail, for the host's log. Set once, before
  /// the first submit.
  void onTrouble(OnFailure onTrouble) { m_onTrouble = std::move(onTrouble); }

  /// Told when the house was read anew from the disk after a failure. Set once, before the first submit.
  void onHouseReplaced(OnHouseReplaced onReplaced) { m_onHouseReplaced = std::move(onReplaced); }

  /// The house as it is now. Whatever is derived from it must not leave the host before whenDurable says so.
  const domain::House& house() const { return m_house; }

  /// Calls back when everything that the house holds now is durable and before any later commit is told of;
  /// at once when there is nothing to wait for.
  void whenDurable(OnDurable onDurable);

  /// A login came, changed or ended (server/trust). Calls back when that is durable, or with false when the
  /// journal has failed; not at all when the host ends before.
  void changeSession(journal::SessionChange change, journal::Writer::OnDone onDone) {
    m_writer->changeSession(std::move(change), std::move(onDone));
  }

  /// Why the host takes no changes any more; nothing while all is well.
  const std::optional<journal::Error>& failure() const { return m_failure; }

private:
  struct Pending {
    journal::Hash hash{};
    v1::Outcome outcome;
    std::vector<OnOutcome> waiting;
    std::size_t bytes = 0;
  };

  void committed(std::vector<journal::Entry> entries) override;
  void failed(std::vector<journal::Entry> entries, const journal::Error& error) override;

  void submitChecked(const Identity& identity, const v1::CommandBatch& batch, OnOutcome onOutcome);
  std::optional<v1::Refused> refusal(const Identity& identity, const v1::CommandBatch& batch) const;
  bool isOverloaded() const;
  Pending takePending(const journal::Entry& entry);
  bool repeat(const std::string& key, const journal::Hash& hash, const std::string& commandId,
              OnOutcome& onOutcome);
  void search(const Identity& identity, const v1::CommandBatch& batch, const journal::Hash& hash,
              OnOutcome onOutcome);
  void tryNew(const Identity& identity, const v1::CommandBatch& batch, const journal::Hash& hash,
              OnOutcome onOutcome);
  void carryOut(const Identity& identity, const v1::CommandBatch& batch, const journal::Hash& hash,
                OnOutcome onOutcome);
  values::LocalTime readClock();
  v1::Outcome decideAll(const domain::Context& context, const v1::CommandBatch& batch,
                        std::vector<v1::Event>& events);
  void happen(std::vector<v1::Event> decided, const domain::Context& context, const std::string& commandId,
              std::vector<v1::Event>& events);
  void appendOfHost(v1::Event event, const values::LocalTime& now);
  void answer(const journal::Entry& entry);
  void settleDurable();
  void snapshotIfDue();

  CommandMemory m_commands;
  journal::SecretBytes m_payloadKey;
  domain::House m_house;
  HostClock m_clock;
  Limits m_limits;
  std::uint32_t m_epoch;
  OnCommit m_onCommit;
  OnFailure m_onFailure;
  OnFailure m_onTrouble;
  OnHouseReplaced m_onHouseReplaced;
  std::unordered_map<std::string, Pending> m_pending; ///< By key: appended, not yet durable.
  std::vector<std::pair<std::uint64_t, OnDurable>>
      m_durableWaiting;              ///< Until this seq is durable, ascending.
  std::size_t m_outcomesWaiting = 0; ///< Senders of pending batches, and of those being searched for.
  std::size_t m_pendingBytes = 0;    ///< Of the same batches.
  std::uint64_t m_durableSeq;
  std::uint64_t m_snapshotSeq;
  std::optional<journal::Error> m_failure;
  bool m_isHouseLost = false; ///< After a failure, until it is read anew from the disk.
  std::unique_ptr<journal::Writer> m_writer;
};

} // namespace comanda::host
