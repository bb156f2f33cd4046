// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/evening/player.h"
#include "comanda/v1/query.pb.h"
#include "domain/ports/gateway.h"

#include <QObject>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace comanda::evening {

/// What came out of an evening.
struct Reconciliation {
  v1::DailySales sales;
  std::vector<v1::DayReport> closings; ///< The Z reports that were made on this business day.
  std::vector<std::string> broken; ///< What does not hold, one sentence each; empty when the evening adds up.
  std::uint64_t digest = 0;        ///< Of the house as staff see it: the same seed gives the same.
  int terminalsInStep = 0;
  // Whoever played the evening adds:
  std::uint64_t lastSeq = 0;
  /// Events of the journal that were read back through the front door and replayed, where the host is another
  /// program.
  std::optional<std::uint64_t> replayed;
  Tally tally;
};

/// Compares at the end of an evening what everybody knows: sum of lines = sum of bills = sum of payments =
/// what the Z reports of the day say, every drawer is what went in less what went out, every line that was
/// sent is cooked and served, every terminal's house is the host's, the invariants hold. Asks through the
/// terminals' own gateways. Lives on the main thread; the gateways must outlive it.
class Reconciler : public QObject {
public:
  using OnResult = std::function<void(Reconciliation)>;

  /// The first terminal is the manager's, who may ask for everything.
  Reconciler(std::vector<ports::Gateway*> terminals, OnResult onResult)
      : m_terminals(std::move(terminals)),
        m_onResult(std::move(onResult)) {}

  void start();

private:
  void compareDigest(std::size_t terminal, int attemptsLeft);
  void finishOne();
  void checkSales(const v1::Answer& answer);
  void readClosings(const v1::Answer& answer);
  void readClosing(const v1::Answer& answer);
  void checkClosings();

  std::vector<ports::Gateway*> m_terminals;
  OnResult m_onResult;
  Reconciliation m_result;
  std::size_t m_underWay = 0;
};

/// Sentences about a house in which the evening is not over as it should be: an order is open, something was
/// not served, an invariant does not hold.
std::vector<std::string> brokenService(const domain::House& house);

/// Sentences about a day's sales that do not add up: lines, bills and payments.
std::vector<std::string> brokenSums(const v1::DailySales& sales);

} // namespace comanda::evening
