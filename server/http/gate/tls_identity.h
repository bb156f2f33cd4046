// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/gate/error.h"

#include <QByteArray>
#include <QSslConfiguration>

namespace comanda::http {

/// Who the host is towards its clients.
struct TlsIdentity {
  QByteArray certificatePem; ///< The certificate, and those that vouch for it after it.
  QByteArray keyPem;         ///< Its private key, RSA or elliptic curve, without a pass phrase.
};

/// TLS 1.2 and later with this identity, HTTP/1.1 only.
Result<QSslConfiguration> tlsConfigurationOf(const TlsIdentity& identity);

} // namespace comanda::http
