// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/tile.h"
#include "ui/kit/tile_grid.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QScrollBar>
#include <QTest>

namespace comanda::kit {
namespace {

class TileGridTest : public ::testing::Test {
protected:
  TileGridTest() {
    std::vector<QWidget*> tiles;
    for (int i = 0; i < 10; ++i) {
      tiles.push_back(new Tile(theme, QStringLiteral("Dish %1").arg(i), QStringLiteral("9.50")));
    }
    tiles[5]->setEnabled(false);
    grid.setTiles(tiles);
    grid.setTileWidthMin(160);
    grid.resize(700, 600);
    grid.show();
    grid.activateWindow();
    EXPECT_TRUE(QTest::qWaitForWindowActive(&grid));
  }

  QRect at(std::size_t tile) const { return grid.tiles()[tile]->geometry(); }
  QWidget* focused() const { return QApplication::focusWidget(); }
  void type(Qt::Key key) { QTest::keyClick(focused(), key); }

  theme::Theme theme;
  TileGrid grid{theme};
};

TEST_F(TileGridTest, fillsTheWidthWithEqualColumns) {
  ASSERT_EQ(grid.columns(), 4);
  EXPECT_EQ(at(0).left(), 0);
  EXPECT_EQ(at(3).right(), grid.viewport()->width() - 1);
  EXPECT_NEAR(at(0).width(), at(2).width(), 1);
  EXPECT_EQ(at(4).left(), 0);
  EXPECT_EQ(at(4).top(), theme::target::kTile + theme::space::kMedium);
  grid.resize(340, 600);
  EXPECT_EQ(grid.columns(), 2) << "and a scroll bar has room";
  EXPECT_LE(at(1).right(), grid.viewport()->width() - 1);
}

TEST_F(TileGridTest, beginsAtTheRightWhereOneReadsSo) {
  grid.setLayoutDirection(Qt::RightToLeft);
  grid.resize(701, 600);
  EXPECT_EQ(at(0).right(), grid.viewport()->width() - 1);
  grid.tiles()[0]->setFocus();
  type(Qt::Key_Left);
  EXPECT_EQ(focused(), grid.tiles()[1]);
}

TEST_F(TileGridTest, isWalkedWithTheArrows) {
  grid.tiles()[0]->setFocus();
  type(Qt::Key_Right);
  EXPECT_EQ(focused(), grid.tiles()[1]);
  type(Qt::Key_Down);
  EXPECT_EQ(focused(), grid.tiles()[9]) << "over the one that is sold out";
  type(Qt::Key_Down);
  EXPECT_EQ(focused(), grid.tiles()[9]);
  type(Qt::Key_Home);
  EXPECT_EQ(focused(), grid.tiles()[0]);
  type(Qt::Key_Left);
  EXPECT_EQ(focused(), grid.tiles()[0]);
  type(Qt::Key_End);
  EXPECT_EQ(focused(), grid.tiles()[9]);
}

TEST_F(TileGridTest, isOrderedFromWithTheKeyboardAlone) {
  QString ordered;
  auto* tile = qobject_cast<Tile*>(grid.tiles()[1]);
  QObject::connect(tile, &Tile::clicked, tile, [&ordered, tile] { ordered = tile->text(); });
  grid.tiles()[0]->setFocus();
  type(Qt::Key_Right);
  type(Qt::Key_Return);
  EXPECT_EQ(ordered, QStringLiteral("Dish 1"));
}

TEST_F(TileGridTest, scrollsToWhereTheFocusIs) {
  grid.resize(700, 200);
  ASSERT_GT(grid.verticalScrollBar()->maximum(), 0);
  grid.tiles()[0]->setFocus();
  type(Qt::Key_End);
  EXPECT_GT(grid.verticalScrollBar()->value(), 0);
}

TEST_F(TileGridTest, takesOtherTiles) {
  auto* only = new Tile(theme, QStringLiteral("Only"), QStringLiteral("1.00"));
  grid.setTiles({only});
  EXPECT_EQ(grid.tiles().size(), 1U);
  EXPECT_TRUE(only->isVisible());
  EXPECT_EQ(only->geometry().topLeft(), QPoint(0, 0));
}

} // namespace
} // namespace comanda::kit
