// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QDir>

namespace comanda::pictures {

/// The till, from the list of checks to the change.
void paintTill(const QDir& folder, theme::Theme& theme);

} // namespace comanda::pictures
