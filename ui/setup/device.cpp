// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/device.h"

namespace comanda::ui_setup {

namespace {

const QString kFloorScreen = QStringLiteral("floor");
const QString kOrderScreen = QStringLiteral("order");
const QString kKitchenScreen = QStringLiteral("kitchen");
const QString kTillScreen = QStringLiteral("till");
const QString kOverviewScreen = QStringLiteral("overview");

} // namespace

FirstScreen firstScreenOf(const DeviceUse& use) {
  switch (use.role) {
  case DeviceRole::Everything:
  case DeviceRole::Service: break;
  case DeviceRole::Kitchen: return {.id = kKitchenScreen, .argument = use.station};
  case DeviceRole::Pass: return {.id = kKitchenScreen, .argument = QStringLiteral("pass")};
  case DeviceRole::Till: return {.id = kTillScreen, .argument = {}};
  case DeviceRole::Office: return {.id = kOverviewScreen, .argument = {}};
  }
  return {.id = kFloorScreen, .argument = {}};
}

QStringList railOf(DeviceRole role) {
  switch (role) {
  case DeviceRole::Everything:
  case DeviceRole::Office: break;
  case DeviceRole::Service: return {kFloorScreen, kOrderScreen, kTillScreen};
  case DeviceRole::Kitchen: return {kKitchenScreen};
  case DeviceRole::Pass: return {kKitchenScreen, kFloorScreen};
  case DeviceRole::Till: return {kTillScreen, kFloorScreen, kOrderScreen};
  }
  return {};
}

} // namespace comanda::ui_setup
