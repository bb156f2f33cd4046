// SPDX-License-Identifier: GPL-3.0-or-later
// A terminal's house: restored from a snapshot for its audience, then kept up to date by the events it may
// see.
#include "domain/contract/options.h"
#include "domain/house.h"
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace comanda::domain {
namespace {

using testing::Scenario;

constexpr v1::Audience kTerminals[] = {v1::AUDIENCE_HOST_ONLY, v1::AUDIENCE_STAFF, v1::AUDIENCE_KITCHEN};

// Things that happen in the rooms of this test; rejected ones are as good as accepted ones.
v1::Command somethingOf(int kind, const std::string& id) {
  switch (kind) {
  case 0: return testing::saveCategory(id, "grill");
  case 1: return testing::saveItem(testing::menuItem(id, "mains", 700));
  case 2: return testing::countdown("salad", static_cast<int>(id.size()));
  case 3: return testing::available(id, v1::Availability::OFF);
  case 4: return testing::saveTable(id);
  case 5: return testing::seatTable("t1", 2);
  case 6: return testing::freeTable("t1");
  case 7: return testing::enterTable("t2");
  case 8: return testing::leaveTable("t2");
  case 9: return testing::saveStaff(id, {"server"}, false);
  case 10: return testing::setPin(id);
  case 11: return testing::forgetPerson(id);
  default: return testing::saveRole(id, {v1::PERMISSION_COOK});
  }
}

RC_GTEST_PROP(Replica, ShowsTheSameAsTheHostWhateverHappens, ()) {
  Scenario scenario;
  scenario.given(testing::smallTrattoria()).as("ada");
  const auto steps = *rc::gen::container<std::vector<std::pair<int, int>>>(
      rc::gen::pair(rc::gen::inRange(0, 13), rc::gen::inRange(0, 4)));
  const auto splitAt = *rc::gen::inRange<std::size_t>(0, steps.size() + 1);
  const char* ids[] = {"a", "bb", "ccc", "salad"};
  std::vector<House> terminals;
  std::size_t joinedAt = 0;
  for (std::size_t i = 0; i <= steps.size(); ++i) {
    if (i == splitAt) {
      joinedAt = scenario.journal().size();
      for (const v1::Audience audience : kTerminals) {
        terminals.push_back(restore(snapshot(scenario.house(), audience)));
      }
    }
    if (i < steps.size()) {
      // Ten hours pass now and then: the day turns under way.
      scenario.later(steps[i].second == 3 ? 600 : 1);
      static_cast<void>(scenario.when(somethingOf(steps[i].first, ids[steps[i].second])));
    }
  }
  for (std::size_t terminal = 0; terminal < std::size(kTerminals); ++terminal) {
    const v1::Audience audience = kTerminals[terminal];
    for (std::size_t i = joinedAt; i < scenario.journal().size(); ++i) {
      if (contract::maySee(audience, contract::audienceOf(scenario.journal()[i]))) {
        evolve(terminals[terminal], scenario.journal()[i]);
      }
    }
    RC_ASSERT(digest(terminals[terminal], audience) == digest(scenario.house(), audience));
  }
}

TEST(Replica, IsTheSumOfTheJournal) {
  Scenario scenario;
  scenario.given(testing::smallTrattoria());
  House house;
  for (const v1::Event& event : scenario.journal()) {
    evolve(house, event);
  }
  EXPECT_EQ(digest(house, v1::AUDIENCE_HOST_ONLY), digest(scenario.house(), v1::AUDIENCE_HOST_ONLY));
  EXPECT_EQ(house.position.get().seq, scenario.journal().size());
}

TEST(Replica, OfTheTrattoriaIsWhatItsDescriptionSays) {
  Scenario scenario;
  scenario.given(testing::smallTrattoria());
  const House& house = scenario.house();
  EXPECT_EQ(house.staff.size(), 6u);
  EXPECT_EQ(house.staff.find("sara")->role_ids(0), "server");
  EXPECT_EQ(house.items.size(), 4u);
  EXPECT_EQ(house.tables.size(), 4u);
  EXPECT_EQ(house.stations.size(), 3u);
  EXPECT_EQ(house.day.get().business_day(), "2026-03-14");
}

} // namespace
} // namespace comanda::domain
