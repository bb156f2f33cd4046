// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/files/whole_file.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

namespace comanda::files {
namespace {

using support::TempDir;

TEST(WholeFile, ReadsBackWhatWasCreated) {
  const TempDir dir;
  ASSERT_TRUE(createWhole(dir / "f", "content\n"));
  EXPECT_EQ(readWhole(dir / "f", 100), "content\n");
  EXPECT_FALSE(std::filesystem::exists(dir / "f.new"));
}

TEST(WholeFile, NeverOverwrites) {
  const TempDir dir;
  ASSERT_TRUE(createWhole(dir / "f", "first"));
  const auto second = createWhole(dir / "f", "second");
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error(), std::errc::file_exists);
  EXPECT_EQ(support::readFile(dir / "f"), "first");
}

TEST(WholeFile, LeftoverOfACrashIsReplaced) {
  const TempDir dir;
  support::writeFile(dir / "f.new", "half a fi");
  ASSERT_TRUE(createWhole(dir / "f", "whole"));
  EXPECT_EQ(readWhole(dir / "f", 100), "whole");
}

TEST(WholeFile, RefusesMoreThanTheLimit) {
  const TempDir dir;
  support::writeFile(dir / "f", "12345");
  EXPECT_EQ(readWhole(dir / "f", 5), "12345");
  const auto tooLong = readWhole(dir / "f", 4);
  ASSERT_FALSE(tooLong);
  EXPECT_EQ(tooLong.error(), std::errc::file_too_large);
}

TEST(WholeFile, MissingFileAndMissingFolderAreSaid) {
  const TempDir dir;
  EXPECT_EQ(readWhole(dir / "f", 5).error(), std::errc::no_such_file_or_directory);
  EXPECT_EQ(createWhole(dir / "no" / "f", "x").error(), std::errc::no_such_file_or_directory);
}

} // namespace
} // namespace comanda::files
