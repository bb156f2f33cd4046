// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"
#include "server/journal/error.h"

#include <filesystem>
#include <string>
#include <string_view>

/// The host's own TLS certificate. Terminals and integrations keep it (or its fingerprint) and trust exactly
/// this one, so it is made once and never replaced by the program.
///
/// Two files in the data folder:
///
///   comanda.tls.pem   the secret key (PKCS #8) and the certificate, in one file so that there is never half
///                     a pair; for its owner alone
///   comanda.crt       the certificate again, for whoever is to trust it (curl --cacert); made anew where it
///                     is missing or another one, never read
namespace comanda::trust {

inline constexpr std::string_view kPairFile = "comanda.tls.pem";
inline constexpr std::string_view kPublicFile = "comanda.crt";
inline constexpr int kCertificateDays = 20 * 365;
inline constexpr std::size_t kPairBytesMax = 64 * 1024;

struct Certificate {
  std::string certificatePem;
  std::string secretKeyPem;
  std::string fingerprint; ///< SHA-256 of the certificate (DER): "sha256:AA:BB:…", upper case.
};

/// Reads the certificate of a folder, or makes one where there is none: EC P-256, signed by itself, CN
/// "Comanda", for localhost, 127.0.0.1, ::1 and `hostName` (left out where it is no host name), valid from a
/// day ago for kCertificateDays.
///
/// BadCertificate: damaged, incomplete, expired, or not to be read; KeyNotGuarded: others may read the key;
/// errors of the disk when it is made (Missing: no such folder).
journal::Result<Certificate> openCertificate(const std::filesystem::path& folder, const ports::Clock& clock,
                                             std::string_view hostName);

} // namespace comanda::trust
