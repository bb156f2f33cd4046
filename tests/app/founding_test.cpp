// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/founding.h"
#include "domain/staff/permission_matrix.h"
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace comanda::terminal {
namespace {

using testing::Scenario;
using ::testing::SizeIs;
using ui_setup::NewRestaurant;

// Ids in a row, for batches are told apart by them.
class NumberedIds : public ports::IdSource {
public:
  std::string newId() override { return "batch-" + std::to_string(++m_last); }

private:
  int m_last = 0;
};

NewRestaurant wanted(NewRestaurant::Beginning beginning) {
  return {.name = QStringLiteral("Trattoria da Zoë"),
          .currency = QStringLiteral("EUR"),
          .timeZone = QStringLiteral("Europe/Rome"),
          .foodTaxPpm = 100'000,
          .drinksTaxPpm = 220'000,
          .administrator = QStringLiteral("Zoë Rossi"),
          .password = QStringLiteral("correct horse"),
          .pin = QStringLiteral("4711"),
          .beginning = beginning};
}

class FoundingTest : public ::testing::TestWithParam<NewRestaurant::Beginning> {
protected:
  // What the house does not accept fails the test.
  Scenario founded() {
    Scenario scenario;
    scenario.as(std::string(staff::kHostActor));
    for (const v1::CommandBatch& batch : foundingBatches(wanted(GetParam()), ids)) {
      for (const v1::Command& command : batch.commands())
        scenario.given(command);
    }
    return scenario;
  }

  NumberedIds ids;
};

TEST_P(FoundingTest, MakesAHouseOutOfNothing) {
  const Scenario scenario = founded();
  const v1::Settings& settings = scenario.house().settings.get();
  EXPECT_EQ(settings.name(), "Trattoria da Zoë");
  EXPECT_EQ(settings.slug(), "trattoria-da-zoe");
  EXPECT_EQ(settings.currency(), "EUR");
  EXPECT_EQ(settings.time_zone(), "Europe/Rome");
  EXPECT_FALSE(scenario.house().tables.empty());
  EXPECT_FALSE(scenario.house().items.empty());
}

TEST_P(FoundingTest, TaxesEveryClassThatItsMenuNames) {
  const Scenario scenario = founded();
  const auto& classes = scenario.house().settings.get().tax_classes();
  scenario.house().items.forEach([&](const std::string& id, const v1::MenuItem& item) {
    EXPECT_NE(std::ranges::find(classes, item.tax_class_id(), &v1::TaxClass::id), classes.end()) << id;
  });
}

TEST_P(FoundingTest, HasOneAdministratorAndNobodyOfTheDemo) {
  const Scenario scenario = founded();
  const auto staff = scenario.house().staff.sorted();
  ASSERT_THAT(staff, SizeIs(1));
  EXPECT_EQ(staff.front()->id(), kFounderId);
  EXPECT_EQ(staff.front()->user_name(), "zoe-rossi");
  EXPECT_TRUE(staff::isPermitted(scenario.house(), kFounderId, v1::PERMISSION_MANAGE_ROLES));
}

// Something may be cut off in the middle of it, and all of it is sent again.
TEST_P(FoundingTest, SentTwiceMakesTheSameHouse) {
  Scenario scenario = founded();
  const std::size_t tables = scenario.house().tables.size();
  const std::size_t items = scenario.house().items.size();
  for (const v1::CommandBatch& batch : foundingBatches(wanted(GetParam()), ids)) {
    for (const v1::Command& command : batch.commands())
      scenario.given(command);
  }
  EXPECT_EQ(scenario.house().tables.size(), tables);
  EXPECT_EQ(scenario.house().items.size(), items);
  EXPECT_THAT(scenario.house().staff.sorted(), SizeIs(1));
}

TEST_P(FoundingTest, TellsItsBatchesApart) {
  std::vector<std::string> known;
  for (const v1::CommandBatch& batch : foundingBatches(wanted(GetParam()), ids)) {
    EXPECT_EQ(std::ranges::count(known, batch.id()), 0) << batch.id();
    known.push_back(batch.id());
  }
}

INSTANTIATE_TEST_SUITE_P(AllBeginnings, FoundingTest,
                         ::testing::Values(NewRestaurant::Beginning::Example,
                                           NewRestaurant::Beginning::BareRoom));

TEST(Founding, WithOneRateOfTaxHasOne) {
  NumberedIds ids;
  NewRestaurant one = wanted(NewRestaurant::Beginning::BareRoom);
  one.drinksTaxPpm = one.foodTaxPpm;
  one.pricesIncludeTax = false;
  const auto batches = foundingBatches(one, ids);
  const v1::Settings& settings = batches.front().commands(0).change_settings().settings();
  ASSERT_THAT(settings.tax_rates(), SizeIs(1));
  EXPECT_EQ(settings.tax_rates(0).ppm(), 100'000);
  EXPECT_FALSE(settings.tax_rates(0).inclusive());
  EXPECT_EQ(settings.tax_rates(0).name(), "Tax 10 %");
}

TEST(Founding, OfABareRoomCanBeSoldFromAtOnce) {
  NumberedIds ids;
  Scenario scenario;
  scenario.as(std::string(staff::kHostActor));
  for (const v1::CommandBatch& batch : foundingBatches(wanted(NewRestaurant::Beginning::BareRoom), ids)) {
    for (const v1::Command& command : batch.commands())
      scenario.given(command);
  }
  v1::NewLine dish = testing::newLine("l1", "item-dish");
  dish.set_price(1'250);
  scenario.as(kFounderId).given(testing::openOrder("o1", "table-1")).given(testing::addLines("o1", {dish}));
  scenario.given(testing::sendRound("o1", "r1"));
  EXPECT_NE(scenario.house().tickets.find("r1.1"), nullptr) << "the kitchen sees it";
}

TEST(Founding, NamesARestaurantForAddresses) {
  EXPECT_EQ(slugOf(QStringLiteral("  L'Osteria -- 25 ore ")), "l-osteria-25-ore");
  EXPECT_EQ(slugOf(QStringLiteral("居酒屋")), "restaurant");
  EXPECT_LE(slugOf(QString(200, QLatin1Char('x'))).size(), 60U);
}

// A name that has no letters of the alphabet is a person's name all the same.
TEST(Founding, GivesEverybodyAUserName) {
  NumberedIds ids;
  NewRestaurant one = wanted(NewRestaurant::Beginning::BareRoom);
  one.administrator = QStringLiteral("花子");
  const auto batches = foundingBatches(one, ids);
  EXPECT_EQ(batches.back().commands(0).save_staff().staff().user_name(), "admin");
  EXPECT_EQ(batches.back().commands(0).save_staff().staff().name(), "花子");
}

} // namespace
} // namespace comanda::terminal
