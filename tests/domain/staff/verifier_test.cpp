// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/staff/verifier.h"
#include "tests/support/commands.h"

#include <gtest/gtest.h>

namespace comanda::staff {
namespace {

TEST(Verifier, IsWhatArgon2idWrites) {
  // From libsodium's crypto_pwhash_str.
  EXPECT_TRUE(isVerifier("$argon2id$v=19$m=65536,t=2,p=1$gR3B8yMwbJXe4kzIQfyzYA$"
                         "c1hHsVf9OpZmgP9tS6dH/oVXkzAPmTj6q5dQb1ZbYhE"));
  EXPECT_TRUE(isVerifier(testing::kVerifier));
}

TEST(Verifier, IsNeitherASecretNorAnotherHash) {
  for (const char* text :
       {"", "1234", "correct horse", "$argon2id$", "$argon2id$1234", "$argon2id$v=19$m=1,t=1,p=1$c2FsdA",
        "$argon2id$v=19$m=1,t=1,p=1$$aGFzaA", "$argon2id$v=19$m=1,t=1,p=1$c2FsdA$",
        "$argon2id$v=19$m=1,t=1,p=1$a$b$c", "$argon2id$v=19$m=1,t=1,p=1$c2F sdA$aGFzaA",
        "$argon2i$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA", "$2b$12$abcdefghijklmnopqrstuv",
        " $argon2id$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA"}) {
    EXPECT_FALSE(isVerifier(text)) << text;
  }
}

} // namespace
} // namespace comanda::staff
