// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/device_memory.h"

#include "app/host_door.h"

#include <QDir>
#include <QFileInfo>
#include <QStringList>
#include <array>
#include <utility>

namespace comanda::terminal {
namespace {

const QString kUse = QStringLiteral("use");
const QString kAddress = QStringLiteral("host/address");
const QString kHostFingerprint = QStringLiteral("host/fingerprint");
const QString kPortKey = QStringLiteral("own/port");
constexpr uint kPortMax = 65'535;

const QString kRoleKey = QStringLiteral("device/role");
const QString kStationKey = QStringLiteral("device/station");
const QString kFilterKey = QStringLiteral("device/kitchen-filter");
const QString kTypedKey = QStringLiteral("new-restaurant/typed");
const QString kTaxIncludedKey = QStringLiteral("new-restaurant/tax-included");
const QString kBareRoomKey = QStringLiteral("new-restaurant/bare-room");
constexpr qsizetype kTypedLettersMax = 200; // somebody may have edited the file
const QString kMutedKey = QStringLiteral("device/kitchen-muted");
const QString kWindowKey = QStringLiteral("device/window");

using ui_setup::DeviceRole;
using RoleWord = std::pair<DeviceRole, const char*>;
constexpr std::array<RoleWord, 6> kRoleWords{{{DeviceRole::Everything, "everything"},
                                              {DeviceRole::Service, "service"},
                                              {DeviceRole::Kitchen, "kitchen"},
                                              {DeviceRole::Pass, "pass"},
                                              {DeviceRole::Till, "till"},
                                              {DeviceRole::Office, "office"}}};

using UseWord = std::pair<DeviceMemory::Use, const char*>;
constexpr std::array<UseWord, 3> kUseWords{{{DeviceMemory::Use::Demo, "demo"},
                                            {DeviceMemory::Use::Terminal, "terminal"},
                                            {DeviceMemory::Use::Host, "host"}}};

} // namespace

DeviceMemory::DeviceMemory()
    : m_settings(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("comanda"),
                 QStringLiteral("device")) {}

DeviceMemory::DeviceMemory(const QString& file) : m_settings(file, QSettings::IniFormat) {}

// A place that is broken is no place: somebody may have edited the file.
DeviceMemory::Use DeviceMemory::use() const {
  const QString word = m_settings.value(kUse).toString();
  Use use = Use::Unknown;
  for (const auto& [known, name] : kUseWords) {
    use = word == QLatin1String(name) ? known : use;
  }
  const ui_setup::HostPlace known = place();
  const bool isUsable = ui_setup::addressTrouble(known.address).isEmpty() &&
                        ui_setup::fingerprintTrouble(known.fingerprint).isEmpty();
  return use == Use::Terminal && !isUsable ? Use::Unknown : use;
}

std::uint16_t DeviceMemory::port() const {
  const uint port = m_settings.value(kPortKey).toUInt();
  return port > 0 && port <= kPortMax ? static_cast<std::uint16_t>(port) : app::kHostPort;
}

ui_setup::HostPlace DeviceMemory::place() const {
  return ui_setup::completed({.address = m_settings.value(kAddress).toString(),
                              .fingerprint = m_settings.value(kHostFingerprint).toString()});
}

ui_setup::DeviceUse DeviceMemory::deviceUse() const {
  const QString word = m_settings.value(kRoleKey).toString();
  ui_setup::DeviceUse use;
  for (const auto& [role, name] : kRoleWords) {
    use.role = word == QLatin1String(name) ? role : use.role;
  }
  use.station = m_settings.value(kStationKey).toString();
  return use;
}

void DeviceMemory::rememberDeviceUse(const ui_setup::DeviceUse& use) {
  for (const auto& [role, name] : kRoleWords) {
    if (use.role == role) m_settings.setValue(kRoleKey, QLatin1String(name));
  }
  m_settings.setValue(kStationKey, use.station);
  m_settings.sync();
}

QString DeviceMemory::kitchenFilter() const {
  return m_settings.value(kFilterKey).toString();
}

void DeviceMemory::rememberKitchenFilter(const QString& filter) {
  m_settings.setValue(kFilterKey, filter);
  m_settings.sync();
}

bool DeviceMemory::isKitchenMuted() const {
  return m_settings.value(kMutedKey).toBool();
}

void DeviceMemory::rememberKitchenMuted(bool muted) {
  m_settings.setValue(kMutedKey, muted);
  m_settings.sync();
}

std::optional<ui_setup::HostForm> DeviceMemory::typedRestaurant() const {
  const QStringList texts = m_settings.value(kTypedKey).toStringList();
  if (texts.size() != ui_setup::kHostFields) {
    return std::nullopt;
  }
  ui_setup::HostForm form;
  for (qsizetype i = 0; i < texts.size(); ++i) {
    form.texts.at(static_cast<std::size_t>(i)) = texts[i].left(kTypedLettersMax);
  }
  using Beginning = ui_setup::NewRestaurant::Beginning;
  form.pricesIncludeTax = m_settings.value(kTaxIncludedKey, true).toBool();
  form.beginning = m_settings.value(kBareRoomKey).toBool() ? Beginning::BareRoom : Beginning::Example;
  return form;
}

void DeviceMemory::rememberTyped(const std::optional<ui_setup::HostForm>& form) {
  m_settings.remove(QStringLiteral("new-restaurant"));
  if (form) {
    m_settings.setValue(kTypedKey, QStringList(form->texts.begin(), form->texts.end()));
    m_settings.setValue(kTaxIncludedKey, form->pricesIncludeTax);
    m_settings.setValue(kBareRoomKey, form->beginning == ui_setup::NewRestaurant::Beginning::BareRoom);
  }
  m_settings.sync();
}

QString DeviceMemory::draftFolder() const {
  return QFileInfo(m_settings.fileName()).dir().filePath(QStringLiteral("drafts"));
}

QByteArray DeviceMemory::window() const {
  return m_settings.value(kWindowKey).toByteArray();
}

void DeviceMemory::rememberWindow(const QByteArray& place) {
  m_settings.setValue(kWindowKey, place);
  m_settings.sync();
}

void DeviceMemory::rememberDemo() {
  put(Use::Demo);
}

void DeviceMemory::rememberHost(std::uint16_t port) {
  m_settings.setValue(kPortKey, port);
  put(Use::Host);
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
  m_settings.remove(kUse);
  for (const auto& [known, name] : kUseWords) {
    if (use == known) m_settings.setValue(kUse, QLatin1String(name));
  }
  m_settings.sync();
}

} // namespace comanda::terminal
