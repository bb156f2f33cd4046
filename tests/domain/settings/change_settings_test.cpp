// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contract/same.h"
#include "tests/support/commands.h"
#include "tests/support/scenario.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace comanda::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// An open order as the order room leaves it in the house.
domain::House houseWithOrder(v1::OrderStatus status) {
  domain::House house;
  house.settings.set(trattoriaSettings());
  v1::Order order;
  order.set_id("o1");
  order.set_status(status);
  house.orders.put("o1", order);
  return house;
}

domain::Decision change(const domain::House& house, const v1::Settings& settings) {
  return domain::decide(house, changeSettings(settings), {});
}

TEST(ChangeSettings, ReplacesThemAsAWhole) {
  Scenario scenario;
  v1::Settings settings = trattoriaSettings();
  scenario.given(changeSettings(settings));
  settings.clear_tax_classes();
  settings.set_name("Osteria Grande");
  EXPECT_THAT(happened(scenario.when(changeSettings(settings))), ElementsAre("SettingsChanged"));
  EXPECT_TRUE(contract::same(scenario.house().settings.get(), settings));
}

TEST(ChangeSettings, ToWhatTheyAreChangesNothing) {
  Scenario scenario;
  scenario.given(changeSettings(trattoriaSettings()));
  const domain::Decision again = scenario.when(changeSettings(trattoriaSettings()));
  EXPECT_THAT(happened(again), IsEmpty());
  EXPECT_EQ(again->subjectId, "trattoria-piccola");
}

TEST(ChangeSettings, RefusesNamesOfTheWrongForm) {
  Scenario scenario;
  v1::Settings settings = trattoriaSettings();
  settings.set_currency("eur");
  EXPECT_EQ(rejection(scenario.when(changeSettings(settings))), "CURRENCY_INVALID @ settings.currency");
  settings = trattoriaSettings();
  settings.set_slug("Trattoria Piccola");
  EXPECT_EQ(rejection(scenario.when(changeSettings(settings))), "SLUG_INVALID @ settings.slug");
  settings = trattoriaSettings();
  settings.set_time_zone("Rome");
  EXPECT_EQ(rejection(scenario.when(changeSettings(settings))), "TIME_ZONE_INVALID @ settings.time_zone");
  EXPECT_THAT(scenario.journal(), IsEmpty());
}

TEST(ChangeSettings, NeedsALanguageAndEachOnlyOnce) {
  Scenario scenario;
  v1::Settings settings = trattoriaSettings();
  settings.clear_languages();
  EXPECT_EQ(rejection(scenario.when(changeSettings(settings))), "LANGUAGE_REQUIRED @ settings.languages");
  settings.add_languages("it");
  settings.add_languages("de");
  settings.add_languages("it");
  EXPECT_EQ(rejection(scenario.when(changeSettings(settings))), "LISTED_TWICE @ settings.languages[2]");
}

TEST(ChangeSettings, ListsRatesClassesAndOverridesOnce) {
  Scenario scenario;
  v1::Settings settings = trattoriaSettings();
  *settings.add_tax_rates() = settings.tax_rates(1);
  EXPECT_EQ(rejection(scenario.when(changeSettings(settings))), "LISTED_TWICE @ settings.tax_rates[3].id");
  settings = trattoriaSettings();
  *settings.add_tax_classes() = settings.tax_classes(0);
  EXPECT_EQ(rejection(scenario.when(changeSettings(settings))), "LISTED_TWICE @ settings.tax_classes[2].id");
  settings = trattoriaSettings();
  *settings.mutable_tax_classes(0)->add_overrides() = settings.tax_classes(0).overrides(0);
  EXPECT_EQ(rejection(scenario.when(changeSettings(settings))),
            "LISTED_TWICE @ settings.tax_classes[0].overrides[1].order_type");
}

TEST(ChangeSettings, RefusesRatesThatAreNotListed) {
  Scenario scenario;
  v1::Settings settings = trattoriaSettings();
  settings.mutable_tax_classes(1)->set_tax_rate_id("iva5");
  EXPECT_EQ(rejection(scenario.when(changeSettings(settings))),
            "TAX_RATE_NOT_FOUND @ settings.tax_classes[1].tax_rate_id");
  settings = trattoriaSettings();
  settings.mutable_tax_classes(0)->mutable_overrides(0)->set_tax_rate_id("iva5");
  EXPECT_EQ(rejection(scenario.when(changeSettings(settings))),
            "TAX_RATE_NOT_FOUND @ settings.tax_classes[0].overrides[0].tax_rate_id");
}

