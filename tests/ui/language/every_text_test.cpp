// SPDX-License-Identifier: GPL-3.0-or-later
// Taps everything on every screen once and reads all that is written there.
#include "tests/ui/language/text_walk.h"
#include "tests/ui/tapped_window.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QPushButton>
#include <memory>
#include <set>

namespace comanda::testing {
namespace {

constexpr int kTapsPerScreenMax = 150;
constexpr const char* kScreens[] = {"login",    "floor",      "order",  "kitchen",   "till",
                                    "overview", "planEditor", "device", "appearance"};

// What is the same in every language.
const QStringList kSameEverywhere{
    "English", "Italiano", // as their speakers call them
    "C",                   // the sign of the program
};

class EveryTextTest : public ::testing::TestWithParam<const char*> {
protected:
  EveryTextTest() {
    QCoreApplication::installTranslator(&brackets);
    tapped = std::make_unique<TappedWindow>(
        QLatin1String(GetParam()) == QLatin1String("planEditor") ? "staff-manager" : "staff-server-1");
    // First, for they have words of the house in them.
    words << tapped->device().invited.addresses << tapped->device().invited.fingerprint
          << QStringLiteral("sha256:\u200b5E:\u200b0A");
    words << wordsOfTheHouse(tapped->stage().terminal.house());
    for (const ui_login::Person& person : crew()) {
      words << person.name;
    }
    words << kSameEverywhere;
  }

  void read(const QString& after) {
    for (const QString& text : textsOf(tapped->window())) {
      if (!known.insert(text).second) {
        continue;
      }
      const QString bare = bareWords(text, words);
      if (!bare.isEmpty()) {
        ADD_FAILURE() << "\"" << text.toStdString() << "\" says \"" << bare.toStdString()
                      << "\" in English only, after " << after.toStdString();
      }
    }
  }

  Bracketing brackets{QStringLiteral("it")};
  QStringList words;
  std::set<QString> known; ///< Texts that were read before.
  std::unique_ptr<TappedWindow> tapped;
};

TEST_P(EveryTextTest, IsTranslatedWhereverOneTaps) {
  const QString screen = QLatin1String(GetParam());
  for (int taps = 0; taps < kTapsPerScreenMax; ++taps) {
    if (taps == 0 || !tapped->isAt(screen)) {
      ASSERT_TRUE(tapped->open(screen));
      read(QStringLiteral("opening ") + screen);
    }
    QPushButton* button = tapped->next();
    if (button == nullptr) break;
    const QString name = button->objectName() + QLatin1Char(' ') + button->accessibleName();
    button->click();
    Stage::settle();
    read(name);
  }
  for (const QString& text : brackets.untranslated()) {
    ADD_FAILURE() << "nobody has translated " << text.toStdString();
  }
}

TEST(EveryScreen, IsRead) {
  QStringList read;
  for (const char* screen : kScreens)
    read << QLatin1String(screen);
  QStringList known = TappedWindow().screenIds();
  read.sort();
  known.sort();
  EXPECT_EQ(read, known) << "a screen was added or taken away: kScreens lists those that are read";
}

INSTANTIATE_TEST_SUITE_P(AllScreens, EveryTextTest, ::testing::ValuesIn(kScreens));

} // namespace
} // namespace comanda::testing
