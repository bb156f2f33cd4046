// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace comanda::theme {

namespace {

// In the order of Token: background, surface, raised, line | ink, ink 2, ink 3 | accent, on accent, soft |
// seated, ordered, ready, attention, late, bill. tests/ui/tokens_test.cpp holds them to WCAG AA.

// Ink 3 and attention are darker than first drawn (#8C9197, #D98A00): hints are text too, and a bar of the
// drawn amber was told from white with 2.7 : 1 only. Ready is a shade darker (#0B8A55) for the white on its
// badges.
constexpr Palette kLight({0xFFF4F1EC, 0xFFFFFFFF, 0xFFFBF9F6, 0xFFE4DED4, //
                          0xFF1E2226, 0xFF5B6168, 0xFF686D73,             //
                          0xFF0E6E63, 0xFFFFFFFF, 0xFFDDEFEA,             //
                          0xFF2B6CB0, 0xFF6B4FBB, 0xFF0A8652, 0xFFB87400, 0xFFC8401F, 0xFF0E6E63});

// Ink 3 is lighter than first drawn (#7D848B), which had 4.2 : 1 on a surface.
constexpr Palette kDark({0xFF14171A, 0xFF1D2125, 0xFF23282D, 0xFF31373D, //
                         0xFFF1EFEA, 0xFFB3B8BD, 0xFF8F969D,             //
                         0xFF35B7A4, 0xFF06211D, 0xFF173833,             //
                         0xFF6EA8E8, 0xFFA993F0, 0xFF4CC58C, 0xFFF2B233, 0xFFF0714F, 0xFF35B7A4});

// Everything at 7 : 1 and more, and lines that are seen.
constexpr Palette kHighContrast({0xFFFFFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0xFF1E2226, //
                                 0xFF000000, 0xFF1E2226, 0xFF33383D,             //
                                 0xFF004D44, 0xFFFFFFFF, 0xFFC9F2EA,             //
                                 0xFF0B3F7A, 0xFF43238F, 0xFF00592F, 0xFF6E4300, 0xFF8F1D00, 0xFF004D44});

// The states differ in lightness as well as in hue, so that they are told apart without red or without green.
constexpr Palette kColourBlind({0xFFF4F1EC, 0xFFFFFFFF, 0xFFFBF9F6, 0xFFE4DED4, //
                                0xFF1E2226, 0xFF5B6168, 0xFF686D73,             //
                                0xFF005A9C, 0xFFFFFFFF, 0xFFDCEBF7,             //
                                0xFF0A6FB8, 0xFF7B2D7F, 0xFF008667, 0xFFB07F00, 0xFFA3320B, 0xFF1E2226});

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
  return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

} // namespace

const Palette& paletteOf(PaletteName name) {
  switch (name) {
  case PaletteName::Light: return kLight;
  case PaletteName::Dark: return kDark;
  case PaletteName::HighContrast: return kHighContrast;
  case PaletteName::ColourBlind: return kColourBlind;
  }
  return kLight;
}

double contrast(const QColor& a, const QColor& b) {
  const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
  return (lighter + 0.05) / (darker + 0.05);
}

QColor mixed(const QColor& a, const QColor& b, double share) {
  const auto between = [share](int from, int to) {
    return static_cast<int>(std::lround(from + (to - from) * share));
  };
  return {between(a.red(), b.red()), between(a.green(), b.green()), between(a.blue(), b.blue())};
}

QColor readable(const QColor& colour, const QColor& ink, const QColor& paper) {
  QColor text = colour;
  for (int percent = 5; percent <= 100 && contrast(text, paper) < kTextContrastMin; percent += 5) {
    text = mixed(colour, ink, percent / 100.0);
  }
  return text;
}

} // namespace comanda::theme
