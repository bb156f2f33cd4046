// SPDX-License-Identifier: GPL-3.0-or-later
// What the widgets of the kit paint alike.
#pragma once

#include "ui/theme/theme.h"

#include <QRectF>
#include <QString>
#include <QWidget>

class QPainter;

namespace comanda::kit {

/// A rounded rectangle with a border drawn inside of it; no border without a colour.
void paintCard(QPainter& painter, const QRectF& where, double radius, const QColor& fill,
               const QColor& border = {}, double borderPx = 1);
/// The ring around what has the keyboard.
void paintFocusRing(QPainter& painter, const QRectF& where, double radius, const theme::Theme& theme);
/// A pill with a short text, its right (in right-to-left: left) end at the corner of a rectangle.
/// Returns how wide it is.
double paintBadge(QPainter& painter, const QRectF& where, Qt::Alignment alignment, const QString& text,
                  const QColor& fill, const QColor& ink, const theme::Theme& theme);
/// A text in at most so many lines; the last of them ends in … where it is too long.
void paintLines(QPainter& painter, const QRectF& where, const QString& text, int linesMax,
                Qt::LayoutDirection direction);
/// One line that ends in … where it is too long. Alignment is in reading order: AlignLeft is where one
/// begins.
void paintLine(QPainter& painter, const QRectF& where, const QString& text, Qt::Alignment alignment,
               Qt::LayoutDirection direction);
/// The same rectangle, on the other side within `frame` where one reads from right to left.
QRectF mirrored(const QRectF& rect, const QRectF& frame, Qt::LayoutDirection direction);
/// AlignLeft where one begins to read.
Qt::Alignment leading(Qt::LayoutDirection direction);
Qt::Alignment trailing(Qt::LayoutDirection direction);

/// Has a widget paint itself, and be laid out, anew after every change of the theme.
void followTheme(QWidget& widget, const theme::Theme& theme);

} // namespace comanda::kit
