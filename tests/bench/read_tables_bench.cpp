// SPDX-License-Identifier: GPL-3.0-or-later
// What the read tables cost: the rows of new orders (one of the order, four of its lines) written into an
// encrypted file, apart from the journal. `./dev bench read_tables [ORDERS]`; prints one table.
#include "tests/bench/orders.h"
#include "tests/bench/size_argument.h"
#include "tests/bench/stopwatch.h"
#include "tests/support/filled_tables.h"

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

namespace comanda::bench {
namespace {

using Events = std::vector<v1::Event>;

// The events of whole batches, as they would stand in the journal.
class Journal {
public:
  Journal() { m_scenario.given(testing::smallTrattoria()); }

  Events carryOut(const std::vector<v1::Command>& commands) {
    const std::size_t first = m_scenario.journal().size();
    m_scenario.given(commands);
    return {m_scenario.journal().begin() + static_cast<std::ptrdiff_t>(first), m_scenario.journal().end()};
  }
  const testing::Scenario& scenario() const { return m_scenario; }

private:
  testing::Scenario m_scenario;
};

void benchGroups(const std::vector<Events>& orders, std::size_t group, const char* what) {
  testing::FilledTables tables;
  double applying = 0;
  const Stopwatch all;
  for (std::size_t first = 0; first < orders.size(); first += group) {
    auto transaction = testing::must(journal::Transaction::begin(tables.database()));
    const Stopwatch applied;
    for (std::size_t i = first; i < std::min(first + group, orders.size()); ++i) {
      for (const v1::Event& event : orders[i]) {
        testing::must(tables.tables().apply(event));
      }
    }
    applying += applied.seconds();
    testing::must(transaction.commit());
  }
  const double seconds = all.seconds();
  const auto perOrder = [&](double time) { return time * 1e6 / static_cast<double>(orders.size()); };
  std::printf("%-22s groups of %4zu: %7.1f us to apply, %7.1f us with the commit\n", what, group,
              perOrder(applying), perOrder(seconds));
  std::fflush(stdout);
}

void run(std::uint64_t count) {
  Journal journal;
  std::vector<Events> opened;
  std::vector<Events> wholeLives;
  for (std::uint64_t i = 0; i < count; ++i) {
    opened.push_back(journal.carryOut(newOrder(i)));
    Events life = opened.back();
    const Events rest = journal.carryOut(restOfOrder(i));
    life.insert(life.end(), rest.begin(), rest.end());
    wholeLives.push_back(std::move(life));
  }
  for (const std::size_t group : {1U, 8U, 64U, 512U}) {
    benchGroups(opened, group, "a new order of 4 lines");
  }
  benchGroups(wholeLives, 64, "an order's whole life");

  testing::FilledTables tables(journal.scenario());
  const Stopwatch digesting;
  tables.digest();
  const double events = static_cast<double>(journal.scenario().journal().size());
  std::printf("digest over the tables of %.0f events: %.0f ms\n", events, digesting.seconds() * 1e3);
}

} // namespace
} // namespace comanda::bench

int main(int argc, char* argv[]) {
  comanda::bench::run(comanda::bench::sizeArgument(argc, argv, "ORDERS", 100, 5'000));
  return 0;
}
