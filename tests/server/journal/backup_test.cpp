// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/backup.h"
#include "server/journal/page_check.h"
#include "tests/server/journal/notes_database.h"
#include "tests/support/failing_vfs.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

namespace comanda::journal {
namespace {

class BackupTest : public testing::Test {
protected:
  BackupTest() {
    need(m_source.execute(
        "CREATE TABLE keyed(a TEXT, b INT, PRIMARY KEY(a, b)) WITHOUT ROWID;"
        "CREATE INDEX note_body ON note(body);"
        "CREATE TRIGGER keep BEFORE DELETE ON note BEGIN SELECT RAISE(ABORT, 'notes stay'); END;"
        "INSERT INTO keyed VALUES ('k', 1); PRAGMA user_version = 17;"));
    addNotes(m_source, 1, 50, 1000);
  }

  static std::string digest(Database& database) {
    auto rows = need(database.prepare("SELECT group_concat(number || ':' || body) FROM note"));
    need(rows.step());
    return std::string(rows.text(0));
  }

  const TempDir m_dir;
  Database m_source = createNotes(m_dir / "j.db", testKey(1));
};

TEST_F(BackupTest, TheCopyHasEverythingUnderItsOwnKey) {
  need(copyTo(m_source, m_dir / "copy.db", testKey(2)));
  EXPECT_FALSE(Database::open(m_dir / "copy.db", testKey(1), Access::ReadOnly));
  Database copy = need(Database::open(m_dir / "copy.db", testKey(2), Access::ReadWrite));
  EXPECT_EQ(digest(copy), digest(m_source));
  EXPECT_EQ(need(copy.number("SELECT b FROM keyed")), 1);
  EXPECT_EQ(need(copy.number("PRAGMA user_version")), 17);
  EXPECT_EQ(need(copy.number("PRAGMA page_size")), 4096);
  EXPECT_FALSE(copy.execute("DELETE FROM note")) << "triggers come along";
  need(copy.emptyLog());
  need(checkAllPages(m_dir / "copy.db", testKey(2)));
}

TEST_F(BackupTest, TheCopyIsOneFileAndTheSourceGoesOn) {
  need(copyTo(m_source, m_dir / "copy.db", testKey(1)));
  for (const auto& entry : fs::directory_iterator(m_dir.path())) {
    const std::string name = entry.path().filename().string();
    EXPECT_TRUE(name == "copy.db" || name.starts_with("j.db")) << name;
  }
  addNotes(m_source, 51, 51);
  need(copyTo(m_source, m_dir / "copy2.db", testKey(1)));
}

TEST_F(BackupTest, NothingIsOverwritten) {
  support::writeFile(m_dir / "copy.db", "precious");
  expectError(copyTo(m_source, m_dir / "copy.db", testKey()), ErrorKind::AlreadyExists, m_dir / "copy.db");
  EXPECT_EQ(support::readFile(m_dir / "copy.db"), "precious");
  expectError(copyTo(m_source, m_dir / "no" / "copy.db", testKey()), ErrorKind::Missing, m_dir / "no");
}

TEST_F(BackupTest, TheRestOfABrokenOffCopyIsReplaced) {
  support::writeFile(m_dir / "copy.db.part", "half a copy");
  support::writeFile(m_dir / "copy.db.part-journal", "half a journal");
  need(copyTo(m_source, m_dir / "copy.db", testKey()));
  EXPECT_FALSE(fs::exists(m_dir / "copy.db.part"));
}

TEST_F(BackupTest, BesideALiveWriterItIsOneMoment) {
  Database copier = need(Database::open(m_dir / "j.db", testKey(), Access::Copying));
  const std::string log = support::readFile(m_dir / "j.db-wal");
  need(copyTo(copier, m_dir / "copy.db", testKey()));
  EXPECT_EQ(support::readFile(m_dir / "j.db-wal"), log) << "only the writer touches the log";
  addNotes(m_source, 51, 52);
  Database copy = need(Database::open(m_dir / "copy.db", testKey(), Access::ReadOnly));
  EXPECT_EQ(noteCount(copy), 50);
}

TEST_F(BackupTest, DamageInTheSourceIsNotCopied) {
  need(m_source.emptyLog());
  fs::copy_file(m_dir / "j.db", m_dir / "hurt.db");
  support::flipByte(m_dir / "hurt.db", fs::file_size(m_dir / "hurt.db") - 3 * std::uintmax_t{4096} + 7);
  Database hurt = need(Database::open(m_dir / "hurt.db", testKey(), Access::ReadWrite));
  const auto copied = copyTo(hurt, m_dir / "copy.db", testKey());
  expectError(copied, ErrorKind::Damaged, m_dir / "hurt.db");
  EXPECT_FALSE(fs::exists(m_dir / "copy.db"));
}

TEST(Backup, AFullDiskLeavesNoCopyAndAUsableSource) {
  const TempDir dir;
  support::FailingDisk disk;
  Database source = createNotes(dir / "j.db", testKey(), {disk.name()});
  addNotes(source, 1, 50, 1000);
  for (const int n : {1, 2, 5, 12}) {
    disk.failFrom(support::DiskOperation::Write, n, SQLITE_FULL);
    const auto copied = copyTo(source, dir / "copy.db", testKey());
    ASSERT_TRUE(disk.hasFailed());
    ASSERT_FALSE(copied) << "n = " << n;
    EXPECT_EQ(kindName(copied.error().kind), "disk-full") << copied.error().what;
    EXPECT_FALSE(fs::exists(dir / "copy.db"));
    EXPECT_FALSE(fs::exists(dir / "copy.db.part"));
    disk.heal();
  }
  addNotes(source, 51, 51);
  need(copyTo(source, dir / "copy.db", testKey()));
}

} // namespace
} // namespace comanda::journal
