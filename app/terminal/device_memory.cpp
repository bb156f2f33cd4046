// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/device_memory.h"

namespace comanda::terminal {
namespace {

const QString kUse = QStringLiteral("use");
const QString kAddress = QStringLiteral("host/address");
const QString kHostFingerprint = QStringLiteral("host/fingerprint");
const QString kDemoUse = QStringLiteral("demo");
const QString kTerminalUse = QStringLiteral("terminal");

} // namespace

DeviceMemory::DeviceMemory()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("comanda"),
                 QStringLiteral("device")) {}

DeviceMemory::DeviceMemory(const QString& file) : m_settings(file, QSettings::IniFormat) {}

// A place that is broken is no place: somebody may have edited the file.
DeviceMemory::Use DeviceMemory::use() const {
  const QString use = m_settings.value(kUse).toString();
  if (use == kDemoUse) {
    return Use::Demo;
  }
  const ui_setup::HostPlace known = place();
  const bool isUsable = ui_setup::addressTrouble(known.address).isEmpty() &&
                        ui_setup::fingerprintTrouble(known.fingerprint).isEmpty();
  return use == kTerminalUse && isUsable ? Use::Terminal : Use::Unknown;
}

ui_setup::HostPlace DeviceMemory::place() const {
  return ui_setup::completed({.address = m_settings.value(kAddress).toString(),
                              .fingerprint = m_settings.value(kHostFingerprint).toString()});
}

void DeviceMemory::rememberDemo() {
  put(Use::Demo);
}

void DeviceMemory::rememberTerminal(const ui_setup::HostPlace& place) {
  m_settings.setValue(kAddress, place.address);
  m_settings.setValue(kHostFingerprint, place.fingerprint);
  put(Use::Terminal);
}

void DeviceMemory::forgetUse() {
  put(Use::Unknown);
}

// At once: a tablet is switched off without asking.
void DeviceMemory::put(Use use) {
  if (use == Use::Unknown) {
    m_settings.remove(kUse);
  } else {
    m_settings.setValue(kUse, use == Use::Demo ? kDemoUse : kTerminalUse);
  }
  m_settings.sync();
}

} // namespace comanda::terminal
