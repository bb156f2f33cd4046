// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/appearance/appearance.h"

namespace comanda::ui_appearance {

void putOn(const Appearance& appearance, theme::Theme& theme, shell::Language& language) {
  theme.setPalette(appearance.palette);
  theme.setTextScalePercent(appearance.textScalePercent);
  language.speak(appearance.language);
}

} // namespace comanda::ui_appearance
