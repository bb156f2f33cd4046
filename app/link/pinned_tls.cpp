// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/pinned_tls.h"

#include <QCryptographicHash>
#include <QSslSocket>
#include <algorithm>
#include <array>

namespace comanda::link {
namespace {

constexpr qsizetype kDigestBytes = 32;
const QString kPrefix = QStringLiteral("sha256:");

// What they all say: nobody whom this computer knows vouches for the certificate, or it has another name than
// the address under which the host was found. Not its dates: a host does not start with an expired one.
constexpr std::array kForgiven{QSslError::SelfSignedCertificate, QSslError::UnableToGetLocalIssuerCertificate,
                               QSslError::UnableToVerifyFirstCertificate, QSslError::CertificateUntrusted,
                               QSslError::HostNameMismatch};

} // namespace

std::optional<Fingerprint> Fingerprint::parse(const QString& text) {
  if (!text.startsWith(kPrefix, Qt::CaseInsensitive)) {
    return std::nullopt;
  }
  const QString digits = text.mid(kPrefix.size());
  const bool hasColons = digits.contains(QLatin1Char(':'));
  QByteArray hex;
  for (qsizetype i = 0; i < digits.size(); ++i) {
    const bool isBetweenPairs = hasColons && i % 3 == 2;
    const char c = digits[i].toLatin1();
    const bool isDigit = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    if (isBetweenPairs ? c != ':' : !isDigit) {
      return std::nullopt;
    }
    if (!isBetweenPairs) {
      hex.append(c);
    }
  }
  if (hex.size() != 2 * kDigestBytes || (hasColons && digits.size() != 3 * kDigestBytes - 1)) {
    return std::nullopt;
  }
  return Fingerprint(QByteArray::fromHex(hex));
}

Fingerprint Fingerprint::of(const QSslCertificate& certificate) {
  return Fingerprint(certificate.digest(QCryptographicHash::Sha256));
}

QString Fingerprint::text() const {
  return kPrefix + QString::fromLatin1(m_digest.toHex(':').toUpper());
}

QSslConfiguration PinnedTls::configuration() {
  QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
  tls.setCaCertificates({});
  tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
  tls.setProtocol(QSsl::TlsV1_2OrLater);
  return tls;
}

bool PinnedTls::mayForgive(const QList<QSslError>& errors) {
  for (const QSslError& error : errors) {
    const Fingerprint met = Fingerprint::of(error.certificate());
    if (met != m_fingerprint) {
      m_stranger = met;
      return false;
    }
    if (std::ranges::find(kForgiven, error.error()) == kForgiven.end()) {
      m_stranger.reset();
      return false;
    }
  }
  if (errors.isEmpty()) {
    return false;
  }
  m_stranger.reset();
  m_certificate = errors.constFirst().certificate();
  return true;
}

QList<QSslError> PinnedTls::forgiven() const {
  QList<QSslError> errors;
  if (!m_certificate.isNull()) {
    for (const QSslError::SslError error : kForgiven) {
      errors.append(QSslError(error, m_certificate));
    }
  }
  return errors;
}

} // namespace comanda::link
