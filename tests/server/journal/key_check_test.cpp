// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/key_check.h"
#include "tests/server/journal/notes_database.h"

#include <gtest/gtest.h>

namespace comanda::journal {
namespace {

TEST(KeyCheck, TellsRightWrongAndUnknown) {
  const TempDir dir;
  EXPECT_EQ(need(judgeKey(dir / "j.db", testKey(1))), KeyVerdict::Unknown);
  need(writeKeyCheck(dir / "j.db", testKey(1)));
  EXPECT_EQ(need(judgeKey(dir / "j.db", testKey(1))), KeyVerdict::Right);
  EXPECT_EQ(need(judgeKey(dir / "j.db", testKey(2))), KeyVerdict::Wrong);
}

TEST(KeyCheck, EveryChangedByteAndEveryTruncationIsDamage) {
  const TempDir dir;
  const fs::path path = keyCheckPath(dir / "j.db");
  need(writeKeyCheck(dir / "j.db", testKey()));
  const std::string whole = support::readFile(path);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string changed = whole;
    changed[i] = static_cast<char>(changed[i] ^ 1);
    support::writeFile(path, changed);
    expectError(judgeKey(dir / "j.db", testKey()), ErrorKind::Damaged, path);
    support::writeFile(path, whole.substr(0, i));
    expectError(judgeKey(dir / "j.db", testKey()), ErrorKind::Damaged, path);
  }
}

TEST(KeyCheck, IsNotWrittenTwice) {
  const TempDir dir;
  need(writeKeyCheck(dir / "j.db", testKey(1)));
  expectError(writeKeyCheck(dir / "j.db", testKey(2)), ErrorKind::AlreadyExists, keyCheckPath(dir / "j.db"));
  EXPECT_EQ(need(judgeKey(dir / "j.db", testKey(1))), KeyVerdict::Right);
}

} // namespace
} // namespace comanda::journal
