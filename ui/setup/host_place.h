// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace comanda::ui_setup {

/// Where a restaurant's host is and how it is recognized, as somebody typed it or as it is kept.
struct HostPlace {
  QString address;     ///< https://192.168.1.10:8443
  QString fingerprint; ///< sha256:AA:BB:…

  bool operator==(const HostPlace&) const = default;
};

/// Address and fingerprint in a text that has both: what a host prints when it is ready, or the command that
/// opens a terminal.
std::optional<HostPlace> placeIn(const QString& text);

/// The same place as it is used: what people leave out is put in (https://, the usual port, sha256:), spaces
/// are left out. What is not understood stays as it is.
HostPlace completed(const HostPlace& typed);

/// What is wrong with it, in plain words; empty where nothing is. Of a completed place.
QString addressTrouble(const QString& address);
QString fingerprintTrouble(const QString& fingerprint);

/// It is this computer itself, whichever computer reads it.
bool isThisComputer(const QString& address);

} // namespace comanda::ui_setup
