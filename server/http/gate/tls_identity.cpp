// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/gate/tls_identity.h"

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>
#include <memory>

namespace comanda::http {
namespace {

struct Free {
  void operator()(BIO* bio) const { BIO_free(bio); }
  void operator()(X509* certificate) const { X509_free(certificate); }
  void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

Owned<BIO> reading(const QByteArray& bytes) {
  return Owned<BIO>(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

std::unexpected<Error> trouble(ErrorKind kind, const char* what) {
  ERR_clear_error();
  return std::unexpected(Error{kind, what});
}

// Without it OpenSSL would ask for a pass phrase on the terminal.
int noPassPhrase(char*, int, int, void*) {
  return 0;
}

QSsl::KeyAlgorithm algorithmOf(const EVP_PKEY* key) {
  switch (EVP_PKEY_get_base_id(key)) {
  case EVP_PKEY_RSA: return QSsl::Rsa;
  case EVP_PKEY_EC: return QSsl::Ec;
  default: return QSsl::Opaque;
  }
}

} // namespace

Result<QSslConfiguration> tlsConfigurationOf(const TlsIdentity& identity) {
  if (!QSslSocket::supportsSsl()) {
    return trouble(ErrorKind::NoTls, "Qt finds no TLS library on this computer. Install OpenSSL 3.");
  }
  const Owned<BIO> certificateBytes = reading(identity.certificatePem);
  const Owned<X509> certificate(PEM_read_bio_X509(certificateBytes.get(), nullptr, noPassPhrase, nullptr));
  const QList<QSslCertificate> chain = QSslCertificate::fromData(identity.certificatePem, QSsl::Pem);
  if (!certificate || chain.isEmpty() || chain.front().isNull()) {
    return trouble(ErrorKind::CertificateUnreadable, "The host's certificate cannot be read: it is not PEM.");
  }
  const Owned<BIO> keyBytes = reading(identity.keyPem);
  const Owned<EVP_PKEY> key(PEM_read_bio_PrivateKey(keyBytes.get(), nullptr, noPassPhrase, nullptr));
  const QSslKey sslKey = key && algorithmOf(key.get()) != QSsl::Opaque
                             ? QSslKey(identity.keyPem, algorithmOf(key.get()), QSsl::Pem)
                             : QSslKey();
  if (sslKey.isNull()) {
    return trouble(ErrorKind::KeyUnreadable, "The private key of the host's certificate cannot be read: it "
                                             "is not an RSA or EC key in PEM without a pass phrase.");
  }
  if (X509_check_private_key(certificate.get(), key.get()) != 1) {
    return trouble(ErrorKind::KeyOfAnother, "The private key does not belong to the host's certificate.");
  }
  QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
  configuration.setProtocol(QSsl::TlsV1_2OrLater);
  configuration.setLocalCertificateChain(chain);
  configuration.setPrivateKey(sslKey);
  configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
  configuration.setAllowedNextProtocols({QSslConfiguration::NextProtocolHttp1_1});
  return configuration;
}

} // namespace comanda::http
