// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/figures.h"
#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

namespace comanda::theme {
namespace {

constexpr int kPaperWidthPx = 200;

QImage drawn(const QString& text, Qt::Alignment alignment) {
  QImage paper(kPaperWidthPx, 40, QImage::Format_RGB32);
  paper.fill(Qt::white);
  QPainter painter(&paper);
  painter.setFont(Theme().font(type::kMoney));
  painter.setPen(Qt::black);
  drawFigures(painter, paper.rect(), alignment, text);
  return paper;
}

// The columns that have ink: the first and the last.
std::pair<int, int> inkOf(const QImage& paper) {
  int first = paper.width();
  int last = -1;
  for (int x = 0; x < paper.width(); ++x) {
    for (int y = 0; y < paper.height(); ++y) {
      if (qGray(paper.pixel(x, y)) < 128) {
        first = std::min(first, x);
        last = x;
      }
    }
  }
  return {first, last};
}

TEST(Figures, areAllOfOneWidth) {
  const QFont font = Theme().font(type::kMoney);
  EXPECT_DOUBLE_EQ(figuresWidth(font, QStringLiteral("111.11")),
                   figuresWidth(font, QStringLiteral("888.88")));
  EXPECT_GT(figuresWidth(font, QStringLiteral("1,888.88")), figuresWidth(font, QStringLiteral("888.88")));
  EXPECT_EQ(figuresWidth(font, {}), 0);
}

TEST(Figures, standWhereTheyAreTold) {
  const auto [leftFirst, leftLast] = inkOf(drawn(QStringLiteral("80.08"), Qt::AlignLeft | Qt::AlignVCenter));
  const auto [rightFirst, rightLast] =
      inkOf(drawn(QStringLiteral("80.08"), Qt::AlignRight | Qt::AlignVCenter));
  EXPECT_LE(leftFirst, 3);
  EXPECT_GE(rightLast, kPaperWidthPx - 4);
  EXPECT_NEAR(leftLast - leftFirst, rightLast - rightFirst, 2);
  const auto [first, last] = inkOf(drawn(QStringLiteral("80.08"), Qt::AlignCenter));
  EXPECT_NEAR(first, kPaperWidthPx - 1 - last, 3);
}

} // namespace
} // namespace comanda::theme
