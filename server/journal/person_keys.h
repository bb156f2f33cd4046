// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/error.h"
#include "server/journal/secret_key.h"

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>

namespace comanda::journal {

class Database;

/// The keys under which the personal data of staff and guests is sealed, in the table person_key. Belongs to
/// its database's thread and must not outlive it.
class PersonKeys {
public:
  struct Numbered {
    std::int64_t number = 0;
    const PersonKey* key = nullptr; ///< Valid until the key is destroyed or dropCache().
  };

  explicit PersonKeys(Database& database) : m_database(&database) {}

  /// This person's key; made now, within the caller's transaction, where there is none.
  Result<Numbered> keyOf(const std::string& personId);

  /// The key of this number; nullptr when it was destroyed. Damaged when there never was one.
  Result<const PersonKey*> find(std::int64_t number);

  /// Destroys this person's key within the caller's transaction. Nothing happens when there is none.
  Result<void> destroy(const std::string& personId);

  /// Forgets what was read, so that it is read again: after a transaction that was undone, and before reading
  /// beside a writer who may have destroyed a key.
  void dropCache();

private:
  const PersonKey* keep(std::int64_t number, std::optional<PersonKey> key);

  Database* m_database;
  std::unordered_map<std::int64_t, std::optional<PersonKey>> m_keys; ///< By number; nothing: destroyed.
  std::unordered_map<std::string, std::int64_t> m_inUse;             ///< Numbers by person.
};

} // namespace comanda::journal
