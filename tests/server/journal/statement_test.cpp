// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/statement.h"
#include "tests/server/journal/notes_database.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <cstdint>
#include <limits>
#include <string>
#include <vector>

namespace comanda::journal {
namespace {

class StatementTest : public testing::Test {
protected:
  const TempDir m_dir;
  Database m_database = createNotes(m_dir / "j.db", testKey());
};

TEST_F(StatementTest, EveryTypeComesBackAsItWasBound) {
  const std::string text("a\0b ü", 6);
  const std::vector<std::uint8_t> blob = {0, 1, 255};
  auto statement = need(m_database.prepare("SELECT ?1, ?2, ?3, ?4, ?5, typeof(?6), typeof(?7)"));
  statement.bindInteger(1, std::numeric_limits<std::int64_t>::min());
  statement.bindText(2, text);
  statement.bindBlob(3, blob);
  statement.bindNull(4);
  statement.bindInteger(5, 0);
  statement.bindText(6, {});
  statement.bindBlob(7, {});
  ASSERT_TRUE(need(statement.step()));
  EXPECT_EQ(statement.integer(0), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(statement.text(1), text);
  EXPECT_TRUE(std::ranges::equal(statement.blob(2), blob));
  EXPECT_TRUE(statement.isNull(3));
  EXPECT_FALSE(statement.isNull(4));
  EXPECT_EQ(statement.text(5), "text") << "an empty text is not NULL";
  EXPECT_EQ(statement.text(6), "blob") << "an empty blob is not NULL";
  EXPECT_FALSE(need(statement.step()));
}

TEST_F(StatementTest, IsPreparedOnceAndComesBackClean) {
  const std::string sql = "SELECT ?1 -- with a comment behind it\n";
  const auto idleStatements = [&] {
    int count = 0;
    for (sqlite3_stmt* s = nullptr; (s = sqlite3_next_stmt(m_database.nativeHandle(), s)) != nullptr;) {
      ++count;
    }
    return count;
  };
  const int before = idleStatements();
  for (int i = 0; i < 5; ++i) {
    auto statement = need(m_database.prepare(std::string(sql)));
    ASSERT_TRUE(need(statement.step()));
    EXPECT_TRUE(statement.isNull(0)) << "the value of the use before must be gone";
    statement.reset();
    statement.bindInteger(1, i + 1);
    ASSERT_TRUE(need(statement.step()));
    EXPECT_EQ(statement.integer(0), i + 1);
  }
  EXPECT_EQ(idleStatements(), before + 1);
}

TEST_F(StatementTest, OneTextMayBeUsedWithinItself) {
  auto outer = need(m_database.prepare("SELECT ?1"));
  auto inner = need(m_database.prepare("SELECT ?1"));
  outer.bindInteger(1, 1);
  inner.bindInteger(1, 2);
  ASSERT_TRUE(need(outer.step()));
  ASSERT_TRUE(need(inner.step()));
  EXPECT_EQ(outer.integer(0), 1);
  EXPECT_EQ(inner.integer(0), 2);
}

TEST_F(StatementTest, WrongPositionIsReported) {
  auto statement = need(m_database.prepare("SELECT ?1"));
  statement.bindInteger(2, 7);
  expectError(statement.step(), ErrorKind::Invalid, m_dir / "j.db");
}

TEST_F(StatementTest, ConstraintsAreInvalidAndLeaveTheConnectionUsable) {
  addNotes(m_database, 1, 1);
  const auto twice = tryAddNote(m_database, 1);
  expectError(twice, ErrorKind::Invalid, m_dir / "j.db");
  EXPECT_FALSE(m_database.broken());
  addNotes(m_database, 2, 2);
  EXPECT_EQ(noteCount(m_database), 2);
  EXPECT_EQ(m_database.changedRows(), 1);
}

TEST_F(StatementTest, ATriggersRefusalIsInvalidWithItsWords) {
  need(m_database.execute(
      "CREATE TRIGGER keep BEFORE DELETE ON note BEGIN SELECT RAISE(ABORT, 'notes stay'); END"));
  addNotes(m_database, 1, 1);
  const auto refused = m_database.execute("DELETE FROM note");
  expectError(refused, ErrorKind::Invalid, m_dir / "j.db");
  EXPECT_NE(refused.error().what.find("notes stay"), std::string::npos);
  EXPECT_FALSE(m_database.broken());
}

TEST_F(StatementTest, OnlyExactlyOneStatementIsPrepared) {
  expectError(m_database.prepare("SELECT 1; DELETE FROM note"), ErrorKind::Invalid, m_dir / "j.db");
  expectError(m_database.prepare("-- nothing"), ErrorKind::Invalid, m_dir / "j.db");
  expectError(m_database.prepare("SELEC 1"), ErrorKind::Invalid, m_dir / "j.db");
  EXPECT_TRUE(m_database.prepare("-- before\nSELECT 1; -- behind\n"));
  EXPECT_FALSE(m_database.broken());
}

TEST_F(StatementTest, NumberNeedsANumber) {
  EXPECT_EQ(need(m_database.number("SELECT -12")), -12);
  expectError(m_database.number("SELECT 'x'"), ErrorKind::Invalid, m_dir / "j.db");
  expectError(m_database.number("SELECT 1 WHERE 0"), ErrorKind::Invalid, m_dir / "j.db");
}

} // namespace
} // namespace comanda::journal
