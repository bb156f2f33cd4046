// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/ui/stage.h"
#include "ui/kit/list_row.h"
#include "ui/overview/overview_screen.h"

#include <gtest/gtest.h>

#include <QPushButton>
#include <QTest>
#include <utility>

namespace comanda::ui_overview {
namespace {

using namespace comanda::testing;

TEST(OverviewScreen, ShowsTheNumbersInWordsTooAndLeadsToTheOrder) {
  Stage stage;
  OverviewScreen screen(stage.theme, stage.terminal, stage.navigator);
  screen.resize(1'196, 736);
  screen.show();
  screen.shown({});
  EXPECT_TRUE(screen.findChildren<kit::ListRow*>().isEmpty());

  stage.gateway.elsewhere(openOrder("o1", "t1", 2));
  stage.gateway.elsewhere(addLines("o1", {newLine("l", "salad")}));
  stage.gateway.elsewhere(sendRound("o1", "r1"));
  stage.gateway.elsewhere(voidLine("o1", "l", "burnt"));
  Stage::settle();

  auto* covers = screen.findChild<QWidget*>(QStringLiteral("covers"));
  ASSERT_NE(covers, nullptr);
  EXPECT_TRUE(covers->accessibleName().contains(QLatin1Char('2'))) << covers->accessibleName().toStdString();
  EXPECT_FALSE(screen.findChild<QWidget*>(QStringLiteral("hourChart"))->accessibleDescription().isEmpty());
  const auto rows = screen.findChildren<kit::ListRow*>();
  ASSERT_FALSE(rows.isEmpty());
  QTest::mouseClick(rows.constFirst(), Qt::LeftButton);
  EXPECT_EQ(stage.navigator.wentTo, QStringLiteral("order"));
  EXPECT_EQ(stage.navigator.with, QStringLiteral("o1"));
}

class OverviewNumbers : public ::testing::Test {
protected:
  OverviewNumbers() {
    stage.theme.setMotionReduced(true);
    screen.resize(1'196, 736);
    screen.show();
    screen.shown({});
  }

  static Scenario sold() {
    Scenario scenario = trattoria();
    scenario.given(openOrder("o1", "t1", 2)).given(addLines("o1", {newLine("l", "salad")}));
    scenario.given(sendRound("o1", "r1")).given(issueBill("b1", "o1")).given(pay("p1", "b1", v1::CARD, 850));
    return scenario;
  }

  QPushButton* button(const char* name) const { return screen.findChild<QPushButton*>(QLatin1String(name)); }
  void tap(const char* name) const {
    ASSERT_NE(button(name), nullptr) << name;
    QTest::mouseClick(button(name), Qt::LeftButton);
    Stage::settle();
  }

  Stage stage{sold(), "max"};
  OverviewScreen screen{stage.theme, stage.terminal, stage.navigator};
  NumberSheet& sheet = *screen.findChild<NumberSheet*>();
};

TEST_F(OverviewNumbers, OpenTheirLists) {
  const std::pair<const char*, const char*> leads[] = {
      {"sales", "bill-b1"},         {"covers", "covers-o1"},  {"open", "check-o1"},
      {"kitchen", "station-grill"}, {"hourChart", "hour-19"}, {"allSellers", "sold-salad"}};
  for (const auto& [number, row] : leads) {
    tap(number);
    EXPECT_TRUE(sheet.isOpen()) << number;
    EXPECT_NE(sheet.findChild<kit::ListRow*>(QLatin1String(row)), nullptr) << number;
    sheet.dismiss();
  }
  tap("allExceptions");
  EXPECT_TRUE(sheet.isOpen());
  EXPECT_NE(sheet.findChild<QWidget*>(QStringLiteral("numberListSays")), nullptr)
      << "nothing there, in words";
}

TEST_F(OverviewNumbers, LeadOnFromTheirLists) {
  tap("hourChart");
  tap("hour-19");
  EXPECT_TRUE(sheet.isOpen()) << "the bills of that hour";
  tap("bill-b1");
  EXPECT_FALSE(sheet.isOpen());
  EXPECT_EQ(stage.navigator.wentTo, "till");
  EXPECT_EQ(stage.navigator.with, "o1");
  tap("kitchen");
  tap("station-bar");
  EXPECT_EQ(stage.navigator.wentTo, "kitchen");
  EXPECT_EQ(stage.navigator.with, "bar");
  tap("seller-salad");
  EXPECT_NE(button("bill-b1"), nullptr);
}

TEST_F(OverviewNumbers, AreStillTrueWhileTheirListIsOpen) {
  tap("open");
  QWidget* const row = button("check-o1");
  screen.shown({}); // the tick of the clock
  EXPECT_EQ(button("check-o1"), row) << "a row may be under a finger";
  stage.gateway.elsewhere(openOrder("o2", "t2"));
  Stage::settle();
  EXPECT_NE(button("check-o2"), nullptr);
}

TEST_F(OverviewNumbers, AreNotLeftOpenForTheNextPerson) {
  tap("sales");
  stage.terminal.signIn(stage.gateway, "sara");
  Stage::settle();
  EXPECT_FALSE(sheet.isOpen());
}

} // namespace
} // namespace comanda::ui_overview
