// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/raw_file.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>

namespace comanda::files {
namespace {

using support::TempDir;

constexpr std::array<std::uint8_t, 3> kBytes = {'a', 'b', 'c'};

TEST(RawFile, WritesInPlaceAndReadsUpToTheEnd) {
  const TempDir dir;
  support::writeFile(dir / "f", "0123456789");
  auto file = RawFile::open(dir / "f", OpenMode::Existing);
  ASSERT_TRUE(file);
  ASSERT_TRUE(file->writeAt(4, kBytes));
  ASSERT_TRUE(file->sync());
  EXPECT_EQ(support::readFile(dir / "f"), "0123abc789");

  std::array<std::uint8_t, 8> read{};
  EXPECT_EQ(file->readAt(7, read), 3U);
  EXPECT_EQ(read[0], '7');
  EXPECT_EQ(file->size(), 10U);
}

TEST(RawFile, CreateNewNeverOpensAnExistingFile) {
  const TempDir dir;
  ASSERT_TRUE(RawFile::open(dir / "f", OpenMode::CreateNew));
  const auto again = RawFile::open(dir / "f", OpenMode::CreateNew);
  ASSERT_FALSE(again);
  EXPECT_EQ(again.error(), std::errc::file_exists);
}

TEST(RawFile, ExistingNeverCreates) {
  const TempDir dir;
  const auto file = RawFile::open(dir / "f", OpenMode::Existing);
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error(), std::errc::no_such_file_or_directory);
  EXPECT_FALSE(std::filesystem::exists(dir / "f"));
}

TEST(RawFile, ReadOnlyDoesNotWrite) {
  const TempDir dir;
  support::writeFile(dir / "f", "old");
  auto file = RawFile::open(dir / "f", OpenMode::ReadOnly);
  ASSERT_TRUE(file);
  EXPECT_FALSE(file->writeAt(0, kBytes));
  EXPECT_EQ(support::readFile(dir / "f"), "old");
}

TEST(RawFile, AFolderIsNoFile) {
  const TempDir dir;
  for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::Existing, OpenMode::OpenOrCreate}) {
    const auto file = RawFile::open(dir.path(), mode);
    ASSERT_FALSE(file);
    EXPECT_EQ(file.error(), std::errc::is_a_directory);
  }
}

TEST(MakeOwnFolder, MakesWhatIsMissingAndLeavesTheRest) {
  namespace fs = std::filesystem;
  const TempDir dir;
  ASSERT_TRUE(makeOwnFolder(dir / "a" / "b"));
  ASSERT_TRUE(fs::is_directory(dir / "a" / "b"));
#if !defined(_WIN32)
  EXPECT_EQ(fs::status(dir / "a" / "b").permissions(), fs::perms::owner_all);
#endif
  const auto before = fs::status(dir / "a").permissions();
  EXPECT_TRUE(makeOwnFolder(dir / "a"));
  EXPECT_EQ(fs::status(dir / "a").permissions(), before);
  support::writeFile(dir / "file", "");
  EXPECT_FALSE(makeOwnFolder(dir / "file"));
  EXPECT_FALSE(makeOwnFolder(dir / "file" / "below"));
}

TEST(RawFile, LockIsExclusiveAndEndsWithTheFile) {
  const TempDir dir;
  auto second = RawFile::open(dir / "lock", OpenMode::OpenOrCreate);
  ASSERT_TRUE(second);
  {
    auto first = RawFile::open(dir / "lock", OpenMode::OpenOrCreate);
    ASSERT_TRUE(first);
    EXPECT_EQ(first->tryLock(), true);
    EXPECT_EQ(second->tryLock(), false);
    const RawFile moved = std::move(*first); // the lock moves along
    EXPECT_EQ(second->tryLock(), false);
  }
  EXPECT_EQ(second->tryLock(), true);
}

// A process that ends without any clean-up, as after kill -9, leaves its lock file behind but not its lock.
TEST(RawFileDeathTest, LockOfAKilledProcessIsFree) {
  const TempDir dir;
  const auto lockAndDie = [&] {
    auto file = RawFile::open(dir / "lock", OpenMode::OpenOrCreate);
    std::_Exit(file && file->tryLock() == true ? 7 : 1);
  };
  EXPECT_EXIT(lockAndDie(), testing::ExitedWithCode(7), "");
  ASSERT_TRUE(std::filesystem::exists(dir / "lock"));
  auto file = RawFile::open(dir / "lock", OpenMode::OpenOrCreate);
  ASSERT_TRUE(file);
  EXPECT_EQ(file->tryLock(), true);
}

} // namespace
} // namespace comanda::files
