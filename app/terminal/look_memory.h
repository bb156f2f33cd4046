// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance/appearance.h"

#include <QSettings>
#include <QString>

namespace comanda::terminal {

/// How this device looks, in a file of whoever is using the computer.
class LookMemory : public ui_appearance::Memory {
public:
  LookMemory();
  explicit LookMemory(const QString& file);

  ui_appearance::Appearance recall() const override;
  void keep(const ui_appearance::Appearance& appearance) override;

private:
  QSettings m_settings;
};

} // namespace comanda::terminal
