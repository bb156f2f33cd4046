// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/values/instant.h"
#include "server/trust/certificate.h"

#include <expected>
#include <string>
#include <string_view>

/// The certificate without its files: what OpenSSL does for certificate.h. Errors are words for a sentence's
/// parentheses.
namespace comanda::trust {

std::expected<Certificate, std::string> makePair(values::Instant now, int days, std::string_view hostName);

/// A text with a secret key and a certificate, each in PEM, that belong together and may still be used.
std::expected<Certificate, std::string> parsePair(const std::string& text, values::Instant now);

} // namespace comanda::trust
