// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trust/certificate_pem.h"

#include "server/trust/openssl_owned.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>

namespace comanda::trust {
namespace {

using Pair = Owned<EVP_PKEY, EVP_PKEY_free>;
using X509Certificate = Owned<X509, X509_free>;
template <class T>
using Made = std::expected<T, std::string>;

constexpr std::size_t kHostNameBytesMax = 253; // RFC 1035
constexpr int kSerialBits = 159;               // positive, and at most 20 bytes (RFC 5280)
constexpr int kVersion3 = 2;

std::unexpected<std::string> failed(std::string what) {
  ERR_clear_error(); // nobody else shall take it for theirs
  return std::unexpected(std::move(what));
}

// OpenSSL reads the alternative names from a text with commas and colons of its own.
bool isHostName(std::string_view name) {
  return !name.empty() && name.size() <= kHostNameBytesMax && name.front() != '-' && name.front() != '.' &&
         std::ranges::all_of(name, [](char c) {
           return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                  c == '.';
         });
}

bool addExtension(X509* certificate, int nid, const std::string& value) {
  X509V3_CTX context;
  X509V3_set_ctx_nodb(&context);
  X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
  const Owned<X509_EXTENSION, X509_EXTENSION_free> extension(
      X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()));
  return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

bool setSerial(X509* certificate) {
  const Owned<BIGNUM, BN_free> serial(BN_new());
  return serial && BN_rand(serial.get(), kSerialBits, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1 &&
         BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool setNameAndTime(X509* certificate, values::Instant now, int days) {
  auto seconds =
      static_cast<std::time_t>(std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count());
  X509_NAME* name = X509_get_subject_name(certificate); // NOLINT: owned by the certificate
  constexpr std::array<unsigned char, 8> kName = {'C', 'o', 'm', 'a', 'n', 'd', 'a', '\0'};
  return X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, kName.data(), -1, -1, 0) == 1 &&
         X509_set_issuer_name(certificate, name) == 1 &&
         X509_time_adj_ex(X509_getm_notBefore(certificate), -1, 0, &seconds) != nullptr &&
         X509_time_adj_ex(X509_getm_notAfter(certificate), days, 0, &seconds) != nullptr;
}

template <class Write>
std::string pemBy(Write write) {
  const Owned<BIO, BIO_free_all> out(BIO_new(BIO_s_mem()));
  char* text = nullptr;
  if (!out || write(out.get()) != 1) {
    return {};
  }
  const long length = BIO_get_mem_data(out.get(), &text);
  return {text, static_cast<std::size_t>(length)};
}

std::string fingerprintOf(const X509* certificate) {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
  unsigned int length = 0;
  if (X509_digest(certificate, EVP_sha256(), digest.data(), &length) != 1) {
    return {};
  }
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string text = "sha256";
  for (unsigned int i = 0; i < length; ++i) {
    text += ':';
    text += kDigits[digest[i] >> 4];
    text += kDigits[digest[i] & 0xf];
  }
  return text;
}

Made<Certificate> written(const X509* certificate, const EVP_PKEY* pair) {
  Certificate result{.certificatePem = pemBy([&](BIO* out) { return PEM_write_bio_X509(out, certificate); }),
                     .secretKeyPem = pemBy([&](BIO* out) {
                       return PEM_write_bio_PrivateKey(out, pair, nullptr, nullptr, 0, nullptr, nullptr);
                     }),
                     .fingerprint = fingerprintOf(certificate)};
  if (result.certificatePem.empty() || result.secretKeyPem.empty() || result.fingerprint.empty()) {
    return failed("OpenSSL cannot write it");
  }
  return result;
}

// A key with a passphrase must not make the program ask for it on the terminal.
int noPassphrase(char* /*buffer*/, int /*size*/, int /*isWriting*/, void* /*unused*/) {
  return -1;
}

template <class T, auto Free, class Read>
Owned<T, Free> readPem(const std::string& text, Read read) {
  const Owned<BIO, BIO_free_all> in(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
  return Owned<T, Free>(in ? read(in.get(), nullptr, noPassphrase, nullptr) : nullptr);
}

// Whether the secret half of the key makes its public half. (Reading does not tell, and neither does
// X509_check_private_key(), which compares public halves.)
bool isWhole(EVP_PKEY* pair) {
  const Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context(EVP_PKEY_CTX_new(pair, nullptr));
  return context && EVP_PKEY_pairwise_check(context.get()) == 1;
}

// One that somebody else issued has a signature that cannot be checked here.
bool isIssuedByItself(const X509* certificate) {
  return X509_NAME_cmp(X509_get_subject_name(certificate), X509_get_issuer_name(certificate)) == 0;
}

} // namespace

Made<Certificate> makePair(values::Instant now, int days, std::string_view hostName) {
  const Pair pair(EVP_PKEY_Q_keygen(nullptr, nullptr, "EC", "P-256"));
  const X509Certificate certificate(X509_new());
  std::string names = "DNS:localhost,IP:127.0.0.1,IP:::1";
  if (isHostName(hostName) && hostName != "localhost") {
    names += ",DNS:" + std::string(hostName);
  }
  const bool isMade = pair && certificate && X509_set_version(certificate.get(), kVersion3) == 1 &&
                      setSerial(certificate.get()) && setNameAndTime(certificate.get(), now, days) &&
                      X509_set_pubkey(certificate.get(), pair.get()) == 1 &&
                      addExtension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE") &&
                      addExtension(certificate.get(), NID_ext_key_usage, "serverAuth") &&
                      addExtension(certificate.get(), NID_subject_alt_name, names) &&
                      addExtension(certificate.get(), NID_subject_key_identifier, "hash") &&
                      X509_sign(certificate.get(), pair.get(), EVP_sha256()) > 0;
  return isMade ? written(certificate.get(), pair.get()) : failed("OpenSSL cannot make it");
}

Made<Certificate> parsePair(const std::string& text, values::Instant now) {
  const auto pair = readPem<EVP_PKEY, EVP_PKEY_free>(text, PEM_read_bio_PrivateKey);
  if (!pair) {
    return failed("it holds no secret key, or one with a passphrase");
  }
  const auto certificate = readPem<X509, X509_free>(text, PEM_read_bio_X509);
  if (!certificate) {
    return failed("it holds no certificate");
  }
  if (X509_check_private_key(certificate.get(), pair.get()) != 1) {
    return failed("the secret key is another certificate's");
  }
  if (!isWhole(pair.get())) {
    return failed("its secret key is damaged");
  }
  if (isIssuedByItself(certificate.get()) && X509_verify(certificate.get(), pair.get()) != 1) {
    return failed("its signature is not that of its content");
  }
  auto seconds =
      static_cast<std::time_t>(std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count());
  if (X509_cmp_time(X509_get0_notAfter(certificate.get()), &seconds) != 1) {
    return failed("by this computer's clock it has expired");
  }
  return written(certificate.get(), pair.get());
}

} // namespace comanda::trust
