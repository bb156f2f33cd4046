// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/query.pb.h"
#include "server/journal/database.h"
#include "server/journal/error.h"
#include "server/journal/secret_key.h"
#include "server/journal/store.h"
#include "server/reports/house_words.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace comanda::reports {

/// A connection that reads the read tables of a folder as reports do, which keeps up to 16 MB of them in
/// memory. Errors as Database::open.
journal::Result<journal::Database> openReadTables(const std::filesystem::path& folder,
                                                  const journal::Key& key,
                                                  journal::Access access = journal::Access::ReadOnly);

/// Answers questions from the read tables and the journal of a folder, over connections of its own that only
/// read. Opens them with the first question, and anew after one that could not be answered. Belongs to one
/// thread.
class ReportReader {
public:
  ReportReader(std::filesystem::path folder, const journal::Key& key,
               journal::Access access = journal::Access::ReadOnly);

  /// As Reports::answer, but what cannot be read from the disk is told with its detail.
  journal::Result<v1::Answer> answer(const v1::Query& query, v1::Audience audience, const HouseWords& words);

  void close();

private:
  journal::Result<v1::Answer> read(const v1::Query& query, v1::Audience audience, const HouseWords& words);
  journal::Result<void> open();

  std::filesystem::path m_folder;
  journal::Key m_key;
  journal::Access m_access;
  std::unique_ptr<journal::Store> m_store;     ///< Reads events.
  std::optional<journal::Database> m_database; ///< Reads the read tables.
};

} // namespace comanda::reports
