// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QDir>

namespace comanda::pictures {

/// The screens of the floor and for logging in, with the demo restaurant, in sizes and palettes.
void paintRestaurant(theme::Theme& theme, const QDir& folder);

} // namespace comanda::pictures
