// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/language.h"
#include "ui/theme/theme.h"

#include <QString>
#include <array>

namespace comanda::ui_appearance {

/// How a terminal looks to whoever stands before it. It belongs to the device, not to a person: a tablet
/// hangs in the sun or in the dark.
struct Appearance {
  theme::PaletteName palette = theme::PaletteName::Light;
  int textScalePercent = theme::kTextScalePercentMin;
  QString language; ///< A code of shell::Language; empty for the one of the system.

  bool operator==(const Appearance&) const = default;
};

inline constexpr std::array kTextScales{100, 115, 130, 160};

/// Where a device keeps it from one start to the next.
class Memory {
public:
  Memory() = default;
  Memory(const Memory&) = delete;
  Memory& operator=(const Memory&) = delete;
  virtual ~Memory() = default;

  /// As it is by itself where nothing was kept.
  virtual Appearance recall() const = 0;
  virtual void keep(const Appearance& appearance) = 0;
};

void putOn(const Appearance& appearance, theme::Theme& theme, shell::Language& language);

} // namespace comanda::ui_appearance
