// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/button.h"
#include "ui/kit/overlay.h"

#include <gtest/gtest.h>

#include <QTest>

namespace comanda::kit {
namespace {

class OverlayTest : public ::testing::Test {
protected:
  OverlayTest() {
    screen.resize(600, 400);
    below->setGeometry(0, 0, 600, 400);
    QObject::connect(below, &Button::clicked, &screen, [this] { ++taps; });
    screen.show();
  }

  // As the system would: whatever is under the finger gets it.
  void tap(QPoint where) {
    QWidget* under = screen.childAt(where);
    QTest::mouseClick(under, Qt::LeftButton, {}, under->mapFrom(&screen, where));
  }

  theme::Theme theme;
  QWidget screen;
  Button* below = new Button(theme, Button::Kind::Quiet, QStringLiteral("Below"), &screen);
  Overlay* overlay = new Overlay(theme, screen);
  int taps = 0;
};

TEST_F(OverlayTest, isNotThereUntilThereIsSomethingToSay) {
  EXPECT_FALSE(overlay->isVisible());
  tap({50, 50});
  EXPECT_EQ(taps, 1);
}

TEST_F(OverlayTest, takesTheTapsWhileItIsBusy) {
  overlay->tell(Overlay::Kind::Busy, QStringLiteral("Fetching the house…"));
  EXPECT_EQ(overlay->accessibleName(), QStringLiteral("Fetching the house…"));
  tap({50, 50});
  EXPECT_EQ(taps, 0);
  overlay->clear();
  tap({50, 50});
  EXPECT_EQ(taps, 1);
}

TEST_F(OverlayTest, letsOneReadWhatIsStale) {
  overlay->tell(Overlay::Kind::Stale, QStringLiteral("What you see may be old."));
  EXPECT_TRUE(overlay->isVisible());
  tap({50, 50});
  EXPECT_EQ(taps, 1);
}

TEST_F(OverlayTest, saysWhatToDoAboutAnEmptyScreen) {
  auto* action = overlay->findChild<Button*>(QStringLiteral("overlayAction"));
  bool isPressed = false;
  QObject::connect(overlay, &Overlay::actionPressed, overlay, [&isPressed] { isPressed = true; });
  overlay->tell(Overlay::Kind::Empty, QStringLiteral("No orders yet."));
  EXPECT_FALSE(action->isVisible());
  overlay->setAction(QStringLiteral("Seat a party"));
  ASSERT_TRUE(action->isVisible());
  EXPECT_TRUE(screen.rect().contains(action->geometry()));
  QTest::mouseClick(action, Qt::LeftButton);
  EXPECT_TRUE(isPressed);
  overlay->tell(Overlay::Kind::Busy, QStringLiteral("Just a moment."));
  EXPECT_FALSE(action->isVisible());
}

} // namespace
} // namespace comanda::kit
