// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QPalette>

namespace comanda::theme {
namespace {

struct Changes {
  explicit Changes(const Theme& theme) {
    QObject::connect(&theme, &Theme::changed, &m_context, [this] { ++count; });
  }
  int count = 0;

private:
  QObject m_context;
};

TEST(Theme, tellsEveryChangeOnce) {
  Theme theme;
  const Changes changes(theme);
  theme.setPalette(PaletteName::Light);
  theme.setTextScalePercent(100);
  EXPECT_EQ(changes.count, 0) << "nothing changed";
  theme.setPalette(PaletteName::Dark);
  theme.setTextScalePercent(130);
  EXPECT_EQ(changes.count, 2);
  EXPECT_EQ(theme.colour(Token::Surface), paletteOf(PaletteName::Dark).of(Token::Surface));
}

TEST(Theme, keepsTheTextScaleWithinItsLimits) {
  Theme theme;
  theme.setTextScalePercent(400);
  EXPECT_EQ(theme.textScalePercent(), kTextScalePercentMax);
  EXPECT_EQ(theme.px(10), 16);
  theme.setTextScalePercent(10);
  EXPECT_EQ(theme.px(10), 10);
  EXPECT_EQ(Theme(PaletteName::Light, 120).font(type::kBody).pixelSize(), 18);
}

TEST(Theme, isDarkForTheKitchenUnlessSomebodyNeedsAnotherPalette) {
  Theme theme;
  theme.preferDark(true);
  EXPECT_EQ(theme.palette(), PaletteName::Dark);
  theme.setPalette(PaletteName::HighContrast);
  EXPECT_EQ(theme.palette(), PaletteName::HighContrast);
  theme.setPalette(PaletteName::Light);
  theme.preferDark(false);
  EXPECT_EQ(theme.palette(), PaletteName::Light);
}

TEST(Theme, hasNoMotionForWhoWantsNone) {
  Theme theme;
  EXPECT_GE(theme.motionMs(), 120);
  EXPECT_LE(theme.motionMs(), 180);
  theme.setMotionReduced(true);
  EXPECT_EQ(theme.motionMs(), 0);
}

TEST(Theme, dressesTheApplicationNowAndAfterEveryChange) {
  {
    Theme theme;
    theme.dress(*qApp);
    EXPECT_EQ(QApplication::palette().color(QPalette::Base), theme.colour(Token::Surface));
    theme.setPalette(PaletteName::Dark);
    EXPECT_EQ(QApplication::palette().color(QPalette::Base), theme.colour(Token::Surface));
    EXPECT_TRUE(qApp->styleSheet().contains(theme.colour(Token::Accent).name()));
    EXPECT_FALSE(qApp->styleSheet().contains(QLatin1Char('@'))) << "a name in the sheet was not filled in";
    theme.setTextScalePercent(140);
    EXPECT_EQ(QApplication::font().pixelSize(), 21);
  }
  qApp->setStyleSheet({});
}

} // namespace
} // namespace comanda::theme
