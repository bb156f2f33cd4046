// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/sql_rule.h"

#include <gtest/gtest.h>

#include <string>

namespace comanda::rules {
namespace {

std::size_t broken(const std::string& code) {
  return checkSql({"server/journal/append.cpp", code}).size();
}

std::size_t brokenByLiteral(const std::string& text) {
  return broken("run(\"" + text + "\");");
}

TEST(SqlRule, refusesStatementsInLiterals) {
  for (const char* text :
       {"SELECT 1", "  INSERT INTO journal VALUES (?)", "UPDATE t SET a = 1", "DELETE FROM t",
        "CREATE TABLE t (a)", "WITH x AS (y) z", "select a from t", "insert  into t values (1)",
        "update t set a = 1", "delete from t", "create table t(a)", "REPLACE INTO t VALUES (1)",
        "DROP TABLE t", "PRAGMA journal_mode = WAL", "; PRAGMA user_version = ", "\\n;PRAGMA a = 1",
        "ATTACH DATABASE 'x' AS y", "BEGIN IMMEDIATE"}) {
    EXPECT_EQ(brokenByLiteral(text), 1U) << text;
  }
  EXPECT_EQ(broken("run(R\"sql(\n  SELECT \"seq\"\n)sql\");"), 1U);
  EXPECT_EQ(broken("run(u8\"SELECT 1\");"), 1U);
}

TEST(SqlRule, letsPlainWordsPass) {
  for (const char* text : {"Select a table", "Update the menu first", "created", "SELECTED", "PRAGMA",
                           "COMMIT", "", "create a backup first", "delete", "DELETE"}) {
    EXPECT_EQ(brokenByLiteral(text), 0U) << text;
  }
}

TEST(SqlRule, knowsItsExceptionsByFileAndText) {
  const std::string text = "run(\"PRAGMA copy.user_version = \" + number);";
  EXPECT_TRUE(checkSql({"server/journal/backup.cpp", text}).empty());
  EXPECT_EQ(checkSql({"server/journal/restore.cpp", text}).size(), 1U);
  EXPECT_EQ(checkSql({"server/journal/backup.cpp", "run(\"PRAGMA copy.journal_mode = \" + mode);"}).size(),
            1U);
}

TEST(SqlRule, namesTheLineAndAsksProductCodeOnly) {
  const std::string text = "// SELECT 1\nint a;\nf(\"SELECT 1\");\n";
  const auto violations = checkSql({"app/main.cpp", text});
  ASSERT_EQ(violations.size(), 1U);
  EXPECT_EQ(violations[0].line, 3);
  EXPECT_TRUE(checkSql({"tests/server/append_test.cpp", text}).empty());
  EXPECT_TRUE(checkSql({"server/journal/sql/append.sql", "SELECT \"SELECT 1\";"}).empty());
}

TEST(SqlRule, refusesStatementsOnReadTablesThatKeepCopiesOfPages) {
  const auto broken = [](const std::string& path, const std::string& sql) {
    return checkReadTableSql({path, sql}).size();
  };
  const std::string inReadTables = "server/journal/sql/read_tables/x.sql";
  EXPECT_EQ(broken(inReadTables, "-- why\nUPDATE read_order SET a = 1;"), 1U);
  EXPECT_EQ(broken(inReadTables, "INSERT  OR REPLACE INTO read_line VALUES (1);"), 1U);
  EXPECT_EQ(broken(inReadTables, "-- not OR REPLACE\nUPDATE OR FAIL read_order SET a = 1;"), 0U);
  EXPECT_EQ(broken("server/journal/sql/store/x.sql", "UPDATE read_order SET a = 1;"), 0U);
}

} // namespace
} // namespace comanda::rules
