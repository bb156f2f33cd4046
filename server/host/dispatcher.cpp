// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/host/dispatcher.h"

#include "domain/contract/options.h"
#include "domain/contract/validate.h"
#include "domain/decide.h"
#include "domain/evolve.h"
#include "domain/settings/business_day_turn.h"
#include "domain/staff/permission_matrix.h"
#include "domain/values/assert.h"
#include "domain/values/timestamp.h"
#include "server/host/outcomes.h"
#include "server/host/payload_hash.h"

#include <algorithm>

namespace comanda::host {
namespace {

// The form of a batch that may be longer than those of devices.
std::optional<v1::Refused> importRefusal(const v1::CommandBatch& batch) {
  if (!contract::isId(batch.id())) {
    return refused(v1::MALFORMED, "id", "must be 1 to 64 letters, digits, '-', '_' or '.'");
  }
  if (batch.commands().empty() || batch.commands_size() > kImportCommandsMax) {
    return refused(v1::MALFORMED, "commands", "must be 1 to " + std::to_string(kImportCommandsMax));
  }
  for (int i = 0; i < batch.commands_size(); ++i) {
    if (auto violations = contract::validate(batch.commands(i)); !violations.empty()) {
      const std::string& field = violations.front().field();
      return refused(v1::MALFORMED, "commands[" + std::to_string(i) + "]." + field,
                     violations.front().message());
    }
  }
  return std::nullopt;
}

} // namespace

Dispatcher::Dispatcher(Start start, const ports::Clock& clock)
    : m_commands(std::move(start.commands)),
      m_payloadKey(std::move(start.payloadKey)),
      m_house(std::move(start.house)),
      m_clock(clock),
      m_limits(start.limits),
      m_epoch(static_cast<std::uint32_t>(start.store->head().epoch)),
      m_durableSeq(m_house.position.get().seq),
      m_snapshotSeq(start.snapshotSeq),
      m_writer(std::make_unique<journal::Writer>(std::move(start.store), *this)) {}

Dispatcher::~Dispatcher() {
  if (!m_failure && m_house.position.get().seq > m_snapshotSeq) {
    m_writer->saveSnapshot(domain::snapshot(m_house, v1::AUDIENCE_HOST_ONLY));
  }
  m_writer.reset();
}

// The form comes first, for the id must be one; then what is known of the batch, for the same batch has the
// same outcome whatever its sender may do by now; then whether it may be carried out.
void Dispatcher::submit(const Identity& identity, const v1::CommandBatch& batch, OnOutcome onOutcome) {
  if (const auto violations = contract::validate(batch); !violations.empty()) {
    v1::Refused malformed = refused(v1::MALFORMED);
    malformed.mutable_violations()->Assign(violations.begin(), violations.end());
    onOutcome(outcome(batch.id(), std::move(malformed)));
  } else {
    submitChecked(identity, batch, std::move(onOutcome));
  }
}

void Dispatcher::submitImport(const Identity& identity, const v1::CommandBatch& batch, OnOutcome onOutcome) {
  if (auto malformed = importRefusal(batch)) {
    onOutcome(outcome(batch.id(), *std::move(malformed)));
  } else {
    submitChecked(identity, batch, std::move(onOutcome));
  }
}

void Dispatcher::submitChecked(const Identity& identity, const v1::CommandBatch& batch, OnOutcome onOutcome) {
  const journal::Hash hash = payloadHash(batch, m_payloadKey);
  const std::string key = CommandMemory::keyOf(identity.deviceId, batch.id());
  if (repeat(key, hash, batch.id(), onOutcome)) {
    return;
  }
  if (isOverloaded() || m_pendingBytes >= m_limits.pendingBytesMax) {
    onOutcome(outcome(batch.id(), refused(v1::OVERLOADED)));
  } else if (m_commands.mayBeKnown(key)) {
    search(identity, batch, hash, std::move(onOutcome));
  } else {
    tryNew(identity, batch, hash, std::move(onOutcome));
  }
}

bool Dispatcher::mayHaveSeen(const Identity& identity, std::string_view commandId) const {
  const std::string key = CommandMemory::keyOf(identity.deviceId, commandId);
  return m_pending.contains(key) || m_commands.mayBeKnown(key);
}

// Looks the batch up in the journal; it may have come again by the time the answer is here.
void Dispatcher::search(const Identity& identity, const v1::CommandBatch& batch, const journal::Hash& hash,
                        OnOutcome onOutcome) {
  const std::size_t bytes = batch.ByteSizeLong();
  m_pendingBytes += bytes;
  ++m_outcomesWaiting;
  m_writer->findOutcome(
      identity.deviceId, batch.id(),
      [this, identity, batch, hash, bytes, onOutcome = std::move(onOutcome)](auto found) mutable {
        m_pendingBytes -= bytes;
        --m_outcomesWaiting;
        const std::string key = CommandMemory::keyOf(identity.deviceId, batch.id());
        if (found && *found) {
          m_commands.remember(key, **std::move(found));
        }
        if (repeat(key, hash, batch.id(), onOutcome)) {
          return;
        }
        if (!found) {
          if (!m_failure && m_onTrouble) {
            m_onTrouble(found.error());
          }
          onOutcome(outcome(batch.id(), m_failure ? readOnly(*m_failure) : unreadable(found.error())));
        } else {
          tryNew(identity, batch, hash, std::move(onOutcome));
        }
      });
}

void Dispatcher::tryNew(const Identity& identity, const v1::CommandBatch& batch, const journal::Hash& hash,
                        OnOutcome onOutcome) {
  if (auto no = refusal(identity, batch)) {
    onOutcome(outcome(batch.id(), *std::move(no)));
  } else {
    carryOut(identity, batch, hash, std::move(onOutcome));
  }
}

std::optional<v1::Refused> Dispatcher::refusal(const Identity& identity,
                                               const v1::CommandBatch& batch) const {
  if (m_failure) {
    return readOnly(*m_failure);
  }
  for (const v1::Command& command : batch.commands()) {
    const v1::Permission permission = contract::permissionOf(command);
    if (!staff::isPermitted(m_house, identity.staffId, permission)) {
      return refused(v1::NOT_PERMITTED, contract::bodyName(command),
                     v1::Permission_Name(permission) + " is needed");
    }
  }
  return std::nullopt;
}

bool Dispatcher::isOverloaded() const {
  return m_outcomesWaiting >= m_limits.outcomesWaitingMax;
}

// Answers a batch that was carried out before or is under way. False: it was neither.
bool Dispatcher::repeat(const std::string& key, const journal::Hash& hash, const std::string& commandId,
                        OnOutcome& onOutcome) {
  const auto pending = m_pending.find(key);
  const journal::StoredOutcome* recent = m_commands.recent(key);
  if (pending == m_pending.end() && recent == nullptr) {
    return false;
  }
  if ((recent != nullptr ? recent->payloadHash : pending->second.hash) != hash) {
    onOutcome(outcome(commandId, refused(v1::CONFLICT)));
  } else if (recent != nullptr) {
    v1::Outcome stored;
    COMANDA_ASSERT(stored.ParseFromString(recent->outcome), "a stored outcome can be read");
    onOutcome(stored);
  } else if (isOverloaded()) {
    onOutcome(outcome(commandId, refused(v1::OVERLOADED)));
  } else {
    pending->second.waiting.push_back(std::move(onOutcome));
    ++m_outcomesWaiting;
  }
  return true;
}

void Dispatcher::carryOut(const Identity& identity, const v1::CommandBatch& batch, const journal::Hash& hash,
                          OnOutcome onOutcome) {
  const domain::Context context{
      .now = readClock(), .actorId = identity.staffId, .deviceId = identity.deviceId};
  journal::Entry entry{.deviceId = identity.deviceId, .commandId = batch.id(), .payloadHash = hash};
  Pending pending{.hash = hash};
  pending.outcome = decideAll(context, batch, entry.events);
  COMANDA_ASSERT(pending.outcome.SerializeToString(&entry.outcome), "an outcome can be written");
  pending.waiting.push_back(std::move(onOutcome));
  ++m_outcomesWaiting;
  pending.bytes = entry.outcome.size();
  for (const v1::Event& event : entry.events) {
    pending.bytes += event.ByteSizeLong();
  }
  m_pendingBytes += pending.bytes;
  m_pending.emplace(CommandMemory::keyOf(identity.deviceId, batch.id()), std::move(pending));
  m_writer->append(std::move(entry));
}

// The time of this decision, after the host's own events that it brings: a clock that was set, a new business
// day.
values::LocalTime Dispatcher::readClock() {
  HostClock::Reading reading = m_clock.read(m_house);
  if (reading.jump) {
    appendOfHost(*std::move(reading.jump), reading.now);
  }
  if (auto turn = settings::businessDayTurn(m_house, reading.now)) {
    appendOfHost(*std::move(turn), reading.now);
  }
  return reading.now;
}

void Dispatcher::appendOfHost(v1::Event event, const values::LocalTime& now) {
  const domain::Context context{
      .now = now, .actorId = std::string(staff::kHostActor), .deviceId = std::string(staff::kHostActor)};
  journal::Entry entry{.deviceId = context.deviceId};
  std::vector<v1::Event> decided;
  decided.push_back(std::move(event));
  happen(std::move(decided), context, "", entry.events);
  m_writer->append(std::move(entry));
}

v1::Outcome Dispatcher::decideAll(const domain::Context& context, const v1::CommandBatch& batch,
                                  std::vector<v1::Event>& events) {
  v1::Outcome result;
  result.set_command_id(batch.id());
  v1::Accepted accepted;
  // One command changes nothing before it is accepted; several must not leave the first behind when the
  // second fails.
  std::optional<domain::Trial> trial;
  if (batch.commands_size() > 1) {
    trial.emplace(m_house);
  }
  for (int i = 0; i < batch.commands_size(); ++i) {
    domain::Decision decision = domain::decide(m_house, batch.commands(i), context);
    if (!decision) {
      decision.error().set_command_index(static_cast<std::uint32_t>(i));
      *result.mutable_rejected() = std::move(decision.error());
      events.clear();
      return result;
    }
    accepted.add_subject_ids(std::move(decision->subjectId));
    happen(std::move(decision->events), context, batch.id(), events);
  }
  if (trial) {
    trial->keep();
  }
  accepted.set_epoch(m_epoch);
  accepted.set_seq(m_house.position.get().seq);
  *result.mutable_accepted() = std::move(accepted);
  return result;
}

void Dispatcher::happen(std::vector<v1::Event> decided, const domain::Context& context,
                        const std::string& commandId, std::vector<v1::Event>& events) {
  for (v1::Event& event : decided) {
    event.set_epoch(m_epoch);
    event.set_seq(m_house.position.get().seq + 1);
    *event.mutable_at() = values::toTimestamp(context.now.utc);
    event.set_utc_offset_minutes(static_cast<int>(context.now.offset.count()));
    event.set_device_id(context.deviceId);
    event.set_actor_id(context.actorId);
    event.set_command_id(commandId);
    domain::evolve(m_house, event);
    events.push_back(std::move(event));
  }
}

void Dispatcher::committed(std::vector<journal::Entry> entries) {
  Commit commit{.epoch = m_epoch};
  for (journal::Entry& entry : entries) {
    if (!entry.events.empty()) {
      m_durableSeq = entry.events.back().seq();
    }
    answer(entry);
    std::move(entry.events.begin(), entry.events.end(), std::back_inserter(commit.events));
  }
  settleDurable();
  if (!commit.events.empty() && m_onCommit) {
    m_onCommit(commit);
  }
  snapshotIfDue();
}

void Dispatcher::answer(const journal::Entry& entry) {
  if (entry.commandId.empty()) {
    return; // an event of the host's own: nobody asked for it
  }
  const Pending pending = takePending(entry);
  m_commands.remember(CommandMemory::keyOf(entry.deviceId, entry.commandId),
                      {.payloadHash = entry.payloadHash, .outcome = entry.outcome});
  for (const OnOutcome& onOutcome : pending.waiting) {
    onOutcome(pending.outcome);
  }
}

// The batch of an entry that the journal has done with.
Dispatcher::Pending Dispatcher::takePending(const journal::Entry& entry) {
  auto node = m_pending.extract(CommandMemory::keyOf(entry.deviceId, entry.commandId));
  COMANDA_ASSERT(!node.empty(), "what the journal has done with had been pending");
  m_outcomesWaiting -= node.mapped().waiting.size();
  m_pendingBytes -= node.mapped().bytes;
  return std::move(node.mapped());
}

void Dispatcher::failed(std::vector<journal::Entry> entries, const journal::Error& error) {
  if (!m_failure) {
    m_failure = error;
    if (m_onFailure) {
      m_onFailure(error);
    }
    // Terminals hold committed events only; the host's own house must go back to where they are.
    m_isHouseLost = true;
    m_writer->reload(m_durableSeq, [this](journal::Result<domain::House> house) {
      if (house) {
        m_house = *std::move(house);
        m_durableSeq = m_house.position.get().seq;
        m_isHouseLost = false;
        if (m_onHouseReplaced) {
          m_onHouseReplaced();
        }
      }
    });
    for (const auto& [seq, onDurable] : std::exchange(m_durableWaiting, {})) {
      onDurable(Durability::Lost);
    }
  }
  for (const journal::Entry& entry : entries) {
    if (entry.commandId.empty()) {
      continue; // an event of the host's own
    }
    for (const OnOutcome& onOutcome : takePending(entry).waiting) {
      onOutcome(outcome(entry.commandId, readOnly(error)));
    }
  }
}

void Dispatcher::whenDurable(OnDurable onDurable) {
  const std::uint64_t seq = m_house.position.get().seq;
  if (m_isHouseLost) {
    onDurable(Durability::Lost);
  } else if (seq <= m_durableSeq) {
    onDurable(Durability::Durable);
  } else if (m_durableWaiting.size() >= m_limits.durableWaitingMax) {
    onDurable(Durability::Overloaded);
  } else {
    m_durableWaiting.emplace_back(seq, std::move(onDurable));
  }
}

void Dispatcher::settleDurable() {
  const auto end = std::find_if(m_durableWaiting.begin(), m_durableWaiting.end(),
                                [this](const auto& waiting) { return waiting.first > m_durableSeq; });
  std::vector<std::pair<std::uint64_t, OnDurable>> settled(std::make_move_iterator(m_durableWaiting.begin()),
                                                           std::make_move_iterator(end));
  m_durableWaiting.erase(m_durableWaiting.begin(), end);
  for (const auto& [seq, onDurable] : settled) {
    onDurable(Durability::Durable);
  }
}

void Dispatcher::snapshotIfDue() {
  const std::uint64_t seq = m_house.position.get().seq;
  if (seq - m_snapshotSeq >= kSnapshotEvery) {
    m_snapshotSeq = seq;
    m_writer->saveSnapshot(domain::snapshot(m_house, v1::AUDIENCE_HOST_ONLY));
  }
}

} // namespace comanda::host
