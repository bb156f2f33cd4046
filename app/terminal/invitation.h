// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/pinned_tls.h"
#include "ui/setup/device.h"
#include "ui/setup/host_place.h"

#include <QString>

namespace comanda::terminal {

/// To a host as this device knows it: where it is asked, others may ask, too, unless that is this computer.
ui_setup::Invitation invitationTo(const QUrl& url, const link::Fingerprint& fingerprint);

/// To the host in this program, at whichever addresses this computer has in its networks.
ui_setup::Invitation invitationHere(const link::KnownHost& itself, const QString& folder);

} // namespace comanda::terminal
