// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/chip.h"
#include "ui/kit/tab_chips.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QEvent>

namespace comanda::kit {
namespace {

class TabChipsTest : public ::testing::Test {
protected:
  TabChipsTest() {
    QObject::connect(&chips, &TabChips::chosen, &chips, [this](const std::string& id) { chosen = id; });
    chips.tell({{"hall", QStringLiteral("Hall"), true}, {"bar", QStringLiteral("Bar"), false}});
  }

  Chip* chip(const char* id) const { return chips.findChild<Chip*>(QStringLiteral("room-") + id); }

  theme::Theme theme;
  TabChips chips{theme, QStringLiteral("room-")};
  std::string chosen;
};

TEST_F(TabChipsTest, ATapAsksAndChangesNothing) {
  chip("bar")->click();
  EXPECT_EQ(chosen, "bar");
  EXPECT_FALSE(chip("bar")->isChecked());
  chip("hall")->click();
  EXPECT_EQ(chosen, "hall");
  EXPECT_TRUE(chip("hall")->isChecked());
}

TEST_F(TabChipsTest, StayTheSameWhileTheTabsDo) {
  Chip* const before = chip("bar");
  chips.tell({{"hall", QStringLiteral("Hall"), true}, {"bar", QStringLiteral("Bar"), false}});
  EXPECT_EQ(chip("bar"), before) << "or whoever has the keyboard there would lose it";
  chips.tell({{"bar", QStringLiteral("Bar"), true}});
  QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
  EXPECT_EQ(chip("hall"), nullptr);
  EXPECT_TRUE(chip("bar")->isChecked());
}

} // namespace
} // namespace comanda::kit
