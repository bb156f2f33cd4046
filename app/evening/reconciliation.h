// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/evening/cast.h"
#include "comanda/v1/query.pb.h"

#include <QObject>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace comanda::evening {

/// What came out of an evening.
struct Reconciliation {
  v1::DailySales sales;
  std::vector<std::string> broken; ///< What does not hold, one sentence each; empty when the evening adds up.
  std::uint64_t lastSeq = 0;
  std::uint64_t digest = 0; ///< Of the house as staff see it: the same seed gives the same.
  int terminalsInStep = 0;
  /// Events of the journal that were read back through the front door and replayed, where the host is another
  /// program.
  std::optional<std::uint64_t> replayed;
  Tally tally;
};

/// Compares at the end of an evening what everybody knows: sum of lines = sum of bills = sum of payments,
/// every line that was sent is cooked and served, every terminal's house is the host's, the invariants hold.
/// Asks through the terminals' own gateways. Lives on the main thread.
class Reconciler : public QObject {
public:
  using OnResult = std::function<void(Reconciliation)>;

  /// `cast` outlives this.
  Reconciler(Cast& cast, OnResult onResult) : m_cast(cast), m_onResult(std::move(onResult)) {}

  void start();

private:
  void compareDigest(std::size_t seat, int attemptsLeft);
  void finishOne();
  void checkHouse(const domain::House& house);
  void checkSales(const v1::Answer& answer);

  Cast& m_cast;
  OnResult m_onResult;
  Reconciliation m_result;
  std::size_t m_underWay = 0;
};

/// Sentences about a day's sales that do not add up: lines, bills and payments.
std::vector<std::string> brokenSums(const v1::DailySales& sales);

} // namespace comanda::evening
