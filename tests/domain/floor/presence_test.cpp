// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/floor/presence.h"
#include "domain/floor/table_state.h"
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gmock/gmock.h>
#include <google/protobuf/util/time_util.h>
#include <gtest/gtest.h>

namespace comanda::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

Scenario oneTable() {
  Scenario scenario;
  scenario.given(changeSettings(trattoriaSettings())).given(saveRoom("hall")).given(saveTable("t1"));
  return scenario;
}

// Who is at "t1", as "person on device".
std::vector<std::string> present(const Scenario& scenario) {
  std::vector<std::string> result;
  const v1::TableStatus status = floor::statusOf(scenario.house(), "t1");
  for (const v1::Presence& presence : status.presences()) {
    result.push_back(presence.staff_id() + " on " + presence.device_id());
  }
  return result;
}

TEST(EnterTable, LeasesIt) {
  Scenario scenario = oneTable();
  EXPECT_THAT(happened(scenario.as("sara", "pad").when(enterTable("t1"))), ElementsAre("PresenceLeased"));
  EXPECT_THAT(present(scenario), ElementsAre("sara on pad"));
  using google::protobuf::util::TimeUtil;
  const auto until = floor::statusOf(scenario.house(), "t1").presences(0).until();
  EXPECT_EQ(TimeUtil::TimestampToSeconds(until) -
                TimeUtil::TimestampToSeconds(scenario.journal().back().at()),
            floor::kPresenceLease.count());
}

TEST(EnterTable, StopsNobodyElse) {
  Scenario scenario = oneTable();
  scenario.as("sara", "pad-2").given(enterTable("t1"));
  scenario.as("max", "pad-1").given(enterTable("t1"));
  EXPECT_THAT(present(scenario), ElementsAre("max on pad-1", "sara on pad-2")) << "by device";
}

TEST(EnterTable, AgainRenewsTheLeaseOfTheDevice) {
  Scenario scenario = oneTable();
  scenario.as("sara", "pad").given(enterTable("t1"));
  scenario.later(1).as("sam", "pad").given(enterTable("t1"));
  EXPECT_THAT(present(scenario), ElementsAre("sam on pad"));
}

TEST(EnterTable, ForgetsLeasesThatRanOut) {
  Scenario scenario = oneTable();
  scenario.as("sara", "dead-pad").given(enterTable("t1"));
  scenario.later(1).as("max", "pad").given(enterTable("t1"));
  EXPECT_THAT(present(scenario), ElementsAre("sara on dead-pad", "max on pad"));
  scenario.later(1).as("sam", "other-pad").given(enterTable("t1"));
  EXPECT_THAT(present(scenario), ElementsAre("sam on other-pad", "max on pad"))
      << "90 seconds are over for sara";
}

TEST(LeaveTable, EndsTheLeaseOfTheDevice) {
  Scenario scenario = oneTable();
  scenario.as("sara", "pad-1").given(enterTable("t1"));
  scenario.as("max", "pad-2").given(enterTable("t1"));
  EXPECT_THAT(happened(scenario.when(leaveTable("t1"))), ElementsAre("PresenceEnded"));
  EXPECT_THAT(present(scenario), ElementsAre("sara on pad-1"));
  EXPECT_THAT(happened(scenario.when(leaveTable("t1"))), IsEmpty());
}

TEST(Presence, IsAtATableThatIsThere) {
  Scenario scenario = oneTable();
  EXPECT_EQ(rejection(scenario.when(enterTable("t9"))), "TABLE_NOT_FOUND @ table_id");
  EXPECT_EQ(rejection(scenario.when(leaveTable("t9"))), "TABLE_NOT_FOUND @ table_id");
}

TEST(Presence, StaysWhenTheTableChanges) {
  Scenario scenario = oneTable();
  scenario.as("sara", "pad").given(enterTable("t1")).given(seatTable("t1", 2));
  EXPECT_THAT(present(scenario), ElementsAre("sara on pad"));
  EXPECT_EQ(floor::statusOf(scenario.house(), "t1").state(), v1::SEATED);
  scenario.later(1).given(enterTable("t1"));
  EXPECT_EQ(floor::statusOf(scenario.house(), "t1").covers(), 2) << "and the table when the presence changes";
}

} // namespace
} // namespace comanda::testing
