// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trust/access_tokens.h"

#include "domain/values/assert.h"
#include "domain/values/instant.h"
#include "tests/fuzz/harness.h"

#include <string>

namespace comanda::fuzz {
namespace {

// Issued by the secret below; also a seed. It is the only text that may ever be taken.
constexpr std::string_view kIssued =
    "eyJhbGciOiJFUzI1NiIsInR5cCI6IkpXVCJ9.eyJhdWQiOiJjb21hbmRhIiwiZXhwIjoxNzczNTAwOTAwLCJpYXQiO"
    "jE3NzM1MDAwMDAsImlzcyI6ImNvbWFuZGEiLCJqdGkiOiJ0b2tlbi0xIiwibmJmIjoxNzczNTAwMDAwLCJzaWQiOiJ"
    "zZXNzaW9uLTEiLCJzdWIiOiJzYXJhIn0.6zx34fBtbbkuuO1qtXiQfvdwLd24hLHRbiVJXWOR8wP3ap9TgguE_Dywx"
    "SmrymjPC8H0C96CDjFUtPLWmqrR3Q";

journal::SecretBytes secret() {
  std::array<std::uint8_t, journal::kKeyBytes> bytes{};
  bytes[0] = 1;
  return journal::SecretBytes(bytes);
}

} // namespace

void accessTokens(std::string_view bytes) {
  static trust::AccessTokens tokens(secret());
  static const values::Instant now = values::Instant(std::chrono::seconds(1'773'500'000));
  const auto claims = tokens.read(bytes, now);
  COMANDA_ASSERT(claims.has_value() == (bytes == kIssued), "a token that was never issued is taken");
  if (claims) {
    COMANDA_ASSERT(claims->session.staffId == "sara" && claims->session.id == "session-1", "another's token");
    COMANDA_ASSERT(claims->issuedAt == now && claims->validFor == trust::AccessTokens::kValidFor,
                   "a wrong time");
  }
}

} // namespace comanda::fuzz
