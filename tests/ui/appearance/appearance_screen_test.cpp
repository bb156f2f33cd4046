// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/appearance_screen.h"

#include <gtest/gtest.h>

#include <QLocale>
#include <QPushButton>
#include <QTest>

namespace comanda::ui_appearance {
namespace {

class FakeMemory : public Memory {
public:
  Appearance recall() const override { return kept; }
  void keep(const Appearance& appearance) override { kept = appearance; }

  Appearance kept;
};

class AppearanceScreenTest : public ::testing::Test {
protected:
  AppearanceScreenTest() { language.speak(QStringLiteral("en")); }
  ~AppearanceScreenTest() override { QLocale::setDefault(QLocale::c()); }

  void tap(AppearanceScreen& screen, const char* name) {
    auto* button = screen.findChild<QPushButton*>(QLatin1String(name));
    ASSERT_NE(button, nullptr) << name;
    QTest::mouseClick(button, Qt::LeftButton);
    EXPECT_TRUE(button->isChecked()) << name;
  }

  theme::Theme theme;
  shell::Language language;
  FakeMemory memory;
};

TEST_F(AppearanceScreenTest, ShowsAtOnceWhatIsTappedAndRemembersIt) {
  AppearanceScreen screen(theme, language, memory);
  screen.show();
  tap(screen, "highContrastButton");
  EXPECT_EQ(theme.palette(), theme::PaletteName::HighContrast);
  tap(screen, "textSize130");
  EXPECT_EQ(theme.textScalePercent(), 130);
  tap(screen, "language-it");
  EXPECT_EQ(language.code(), QStringLiteral("it"));
  EXPECT_EQ(memory.kept, (Appearance{theme::PaletteName::HighContrast, 130, QStringLiteral("it")}));
  EXPECT_FALSE(screen.findChild<QPushButton*>(QStringLiteral("lightButton"))->isChecked());
}

TEST_F(AppearanceScreenTest, MarksWhatIsChosenAndSaysOfWhatItIsAChoice) {
  memory.kept = {theme::PaletteName::Dark, 160, {}};
  const AppearanceScreen screen(theme, language, memory);
  QStringList chosen;
  for (const QPushButton* button : screen.findChildren<QPushButton*>()) {
    if (button->isChecked()) chosen << button->accessibleName();
  }
  EXPECT_EQ(chosen, (QStringList{"Colours: Dark", "Text size: 160 %", "Language: English"}));
}

TEST_F(AppearanceScreenTest, StaysInItsWindowWithTheLargestText) {
  theme.setTextScalePercent(theme::kTextScalePercentMax);
  AppearanceScreen screen(theme, language, memory);
  screen.resize(800, 900);
  screen.show();
  for (const QPushButton* button : screen.findChildren<QPushButton*>()) {
    const QRect where(button->mapTo(&screen, QPoint(0, 0)), button->size());
    EXPECT_TRUE(where.left() >= 0 && where.right() < screen.width()) << button->text().toStdString();
    EXPECT_GE(button->width(), button->sizeHint().width()) << button->text().toStdString();
  }
}

} // namespace
} // namespace comanda::ui_appearance
