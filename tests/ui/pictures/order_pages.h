// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QDir>

namespace comanda::pictures {

/// The order pad at a table of the demo restaurant, in the middle of an order.
void paintOrderPad(theme::Theme& theme, const QDir& folder);

} // namespace comanda::pictures
