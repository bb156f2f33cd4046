// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/commands.h"
#include "tests/ui/stage.h"
#include "ui/kit/list_row.h"
#include "ui/overview/overview_screen.h"

#include <gtest/gtest.h>

#include <QTest>

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

} // namespace
} // namespace comanda::ui_overview
