// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/fnv.h"
#include "tests/domain/kitchen/at_the_pass.h"

namespace comanda::kitchen {
namespace {

using namespace comanda::testing;

// Everything a kitchen screen shows of tickets and load.
std::uint64_t kitchenDigest(const domain::House& house) {
  values::Fnv1a64 hash;
  for (const v1::Ticket* ticket : house.tickets.sorted()) {
    hash.add(ticket->SerializeAsString());
  }
  for (const v1::StationLoad* load : house.stationLoads.sorted()) {
    hash.add(load->SerializeAsString());
  }
  return hash.value();
}

// The round of table t1 is in the kitchen; table t2 has an order too.
Scenario twoTables() {
  Scenario scenario = roundSent();
  scenario.given(startTicket("r1.2"));
  scenario.given({openOrder("o2", "t2"), addLines("o2", {beer("b2")}), sendRound("o2", "r2")});
  return scenario;
}

// Carries the command out and expects the kitchen not to notice.
void expectUnnoticed(Scenario& scenario, const v1::Command& command) {
  const std::uint64_t before = kitchenDigest(scenario.house());
  scenario.given(command);
  EXPECT_EQ(kitchenDigest(scenario.house()), before) << command.ShortDebugString();
}

TEST(Kitchen, DoesNotNoticeThatChecksAreMovedSplitAndMerged) {
  Scenario scenario = twoTables();

  expectUnnoticed(scenario, moveLines("o1", "o2", {"sal"}));
  expectUnnoticed(scenario, splitLine("o1", "s", "s-b", 1));
  expectUnnoticed(scenario, moveLines("o1", "o2", {"s-b"}));
  expectUnnoticed(scenario, transferOrder("o1", "t3"));
  expectUnnoticed(scenario, mergeOrders("o1", "o2"));
}

TEST(TicketProgress, ReachesALineOnTheCheckItWasMovedTo) {
  Scenario scenario = twoTables();
  scenario.given(moveLines("o1", "o2", {"sal"})).given(tickLines("r1.2", {"sal"}));

  EXPECT_EQ(stateOnCheck(scenario, "o2", "sal"), "READY");
  EXPECT_EQ(stateOnCheck(scenario, "o1", "s"), "PREPARING");
}

TEST(TicketProgress, ReachesBothPartsOfASplitLineOnTwoChecks) {
  Scenario scenario = twoTables();
  scenario.given({splitLine("o1", "s", "s-b", 1), moveLines("o1", "o2", {"s-b"}), tickLines("r1.2", {"s"})});

  EXPECT_EQ(stateOnCheck(scenario, "o1", "s"), "READY");
  EXPECT_EQ(stateOnCheck(scenario, "o2", "s-b"), "READY");
}

TEST(TicketProgress, ReachesTheCheckThatTookEverything) {
  Scenario scenario = twoTables();
  scenario.given({mergeOrders("o1", "o2"), bumpTicket("r1.2"), serveTicket("r1.2")});

  EXPECT_EQ(stateOnCheck(scenario, "o2", "s"), "SERVED");
  EXPECT_EQ(stateOnCheck(scenario, "o2", "sal"), "SERVED");
}

} // namespace
} // namespace comanda::kitchen
