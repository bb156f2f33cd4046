// SPDX-License-Identifier: GPL-3.0-or-later
// Taps everything on every screen once and reads all that is written there.
#include "app/terminal/screens.h"
#include "tests/ui/approval/fake_approvals.h"
#include "tests/ui/language/text_walk.h"
#include "tests/ui/login/fake_sign_in.h"
#include "tests/ui/pictures/demo_evening.h"
#include "tests/ui/setup/fake_device.h"
#include "ui/shell/main_window.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QPushButton>
#include <memory>
#include <set>

namespace comanda::testing {
namespace {

constexpr int kTapsPerScreenMax = 150;

// What is the same in every language.
const QStringList kSameEverywhere{
    "English", "Italiano", // as their speakers call them
    "C",                   // the sign of the program
};

class FakeLookMemory : public ui_appearance::Memory {
public:
  ui_appearance::Appearance recall() const override { return {}; }
  void keep(const ui_appearance::Appearance&) override {}
};

class EveryTextTest : public ::testing::TestWithParam<const char*> {
protected:
  EveryTextTest() {
    stage->theme.setMotionReduced(true);
    QCoreApplication::installTranslator(&brackets);
    // First, for they have words of the house in them.
    words << device.invited.addresses << device.invited.fingerprint
          << QStringLiteral("sha256:\u200b5E:\u200b0A");
    words << wordsOfTheHouse(stage->terminal.house());
    for (const ui_login::Person& person : crew()) {
      words << person.name << person.role;
    }
    words << kSameEverywhere;
    window =
        std::make_unique<shell::MainWindow>(stage->theme, terminal::screensOf({.theme = stage->theme,
                                                                               .terminal = stage->terminal,
                                                                               .signIn = signIn,
                                                                               .approvals = approvals,
                                                                               .language = language,
                                                                               .memory = memory,
                                                                               .device = device,
                                                                               .desks = desks}));
    window->resize(1280, 800);
    window->show();
    window->setPerson(QStringLiteral("Giulia"));
    window->setLink(kit::LinkIndicator::State::InStep, QStringLiteral("20:43"));
  }

  void read(const QString& after) {
    for (const QString& text : textsOf(*window)) {
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

  // Something that can be tapped and was not yet.
  QPushButton* nextButton() {
    for (QPushButton* button : window->current()->findChildren<QPushButton*>()) {
      const QString name = button->objectName().isEmpty() ? button->accessibleName() : button->objectName();
      if (button->isVisible() && button->isEnabled() && tapped.insert(name).second) {
        return button;
      }
    }
    return nullptr;
  }

  std::unique_ptr<Stage> stage = pictures::demoEvening();
  FakeSignIn signIn;
  FakeApprovals approvals;
  FakeLookMemory memory;
  FakeDevice device;
  ui_plan_editor::Desks desks;
  shell::Language language;
  Bracketing brackets{QStringLiteral("it")};
  QStringList words;
  std::set<QString> tapped;
  std::set<QString> known; ///< Texts that were read before.
  std::unique_ptr<shell::MainWindow> window;
};

TEST_P(EveryTextTest, IsTranslatedWhereverOneTaps) {
  signIn.know(crew());
  const QString screen = QLatin1String(GetParam());
  if (screen == QLatin1String("planEditor")) {
    stage->terminal.signIn(stage->gateway, "staff-manager");
  }
  const QString order = screen == QLatin1String("order") || screen == QLatin1String("till") ? "order-2" : "";
  for (int taps = 0; taps < kTapsPerScreenMax; ++taps) {
    if (taps == 0 || window->current()->card().id != screen) {
      ASSERT_TRUE(window->go(screen, order));
      Stage::settle();
      read(QStringLiteral("opening ") + screen);
    }
    QPushButton* button = nextButton();
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

INSTANTIATE_TEST_SUITE_P(AllScreens, EveryTextTest,
                         ::testing::Values("login", "floor", "order", "kitchen", "till", "overview",
                                           "planEditor", "device", "appearance"));

} // namespace
} // namespace comanda::testing
