// SPDX-License-Identifier: GPL-3.0-or-later
// Goes through every screen and sheet with the keyboard alone, and asks every widget what it is.
#include "tests/ui/access/access_walk.h"
#include "tests/ui/access/widget_classes.h"
#include "tests/ui/setup/fake_setup.h"
#include "tests/ui/tapped_window.h"
#include "ui/setup/start_screen.h"
#include "ui/shell/rail.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QTest>

namespace comanda::testing {
namespace {

constexpr int kPressesPerScreenMax = 150;

void walk(AccessWalk& access, TappedWindow& tapped, const QString& screen) {
  for (int presses = 0; presses < kPressesPerScreenMax; ++presses) {
    if (presses == 0 || !tapped.isAt(screen)) {
      ASSERT_TRUE(tapped.open(screen));
    }
    access.look(tapped.window());
    QPushButton* button = tapped.next();
    if (button == nullptr) break;
    access.press(*button);
  }
}

// Who may do everything is asked for no approval, so somebody who may not comes, too.
void walkTheRail(AccessWalk& access) {
  TappedWindow tapped;
  tapped.window().activateWindow();
  ASSERT_TRUE(QTest::qWaitForWindowActive(&tapped.window()));
  tapped.open(QStringLiteral("floor"));
  for (QPushButton* button : tapped.window().rail().findChildren<QPushButton*>()) {
    if (button->isVisible()) access.press(*button);
  }
  access.look(tapped.window()); // More is open, or who it is was pressed
}

void walkTheTerminal(AccessWalk& access) {
  walkTheRail(access);

  for (const char* staffId : {"staff-server-1", "staff-admin"}) {
    for (const QString& screen : TappedWindow().screenIds()) {
      TappedWindow tapped(staffId);
      tapped.window().activateWindow();
      ASSERT_TRUE(QTest::qWaitForWindowActive(&tapped.window()));
      walk(access, tapped, screen);
    }
  }
}

// What looks like a choice is told as one.
struct Expected {
  const char* screen;
  const char* name; ///< Object name, or how it begins.
  QAccessible::Role role;
};
constexpr Expected kExpected[] = {
    {"login", "person-", QAccessible::RadioButton},
    {"login", "pinPad", QAccessible::Grouping},
    {"login", "pinDots", QAccessible::Indicator},
    {"login", "key1", QAccessible::PushButton},
    {"floor", "room-", QAccessible::PageTab},
    {"floor", "roomChips", QAccessible::PageTabList},
    {"floor", "floorPlan", QAccessible::List},
    {"floor", "table-table-2", QAccessible::PushButton},
    {"floor", "needsList", QAccessible::List},
    {"floor", "floorRailItem", QAccessible::PageTab},
    {"order", "category:", QAccessible::PageTab},
    {"order", "checkStory", QAccessible::List},
    {"order", "items", QAccessible::List},
    {"kitchen", "filter-", QAccessible::PageTab},
    {"kitchen", "cardWall", QAccessible::List},
    {"kitchen", "ticketCard-", QAccessible::Grouping},
    {"kitchen", "allDay", QAccessible::StaticText},
    {"till", "splitSeat", QAccessible::PageTab},
    {"till", "checkSide", QAccessible::List},
    {"overview", "hourChart", QAccessible::Chart},
    {"overview", "overviewScreen", QAccessible::Pane},
    {"planEditor", "planView", QAccessible::Graphic},
    {"device", "roleTill", QAccessible::RadioButton},
    {"device", "joinQr", QAccessible::Graphic},
    {"appearance", "darkButton", QAccessible::RadioButton},
};

TEST(EveryScreen, SaysWhatItsPartsAre) {
  TappedWindow tapped("staff-admin");
  for (const auto& [screen, name, role] : kExpected) {
    ASSERT_TRUE(tapped.open(QLatin1String(screen)));
    int found = 0;
    for (QWidget* widget : tapped.window().findChildren<QWidget*>()) {
      if (widget->isVisible() && widget->objectName().startsWith(QLatin1String(name))) {
        ++found;
        EXPECT_EQ(QAccessible::queryAccessibleInterface(widget)->role(), role)
            << widget->objectName().toStdString();
      }
    }
    EXPECT_GT(found, 0) << name << " on " << screen;
  }
}

void walkTheStart(AccessWalk& access) {
  theme::Theme theme;
  for (const char* card : {"", "joinCard", "hostCard"}) {
    FakeSetup setup;
    ui_setup::StartScreen start(theme, std::make_unique<ui_setup::StartPresenter>(setup));
    start.resize(1280, 800);
    start.show();
    if (*card != 0) start.findChild<QPushButton*>(QLatin1String(card))->click();
    Stage::settle();
    access.look(start);
  }
}

TEST(EveryScreen, CanBeUsedByKeyboardAndScreenReader) {
  AccessWalk access;
  walkTheTerminal(access);
  walkTheStart(access);
  for (const QString& fault : access.faults()) {
    ADD_FAILURE() << fault.toStdString();
  }
  for (const std::string& name : widgetClassesIn(std::filesystem::path(COMANDA_SOURCE_ROOT) / "ui")) {
    EXPECT_TRUE(access.seen().contains(name)) << name << " was nowhere to be seen: lead the walk to it";
  }
}

} // namespace
} // namespace comanda::testing
