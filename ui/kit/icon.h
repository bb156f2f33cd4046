// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QRectF>
#include <QString>
#include <array>

class QPainter;

namespace comanda::kit {

/// A drawing from resources/icons: strokes on a square of 24, coloured when it is painted.
enum class Icon {
  None,
  Back,
  Backspace,
  Bookings,
  Check,
  Close,
  Fire,
  Floor,
  Hold,
  Kitchen,
  Minus,
  More,
  Order,
  Overview,
  Plus,
  Search,
  Till,
  Warning,
};
inline constexpr std::array kIcons{Icon::Back, Icon::Backspace, Icon::Bookings, Icon::Check,   Icon::Close,
                                   Icon::Fire, Icon::Floor,     Icon::Hold,     Icon::Kitchen, Icon::Minus,
                                   Icon::More, Icon::Order,     Icon::Overview, Icon::Plus,    Icon::Search,
                                   Icon::Till, Icon::Warning};

/// The name of an icon's file, without its ending; empty for None.
QString iconName(Icon icon);
/// Paints an icon into the middle of a rectangle, as large as its shorter side. Arrows that point to where
/// one came from are mirrored where the painter's layout runs from right to left.
void paintIcon(QPainter& painter, const QRectF& where, Icon icon, const QColor& colour);

} // namespace comanda::kit
