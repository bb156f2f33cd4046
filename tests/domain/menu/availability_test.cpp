// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/menu/offer.h"
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace comanda::testing {
namespace {

using menu::availabilityOf;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(SetAvailability, TakesAnItemOffAndPutsItBackOn) {
  Scenario scenario = trattoria();
  EXPECT_EQ(availabilityOf(scenario.house(), "salad").state(), v1::Availability::ON);
  EXPECT_THAT(happened(scenario.when(available("salad", v1::Availability::OFF))),
              ElementsAre("AvailabilityChanged"));
  EXPECT_EQ(availabilityOf(scenario.house(), "salad").state(), v1::Availability::OFF);
  EXPECT_THAT(happened(scenario.when(available("salad", v1::Availability::ON))),
              ElementsAre("AvailabilityChanged"));
  EXPECT_FALSE(scenario.house().availabilities.contains("salad")) << "ON is no record";
}

TEST(SetAvailability, ToWhatItIsChangesNothing) {
  Scenario scenario = trattoria();
  EXPECT_THAT(happened(scenario.when(available("salad", v1::Availability::ON))), IsEmpty());
  scenario.given(countdown("salad", 5));
  EXPECT_THAT(happened(scenario.when(countdown("salad", 5))), IsEmpty());
  EXPECT_THAT(happened(scenario.when(countdown("salad", 6))), ElementsAre("AvailabilityChanged"));
}

TEST(SetAvailability, CountsOnlyInACountdown) {
  Scenario scenario = trattoria();
  EXPECT_EQ(rejection(scenario.when(available("salad", v1::Availability::OFF, 1))),
            "COUNTDOWN_INVALID @ availability.remaining");
  EXPECT_EQ(rejection(scenario.when(available("salad", v1::Availability::ON, 1))),
            "COUNTDOWN_INVALID @ availability.remaining");
  EXPECT_TRUE(scenario.when(countdown("salad", 0))) << "none are left";
}

TEST(SetAvailability, OfAnItemThatIsNotThereIsRefused) {
  Scenario scenario = trattoria();
  EXPECT_EQ(rejection(scenario.when(available("soup", v1::Availability::OFF))), "ITEM_NOT_FOUND @ item_id");
}

TEST(CountDown, TakesPortionsAndGivesThemBack) {
  Scenario scenario = trattoria();
  scenario.given(countdown("salad", 5));
  const auto remaining = [&](int quantity) {
    return menu::countDown(scenario.house(), "salad", quantity)
        .availability_changed()
        .availability()
        .remaining();
  };
  EXPECT_EQ(remaining(2), 3);
  EXPECT_EQ(remaining(5), 0);
  EXPECT_EQ(remaining(7), 0) << "never below nothing";
  EXPECT_EQ(remaining(-2), 7);
}

TEST(CountDown, ToNothingStaysACountdown) {
  Scenario scenario = trattoria();
  scenario.given(countdown("salad", 1));
  domain::House house = scenario.house();
  domain::evolve(house, menu::countDown(house, "salad", 1));
  EXPECT_EQ(availabilityOf(house, "salad").state(), v1::Availability::COUNTDOWN);
  EXPECT_EQ(availabilityOf(house, "salad").remaining(), 0);
}

TEST(CountDownDeathTest, OfAnItemThatIsNotCountedIsABug) {
  const Scenario scenario = trattoria();
  EXPECT_DEATH(menu::countDown(scenario.house(), "salad", 1), "only an item in countdown");
}

} // namespace
} // namespace comanda::testing
