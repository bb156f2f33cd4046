// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_editor/drag.h"
#include "ui/plan_editor/table_place.h"

#include <gtest/gtest.h>

#include <cmath>

namespace comanda::ui_plan_editor {
namespace {

constexpr double kDragReach = 8;

TableShown tableOf(const std::string& id, QRect place, int rotation = 0) {
  TableShown table;
  table.id = id;
  table.place = place;
  table.rotation = rotation;
  return table;
}

EditorView room(std::vector<TableShown> tables, std::vector<QLine> walls = {}) {
  EditorView view;
  view.tables = std::move(tables);
  view.walls = std::move(walls);
  return view;
}

QRect dragged(const EditorView& view, const Grip& grip, QPointF from, QPointF to) {
  return Drag(view, grip, from, kDragReach).at(to).place;
}

TEST(GripAt, IsTheTableUnderTheFinger) {
  const EditorView view = room({tableOf("a", {100, 100, 80, 80}), tableOf("b", {300, 100, 80, 80})});
  EXPECT_EQ(gripAt(view, {310, 110}, 1).tableId, "b");
  EXPECT_EQ(gripAt(view, {310, 110}, 1).what, Grip::What::Table);
  EXPECT_EQ(gripAt(view, {250, 110}, 1).what, Grip::What::Nothing);
}

TEST(GripAt, IsAsWideAsAFingerHoweverSmallTheTableLooks) {
  const EditorView view = room({tableOf("a", {100, 100, 30, 30})});
  EXPECT_EQ(gripAt(view, {95, 95}, 1).tableId, "a") << "48 px around the middle";
  EXPECT_EQ(gripAt(view, {60, 100}, 1).what, Grip::What::Nothing);
  EXPECT_EQ(gripAt(view, {60, 100}, 3).tableId, "a") << "seen from farther away";
}

TEST(GripAt, HasCornersOfWhatIsChosenOnly) {
  EditorView view = room({tableOf("a", {100, 100, 80, 80})});
  EXPECT_EQ(gripAt(view, {190, 190}, 1).what, Grip::What::Nothing);
  view.tables.front().isChosen = true;
  const Grip corner = gripAt(view, {190, 190}, 1);
  EXPECT_EQ(corner.what, Grip::What::Corner);
  EXPECT_EQ(corner.corner, 3);
  EXPECT_EQ(gripAt(view, {140, 140}, 1).what, Grip::What::Table) << "there is something left to move it by";
}

TEST(GripAt, TakesAWallNearbyAndItsEndsOnceItIsChosen) {
  EditorView view = room({}, {{0, 0, 400, 0}, {400, 0, 400, 300}});
  EXPECT_EQ(gripAt(view, {200, 10}, 1).wall, 0);
  EXPECT_EQ(gripAt(view, {390, 200}, 1).wall, 1);
  view.chosenWall = 1;
  const Grip end = gripAt(view, {395, 290}, 1);
  EXPECT_EQ(end.what, Grip::What::WallEnd);
  EXPECT_EQ(end.corner, 1);
}

TEST(Drag, MovesATableOntoTheGrid) {
  const EditorView view = room({tableOf("a", {100, 100, 80, 80})});
  EXPECT_EQ(dragged(view, gripAt(view, {140, 140}, 1), {140, 140}, {203, 141}), QRect(160, 100, 80, 80));
}

TEST(Drag, MovesATableIntoLineWithAnotherAndSaysSo) {
  const EditorView view = room({tableOf("a", {100, 100, 80, 80}), tableOf("b", {400, 247, 80, 80})});
  const Drag drag(view, gripAt(view, {140, 140}, 1), {140, 140}, kDragReach);
  const Drag::Now now = drag.at({140, 283});
  EXPECT_EQ(now.place, QRect(100, 247, 80, 80));
  EXPECT_FALSE(now.guides.empty());
}

TEST(Drag, LeavesNoTableBeyondTheEdgeOfThePlan) {
  const EditorView view = room({tableOf("a", {100, 100, 80, 80})});
  EXPECT_EQ(dragged(view, gripAt(view, {140, 140}, 1), {140, 140}, {-500, 140}).left(), 0);
}

TEST(Drag, PullsACornerAndTheOneAcrossStays) {
  EditorView view = room({tableOf("a", {100, 100, 80, 80})});
  view.tables.front().isChosen = true;
  EXPECT_EQ(dragged(view, gripAt(view, {182, 182}, 1), {182, 182}, {243, 221}), QRect(100, 100, 140, 120));
  EXPECT_EQ(dragged(view, gripAt(view, {98, 98}, 1), {98, 98}, {58, 78}), QRect(60, 80, 120, 100));
}

TEST(Drag, NeverPullsATableInsideOut) {
  EditorView view = room({tableOf("a", {100, 100, 80, 80})});
  view.tables.front().isChosen = true;
  EXPECT_EQ(dragged(view, gripAt(view, {182, 182}, 1), {182, 182}, {20, 20}),
            QRect(100, 100, kSideLeastCm, kSideLeastCm));
}

TEST(Drag, PullsATurnedTableByItsOwnSides) {
  EditorView view = room({tableOf("a", {100, 100, 200, 100}, 90)});
  view.tables.front().isChosen = true;
  // Its sides lie crosswise: pulling down makes it wider.
  const auto corners = cornersOf(view.tables.front().place, 90);
  const QPointF lowest = corners[1];
  const QRect place = dragged(view, {.what = Grip::What::Corner, .tableId = "a", .corner = 1}, lowest,
                              lowest + QPointF(0, 50));
  EXPECT_EQ(place.size(), QSize(250, 100));
  EXPECT_EQ(cornersOf(place, 90)[2], corners[2]) << "the corner across";
}

TEST(Drag, KeepsTheCornerAcrossOfATableThatStandsAslant) {
  EditorView view = room({tableOf("a", {300, 300, 200, 100}, 45)});
  view.tables.front().isChosen = true;
  const auto corners = cornersOf(view.tables.front().place, 45);
  const QRect place = dragged(view, {.what = Grip::What::Corner, .tableId = "a", .corner = 3}, corners[3],
                              corners[3] + QPointF(60, 60));
  const QPointF off = cornersOf(place, 45)[0] - corners[0];
  EXPECT_LE(std::hypot(off.x(), off.y()), 1.5) << "to the centimetre";
  EXPECT_GT(place.width(), 200);
}

TEST(Drag, MovesAWallWhole) {
  const EditorView view = room({}, {{100, 100, 400, 100}});
  const Drag drag(view, gripAt(view, {200, 100}, 1), {200, 100}, kDragReach);
  EXPECT_EQ(drag.at({222, 148}).wall, QLine(120, 150, 420, 150));
}

TEST(Drag, PullsTheEndOfAWallStraight) {
  EditorView view = room({}, {{100, 107, 400, 107}});
  view.chosenWall = 0;
  const Drag drag(view, gripAt(view, {400, 107}, 1), {400, 107}, kDragReach);
  EXPECT_EQ(drag.at({521, 112}).wall, QLine(100, 107, 520, 107)) << "level with its other end";
  EXPECT_EQ(drag.at({521, 212}).wall, QLine(100, 107, 520, 210));
}

TEST(Drag, LeavesAWallSomeLength) {
  EditorView view = room({}, {{100, 100, 400, 100}});
  view.chosenWall = 0;
  const Drag drag(view, gripAt(view, {400, 100}, 1), {400, 100}, kDragReach);
  const QLine wall = drag.at({102, 101}).wall;
  EXPECT_NE(wall.p1(), wall.p2());
}

} // namespace
} // namespace comanda::ui_plan_editor
