// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/gate/tls_identity.h"

namespace comanda::http {

/// A new self-signed certificate for localhost with a key on the curve P-256, good for a day.
TlsIdentity madeIdentity();

/// The same one for all tests of a program.
const TlsIdentity& testIdentity();

} // namespace comanda::http
