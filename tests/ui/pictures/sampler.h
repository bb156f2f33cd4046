// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/screen.h"
#include "ui/theme/theme.h"

namespace comanda::pictures {

/// A screen with one of everything of the kit on it, laid out as a real one would be.
std::unique_ptr<shell::Screen> sampler(theme::Theme& theme);

} // namespace comanda::pictures
