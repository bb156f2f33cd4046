// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/look_memory.h"

#include <algorithm>
#include <array>
#include <utility>

namespace comanda::terminal {
namespace {

using theme::PaletteName;
using PaletteWord = std::pair<PaletteName, const char*>;

const QString kPaletteKey = QStringLiteral("palette");
const QString kTextScaleKey = QStringLiteral("text-percent");
const QString kLanguageKey = QStringLiteral("language");
constexpr std::array<PaletteWord, 4> kPaletteWords{{{PaletteName::Light, "light"},
                                                    {PaletteName::Dark, "dark"},
                                                    {PaletteName::HighContrast, "high-contrast"},
                                                    {PaletteName::ColourBlind, "colour-blind"}}};

} // namespace

LookMemory::LookMemory()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("comanda"),
                 QStringLiteral("appearance")) {}

LookMemory::LookMemory(const QString& file) : m_settings(file, QSettings::IniFormat) {}

// What cannot be read counts as not said: somebody may have edited the file.
ui_appearance::Appearance LookMemory::recall() const {
  ui_appearance::Appearance appearance;
  const QString palette = m_settings.value(kPaletteKey).toString();
  for (const auto& [name, word] : kPaletteWords) {
    appearance.palette = palette == QLatin1String(word) ? name : appearance.palette;
  }
  const int percent = m_settings.value(kTextScaleKey).toInt();
  if (std::ranges::find(ui_appearance::kTextScales, percent) != ui_appearance::kTextScales.end()) {
    appearance.textScalePercent = percent;
  }
  appearance.language = m_settings.value(kLanguageKey).toString();
  return appearance;
}

// At once: a tablet is switched off without asking.
void LookMemory::keep(const ui_appearance::Appearance& appearance) {
  const auto* word = std::ranges::find(kPaletteWords, appearance.palette, &PaletteWord::first);
  m_settings.setValue(kPaletteKey, QLatin1String(word->second));
  m_settings.setValue(kTextScaleKey, appearance.textScalePercent);
  m_settings.setValue(kLanguageKey, appearance.language);
  m_settings.sync();
}

} // namespace comanda::terminal
