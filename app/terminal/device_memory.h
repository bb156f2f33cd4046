// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/device.h"
#include "ui/setup/host_form.h"
#include "ui/setup/host_place.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <cstdint>
#include <optional>

namespace comanda::terminal {

/// What this device is for, from one start to the next. Not a secret: a host's address and its fingerprint.
class DeviceMemory {
public:
  enum class Use { Unknown, Demo, Terminal, Host };

  /// Of whoever is using the computer.
  DeviceMemory();
  explicit DeviceMemory(const QString& file);

  Use use() const;
  /// What was joined last, even where the device is for something else by now.
  ui_setup::HostPlace place() const;

  /// Where this device's own restaurant listens.
  std::uint16_t port() const;

  /// What it is mostly used for.
  ui_setup::DeviceUse deviceUse() const;
  /// The kitchen display's last filter, empty for none.
  QString kitchenFilter() const;
  /// New tickets are not to be heard here.
  bool isKitchenMuted() const;
  /// What was typed of a restaurant that was not made yet; nothing where nothing was.
  std::optional<ui_setup::HostForm> typedRestaurant() const;
  void rememberTyped(const std::optional<ui_setup::HostForm>& form);
  /// For what this device keeps in files of its own.
  QString draftFolder() const;
  /// As QWidget::saveGeometry has it; empty for none.
  QByteArray window() const;

  void rememberDeviceUse(const ui_setup::DeviceUse& use);
  void rememberKitchenFilter(const QString& filter);
  void rememberKitchenMuted(bool muted);
  void rememberWindow(const QByteArray& place);
  void rememberDemo();
  void rememberHost(std::uint16_t port);
  void rememberTerminal(const ui_setup::HostPlace& place);
  /// The next start asks again; the place stays.
  void forgetUse();

private:
  void put(Use use);

  QSettings m_settings;
};

} // namespace comanda::terminal
