// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/host/command_memory.h"

#include <functional>
#include <utility>

namespace comanda::host {

std::string CommandMemory::keyOf(std::string_view deviceId, std::string_view commandId) {
  std::string key;
  key.reserve(deviceId.size() + 1 + commandId.size());
  key.append(deviceId).append(1, '\n').append(commandId);
  return key;
}

void CommandMemory::addKnown(std::string_view key) {
  m_fingerprints.insert(std::hash<std::string_view>()(key));
}

void CommandMemory::remember(const std::string& key, journal::StoredOutcome outcome) {
  addKnown(key);
  if (m_recent.insert_or_assign(key, std::move(outcome)).second) {
    m_recentOrder.push_back(key);
  }
  if (m_recentOrder.size() > kRecentMax) {
    m_recent.erase(m_recentOrder.front());
    m_recentOrder.pop_front();
  }
}

bool CommandMemory::mayBeKnown(std::string_view key) const {
  return m_fingerprints.contains(std::hash<std::string_view>()(key));
}

const journal::StoredOutcome* CommandMemory::recent(const std::string& key) const {
  const auto it = m_recent.find(key);
  return it == m_recent.end() ? nullptr : &it->second;
}

} // namespace comanda::host
