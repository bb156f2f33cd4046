// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/known_host.h"

namespace comanda::cli {
namespace {

const QString kFingerprint = QStringLiteral("fingerprint");

} // namespace

std::expected<link::KnownHost, QString> knownHost(const QCommandLineParser& parser, const QString& option) {
  const QUrl url(parser.value(option), QUrl::StrictMode);
  const bool isPlain = url.path().isEmpty() || url.path() == QStringLiteral("/");
  if (!url.isValid() || url.scheme() != QStringLiteral("https") || url.host().isEmpty() || !isPlain ||
      url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty()) {
    return std::unexpected(
        QStringLiteral("--%1 must be the address of a host, such as https://192.168.1.10:8443.").arg(option));
  }
  if (!parser.isSet(kFingerprint)) {
    return std::unexpected(
        QStringLiteral("--%1 needs the --fingerprint of the host's certificate.").arg(option));
  }
  const auto fingerprint = link::Fingerprint::parse(parser.value(kFingerprint));
  if (!fingerprint) {
    return std::unexpected(QStringLiteral("--fingerprint must be sha256: and 64 hexadecimal digits."));
  }
  return link::KnownHost{.url = QUrl(url.adjusted(QUrl::RemovePath)), .fingerprint = *fingerprint};
}

void declareFingerprint(QCommandLineParser& parser, const QString& meaning) {
  parser.addOption({kFingerprint, meaning, QStringLiteral("FINGERPRINT")});
}

bool hasFingerprint(const QCommandLineParser& parser) {
  return parser.isSet(kFingerprint);
}

} // namespace comanda::cli
