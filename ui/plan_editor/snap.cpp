// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_editor/snap.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace comanda::ui_plan_editor {

namespace {

constexpr double kInLineCm = 0.01;

// One direction of a rectangle: its beginning, middle and end.
struct Extent {
  double first = 0;
  double last = 0;

  double middle() const { return (first + last) / 2; }
};

Extent extentOf(const QRectF& rect, Qt::Orientation line) {
  return line == Qt::Vertical ? Extent{rect.left(), rect.right()} : Extent{rect.top(), rect.bottom()};
}

Extent otherExtentOf(const QRectF& rect, Qt::Orientation line) {
  return extentOf(rect, line == Qt::Vertical ? Qt::Horizontal : Qt::Vertical);
}

// What is still missing until one of the lines of a is on one of b.
std::array<double, 5> gaps(const Extent& a, const Extent& b) {
  return {b.first - a.first, b.last - a.first, b.first - a.last, b.last - a.last, b.middle() - a.middle()};
}

std::optional<double> nearestGap(const QRectF& moving, const std::vector<QRectF>& others,
                                 Qt::Orientation line, double reach) {
  std::optional<double> nearest;
  for (const QRectF& other : others) {
    for (const double gap : gaps(extentOf(moving, line), extentOf(other, line))) {
      if (std::abs(gap) <= reach && (!nearest || std::abs(gap) < std::abs(*nearest))) nearest = gap;
    }
  }
  return nearest;
}

void addGuide(std::vector<Guide>& guides, Qt::Orientation line, double at, const QRectF& a, const QRectF& b) {
  const Extent one = otherExtentOf(a, line);
  const Extent two = otherExtentOf(b, line);
  const auto same = std::ranges::find_if(guides, [&](const Guide& guide) {
    return guide.orientation == line && std::abs(guide.at - at) < kInLineCm;
  });
  Guide& guide = same != guides.end() ? *same : guides.emplace_back(Guide{line, at, one.first, one.last});
  guide.from = std::min({guide.from, one.first, two.first});
  guide.to = std::max({guide.to, one.last, two.last});
}

void addGuides(std::vector<Guide>& guides, Qt::Orientation line, const QRectF& resting,
               const std::vector<QRectF>& others) {
  const Extent mine = extentOf(resting, line);
  for (const QRectF& other : others) {
    const Extent theirs = extentOf(other, line);
    const auto isOn = [](double a, double b) { return std::abs(a - b) < kInLineCm; };
    for (const double at : {mine.first, mine.last}) {
      if (isOn(at, theirs.first) || isOn(at, theirs.last)) addGuide(guides, line, at, resting, other);
    }
    if (isOn(mine.middle(), theirs.middle())) addGuide(guides, line, mine.middle(), resting, other);
  }
}

double gapToGrid(double at) {
  return std::round(at / kGridCm) * kGridCm - at;
}

} // namespace

Snapped snap(const QRectF& moving, const std::vector<QRectF>& others, double reach) {
  const std::optional<double> across = nearestGap(moving, others, Qt::Vertical, reach);
  const std::optional<double> down = nearestGap(moving, others, Qt::Horizontal, reach);
  Snapped snapped{{across.value_or(gapToGrid(moving.left())), down.value_or(gapToGrid(moving.top()))}, {}};
  const QRectF resting = moving.translated(snapped.by);
  if (across) addGuides(snapped.guides, Qt::Vertical, resting, others);
  if (down) addGuides(snapped.guides, Qt::Horizontal, resting, others);
  return snapped;
}

} // namespace comanda::ui_plan_editor
