// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/house.h"
#include "server/journal/database.h"
#include "server/journal/meta_table.h"
#include "server/journal/outcome_check.h"
#include "server/journal/person_keys.h"
#include "server/journal/read_tables_check.h"
#include "server/journal/row.h"
#include "server/journal/verify.h"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

namespace comanda::journal {

/// Replays a journal from event 1 and compares on the way what must follow from it: see verify.h. For one
/// run; must not outlive the database.
class ReplayCheck {
public:
  explicit ReplayCheck(Database& database) : m_database(database), m_keys(database), m_outcomes(database) {}

  Result<VerifyReport> run();

private:
  Result<void> begin();
  Result<void> digestSnapshots();
  Result<void> check(const Row& row);
  Result<void> checkPlace(const Row& row);
  Result<void> checkFiscalNumber(const v1::Event& event);
  Result<void> compareWithSnapshot(std::int64_t seq);
  Result<void> finish();
  Result<void> checkHouse() const;
  std::unexpected<Error> damaged(std::int64_t seq, std::string_view detail) const;

  Database& m_database;
  PersonKeys m_keys;
  OutcomeCheck m_outcomes;
  std::unique_ptr<ReadTablesCheck> m_readTables;
  Standing m_standing;
  /// By seq, taken out when compared; none for one that this program does not begin with (isUsable).
  std::map<std::int64_t, std::optional<std::uint64_t>> m_snapshotDigests;
  std::map<std::string, std::int64_t> m_fiscalNumbers; ///< The last one of each series.
  domain::House m_house;
  Hash m_hash{};
  std::int64_t m_seq = 0;
  std::int64_t m_epoch = 1;
  std::int64_t m_atUs = 0;
  VerifyReport m_report;
};

} // namespace comanda::journal
