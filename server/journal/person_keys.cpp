// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/person_keys.h"

#include "server/journal/database.h"
#include "server/journal/sql.h"

#include <utility>

namespace comanda::journal {
namespace {

// Nothing where the key was destroyed. The table holds 32 bytes or NULL.
Result<std::optional<PersonKey>> keyIn(const Statement& row, int column, const Database& database) {
  if (row.isNull(column)) {
    return std::nullopt;
  }
  const BytesView bytes = row.blob(column);
  if (bytes.size() != kKeyBytes) {
    return std::unexpected(
        errorAbout(ErrorKind::Damaged, database.path(), "the key of a person has a wrong length"));
  }
  return PersonKey(bytes.first<kKeyBytes>());
}

} // namespace

const PersonKey* PersonKeys::keep(std::int64_t number, std::optional<PersonKey> key) {
  const auto& kept = m_keys.insert_or_assign(number, std::move(key)).first->second;
  return kept ? &*kept : nullptr;
}

Result<PersonKeys::Numbered> PersonKeys::keyOf(const std::string& personId) {
  if (const auto known = m_inUse.find(personId); known != m_inUse.end()) {
    return Numbered{known->second, &*m_keys.at(known->second)};
  }
  auto find = m_database->prepare(sql::named("read_key_in_use"));
  if (!find) {
    return std::unexpected(find.error());
  }
  find->bindText(1, personId);
  const auto isFound = find->step();
  if (!isFound) {
    return std::unexpected(isFound.error());
  }
  if (*isFound) {
    auto key = keyIn(*find, 1, *m_database);
    if (!key) {
      return std::unexpected(key.error());
    }
    const std::int64_t number = find->integer(0);
    m_inUse[personId] = number;
    return Numbered{number, keep(number, *std::move(key))};
  }
  auto insert = m_database->prepare(sql::named("insert_key"));
  if (!insert) {
    return std::unexpected(insert.error());
  }
  PersonKey key = PersonKey::random();
  insert->bindText(1, personId);
  insert->bindBlob(2, key.bytes());
  if (auto inserted = insert->run(); !inserted) {
    return std::unexpected(inserted.error());
  }
  const auto number = m_database->number(sql::named("last_key_number"));
  if (!number) {
    return std::unexpected(number.error());
  }
  m_inUse[personId] = *number;
  return Numbered{*number, keep(*number, std::move(key))};
}

Result<const PersonKey*> PersonKeys::find(std::int64_t number) {
  if (const auto known = m_keys.find(number); known != m_keys.end()) {
    return known->second ? &*known->second : nullptr;
  }
  auto find = m_database->prepare(sql::named("read_key"));
  if (!find) {
    return std::unexpected(find.error());
  }
  find->bindInteger(1, number);
  const auto isFound = find->step();
  if (!isFound) {
    return std::unexpected(isFound.error());
  }
  if (!*isFound) {
    return std::unexpected(errorAbout(ErrorKind::Damaged, m_database->path(),
                                      "there is no key " + std::to_string(number) + " of a person"));
  }
  auto key = keyIn(*find, 0, *m_database);
  if (!key) {
    return std::unexpected(key.error());
  }
  return keep(number, *std::move(key));
}

Result<void> PersonKeys::destroy(const std::string& personId) {
  auto update = m_database->prepare(sql::named("destroy_key"));
  if (!update) {
    return std::unexpected(update.error());
  }
  update->bindText(1, personId);
  if (auto updated = update->run(); !updated) {
    return updated;
  }
  dropCache(); // a key that was read by its number may be this person's
  return {};
}

void PersonKeys::dropCache() {
  m_keys.clear();
  m_inUse.clear();
}

} // namespace comanda::journal
