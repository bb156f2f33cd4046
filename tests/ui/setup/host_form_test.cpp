// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/host_form.h"

#include <gtest/gtest.h>

namespace comanda::ui_setup {
namespace {

HostForm filled() {
  HostForm form = proposedForm(QLocale(QLocale::Italian, QLocale::Italy), QStringLiteral("Europe/Rome"));
  form.at(HostField::Name) = QStringLiteral(" Trattoria Zoë ");
  form.at(HostField::FoodTax) = QStringLiteral("10");
  form.at(HostField::Administrator) = QStringLiteral("Zoë");
  form.at(HostField::Password) = QStringLiteral("a good one");
  form.at(HostField::Pin) = QStringLiteral("2580");
  return form;
}

QString trouble(HostField field, const QString& text) {
  HostForm form = filled();
  form.at(field) = text;
  return troubleOf(form, field);
}

TEST(HostFormTest, ProposesWhatFitsThePlace) {
  HostForm form = proposedForm(QLocale(QLocale::Japanese, QLocale::Japan), "Asia/Tokyo");
  EXPECT_EQ(form.at(HostField::Currency), "JPY");
  EXPECT_EQ(form.at(HostField::Decimals), "0");
  EXPECT_EQ(form.at(HostField::TimeZone), "Asia/Tokyo");
  EXPECT_TRUE(form.pricesIncludeTax);
  form = proposedForm(QLocale(QLocale::English, QLocale::UnitedStates), "America/New_York");
  EXPECT_EQ(form.at(HostField::Currency), "USD");
  EXPECT_FALSE(form.pricesIncludeTax);
  form = proposedForm(QLocale::c(), "Nowhere/AtAll");
  EXPECT_EQ(form.at(HostField::Currency), "EUR") << "a system that says nothing";
  EXPECT_EQ(form.at(HostField::TimeZone), "UTC");
}

TEST(HostFormTest, KnowsTheDecimalPlacesOfCurrencies) {
  EXPECT_EQ(decimalsOf("EUR"), 2);
  EXPECT_EQ(decimalsOf("krw"), 0);
  EXPECT_EQ(decimalsOf("KWD"), 3);
  EXPECT_EQ(decimalsOf("???"), 2);
}

TEST(HostFormTest, TakesWhatIsRight) {
  const HostForm form = filled();
  for (int i = 0; i < kHostFields; ++i) {
    EXPECT_EQ(troubleOf(form, static_cast<HostField>(i)), QString()) << i;
  }
  const NewRestaurant restaurant = restaurantIn(form);
  EXPECT_EQ(restaurant.name, "Trattoria Zoë");
  EXPECT_EQ(restaurant.foodTaxPpm, 100'000);
  EXPECT_EQ(restaurant.drinksTaxPpm, 100'000) << "the same unless it is said";
  EXPECT_EQ(restaurant.currencyExponent, 2);
}

TEST(HostFormTest, ReadsRatesAsTheyAreWritten) {
  HostForm form = filled();
  const auto ppm = [&form](const char* text) {
    form.at(HostField::FoodTax) = QString::fromUtf8(text);
    return restaurantIn(form).foodTaxPpm;
  };
  EXPECT_EQ(ppm("8.875"), 88'750);
  EXPECT_EQ(ppm("8,1 %"), 81'000);
  EXPECT_EQ(ppm("0"), 0);
  EXPECT_EQ(ppm("100"), 1'000'000);
  EXPECT_EQ(ppm("0.0001"), 1);
  form.at(HostField::DrinksTax) = "22";
  EXPECT_EQ(restaurantIn(form).drinksTaxPpm, 220'000);
}

TEST(HostFormTest, SaysWhatIsWrongAndHowItIsPutRight) {
  EXPECT_TRUE(trouble(HostField::Name, "  ").contains("called"));
  EXPECT_TRUE(trouble(HostField::Name, QString("ë").repeated(61)).contains("too long"));
  EXPECT_TRUE(trouble(HostField::Currency, "euro").contains("EUR"));
  EXPECT_EQ(trouble(HostField::Currency, "chf"), QString()) << "as people type it";
  EXPECT_TRUE(trouble(HostField::Decimals, "5").contains("0 to 4"));
  EXPECT_TRUE(trouble(HostField::Decimals, "").contains("0 to 4"));
  EXPECT_TRUE(trouble(HostField::TimeZone, "Rome").contains("Europe/Rome"));
  EXPECT_TRUE(trouble(HostField::TimeZone, "Europe/Atlantis").contains("Europe/Rome"));
  EXPECT_TRUE(trouble(HostField::FoodTax, "").contains("0 where there is none"));
  EXPECT_TRUE(trouble(HostField::FoodTax, "101").contains("0 to 100"));
  EXPECT_TRUE(trouble(HostField::FoodTax, "8.12345").contains("0 to 100"));
  EXPECT_EQ(trouble(HostField::DrinksTax, ""), QString());
  EXPECT_TRUE(trouble(HostField::DrinksTax, "-1").contains("0 to 100"));
  EXPECT_FALSE(trouble(HostField::Administrator, "").isEmpty());
}

// What the form takes, the host takes: server/trust/secret_verifier.h.
TEST(HostFormTest, KnowsPasswordsAndPins) {
  EXPECT_TRUE(trouble(HostField::Password, "seven77").contains("8"));
  EXPECT_TRUE(trouble(HostField::Password, "12345678").contains("letter"));
  EXPECT_EQ(trouble(HostField::Password, "123456789"), QString());
  EXPECT_EQ(trouble(HostField::Password, "  with spaces "), QString());
  EXPECT_TRUE(trouble(HostField::Password, QString("x").repeated(257)).contains("256"));
  EXPECT_FALSE(trouble(HostField::Pin, "123").isEmpty());
  EXPECT_FALSE(trouble(HostField::Pin, "123456789").isEmpty());
  EXPECT_FALSE(trouble(HostField::Pin, "12a4").isEmpty());
  EXPECT_EQ(trouble(HostField::Pin, "12345678"), QString());
}

} // namespace
} // namespace comanda::ui_setup
