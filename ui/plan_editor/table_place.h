// SPDX-License-Identifier: GPL-3.0-or-later
// Tables on the plan: how large, where, and what they are called. All in centimetres and degrees.
#pragma once

#include "comanda/v1/floor.pb.h"

#include <QPoint>
#include <QRect>
#include <QRectF>
#include <QSize>
#include <array>
#include <string>
#include <vector>

namespace comanda::ui_plan_editor {

inline constexpr int kSideLeastCm = 30;
inline constexpr int kSideMostCm = 2000;
/// The farthest that something can stand from the plan's corner: 1 km in the contract, 100 m here.
inline constexpr int kPlanMostCm = 10'000;
inline constexpr int kTurnDegrees = 45;

QRect placeOf(const v1::Table& table);
/// Kept on the plan and within the sizes that a table may have.
void putAt(v1::Table& table, QRect place);

/// What a table covers once it is turned around its middle.
QRectF boundsOf(const QRect& place, int rotation);
/// Its corners once it is turned: those of the upper edge from the left, then those of the lower.
std::array<QPointF, 4> cornersOf(const QRect& place, int rotation);

/// As a table of this shape comes from the palette.
QSize sizeOf(v1::TableShape shape);
int seatsOf(v1::TableShape shape);

/// A place of this size near to `wanted` where nothing stands, on the grid.
QRect freePlace(const std::vector<v1::Table>& tables, QSize size, QPoint wanted);

/// The next name in the row that a name belongs to: after "Bar 2" the number after the largest "Bar" of all.
std::string nextName(const std::vector<v1::Table>& tables, const std::string& like);

} // namespace comanda::ui_plan_editor
