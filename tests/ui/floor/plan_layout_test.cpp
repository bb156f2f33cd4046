// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/floor/plan_layout.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace comanda::ui_floor {
namespace {

constexpr QSizeF kArea{780, 560};
constexpr QSizeF kLeast{118, 94};
constexpr QSizeF kFloor{88, 68};

TableView tableAt(int x, int y, int width = 70, int height = 70) {
  TableView table;
  table.place = {x, y, width, height};
  return table;
}

PlanLayout laidOut(const std::vector<TableView>& tables) {
  return layOutPlan(tables, {}, kArea, kLeast, kFloor, 18);
}

TEST(PlanLayout, OfAnEmptyRoomIsTheArea) {
  EXPECT_EQ(laidOut({}).area, kArea);
  EXPECT_TRUE(laidOut({}).places.empty());
}

TEST(PlanLayout, MakesSmallTablesLargeEnoughToBeRead) {
  const PlanLayout plan = laidOut({tableAt(0, 0), tableAt(800, 0), tableAt(0, 600), tableAt(800, 600)});
  for (const QRectF& place : plan.places) {
    EXPECT_GE(place.width(), kLeast.width());
    EXPECT_TRUE(QRectF(QPointF(0, 0), kArea).contains(place));
  }
}

TEST(PlanLayout, StaysWithinTheAreaWhereTablesFit) {
  EXPECT_EQ(laidOut({tableAt(0, 0), tableAt(200, 0), tableAt(400, 0), tableAt(600, 0), tableAt(800, 0)}).area,
            kArea);
}

TEST(PlanLayout, GrowsWhereTablesAreTooMany) {
  std::vector<TableView> tables;
  for (int i = 0; i < 100; ++i)
    tables.push_back(tableAt(i % 10 * 100, i / 10 * 100));
  const PlanLayout plan = laidOut(tables);
  EXPECT_GT(plan.area.width(), kArea.width());
  EXPECT_GE(plan.places.front().width(), kFloor.width());
}

TEST(PlanLayout, HasItsWallsAroundTheTables) {
  const std::vector<QLine> walls{{0, 0, 900, 0}, {900, 0, 900, 700}};
  const PlanLayout plan = layOutPlan({tableAt(60, 60), tableAt(700, 500)}, walls, kArea, kLeast, kFloor, 18);
  ASSERT_EQ(plan.walls.size(), 2U);
  EXPECT_DOUBLE_EQ(plan.walls[0].y1(), plan.walls[0].y2());
  EXPECT_DOUBLE_EQ(plan.walls[0].p2().x(), plan.walls[1].p1().x()) << "a corner stays one";
  for (const QRectF& place : plan.places) {
    EXPECT_GT(place.top(), plan.walls[0].y1());
    EXPECT_LT(place.right(), plan.walls[1].x1());
  }
  EXPECT_LE(plan.walls[1].x1(), kArea.width() + 26) << "within the margin of the plan";
  EXPECT_GE(plan.walls[1].y1(), -26);
}

TEST(PlanLayout, GivesUpOnTablesThatStandOnEachOther) {
  EXPECT_EQ(laidOut({tableAt(10, 10), tableAt(10, 10)}).places.size(), 2U);
}

RC_GTEST_PROP(PlanLayout, KeepsWhoStandsLeftOfWhom, ()) {
  std::vector<TableView> tables;
  const int count = *rc::gen::inRange(1, 12);
  for (int i = 0; i < count; ++i) {
    tables.push_back(tableAt(*rc::gen::inRange(0, 2000), *rc::gen::inRange(0, 2000)));
  }
  const PlanLayout plan = laidOut(tables);
  for (std::size_t i = 0; i < tables.size(); ++i) {
    RC_ASSERT(QRectF(QPointF(-0.01, -0.01), plan.area + QSizeF(0.02, 0.02)).contains(plan.places[i]));
    for (std::size_t j = 0; j < tables.size(); ++j) {
      if (tables[i].place.x() < tables[j].place.x()) {
        RC_ASSERT(plan.places[i].center().x() <= plan.places[j].center().x() + 0.01);
      }
    }
  }
}

} // namespace
} // namespace comanda::ui_floor
