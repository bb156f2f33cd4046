// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/fnv.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

using namespace comanda::values;

namespace {

constexpr std::uint64_t hashOf(std::string_view bytes) {
  Fnv1a64 hash;
  hash.add(bytes);
  return hash.value();
}

// Known answers of RFC 9923 and of the authors' own test program.
static_assert(hashOf("") == 0xcbf29ce484222325);
static_assert(hashOf("a") == 0xaf63dc4c8601ec8c);
static_assert(hashOf("foobar") == 0x85944171f73967e8);

TEST(Fnv1a64, TreatsBytesAsUnsigned) {
  // A char that is signed would have been widened to 64 set bits.
  EXPECT_EQ(hashOf("\xff"), (0xcbf29ce484222325 ^ 0xff) * 0x100000001b3);
  EXPECT_NE(hashOf(std::string_view("\0", 1)), hashOf(""));
}

TEST(Fnv1a64, FramedPiecesCannotBeShifted) {
  Fnv1a64 early;
  early.addFramed("ab");
  early.addFramed("c");
  Fnv1a64 late;
  late.addFramed("a");
  late.addFramed("bc");
  EXPECT_NE(early.value(), late.value());
}

TEST(Fnv1a64, FramesWithEightBytesOfLengthOnEveryPlatform) {
  Fnv1a64 framed;
  framed.addFramed("abc");
  EXPECT_EQ(framed.value(), hashOf(std::string_view("\3\0\0\0\0\0\0\0abc", 11)));
}

RC_GTEST_PROP(Fnv1a64Property, DoesNotSeeWherePiecesEnd,
              (const std::string& first, const std::string& second)) {
  Fnv1a64 pieces;
  pieces.add(first);
  pieces.add(second);
  RC_ASSERT(pieces.value() == hashOf(first + second));
}

} // namespace
