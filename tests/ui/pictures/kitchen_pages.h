// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QDir>

namespace comanda::pictures {

/// The kitchen display in the sizes it is hung up in.
void paintKitchen(const QDir& folder, theme::Theme& theme);

} // namespace comanda::pictures
