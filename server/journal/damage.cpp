// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/damage.h"

#include "server/journal/database.h"
#include "server/journal/row.h"
#include "server/journal/sql.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace comanda::journal {
namespace {

namespace fs = std::filesystem;

struct Table {
  std::string_view name;
  std::string_view sql; ///< Reads every byte of every row, what tells the row first.
  std::string_view key; ///< What that is.
};

constexpr auto kTables = std::to_array<Table>({
    {"meta", sql::named("read_meta"), ""},
    {"outcome", sql::named("read_all_outcomes"), "the one at sequence "},
    {"person_key", sql::named("read_all_person_keys"), "number "},
    {"snapshot", sql::named("read_all_snapshots"), "the one at sequence "},
    {"read_state", sql::named("digest_state"), ""},
    {"read_order", sql::named("digest_order"), "sequence "},
    {"read_line", sql::named("digest_line"), "sequence "},
    {"read_bill", sql::named("digest_bill"), "sequence "},
    {"read_bill_tax", sql::named("digest_bill_tax"), "sequence "},
    {"read_payment", sql::named("digest_payment"), "sequence "},
    {"read_refund", sql::named("digest_refund"), "sequence "},
    {"read_ticket", sql::named("digest_ticket"), ""},
    {"read_preparation", sql::named("digest_preparation"), ""},
    {"session", sql::named("read_all_sessions"), "that of "},
});

// A connection that has met damage answers at random from then on: each table gets one of its own.
Result<Database> connect(const fs::path& path, const Key& key) {
  return Database::open(path, key, Access::Still);
}

// The last event before the first that cannot be read; nothing where all can.
std::optional<std::int64_t> lastBeforeDamage(const fs::path& path, const Key& key) {
  std::int64_t last = 0;
  auto database = connect(path, key);
  if (!database) {
    return last;
  }
  const auto read = forEachRow(*database, 0, [&](const Row& row) -> Result<bool> {
    last = row.seq;
    return true;
  });
  return read ? std::nullopt : std::optional(last);
}

// In words, the last row before the first that cannot be read; nothing where all can.
std::optional<std::string> lastBeforeDamage(const fs::path& path, const Key& key, const Table& table) {
  const std::string start = "its first row on";
  auto database = connect(path, key);
  if (!database) {
    return start;
  }
  auto rows = database->prepare(table.sql);
  if (!rows) {
    return start;
  }
  std::string last;
  for (;;) {
    const auto isRow = rows->step();
    if (!isRow) {
      return last.empty() ? start : "the row after " + std::string(table.key) + last + " on";
    }
    if (!*isRow) {
      return std::nullopt;
    }
    const std::string_view text = rows->text(0);
    last = text.substr(0, text.find(','));
  }
}

} // namespace

std::string whatIsHit(const fs::path& path, const Key& key) {
  if (!connect(path, key)) {
    return "nothing of the journal can be read";
  }
  if (const auto last = lastBeforeDamage(path, key)) {
    return "the journal cannot be read from sequence " + std::to_string(*last + 1) + " on";
  }
  for (const Table& table : kTables) {
    if (const auto last = lastBeforeDamage(path, key, table)) {
      return std::string(table.name) + " cannot be read from " + *last;
    }
  }
  return "no row of the journal is on it";
}

} // namespace comanda::journal
