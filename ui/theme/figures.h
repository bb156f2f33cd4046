// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that line up. Fonts have figures of one width as a feature which this Qt cannot switch on, so every
// digit is drawn in the middle of a cell as wide as the widest digit; other characters keep their own width.
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;

namespace comanda::theme {

/// How wide drawFigures() draws a text.
double figuresWidth(const QFont& font, const QString& text);
/// Draws a text on one line, with the pen and the font of the painter. Money and time read from left to right
/// in every language; of `alignment` the caller has already made left or right.
void drawFigures(QPainter& painter, const QRectF& where, Qt::Alignment alignment, const QString& text);

} // namespace comanda::theme
