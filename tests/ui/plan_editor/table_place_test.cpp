// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_editor/table_place.h"

#include <gtest/gtest.h>

namespace comanda::ui_plan_editor {
namespace {

v1::Table named(const std::string& name, QRect place = {0, 0, 80, 80}) {
  v1::Table table;
  table.set_name(name);
  putAt(table, place);
  return table;
}

TEST(NextName, GoesOnAfterTheLargestOfItsRow) {
  const std::vector<v1::Table> tables{named("1"), named("12"), named("Bar 2"), named("Bar 4")};
  EXPECT_EQ(nextName(tables, ""), "13");
  EXPECT_EQ(nextName(tables, "1"), "13");
  EXPECT_EQ(nextName(tables, "Bar 2"), "Bar 5");
}

TEST(NextName, NumbersANameThatHasNone) {
  EXPECT_EQ(nextName({named("Window")}, "Window"), "Window 2");
  EXPECT_EQ(nextName({named("Window"), named("Window 2")}, "Window"), "Window 3");
  EXPECT_EQ(nextName({}, ""), "1");
}

TEST(FreePlace, IsWhereItIsWantedIfThatIsFree) {
  EXPECT_EQ(freePlace({}, {80, 80}, {203, 198}), QRect(200, 200, 80, 80));
  EXPECT_EQ(freePlace({}, {80, 80}, {-50, -50}), QRect(0, 0, 80, 80));
}

TEST(FreePlace, StandsOnNoOtherTable) {
  std::vector<v1::Table> tables;
  for (int i = 0; i < 30; ++i) {
    const QRect place = freePlace(tables, {80, 80}, {200, 200});
    for (const v1::Table& other : tables) {
      EXPECT_FALSE(placeOf(other).intersects(place));
    }
    tables.push_back(named(std::to_string(i), place));
  }
}

TEST(PutAt, KeepsATableOnThePlanAndLargeEnoughToSitAt) {
  EXPECT_EQ(placeOf(named("1", {-20, -30, 2, 3})), QRect(0, 0, kSideLeastCm, kSideLeastCm));
  EXPECT_EQ(placeOf(named("1", {kPlanMostCm + 5, 0, 90'000, 80})), QRect(kPlanMostCm, 0, kSideMostCm, 80));
}

TEST(BoundsOf, ATurnedTableAreWhatItCovers) {
  EXPECT_EQ(boundsOf({0, 0, 200, 100}, 90), QRectF(50, -50, 100, 200));
  EXPECT_EQ(boundsOf({0, 0, 200, 100}, 0), QRectF(0, 0, 200, 100));
}

} // namespace
} // namespace comanda::ui_plan_editor
