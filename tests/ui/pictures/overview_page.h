// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QDir>

namespace comanda::pictures {

/// The manager's overview in the middle of a busy evening.
void paintOverview(theme::Theme& theme, const QDir& folder);

} // namespace comanda::pictures
