// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/values/uuid.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <string>

using namespace comanda::values;

namespace {

using Random = std::array<std::uint8_t, kUuidRandomBytes>;

// RFC 9562, appendix A.6: 22 February 2022, 14:22:22 GMT-05:00.
constexpr std::string_view kExample = "017f22e2-79b0-7cc3-98c4-dc0c0c07398f";
constexpr std::uint64_t kExampleMs = 1'645'557'742'000;
constexpr Random kExampleRandom{0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f};

TEST(UuidV7, IsTheExampleOfTheStandard) {
  EXPECT_EQ(uuidV7(kExampleMs, kExampleRandom), kExample);
  EXPECT_EQ(uuidV7Ms(kExample), kExampleMs);
  EXPECT_TRUE(isUuidV7(kExample));
}

TEST(UuidV7, LetsNoRandomBitTouchVersionAndVariant) {
  Random zeros{};
  Random ones{};
  ones.fill(0xff);
  EXPECT_EQ(uuidV7(0, zeros), "00000000-0000-7000-8000-000000000000");
  EXPECT_EQ(uuidV7(kUuidMsMax, ones), "ffffffff-ffff-7fff-bfff-ffffffffffff");
}

TEST(Uuid, IsAcceptedInOneFormOnly) {
  EXPECT_TRUE(isUuid(kExample));
  EXPECT_TRUE(isUuid("00000000-0000-0000-0000-000000000000"));
  for (const char* const wrong : {
           "",
           "017F22E2-79B0-7CC3-98C4-DC0C0C07398F",   // upper case
           "017f22e279b07cc398c4dc0c0c07398f",       // no hyphens
           "{017f22e2-79b0-7cc3-98c4-dc0c0c07398f}", // in braces
           "017f22e2-79b0-7cc3-98c4-dc0c0c07398",    // one short
           "017f22e2-79b0-7cc3-98c4-dc0c0c07398f0",  // one long
           "017f22e2-79b0-7cc3-98c4-dc0c0c07398g",   // no such digit
           "017f22e2-79b0-7cc3-98c4-dc0c0c07398 ",
           "017f22e27-9b0-7cc3-98c4-dc0c0c07398f", // hyphen one late
           "017f22e2-79b0-7cc3-98c4-dc-c0c07398f", // hyphen too many
       }) {
    EXPECT_FALSE(isUuid(wrong)) << wrong;
  }
}

TEST(UuidV7, IsToldFromOtherVersionsAndVariants) {
  EXPECT_FALSE(isUuidV7("017f22e2-79b0-4cc3-98c4-dc0c0c07398f"));
  EXPECT_FALSE(isUuidV7("017f22e2-79b0-7cc3-78c4-dc0c0c07398f"));
  EXPECT_FALSE(isUuidV7("017f22e2-79b0-7cc3-c8c4-dc0c0c07398f"));
  EXPECT_TRUE(isUuidV7("017f22e2-79b0-7cc3-b8c4-dc0c0c07398f"));
}

TEST(UuidV7DeathTest, AnImpossibleTimeOrAnotherVersionIsABug) {
  EXPECT_DEATH(uuidV7(kUuidMsMax + 1, kExampleRandom), "48 bits");
  EXPECT_DEATH(uuidV7Ms("017f22e2-79b0-4cc3-98c4-dc0c0c07398f"), "version 7");
  EXPECT_DEATH(uuidV7Ms("table 12"), "version 7");
}

Random anyRandom() {
  const auto bytes = *rc::gen::container<std::string>(kUuidRandomBytes, rc::gen::arbitrary<char>());
  Random random{};
  std::transform(bytes.begin(), bytes.end(), random.begin(),
                 [](char c) { return static_cast<std::uint8_t>(c); });
  return random;
}

RC_GTEST_PROP(UuidV7Property, IsCanonicalAndCarriesItsTime, ()) {
  const auto unixMs = *rc::gen::inRange<std::uint64_t>(0, kUuidMsMax + 1);
  const std::string id = uuidV7(unixMs, anyRandom());
  RC_ASSERT(isUuidV7(id));
  RC_ASSERT(uuidV7Ms(id) == unixMs);
}

RC_GTEST_PROP(UuidV7Property, SortsByTime, ()) {
  const auto earlier = *rc::gen::inRange<std::uint64_t>(0, kUuidMsMax);
  const auto later = *rc::gen::inRange<std::uint64_t>(earlier + 1, kUuidMsMax + 1);
  RC_ASSERT(uuidV7(earlier, anyRandom()) < uuidV7(later, anyRandom()));
}

RC_GTEST_PROP(UuidV7Property, KeepsEachOfThe74RandomBits, ()) {
  const Random random = anyRandom();
  const auto bit = *rc::gen::inRange<std::size_t>(0, 8 * kUuidRandomBytes);
  Random flipped = random;
  flipped[bit / 8] = static_cast<std::uint8_t>(flipped[bit / 8] ^ (0x80 >> bit % 8));
  const bool overwritten = bit < 4 || bit == 16 || bit == 17; // by the version, by the variant
  RC_ASSERT((uuidV7(0, random) == uuidV7(0, flipped)) == overwritten);
}

} // namespace
