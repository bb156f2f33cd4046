// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/host_place.h"

#include <QSettings>
#include <QString>

namespace comanda::terminal {

/// What this device is for, from one start to the next. Not a secret: a host's address and its fingerprint.
class DeviceMemory {
public:
  enum class Use { Unknown, Demo, Terminal };

  /// Of whoever is using the computer.
  DeviceMemory();
  explicit DeviceMemory(const QString& file);

  Use use() const;
  /// What was joined last, even where the device is for something else by now.
  ui_setup::HostPlace place() const;

  void rememberDemo();
  void rememberTerminal(const ui_setup::HostPlace& place);
  /// The next start asks again; the place stays.
  void forgetUse();

private:
  void put(Use use);

  QSettings m_settings;
};

} // namespace comanda::terminal
