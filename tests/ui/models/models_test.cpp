// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contract/options.h"
#include "ui/models/duration.h"
#include "ui/models/money_text.h"
#include "ui/models/refusal_text.h"

#include <gtest/gtest.h>

#include <QLocale>
#include <limits>

namespace comanda::models {
namespace {

v1::Settings money(const char* currency, int exponent) {
  v1::Settings settings;
  settings.set_currency(currency);
  settings.set_currency_exponent(exponent);
  return settings;
}

TEST(MoneyText, IsWrittenAsTheLocaleWritesIt) {
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
  EXPECT_EQ(moneyText(123'450, money("EUR", 2)), QStringLiteral("1,234.50"));
  EXPECT_EQ(moneyText(5, money("EUR", 2)), QStringLiteral("0.05"));
  EXPECT_EQ(moneyText(-1'205, money("EUR", 2)), QStringLiteral("−12.05"));
  EXPECT_EQ(moneyText(1'500, money("JPY", 0)), QStringLiteral("1,500"));
  EXPECT_EQ(moneyText(1'005, money("KWD", 3)), QStringLiteral("1.005"));
  QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
  EXPECT_EQ(moneyText(123'450, money("EUR", 2)), QStringLiteral("1.234,50"));
  QLocale::setDefault(QLocale::c());
}

TEST(MoneyText, KnowsEveryAmount) {
  QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
  EXPECT_EQ(moneyText(std::numeric_limits<std::int64_t>::min(), money("EUR", 2)),
            QStringLiteral("−92,233,720,368,547,758.08"));
  QLocale::setDefault(QLocale::c());
}

TEST(MoneyText, HasItsCurrencyWhereThatIsWanted) {
  EXPECT_EQ(moneyWithCurrency(450, money("EUR", 2)), QStringLiteral("€\u00a04.50"));
  EXPECT_EQ(moneyWithCurrency(450, money("CHF", 2)), QStringLiteral("CHF\u00a04.50"));
}

TEST(Duration, IsWhatServersAndCooksRead) {
  const values::Instant then(std::chrono::hours(1));
  EXPECT_EQ(minutesText(then, then + std::chrono::seconds(299)), QStringLiteral("4′"));
  EXPECT_EQ(minutesText(then, then - std::chrono::minutes(5)), QStringLiteral("0′"));
  EXPECT_EQ(ageText(then, then + std::chrono::seconds(271)), QStringLiteral("04:31"));
  EXPECT_EQ(ageText(then, then + std::chrono::minutes(125)), QStringLiteral("125:00"));
  EXPECT_EQ(wallText({then, std::chrono::minutes(125)}), QStringLiteral("03:05"));
}

TEST(RefusalText, SaysWhyInASentence) {
  v1::Outcome outcome;
  EXPECT_EQ(refusalText(outcome), QString());
  outcome.mutable_rejected()->set_rule(v1::TABLE_NOT_FREE);
  EXPECT_EQ(refusalText(outcome), QStringLiteral("The table is not free."));
  outcome.mutable_refused()->set_refusal(v1::NOT_PERMITTED);
  EXPECT_EQ(refusalText(outcome), QStringLiteral("You may not do this."));
  outcome.mutable_refused()->set_refusal(v1::READ_ONLY);
  outcome.mutable_refused()->add_violations()->set_message("The disk is full.");
  EXPECT_EQ(refusalText(outcome), QStringLiteral("The disk is full."));
}

} // namespace
} // namespace comanda::models
