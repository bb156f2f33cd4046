// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/secret_key.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <new>
#include <type_traits>

namespace comanda::journal {
namespace {

static_assert(!std::is_copy_constructible_v<Key>, "keys are copied only by clone()");
static_assert(!std::is_convertible_v<Key, PersonKey>, "one kind of key is not taken for another");

bool isAllZero(BytesView bytes) {
  return std::ranges::all_of(bytes, [](std::uint8_t byte) { return byte == 0; });
}

TEST(SecretKey, RandomKeysDiffer) {
  EXPECT_FALSE(Key::random().equals(Key::random()));
}

TEST(SecretKey, CloneIsTheSameKey) {
  const Key key = Key::random();
  EXPECT_TRUE(key.clone().equals(key));
}

TEST(SecretKey, MovingLeavesNothingBehind) {
  Key key = Key::random();
  const Key copy = key.clone();
  const Key moved = std::move(key);
  EXPECT_TRUE(moved.equals(copy));
  EXPECT_TRUE(isAllZero(
      key.bytes())); // NOLINT(bugprone-use-after-move,clang-analyzer-cplusplus.Move): that is the point
}

TEST(SecretKey, DestructionWipes) {
  alignas(Key) std::array<std::uint8_t, sizeof(Key)> place{};
  Key* key = new (place.data()) Key(Key::random());
  ASSERT_FALSE(isAllZero(place));
  key->~Key();
  EXPECT_TRUE(isAllZero(place));
}

TEST(SecretKey, DerivedKeysDependOnKeyAndPurpose) {
  const Key key = Key::random();
  EXPECT_TRUE(key.derive(KeyPurpose::HeadFile).equals(key.derive(KeyPurpose::HeadFile)));
  EXPECT_FALSE(key.derive(KeyPurpose::HeadFile).equals(key.derive(KeyPurpose::KeyCheck)));
  EXPECT_FALSE(key.derive(KeyPurpose::HeadFile).equals(Key::random().derive(KeyPurpose::HeadFile)));
  EXPECT_FALSE(key.derive(KeyPurpose::HeadFile).equals(key));
}

} // namespace
} // namespace comanda::journal