TEST(ChangeSettings, KeepsTaxClassesThatItemsName) {
  domain::House house;
  house.settings.set(trattoriaSettings());
  v1::MenuItem beer = menuItem("beer", "drinks", 500);
  beer.set_tax_class_id("drink");
  house.items.put("beer", beer);
  v1::Settings settings = trattoriaSettings();
  settings.mutable_tax_classes()->RemoveLast();
  const domain::Decision refused = change(house, settings);
  EXPECT_EQ(rejection(refused), "TAX_CLASS_IN_USE @ settings.tax_classes");
  EXPECT_EQ(refused.error().subject_id(), "beer");
  settings = trattoriaSettings();
  settings.mutable_tax_classes()->DeleteSubrange(0, 1);
  EXPECT_THAT(happened(change(house, settings)), ElementsAre("SettingsChanged"));
}

TEST(ChangeSettings, KeepsTheCurrencyWhileAnOrderIsOpen) {
  const domain::House house = houseWithOrder(v1::OPEN);
  v1::Settings settings = trattoriaSettings();
  settings.set_currency("CHF");
  const domain::Decision refused = change(house, settings);
  EXPECT_EQ(rejection(refused), "CURRENCY_IN_USE @ settings.currency");
  EXPECT_EQ(refused.error().subject_id(), "o1");
  settings = trattoriaSettings();
  settings.set_currency_exponent(3);
  EXPECT_EQ(rejection(change(house, settings)), "CURRENCY_IN_USE @ settings.currency_exponent");
  settings = trattoriaSettings();
  settings.set_name("Osteria");
  EXPECT_TRUE(change(house, settings));
}

TEST(ChangeSettings, MayChangeTheCurrencyOnceEveryOrderIsOver) {
  v1::Settings settings = trattoriaSettings();
  settings.set_currency("CHF");
  EXPECT_TRUE(change(houseWithOrder(v1::CLOSED), settings));
  EXPECT_TRUE(change(houseWithOrder(v1::CANCELLED), settings));
}

TEST(ChangeSettings, KeepsTheCurrencyWhileABillIsDueOrCanBeRefunded) {
  domain::House house = houseWithOrder(v1::CLOSED);
  v1::Bill bill;
  bill.set_id("bill");
  bill.set_state(v1::PAID);
  house.bills.put("bill", bill);
  v1::Settings settings = trattoriaSettings();
  settings.set_currency("CHF");
  const domain::Decision refused = change(house, settings);
  EXPECT_EQ(rejection(refused), "CURRENCY_IN_USE @ settings.currency");
  EXPECT_EQ(refused.error().subject_id(), "bill");
  bill.set_state(v1::DUE);
  house.bills.put("bill", bill);
  EXPECT_FALSE(change(house, settings));
  bill.set_state(v1::BILL_VOIDED);
  house.bills.put("bill", bill);
  EXPECT_TRUE(change(house, settings));
}

TEST(ClockJumped, KeepsHowFarTheJournalMayBeAheadOfTheClock) {
  domain::House house = houseWithOrder(v1::OPEN);
  v1::Event event;
  event.mutable_clock_jumped()->set_accepted_lead_seconds(3600);
  domain::evolve(house, event);
  EXPECT_EQ(house.day.get().accepted_lead_seconds(), 3600);
  event.mutable_clock_jumped()->clear_accepted_lead_seconds();
  domain::evolve(house, event);
  EXPECT_EQ(house.day.get().accepted_lead_seconds(), 0);
}

TEST(ClockAndEpoch, MoveTheHouseOnByItsPositionAlone) {
  domain::House house = houseWithOrder(v1::OPEN);
  const std::uint64_t before = digest(house, v1::AUDIENCE_HOST_ONLY);
  v1::Event event;
  event.set_seq(7);
  event.mutable_clock_jumped()->mutable_found()->set_seconds(1);
  domain::evolve(house, event);
  EXPECT_EQ(house.position.get().seq, 7u);
  event.set_seq(8);
  event.set_epoch(2);
  event.mutable_epoch_started()->set_reason("restored from backup");
  domain::evolve(house, event);
  EXPECT_EQ(house.position.get().epoch, 2u);
  EXPECT_EQ(digest(house, v1::AUDIENCE_HOST_ONLY), before);
}

} // namespace
} // namespace comanda::testing
