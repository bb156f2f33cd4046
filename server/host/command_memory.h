// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/entry.h"

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace comanda::host {

/// What the host remembers of the commands that were carried out, so that none is carried out twice: a
/// fingerprint of every one, and the outcomes of the latest. A command without a fingerprint here is
/// certainly new; one with a fingerprint is looked up in the journal.
class CommandMemory {
public:
  /// Outcomes kept in memory: the repetitions of a busy evening.
  static constexpr std::size_t kRecentMax = 20'000;

  /// One text for a command of a device; ids hold no line breaks.
  static std::string keyOf(std::string_view deviceId, std::string_view commandId);

  /// This command was carried out at some time; its outcome is in the journal.
  void addKnown(std::string_view key);
  /// This command was carried out just now.
  void remember(const std::string& key, journal::StoredOutcome outcome);

  /// False: this command was certainly never carried out.
  bool mayBeKnown(std::string_view key) const;
  /// The outcome, if it is among the latest; valid until the next change.
  const journal::StoredOutcome* recent(const std::string& key) const;

private:
  // 64 bits stand for a command; two commands in 10^19 share them, which costs one look into the journal.
  std::unordered_set<std::size_t> m_fingerprints;
  std::unordered_map<std::string, journal::StoredOutcome> m_recent;
  std::deque<std::string> m_recentOrder;
};

} // namespace comanda::host
