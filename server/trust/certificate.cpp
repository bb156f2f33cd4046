// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trust/certificate.h"

#include "domain/values/instant.h"
#include "server/files/whole_file.h"
#include "server/trust/certificate_pem.h"

#include <sodium.h>

#include <utility>

namespace comanda::trust {
namespace {

using journal::Error;
using journal::ErrorKind;
using journal::Result;
namespace fs = std::filesystem;

std::unexpected<Error> unusable(const fs::path& path, std::string_view why) {
  return std::unexpected(journal::errorAbout(ErrorKind::BadCertificate, path, why));
}

Result<Certificate> readFrom(const fs::path& path, const ports::Clock& clock) {
  const auto isOpenToOthers = files::othersMayAccess(path);
  auto text =
      isOpenToOthers ? files::readWhole(path, kPairBytesMax) : std::unexpected(isOpenToOthers.error());
  if (!text) {
    return unusable(path, "it cannot be read: " + text.error().message());
  }
  if (*isOpenToOthers) {
    return std::unexpected(journal::errorAbout(ErrorKind::KeyNotGuarded, path));
  }
  auto certificate = parsePair(*text, clock.now());
  sodium_memzero(text->data(), text->size());
  return certificate ? Result<Certificate>(*std::move(certificate)) : unusable(path, certificate.error());
}

Result<Certificate> makeIn(const fs::path& path, const ports::Clock& clock, std::string_view hostName) {
  auto certificate = makePair(clock.now(), kCertificateDays, hostName);
  if (!certificate) {
    return unusable(path, certificate.error());
  }
  std::string text = certificate->secretKeyPem + certificate->certificatePem;
  const auto created = files::createWhole(path, text);
  sodium_memzero(text.data(), text.size());
  if (!created) {
    return std::unexpected(journal::errorAbout(created.error(), path));
  }
  return *std::move(certificate);
}

// Nobody reads this copy but people and their tools.
Result<void> publish(const fs::path& path, const std::string& certificatePem) {
  if (const auto known = files::readWhole(path, kPairBytesMax); known && *known == certificatePem) {
    return {};
  }
  std::error_code code;
  fs::remove(path, code);
  const auto created =
      code ? files::Outcome<void>(std::unexpected(code)) : files::createWhole(path, certificatePem);
  return created ? Result<void>() : std::unexpected(journal::errorAbout(created.error(), path));
}

} // namespace

Result<Certificate> openCertificate(const fs::path& folder, const ports::Clock& clock,
                                    std::string_view hostName) {
  const fs::path path = folder / kPairFile;
  std::error_code code;
  // What cannot be looked at may well be there.
  const bool isThere = fs::symlink_status(path, code).type() != fs::file_type::not_found;
  auto certificate = isThere ? readFrom(path, clock) : makeIn(path, clock, hostName);
  if (certificate) {
    if (auto published = publish(folder / kPublicFile, certificate->certificatePem); !published) {
      return std::unexpected(std::move(published.error()));
    }
  }
  return certificate;
}

} // namespace comanda::trust
