// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/failure.h"
#include "app/link/host_api.h"
#include "app/link/host_login.h"
#include "domain/ports/gateway.h"

namespace comanda::app {

/// Why a terminal cannot go on that has this trouble with its host, with the words of its login.
Failure failureOf(ports::LinkTrouble trouble, const link::HostApi& api, const link::HostLogin& login);

/// The same of a host that takes no changes any more.
Failure readOnlyFailure(const ports::LinkState& state);

} // namespace comanda::app
