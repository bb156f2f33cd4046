// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <expected>
#include <string>

namespace comanda::http {

/// What the world can do to a front door that opens.
enum class ErrorKind {
  AddressInUse,          ///< Another program listens there.
  AddressNotAllowed,     ///< The system does not let us listen there (a port below 1024, usually).
  AddressNotThere,       ///< No network card of this computer has the address.
  CertificateUnreadable, ///< No certificate in PEM.
  KeyUnreadable,         ///< No private key in PEM that TLS could use here.
  KeyOfAnother,          ///< The key does not belong to the certificate.
  NoTls,                 ///< Qt was built without TLS, or finds no library for it.
  System,                ///< Anything else; the system's words are in `what`.
};

/// Told to a human: one or two English sentences with the remedy.
struct Error {
  ErrorKind kind;
  std::string what;
};

template <typename T>
using Result = std::expected<T, Error>;

} // namespace comanda::http
