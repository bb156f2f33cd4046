// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trust/key_file.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace comanda::trust {
namespace {

using journal::ErrorKind;
using support::TempDir;
namespace fs = std::filesystem;

constexpr std::string_view kPutBack =
    "Put back the copy of the key file that you kept elsewhere; a backup does not contain it.";

void expectRefused(const fs::path& path, ErrorKind kind, std::string_view remedy = kPutBack) {
  const auto key = readKeyFile(path);
  ASSERT_FALSE(key);
  EXPECT_EQ(key.error().kind, kind) << key.error().what;
  EXPECT_NE(key.error().what.find(journal::utf8(path)), std::string::npos) << key.error().what;
  EXPECT_NE(key.error().what.find(remedy), std::string::npos) << key.error().what;
  EXPECT_EQ(key.error().what.find("restore a backup"), std::string::npos) << key.error().what;
}

// Written as a person would, so owner-only as the product demands.
void writeOwnersFile(const fs::path& path, std::string_view content) {
  support::writeFile(path, content);
  fs::permissions(path, fs::perms::owner_read | fs::perms::owner_write);
}

TEST(KeyFile, ReadsBackTheKeyItMade) {
  const TempDir dir;
  const auto made = createKeyFile(dir / "key");
  ASSERT_TRUE(made);
  const auto read = readKeyFile(dir / "key");
  ASSERT_TRUE(read);
  EXPECT_TRUE(read->equals(*made));
}

TEST(KeyFile, ReadsTheDocumentedFormat) {
  const TempDir dir;
  writeOwnersFile(dir / "key", "comanda-key-file-1\n"
                               "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n");
  const auto key = readKeyFile(dir / "key");
  ASSERT_TRUE(key);
  for (std::size_t i = 0; i < journal::kKeyBytes; ++i) {
    EXPECT_EQ(key->bytes()[i], i);
  }
}

TEST(KeyFile, NeverOverwritesAKey) {
  const TempDir dir;
  ASSERT_TRUE(createKeyFile(dir / "key"));
  const std::string before = support::readFile(dir / "key");
  const auto second = createKeyFile(dir / "key");
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().kind, ErrorKind::AlreadyExists);
  EXPECT_NE(second.error().what.find("is not overwritten: a journal may need it"), std::string::npos)
      << second.error().what;
  EXPECT_EQ(support::readFile(dir / "key"), before);
}

TEST(KeyFile, TwoKeysDiffer) {
  const TempDir dir;
  EXPECT_FALSE(createKeyFile(dir / "a")->equals(*createKeyFile(dir / "b")));
}

#if !defined(_WIN32)
TEST(KeyFile, IsForItsOwnerAlone) {
  const TempDir dir;
  ASSERT_TRUE(createKeyFile(dir / "key"));
  EXPECT_EQ(fs::status(dir / "key").permissions(), fs::perms::owner_read | fs::perms::owner_write);

  for (const fs::perms extra : {fs::perms::group_read, fs::perms::others_read, fs::perms::group_write}) {
    fs::permissions(dir / "key", fs::perms::owner_read | fs::perms::owner_write | extra);
    expectRefused(dir / "key", ErrorKind::KeyNotGuarded, "chmod 600");
  }
}
#endif

#if !defined(_WIN32)
// It need not be written: the remedy is not the right to write.
TEST(KeyFile, ThatThisUserMayNotReadIsToldSo) {
  const TempDir dir;
  ASSERT_TRUE(createKeyFile(dir / "other's"));
  std::filesystem::permissions(dir / "other's", std::filesystem::perms::none);
  if (std::ifstream(dir / "other's")) {
    GTEST_SKIP() << "this user may read what cannot be read (root?)";
  }
  const auto key = readKeyFile(dir / "other's");
  ASSERT_FALSE(key);
  EXPECT_EQ(key.error().kind, ErrorKind::NotWritable);
  EXPECT_NE(key.error().what.find("cannot be read by this user"), std::string::npos) << key.error().what;
}
#endif

TEST(KeyFile, EveryFormOfTroubleIsNamed) {
  const TempDir dir;
  expectRefused(dir / "missing", ErrorKind::Missing);
  writeOwnersFile(dir / "empty", "");
  expectRefused(dir / "empty", ErrorKind::Empty);

  ASSERT_TRUE(createKeyFile(dir / "good"));
  const std::string good = support::readFile(dir / "good");
  writeOwnersFile(dir / "cut", good.substr(0, good.size() - 2));
  expectRefused(dir / "cut", ErrorKind::Damaged);
  writeOwnersFile(dir / "longer", good + "\n"); // more than is read
  expectRefused(dir / "longer", ErrorKind::Damaged);
  std::string letters = good;
  letters[25] = 'g';
  writeOwnersFile(dir / "letters", letters);
  expectRefused(dir / "letters", ErrorKind::Damaged);
  std::string header = good;
  header[0] = 'C';
  writeOwnersFile(dir / "header", header);
  expectRefused(dir / "header", ErrorKind::Damaged);
}

} // namespace
} // namespace comanda::trust
