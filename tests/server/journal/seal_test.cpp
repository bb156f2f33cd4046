// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/seal.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace comanda::journal {
namespace {

RC_GTEST_PROP(Seal, OpensWhatWasSealed, (const std::string& plain, const std::string& place)) {
  const PersonKey key = PersonKey::random();
  const std::string sealed = seal(key, plain, place);
  RC_ASSERT(sealed.size() == plain.size() + kSealOverheadBytes);
  const auto opened = open(key, sealed, place);
  RC_ASSERT(opened.has_value());
  RC_ASSERT(*opened == plain);
}

TEST(Seal, TwoSealsOfOneTextDiffer) {
  const PersonKey key = PersonKey::random();
  EXPECT_NE(seal(key, "Ada Lovelace", "staff/1/name"), seal(key, "Ada Lovelace", "staff/1/name"));
}

TEST(Seal, ThePlainTextIsNotInside) {
  const PersonKey key = PersonKey::random();
  EXPECT_EQ(seal(key, "Ada Lovelace", "staff/1/name").find("Lovelace"), std::string::npos);
}

TEST(Seal, AnotherPersonsKeyDoesNotOpen) {
  const std::string sealed = seal(PersonKey::random(), "Ada", "staff/1/name");
  const auto opened = open(PersonKey::random(), sealed, "staff/1/name");
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().kind, ErrorKind::Damaged);
}

TEST(Seal, MovedElsewhereItDoesNotOpen) {
  const PersonKey key = PersonKey::random();
  const std::string sealed = seal(key, "Ada", "staff/1/name");
  EXPECT_FALSE(open(key, sealed, "staff/2/name"));
  EXPECT_FALSE(open(key, sealed, ""));
}

TEST(Seal, EveryChangedBitIsNoticed) {
  const PersonKey key = PersonKey::random();
  const std::string sealed = seal(key, "Ada", "staff/1/name");
  for (std::size_t bit = 0; bit < 8 * sealed.size(); ++bit) {
    std::string changed = sealed;
    changed[bit / 8] = static_cast<char>(changed[bit / 8] ^ (1 << (bit % 8)));
    EXPECT_FALSE(open(key, changed, "staff/1/name")) << "bit " << bit;
  }
}

TEST(Seal, EveryShorterTextIsRefused) {
  const PersonKey key = PersonKey::random();
  const std::string sealed = seal(key, "Ada", "staff/1/name");
  for (std::size_t length = 0; length < sealed.size(); ++length) {
    EXPECT_FALSE(open(key, sealed.substr(0, length), "staff/1/name")) << "length " << length;
  }
}

// Computed without libsodium: HChaCha20 written out in Python after draft-irtf-cfrg-xchacha-03, section 2.2,
// and OpenSSL's ChaCha20-Poly1305 on the key it yields. Key 00..1f, nonce 40..57, associated data 01 "row-7",
// plain "Ada".
TEST(Seal, KnownAnswer) {
  std::array<std::uint8_t, kKeyBytes> raw{};
  for (std::size_t i = 0; i < raw.size(); ++i) {
    raw[i] = static_cast<std::uint8_t>(i);
  }
  const PersonKey key{std::span<const std::uint8_t, kKeyBytes>(raw)};
  const std::string sealed(
      "\x01\x40\x41\x42\x43\x44\x45\x46\x47\x48\x49\x4a\x4b\x4c\x4d\x4e\x4f\x50\x51\x52\x53\x54"
      "\x55\x56\x57\x95\x5d\x64\x06\xa8\x52\x06\x1e\x86\xce\x40\x36\x66\xbd\xa4\x39\x2c\x1d\xdf",
      44);
  const auto opened = open(key, sealed, "row-7");
  ASSERT_TRUE(opened) << opened.error().what;
  EXPECT_EQ(*opened, "Ada");
}

} // namespace
} // namespace comanda::journal
