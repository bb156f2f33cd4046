// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/http/gate/test_identity.h"

#include "domain/values/assert.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace comanda::http {
namespace {

QByteArray textOf(BIO* bio) {
  char* data = nullptr;
  const long size = BIO_ctrl(bio, BIO_CTRL_INFO, 0, &data);
  return QByteArray(data, size);
}

} // namespace

TlsIdentity madeIdentity() {
  const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(
      EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"), EVP_PKEY_free);
  const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), X509_free);
  COMANDA_ASSERT(key && certificate, "OpenSSL makes keys");
  ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
  X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -3600);
  X509_gmtime_adj(X509_getm_notAfter(certificate.get()), 24L * 3600);
  X509_set_pubkey(certificate.get(), key.get());
  X509_NAME* name = X509_get_subject_name(certificate.get());
  const QByteArray bytes("localhost");
  X509_NAME_add_entry_by_NID(name, NID_commonName, MBSTRING_UTF8,
                             reinterpret_cast<const unsigned char*>(bytes.constData()),
                             static_cast<int>(bytes.size()), -1, 0);
  X509_set_issuer_name(certificate.get(), name);
  COMANDA_ASSERT(X509_sign(certificate.get(), key.get(), EVP_sha256()) > 0, "OpenSSL signs");
  const std::unique_ptr<BIO, decltype(&BIO_free)> certificatePem(BIO_new(BIO_s_mem()), BIO_free);
  const std::unique_ptr<BIO, decltype(&BIO_free)> keyPem(BIO_new(BIO_s_mem()), BIO_free);
  PEM_write_bio_X509(certificatePem.get(), certificate.get());
  PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
  return {textOf(certificatePem.get()), textOf(keyPem.get())};
}

const TlsIdentity& testIdentity() {
  static const TlsIdentity identity = madeIdentity();
  return identity;
}

} // namespace comanda::http
