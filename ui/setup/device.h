// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <array>

namespace comanda::ui_setup {

/// What a device is mostly used for: which screen opens after signing in, and which are in the rail.
enum class DeviceRole {
  Everything,
  Service, ///< Tables and orders.
  Kitchen, ///< The display of a station, or of all of them.
  Pass,
  Till,
  Office,
};
inline constexpr std::array kDeviceRoles{DeviceRole::Everything, DeviceRole::Service, DeviceRole::Kitchen,
                                         DeviceRole::Pass,       DeviceRole::Till,    DeviceRole::Office};

struct DeviceUse {
  DeviceRole role = DeviceRole::Everything;
  QString station; ///< Of a kitchen display, its id; empty for all.

  bool operator==(const DeviceUse&) const = default;
};

/// The screen that opens, and with what.
struct FirstScreen {
  QString id;
  QString argument;
};
FirstScreen firstScreenOf(const DeviceUse& use);
/// The screens in the rail; empty for all that are meant for it.
QStringList railOf(DeviceRole role);

/// How other devices join the restaurant that this one shows.
struct Invitation {
  QStringList addresses;          ///< https://192.168.1.10:8443; none where this computer is in no network.
  QString fingerprint;            ///< sha256:AA:BB:…
  QByteArray qrSvg;               ///< Of the first address and the fingerprint, black on white.
  QString folder;                 ///< Where this very device keeps the restaurant; empty elsewhere.
  bool isForThisComputer = false; ///< Nobody else can come.

  bool operator==(const Invitation&) const = default;
};

/// This device, as it may be set. On the GUI thread.
class Device {
public:
  Device() = default;
  Device(const Device&) = delete;
  Device& operator=(const Device&) = delete;
  virtual ~Device() = default;

  virtual DeviceUse use() const = 0;
  /// From now on, and after the next start.
  virtual void setUse(const DeviceUse& use) = 0;
  virtual Invitation invitation() const = 0;
};

} // namespace comanda::ui_setup
