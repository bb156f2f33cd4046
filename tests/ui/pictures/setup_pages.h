// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QDir>

namespace comanda::pictures {

/// What a device shows before there is a restaurant, and what it is set up with afterwards.
void paintSetup(const QDir& folder, theme::Theme& theme);

} // namespace comanda::pictures
