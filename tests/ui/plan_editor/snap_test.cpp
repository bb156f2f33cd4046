// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_editor/snap.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <cmath>

namespace comanda::ui_plan_editor {
namespace {

using ::testing::Contains;
using ::testing::IsEmpty;

constexpr double kSnapReach = 8;

TEST(Snap, ComesToRestOnTheGridWhereNothingIsNear) {
  const Snapped snapped = snap({103, 208, 80, 80}, {{500, 500, 80, 80}}, kSnapReach);
  EXPECT_EQ(snapped.by, QPointF(-3, 2));
  EXPECT_THAT(snapped.guides, IsEmpty());
}

TEST(Snap, ComesIntoLineWithTheEdgeOfANeighbour) {
  const Snapped snapped = snap({300, 104, 80, 80}, {{100, 107, 50, 50}}, kSnapReach);
  EXPECT_DOUBLE_EQ(snapped.by.y(), 3) << "and not onto the grid";
  EXPECT_THAT(snapped.guides, Contains(Guide{Qt::Horizontal, 107, 100, 380}));
}

TEST(Snap, ComesIntoLineWithTheMiddleOfANeighbour) {
  // Upper edges are 23 apart, middles 2.
  const Snapped snapped = snap({300, 100, 80, 100}, {{100, 127, 50, 50}}, kSnapReach);
  EXPECT_DOUBLE_EQ(snapped.by.y(), 2);
  EXPECT_THAT(snapped.guides, Contains(Guide{Qt::Horizontal, 152, 100, 380}));
}

TEST(Snap, TakesTheNearestOfSeveral) {
  const Snapped snapped = snap({300, 104, 80, 80}, {{100, 111, 50, 400}, {600, 106, 50, 700}}, kSnapReach);
  EXPECT_DOUBLE_EQ(snapped.by.y(), 2);
}

TEST(Snap, SnapsEachDirectionByItself) {
  const Snapped snapped = snap({103, 404, 80, 80}, {{105, 100, 80, 80}}, kSnapReach);
  EXPECT_EQ(snapped.by, QPointF(2, -4));
}

TEST(Snap, OfAPointIsToTheEdgesToo) {
  const Snapped snapped = snap({{203, 77}, QSizeF(0, 0)}, {{100, 300, 100, 80}}, kSnapReach);
  EXPECT_EQ(snapped.by, QPointF(-3, 3));
  EXPECT_THAT(snapped.guides, Contains(Guide{Qt::Vertical, 200, 80, 380}));
}

TEST(Snap, DrawsOneLineThroughAllThatAreInLine) {
  const Snapped snapped = snap({302, 100, 80, 80}, {{300, 300, 60, 80}, {300, 600, 70, 80}}, kSnapReach);
  EXPECT_THAT(snapped.guides, Contains(Guide{Qt::Vertical, 300, 100, 680}));
}

RC_GTEST_PROP(Snap, MovesNothingFurtherThanItReaches, ()) {
  const auto side = [] { return static_cast<double>(*rc::gen::inRange(30, 300)); };
  const auto at = [] { return static_cast<double>(*rc::gen::inRange(0, 1000)); };
  std::vector<QRectF> others;
  const int count = *rc::gen::inRange(0, 6);
  for (int i = 0; i < count; ++i) {
    others.emplace_back(at(), at(), side(), side());
  }
  const Snapped snapped = snap({at(), at(), side(), side()}, others, kSnapReach);
  RC_ASSERT(std::abs(snapped.by.x()) <= kSnapReach);
  RC_ASSERT(std::abs(snapped.by.y()) <= kSnapReach);
}

} // namespace
} // namespace comanda::ui_plan_editor
