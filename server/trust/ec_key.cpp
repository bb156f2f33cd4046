// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trust/ec_key.h"

#include "domain/values/assert.h"
#include "server/trust/keyed_hash.h"
#include "server/trust/openssl_owned.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/obj_mac.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <sodium.h>

#include <array>

namespace comanda::trust {
namespace {

using Number = Owned<BIGNUM, BN_clear_free>;
using KeyPair = Owned<EVP_PKEY, EVP_PKEY_free>;

constexpr std::size_t kPointBytes = 65; // uncompressed

void need(bool isDone) {
  COMANDA_ASSERT(isDone, "OpenSSL can reckon on P-256");
}

Number scalarFrom(const journal::SecretBytes& secret, const EC_GROUP* group, BN_CTX* context) {
  std::array<std::uint8_t, 2 * journal::kHashBytes> bytes;
  for (std::size_t half = 0; half < 2; ++half) {
    const journal::Hash hash = keyedHash(secret, "comanda.ec-key.1", {half == 0 ? "high" : "low"});
    std::copy(hash.begin(), hash.end(), bytes.begin() + static_cast<std::ptrdiff_t>(half * hash.size()));
  }
  const Number wide(BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr));
  const Number range(BN_dup(EC_GROUP_get0_order(group)));
  Number scalar(BN_secure_new());
  need(wide && range && scalar && BN_sub_word(range.get(), 1) == 1 &&
       BN_mod(scalar.get(), wide.get(), range.get(), context) == 1 && BN_add_word(scalar.get(), 1) == 1);
  sodium_memzero(bytes.data(), bytes.size());
  return scalar;
}

KeyPair pairOf(const BIGNUM* scalar, const EC_GROUP* group, BN_CTX* context) {
  const Owned<EC_POINT, EC_POINT_free> point(EC_POINT_new(group));
  std::array<std::uint8_t, kPointBytes> encoded;
  need(point && EC_POINT_mul(group, point.get(), scalar, nullptr, nullptr, context) == 1 &&
       EC_POINT_point2oct(group, point.get(), POINT_CONVERSION_UNCOMPRESSED, encoded.data(), encoded.size(),
                          context) == encoded.size());
  const Owned<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free> builder(OSSL_PARAM_BLD_new());
  need(builder &&
       OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, SN_X9_62_prime256v1, 0) ==
           1 &&
       OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, encoded.data(),
                                        encoded.size()) == 1 &&
       OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_PRIV_KEY, scalar) == 1);
  const Owned<OSSL_PARAM, OSSL_PARAM_free> parameters(OSSL_PARAM_BLD_to_param(builder.get()));
  const Owned<EVP_PKEY_CTX, EVP_PKEY_CTX_free> maker(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr));
  EVP_PKEY* pair = nullptr;
  need(parameters && maker && EVP_PKEY_fromdata_init(maker.get()) == 1 &&
       EVP_PKEY_fromdata(maker.get(), &pair, EVP_PKEY_KEYPAIR, parameters.get()) == 1);
  return KeyPair(pair);
}

template <class Write>
std::string securePemBy(Write write) {
  const Owned<BIO, BIO_free_all> out(BIO_new(BIO_s_secmem()));
  need(out && write(out.get()) == 1);
  char* text = nullptr;
  const long length = BIO_get_mem_data(out.get(), &text);
  return {text, static_cast<std::size_t>(length)};
}

} // namespace

EcKeyPem ecKeyFrom(const journal::SecretBytes& secret) {
  const Owned<EC_GROUP, EC_GROUP_free> group(EC_GROUP_new_by_curve_name(NID_X9_62_prime256v1));
  const Owned<BN_CTX, BN_CTX_free> context(BN_CTX_secure_new());
  need(group && context);
  const Number scalar = scalarFrom(secret, group.get(), context.get());
  const KeyPair pair = pairOf(scalar.get(), group.get(), context.get());
  return {.secretPem = securePemBy([&](BIO* out) {
            return PEM_write_bio_PrivateKey(out, pair.get(), nullptr, nullptr, 0, nullptr, nullptr);
          }),
          .publicPem = securePemBy([&](BIO* out) { return PEM_write_bio_PUBKEY(out, pair.get()); })};
}

} // namespace comanda::trust
