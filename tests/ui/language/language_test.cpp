// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contract/options.h"
#include "ui/models/outcome_sentences.h"
#include "ui/models/refusal_text.h"
#include "ui/shell/language.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QLocale>
#include <QSignalSpy>
#include <algorithm>
#include <string_view>

namespace comanda::shell {
namespace {

class LanguageTest : public ::testing::Test {
protected:
  ~LanguageTest() override { QLocale::setDefault(QLocale::c()); }

  Language language;
};

bool isListed(std::string_view sentence) {
  return std::ranges::any_of(models::outcomeSentences(),
                             [sentence](const char* listed) { return sentence == listed; });
}

TEST_F(LanguageTest, SpeaksWhatIsKnownAndWritesNumbersAccordingly) {
  QSignalSpy changed(&language, &Language::changed);
  language.speak(QStringLiteral("it"));
  EXPECT_EQ(language.code(), QStringLiteral("it"));
  EXPECT_EQ(QCoreApplication::translate("comanda::ui_floor::FloorScreen", "Floor"), QStringLiteral("Sala"));
  EXPECT_EQ(QLocale().decimalPoint(), QStringLiteral(","));
  language.speak(QStringLiteral("it"));
  EXPECT_EQ(changed.count(), 1) << "the same language is no change";
  language.speak(QStringLiteral("en"));
  EXPECT_EQ(changed.count(), 2);
  EXPECT_EQ(QCoreApplication::translate("comanda::ui_floor::FloorScreen", "Floor"), QStringLiteral("Floor"));
  EXPECT_EQ(QLocale().decimalPoint(), QStringLiteral("."));
}

TEST_F(LanguageTest, CountsInEveryLanguage) {
  const auto guests = [](int n) {
    return QCoreApplication::translate("comanda::ui_floor::ViewBuilder", "%n guests", nullptr, n);
  };
  language.speak(QStringLiteral("en"));
  EXPECT_EQ(guests(1), QStringLiteral("1 guest"));
  EXPECT_EQ(guests(3), QStringLiteral("3 guests"));
  language.speak(QStringLiteral("it"));
  EXPECT_EQ(guests(1), QStringLiteral("1 coperto"));
  EXPECT_EQ(guests(3), QStringLiteral("3 coperti"));
}

TEST_F(LanguageTest, SpeaksOneThatThereIsForOneThatThereIsNot) {
  language.speak(QStringLiteral("tlh"));
  EXPECT_TRUE(std::ranges::any_of(Language::kKnown, [this](const Language::Known& known) {
    return language.code() == QLatin1String(known.code);
  }));
}

TEST_F(LanguageTest, KnowsWhyTheHouseSaidNo) {
  language.speak(QStringLiteral("it"));
  const auto* rules = v1::Rule_descriptor();
  for (int i = 1; i < rules->value_count(); ++i) {
    const auto rule = static_cast<v1::Rule>(rules->value(i)->number());
    EXPECT_TRUE(isListed(contract::says(rule))) << rules->value(i)->name();
    EXPECT_NE(models::refusalText(rule).toStdString(), contract::says(rule)) << rules->value(i)->name();
  }
  const auto* refusals = v1::Refusal_descriptor();
  for (int i = 1; i < refusals->value_count(); ++i) {
    const auto refusal = static_cast<v1::Refusal>(refusals->value(i)->number());
    EXPECT_TRUE(isListed(contract::says(refusal))) << refusals->value(i)->name();
    v1::Outcome outcome;
    outcome.mutable_refused()->set_refusal(refusal);
    EXPECT_NE(models::refusalText(outcome).toStdString(), contract::says(refusal))
        << refusals->value(i)->name();
  }
}

} // namespace
} // namespace comanda::shell
