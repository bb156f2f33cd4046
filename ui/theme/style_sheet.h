// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt's own widgets are told of the theme; ours paint themselves.
#pragma once

#include "ui/theme/theme.h"

#include <QPalette>
#include <QString>

namespace comanda::theme {

QPalette qtPalette(const Palette& palette);
QString styleSheet(const Theme& theme);

} // namespace comanda::theme
