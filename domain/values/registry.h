// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/values/assert.h"

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace comanda::values {

/// The House's store of records of one kind by id: orders, tables, tickets. Copyable, not shared between
/// threads.
///
/// A *trial* makes a batch of changes all or nothing: after beginTrial() the first change to a record puts
/// its old value aside; rollBackTrial() brings every record back exactly, keepTrial() forgets the old values.
/// There is one trial at a time. Outside a trial the mechanism costs one branch per change.
///
/// Pointers and references stay valid until their record is erased (also by rolling back a put of a new
/// record; an erased record that a roll-back brings back may lie elsewhere). A reference from edit() is for
/// changing the record now: changes made through one kept from before beginTrial() are not rolled back.
template <class T>
class Registry {
public:
  /// The record, or nullptr.
  const T* find(std::string_view id) const {
    const auto it = m_records.find(id);
    return it == m_records.end() ? nullptr : &it->second;
  }

  bool contains(std::string_view id) const { return m_records.find(id) != m_records.end(); }
  std::size_t size() const { return m_records.size(); }
  bool empty() const { return m_records.empty(); }

  /// The record to be changed. That there is none is a bug.
  T& edit(std::string_view id) {
    T* const record = tryEdit(id);
    COMANDA_ASSERT(record != nullptr, "a record to be changed does not exist");
    return *record;
  }

  /// The record to be changed, or nullptr.
  T* tryEdit(std::string_view id) {
    const auto it = m_records.find(id);
    if (it == m_records.end()) {
      return nullptr;
    }
    if (m_inTrial) {
      saveExisting(it->first, it->second);
    }
    return &it->second;
  }

  /// Inserts the record, or replaces the one with this id at the same address.
  T& put(std::string id, T value) {
    if (T* const existing = tryEdit(id)) {
      *existing = std::move(value);
      return *existing;
    }
    if (m_inTrial) {
      m_saved.try_emplace(id, std::nullopt);
    }
    return m_records.emplace(std::move(id), std::move(value)).first->second;
  }

  /// Whether there was such a record; now there is none.
  bool erase(std::string_view id) {
    const auto it = m_records.find(id);
    if (it == m_records.end()) {
      return false;
    }
    if (m_inTrial) {
      m_saved.try_emplace(it->first, std::move(it->second));
    }
    m_records.erase(it);
    return true;
  }

  /// All records ordered by id, byte by byte: the same on every machine, whatever the order of insertion.
  std::vector<const T*> sorted() const {
    std::vector<const typename Map::value_type*> entries;
    entries.reserve(m_records.size());
    for (const auto& entry : m_records) {
      entries.push_back(&entry);
    }
    std::sort(entries.begin(), entries.end(),
              [](const auto* a, const auto* b) { return a->first < b->first; });
    std::vector<const T*> records;
    records.reserve(entries.size());
    for (const auto* const entry : entries) {
      records.push_back(&entry->second);
    }
    return records;
  }

  /// Calls visit(record) or visit(id, record) for all records in an order that means nothing and differs
  /// between machines: for sums and searches whose result does not depend on it. `visit` must not change the
  /// registry.
  template <class Visitor>
  void forEach(Visitor&& visit) const {
    for (const auto& [id, record] : m_records) {
      if constexpr (std::invocable<Visitor&, const std::string&, const T&>) {
        visit(id, record);
      } else {
        visit(record);
      }
    }
  }

  bool inTrial() const { return m_inTrial; }

  /// From here on changes can be taken back. A trial within a trial is a bug.
  void beginTrial() {
    COMANDA_ASSERT(!m_inTrial, "a trial was begun within a trial");
    m_inTrial = true;
  }

  /// Ends the trial; its changes stay.
  void keepTrial() {
    COMANDA_ASSERT(m_inTrial, "a trial was kept that had not begun");
    m_inTrial = false;
    m_saved.clear();
  }

  /// Ends the trial; everything is as it was at beginTrial().
  void rollBackTrial() {
    COMANDA_ASSERT(m_inTrial, "a trial was rolled back that had not begun");
    m_inTrial = false;
    for (auto& [id, old] : m_saved) {
      if (old) {
        m_records.insert_or_assign(id, std::move(*old));
      } else {
        m_records.erase(id);
      }
    }
    m_saved.clear();
  }

  /// Same records under the same ids; whether a trial is open does not count.
  friend bool operator==(const Registry& a, const Registry& b) requires std::equality_comparable<T> {
    return a.m_records == b.m_records;
  }

private:
  // Lets find() look up a std::string_view without making a std::string of it.
  struct IdHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view id) const { return std::hash<std::string_view>()(id); }
  };
  using Map = std::unordered_map<std::string, T, IdHash, std::equal_to<>>;

  // Only the first save of a record in a trial counts; later ones must not even copy it.
  void saveExisting(const std::string& id, const T& record) {
    if (!m_saved.contains(id)) {
      m_saved.emplace(id, record);
    }
  }

  Map m_records;
  std::unordered_map<std::string, std::optional<T>, IdHash, std::equal_to<>>
      m_saved; // nullopt: was not there
  bool m_inTrial = false;
};

/// One value with the same trial as Registry: the restaurant's settings, a counter.
template <class T>
class Single {
public:
  Single() = default;
  explicit Single(T value) : m_value(std::move(value)) {}

  const T& get() const { return m_value; }

  /// The value to be changed now; see Registry::edit about keeping the reference.
  T& edit() {
    if (m_inTrial && !m_saved) {
      m_saved = m_value;
    }
    return m_value;
  }

  void set(T value) { edit() = std::move(value); }

  bool inTrial() const { return m_inTrial; }

  /// See Registry.
  void beginTrial() {
    COMANDA_ASSERT(!m_inTrial, "a trial was begun within a trial");
    m_inTrial = true;
  }

  void keepTrial() {
    COMANDA_ASSERT(m_inTrial, "a trial was kept that had not begun");
    m_inTrial = false;
    m_saved.reset();
  }

  void rollBackTrial() {
    COMANDA_ASSERT(m_inTrial, "a trial was rolled back that had not begun");
    m_inTrial = false;
    if (m_saved) {
      m_value = std::move(*m_saved);
      m_saved.reset();
    }
  }

  /// Same value; whether a trial is open does not count.
  friend bool operator==(const Single& a, const Single& b) requires std::equality_comparable<T> {
    return a.m_value == b.m_value;
  }

private:
  T m_value{};
  std::optional<T> m_saved;
  bool m_inTrial = false;
};

} // namespace comanda::values
