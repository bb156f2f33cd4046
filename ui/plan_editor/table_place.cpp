// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_editor/table_place.h"

#include "ui/plan_editor/snap.h"

#include <QTransform>
#include <algorithm>
#include <charconv>
#include <cmath>

namespace comanda::ui_plan_editor {

namespace {

constexpr int kBetweenTablesCm = 30;
constexpr int kSearchStepCm = 2 * kGridCm;
constexpr int kSearchRings = 60; // 12 m around; a room that is fuller gets one on top of another
constexpr int kNumberDigitsMax = 6;

QTransform turnOf(const QRect& place, int rotation) {
  const QPointF middle = QRectF(place).center();
  return QTransform().translate(middle.x(), middle.y()).rotate(rotation).translate(-middle.x(), -middle.y());
}

bool isFree(const std::vector<v1::Table>& tables, const QRect& place) {
  const QRectF around =
      QRectF(place).adjusted(-kBetweenTablesCm, -kBetweenTablesCm, kBetweenTablesCm, kBetweenTablesCm);
  return place.left() >= 0 && place.top() >= 0 && std::ranges::none_of(tables, [&](const v1::Table& table) {
           return boundsOf(placeOf(table), table.rotation()).intersects(around);
         });
}

int onGrid(int centimetres) {
  return static_cast<int>(std::lround(static_cast<double>(centimetres) / kGridCm)) * kGridCm;
}

struct Numbered {
  std::string word;
  int number = 0;
};

// "Bar 2" is the second of "Bar "; a name without a number is the first of its word.
Numbered numberedOf(const std::string& name) {
  std::size_t digits = 0;
  while (digits < name.size() && digits < kNumberDigitsMax && name[name.size() - 1 - digits] >= '0' &&
         name[name.size() - 1 - digits] <= '9') {
    ++digits;
  }
  Numbered numbered{name.substr(0, name.size() - digits), 0};
  std::from_chars(name.data() + name.size() - digits, name.data() + name.size(), numbered.number);
  if (digits == 0 && !name.empty()) numbered = {name + " ", 1};
  return numbered;
}

} // namespace

QRect placeOf(const v1::Table& table) {
  return {table.x(), table.y(), table.width(), table.height()};
}

void putAt(v1::Table& table, QRect place) {
  const int width = std::clamp(place.width(), kSideLeastCm, kSideMostCm);
  const int height = std::clamp(place.height(), kSideLeastCm, kSideMostCm);
  table.set_x(std::clamp(place.x(), 0, kPlanMostCm));
  table.set_y(std::clamp(place.y(), 0, kPlanMostCm));
  table.set_width(width);
  table.set_height(height);
}

QRectF boundsOf(const QRect& place, int rotation) {
  return turnOf(place, rotation).mapRect(QRectF(place));
}

std::array<QPointF, 4> cornersOf(const QRect& place, int rotation) {
  const QTransform turn = turnOf(place, rotation);
  const QRectF rect(place);
  return {turn.map(rect.topLeft()), turn.map(rect.topRight()), turn.map(rect.bottomLeft()),
          turn.map(rect.bottomRight())};
}

QSize sizeOf(v1::TableShape shape) {
  switch (shape) {
  case v1::ROUND: return {110, 110};
  case v1::COUNTER: return {50, 50};
  default: return {80, 80};
  }
}

int seatsOf(v1::TableShape shape) {
  switch (shape) {
  case v1::ROUND: return 4;
  case v1::COUNTER: return 1;
  default: return 2;
  }
}

QRect freePlace(const std::vector<v1::Table>& tables, QSize size, QPoint wanted) {
  const QPoint first(std::max(0, onGrid(wanted.x())), std::max(0, onGrid(wanted.y())));
  for (int ring = 0; ring <= kSearchRings; ++ring) {
    for (int across = -ring; across <= ring; ++across) {
      // Of a ring only its edge: what is inside was looked at before.
      const int step = std::abs(across) == ring ? 1 : std::max(1, 2 * ring);
      for (int down = -ring; down <= ring; down += step) {
        const QRect place(first + QPoint(across, down) * kSearchStepCm, size);
        if (isFree(tables, place)) return place;
      }
    }
  }
  return {first, size};
}

std::string nextName(const std::vector<v1::Table>& tables, const std::string& like) {
  const std::string word = numberedOf(like).word;
  int last = 0;
  for (const v1::Table& table : tables) {
    const Numbered other = numberedOf(table.name());
    if (other.word == word) last = std::max(last, other.number);
  }
  return word + std::to_string(last + 1);
}

} // namespace comanda::ui_plan_editor
