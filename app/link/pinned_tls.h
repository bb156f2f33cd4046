// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QString>
#include <QUrl>
#include <optional>
#include <utility>

namespace comanda::link {

/// The SHA-256 of a host's certificate, as the host shows it when it starts: "sha256:AA:BB:…".
class Fingerprint {
public:
  /// 64 hexadecimal digits after "sha256:", with or without colons between the pairs, in either case.
  static std::optional<Fingerprint> parse(const QString& text);
  static Fingerprint of(const QSslCertificate& certificate);

  QString text() const;
  bool operator==(const Fingerprint&) const = default;

private:
  explicit Fingerprint(QByteArray digest) : m_digest(std::move(digest)) {}

  QByteArray m_digest;
};

/// A host as a terminal knows it: where it is, and by which certificate it is recognized.
struct KnownHost {
  QUrl url; ///< https://name-or-address:port, nothing else.
  Fingerprint fingerprint;
};

/// TLS with exactly one host. No certificate authority vouches for anybody here; the only errors that are
/// forgiven are those that say so, of exactly the certificate with the known fingerprint. Everybody else
/// fails the handshake before a byte was told to them.
class PinnedTls {
public:
  explicit PinnedTls(Fingerprint fingerprint) : m_fingerprint(std::move(fingerprint)) {}

  /// TLS 1.2 or later, to be judged by mayForgive().
  static QSslConfiguration configuration();

  /// Whether these errors of a handshake may be forgiven, all of them. Remembers the host's certificate, or
  /// who it was instead.
  bool mayForgive(const QList<QSslError>& errors);

  /// The errors to be forgiven, once the host was met; before that, none.
  QList<QSslError> forgiven() const;

  const Fingerprint& fingerprint() const { return m_fingerprint; }
  /// Who was met last instead of the host; nothing when it was the host.
  const std::optional<Fingerprint>& stranger() const { return m_stranger; }

private:
  Fingerprint m_fingerprint;
  QSslCertificate m_certificate;
  std::optional<Fingerprint> m_stranger;
};

} // namespace comanda::link
