// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/database.h"
#include "server/journal/key_check.h"
#include "tests/server/journal/notes_database.h"
#include "tests/support/failing_vfs.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <cstdlib>

namespace comanda::journal {
namespace {

Result<Database> open(const fs::path& path, std::uint8_t key = 1, Access access = Access::ReadWrite) {
  return Database::open(path, testKey(key), access);
}

TEST(Database, KeepsRowsAcrossOpening) {
  const TempDir dir;
  {
    Database database = createNotes(dir / "j.db", testKey());
    addNotes(database, 1, 10);
  }
  Database database = need(open(dir / "j.db"));
  EXPECT_EQ(noteCount(database), 10);
}

TEST(Database, NothingReadableIsOnTheDisk) {
  const TempDir dir;
  Database database = createNotes(dir / "j.db", testKey());
  addNotes(database, 26, 30, 2000); // 'aaaa…' and so on
  for (const char* name : {"j.db", "j.db-wal"}) {
    const std::string bytes = support::readFile(dir / name);
    EXPECT_FALSE(bytes.empty());
    EXPECT_EQ(bytes.find("aaaaaaaa"), std::string::npos) << name;
    EXPECT_EQ(bytes.find("SQLite format"), std::string::npos) << name;
    EXPECT_EQ(bytes.find("note"), std::string::npos) << name;
  }
}

TEST(Database, EverySettingIsPinned) {
  const TempDir dir;
  Database database = createNotes(dir / "j.db", testKey());
  EXPECT_EQ(need(database.number("PRAGMA page_size")), 4096);
  EXPECT_EQ(need(database.number("PRAGMA synchronous")), 2);
  EXPECT_EQ(need(database.number("PRAGMA foreign_keys")), 1);
  EXPECT_EQ(need(database.number("PRAGMA recursive_triggers")), 1);
  EXPECT_EQ(need(database.number("PRAGMA secure_delete")), 1);
  EXPECT_EQ(need(database.number("PRAGMA temp_store")), 2);
  EXPECT_EQ(need(database.number("PRAGMA cell_size_check")), 1);
  EXPECT_EQ(need(database.number("SELECT count(*) FROM note")), 0);
  auto mode = need(database.prepare("PRAGMA journal_mode"));
  ASSERT_TRUE(need(mode.step()));
  EXPECT_EQ(mode.text(0), "wal");
}

TEST(Database, CreateRefusesEverythingThatIsThereAlready) {
  const TempDir dir;
  support::writeFile(dir / "file.db", "");
  expectError(Database::create(dir / "file.db", testKey()), ErrorKind::AlreadyExists, dir / "file.db");
  EXPECT_EQ(support::readFile(dir / "file.db"), "");

  // The database itself was lost; what is left of it must not be taken for the new one's.
  support::writeFile(dir / "lost.db-wal", "frames");
  expectError(Database::create(dir / "lost.db", testKey()), ErrorKind::AlreadyExists, dir / "lost.db-wal");
  support::writeFile(dir / "gone.db.keycheck", "x");
  expectError(Database::create(dir / "gone.db", testKey()), ErrorKind::AlreadyExists,
              dir / "gone.db.keycheck");

  expectError(Database::create(dir / "no" / "j.db", testKey()), ErrorKind::Missing, dir / "no");
}

TEST(Database, CreationCutOffByACrashIsBegunAnew) {
  const TempDir dir;
  support::writeFile(dir / "j.db.new", "half a page");
  support::writeFile(dir / "j.db.new-wal", "half a frame");
  Database database = createNotes(dir / "j.db", testKey());
  EXPECT_EQ(noteCount(database), 0);
  EXPECT_FALSE(fs::exists(dir / "j.db.new"));
}

TEST(Database, OpenNamesWhatIsWrongWithTheFile) {
  const TempDir dir;
  expectError(open(dir / "missing.db"), ErrorKind::Missing, dir / "missing.db");
  EXPECT_FALSE(fs::exists(dir / "missing.db"));
  support::writeFile(dir / "empty.db", "");
  expectError(open(dir / "empty.db"), ErrorKind::Empty, dir / "empty.db");
  expectError(open(dir.path()), ErrorKind::IsAFolder, dir.path());
  support::writeFile(dir / "plain.db", std::string("SQLite format 3\0", 16) + std::string(4080, 'x'));
  expectError(open(dir / "plain.db"), ErrorKind::NotADatabase, dir / "plain.db");
}

TEST(Database, AnotherProgramsEncryptedDatabaseIsRefused) {
  const TempDir dir;
  {
    Database database = createNotes(dir / "j.db", testKey());
    need(database.execute("PRAGMA application_id = 7"));
  }
  expectError(open(dir / "j.db"), ErrorKind::NotADatabase, dir / "j.db");
}

TEST(Database, EveryTruncationIsNamed) {
  const TempDir dir;
  {
    Database database = createNotes(dir / "j.db", testKey());
    addNotes(database, 1, 60, 1000);
  }
  const std::string whole = support::readFile(dir / "j.db");
  ASSERT_GT(whole.size(), 5U * 4096);
  for (const std::size_t length : {1UL, 15UL, 16UL, 512UL, 4095UL, 4096UL, 4097UL, 2UL * 4096,
                                   whole.size() - 4096, whole.size() - 4095, whole.size() - 1}) {
    support::writeFile(dir / "j.db", whole.substr(0, length));
    expectError(open(dir / "j.db"), ErrorKind::Truncated, dir / "j.db");
    EXPECT_EQ(fs::file_size(dir / "j.db"), length) << "nothing may be written over it";
  }
}

TEST(Database, WrongKeyIsNotTakenForDamageNorDamageForAWrongKey) {
  const TempDir dir;
  createNotes(dir / "j.db", testKey());
  expectError(open(dir / "j.db", 2), ErrorKind::WrongKey, dir / "j.db");
  need(open(dir / "j.db", 1));

  support::flipByte(dir / "j.db", 100);
  expectError(open(dir / "j.db", 1), ErrorKind::Damaged, dir / "j.db");
  expectError(open(dir / "j.db", 2), ErrorKind::WrongKey, dir / "j.db");
}

TEST(Database, WithoutKeyCheckItStillOpensAndWritesItAnew) {
  const TempDir dir;
  createNotes(dir / "j.db", testKey());
  fs::remove(keyCheckPath(dir / "j.db"));
  expectError(open(dir / "j.db", 2), ErrorKind::WrongKey, dir / "j.db");
  EXPECT_FALSE(fs::exists(keyCheckPath(dir / "j.db"))) << "a wrong key must not become the right one";
  need(open(dir / "j.db", 1));
  EXPECT_EQ(need(judgeKey(dir / "j.db", testKey(1))), KeyVerdict::Right);
}

TEST(Database, ADamagedOrForeignKeyCheckIsNamed) {
  const TempDir dir;
  createNotes(dir / "j.db", testKey(1));
  createNotes(dir / "other.db", testKey(2));
  support::flipByte(keyCheckPath(dir / "j.db"), 30);
  expectError(open(dir / "j.db"), ErrorKind::Damaged, keyCheckPath(dir / "j.db"));
  fs::copy_file(keyCheckPath(dir / "other.db"), keyCheckPath(dir / "j.db"),
                fs::copy_options::overwrite_existing);
  expectError(open(dir / "j.db"), ErrorKind::Damaged, keyCheckPath(dir / "j.db"));
}

TEST(Database, OnlyOneWriterButAnyNumberOfReaders) {
  const TempDir dir;
  Database writer = createNotes(dir / "j.db", testKey());
  addNotes(writer, 1, 3);
  expectError(open(dir / "j.db"), ErrorKind::InUse, dir / "j.db");
  expectError(Database::create(dir / "j.db", testKey()), ErrorKind::InUse, dir / "j.db");

  Database reader = need(open(dir / "j.db", 1, Access::ReadOnly));
  Database copier = need(open(dir / "j.db", 1, Access::Copying));
  addNotes(writer, 4, 5);
  EXPECT_EQ(noteCount(reader), 5);
  EXPECT_EQ(noteCount(copier), 5);
  expectError(reader.execute("DELETE FROM note"), ErrorKind::NotWritable, dir / "j.db");
}

TEST(DatabaseDeathTest, AKilledWriterDoesNotBlockTheNextOne) {
  const TempDir dir;
  const auto writeAndDie = [&] {
    Database database = createNotes(dir / "j.db", testKey());
    addNotes(database, 1, 7);
    std::_Exit(9); // no destructor runs, as after kill -9
  };
  EXPECT_EXIT(writeAndDie(), testing::ExitedWithCode(9), "");
  ASSERT_TRUE(fs::exists(dir / "j.db-wal"));
  ASSERT_TRUE(fs::exists(dir / "j.db.lock"));
  Database database = need(open(dir / "j.db"));
  EXPECT_EQ(noteCount(database), 7);
}

TEST(Database, ReadingAfterAKillChangesNeitherFileNorLog) {
  const TempDir dir;
  Database writer = createNotes(dir / "j.db", testKey());
  addNotes(writer, 1, 7);
  copyAsAfterKill(dir / "j.db", dir / "k.db");
  const std::string file = support::readFile(dir / "k.db");
  const std::string log = support::readFile(dir / "k.db-wal");
  {
    Database reader = need(open(dir / "k.db", 1, Access::ReadOnly));
    EXPECT_EQ(noteCount(reader), 7);
  }
  EXPECT_EQ(support::readFile(dir / "k.db"), file);
  EXPECT_EQ(support::readFile(dir / "k.db-wal"), log);
}

TEST(Database, AReadOnlyDiskIsNotWritable) {
  const TempDir dir;
  createNotes(dir / "j.db", testKey());
  support::FailingDisk disk;
  disk.makeReadOnly();
  expectError(Database::open(dir / "j.db", testKey(), Access::ReadWrite, {disk.name()}),
              ErrorKind::NotWritable, dir / "j.db");
  expectError(Database::create(dir / "k.db", testKey(), {disk.name()}), ErrorKind::NotWritable, dir / "k.db");
  EXPECT_FALSE(fs::exists(dir / "k.db"));
}

TEST(Database, AnUnknownDiskIsUnsupported) {
  const TempDir dir;
  expectError(Database::create(dir / "j.db", testKey(), {"no-such-disk"}), ErrorKind::Unsupported,
              dir / "j.db");
}

TEST(Database, ADamagedPageBreaksTheConnectionForGood) {
  const TempDir dir;
  {
    Database database = createNotes(dir / "j.db", testKey());
    addNotes(database, 1, 100, 1000);
  }
  support::flipByte(dir / "j.db", fs::file_size(dir / "j.db") - 3 * std::uintmax_t{4096} + 50);
  Database database = need(open(dir / "j.db"));
  const auto sum = database.number("SELECT sum(length(body)) FROM note");
  expectError(sum, ErrorKind::Damaged, dir / "j.db");
  ASSERT_TRUE(database.broken());
  // Even what SQLCipher would still answer is refused now, with the first error.
  const auto later = database.number("SELECT 1");
  ASSERT_FALSE(later);
  EXPECT_EQ(later.error().what, sum.error().what);
  EXPECT_FALSE(tryAddNote(database, 1000));
}

TEST(Database, TheKeyIsInNoTrace) {
  const TempDir dir;
  const Database database = createNotes(dir / "j.db", testKey(0xab));
  const auto error = open(dir / "missing.db", 0xab);
  ASSERT_FALSE(error);
  EXPECT_EQ(error.error().what.find("ab00"), std::string::npos);
  const std::string lockAndCheck =
      support::readFile(dir / "j.db.lock") + support::readFile(dir / "j.db.keycheck");
  EXPECT_EQ(lockAndCheck.find("ab000000"), std::string::npos);
}

} // namespace
} // namespace comanda::journal
