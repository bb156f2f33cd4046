// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/migrations.h"
#include "server/journal/store.h"
#include "server/journal/write_guard.h"
#include "tests/server/journal/notes_database.h"

#include <sqlite3.h>

#include <array>
#include <string>

namespace comanda::journal {
namespace {

constexpr auto kThePast = std::to_array<const char*>({
    "UPDATE journal SET type = 'OrderOpened'",
    "UPDATE journal SET hash = zeroblob(32) WHERE seq = 9",
    "UPDATE JOURNAL SET epoch = epoch + 1",
    "UPDATE main.journal SET at_us = 0",
    "DELETE FROM journal",
    "DELETE FROM \"Journal\" WHERE seq = 1",
    "WITH old AS (SELECT seq FROM journal) DELETE FROM journal WHERE seq IN (SELECT seq FROM old)",
    "UPDATE outcome SET seq = 0",
    "DELETE FROM outcome WHERE number = 1",
    "DROP TABLE journal",
    "DROP TABLE IF EXISTS outcome",
    "DROP TABLE read_line",
    "ALTER TABLE journal RENAME TO gone",
    "ALTER TABLE journal ADD COLUMN more",
    "ALTER TABLE snapshot RENAME TO gone",
    "DROP TRIGGER journal_is_not_changed",
    "DROP TRIGGER journal_is_not_deleted",
    "DROP TRIGGER outcome_is_not_changed",
    "DROP TRIGGER outcome_is_not_deleted",
    "DROP TRIGGER person_key_is_only_destroyed",
    "PRAGMA writable_schema = ON",
    "PRAGMA WRITABLE_SCHEMA(1)",
    "CREATE TRIGGER sly AFTER INSERT ON snapshot BEGIN DELETE FROM journal; END; "
    "INSERT INTO snapshot VALUES (1, x'', zeroblob(32))",
});

constexpr auto kTheRest = std::to_array<const char*>({
    "SELECT count(*) FROM journal, outcome",
    "INSERT INTO journal VALUES (1, 1, 0, 'd', '', '', x'', 'T', x'', zeroblob(32))",
    "INSERT OR REPLACE INTO snapshot VALUES (1, x'', zeroblob(32))",
    "DELETE FROM snapshot",
    "UPDATE meta SET epoch = 2",
    "UPDATE person_key SET key = NULL",
    "DELETE FROM read_line",
    "UPDATE read_bill SET state = 1",
    "CREATE TEMP TABLE scratch(x)",
    "PRAGMA wal_checkpoint(TRUNCATE)",
});

class WriteGuardTest : public testing::Test {
protected:
  WriteGuardTest() { need(migrate(m_database)); }

  const TempDir m_dir;
  Database m_database = need(Database::create(m_dir / "j.db", testKey()));
};

TEST_F(WriteGuardTest, EveryStatementThatWouldChangeThePastIsRefused) {
  guardThePast(m_database);
  for (const char* sql : kThePast) {
    const auto refused = m_database.execute(sql);
    ASSERT_FALSE(refused) << sql;
    EXPECT_EQ(refused.error().kind, ErrorKind::Invalid) << sql;
    // The triggers would say something else, and find nothing to refuse in empty tables.
    EXPECT_NE(refused.error().what.find("not authorized"), std::string::npos)
        << sql << ": " << refused.error().what;
  }
}

TEST_F(WriteGuardTest, ARefusalIsNotTheEndOfTheConnection) {
  guardThePast(m_database);
  ASSERT_FALSE(m_database.execute("DROP TABLE journal"));
  EXPECT_FALSE(m_database.broken());
  EXPECT_EQ(need(m_database.number("SELECT count(*) FROM journal")), 0);
}

TEST_F(WriteGuardTest, WhatAWriterDoesIsAllowed) {
  guardThePast(m_database);
  for (const char* sql : kTheRest) {
    const auto done = m_database.execute(sql);
    EXPECT_TRUE(done) << sql << ": " << done.error().what;
  }
}

TEST_F(WriteGuardTest, AStatementPreparedBeforeIsRefusedToo) {
  need(need(m_database.prepare("DELETE FROM outcome")).run());
  guardThePast(m_database);
  auto kept = m_database.prepare("DELETE FROM outcome");
  EXPECT_FALSE(kept && kept->run());
}

// SQLite calls this for each connection that is opened: the only way to a store's own.
sqlite3* lastOpened = nullptr;
int noteConnection(sqlite3* handle, char** /*message*/, const void* /*routines*/) {
  lastOpened = handle;
  return SQLITE_OK;
}

class GuardOfStoreTest : public testing::Test {
protected:
  using Hook = void (*)();
  GuardOfStoreTest() { sqlite3_auto_extension(reinterpret_cast<Hook>(noteConnection)); }
  ~GuardOfStoreTest() override { sqlite3_cancel_auto_extension(reinterpret_cast<Hook>(noteConnection)); }

  static int run(const char* sql) { return sqlite3_exec(lastOpened, sql, nullptr, nullptr, nullptr); }

  const TempDir m_dir;
};

TEST_F(GuardOfStoreTest, AStoreWritesThroughAGuardedConnection) {
  {
    const auto created = need(Store::create(m_dir / "house", testKey()));
    EXPECT_EQ(run("DELETE FROM journal"), SQLITE_AUTH);
  }
  const auto opened = need(Store::open(m_dir / "house", testKey()));
  EXPECT_EQ(run("DELETE FROM journal"), SQLITE_AUTH);
  EXPECT_EQ(run("DROP TRIGGER journal_is_not_deleted"), SQLITE_AUTH);
  EXPECT_EQ(run("DELETE FROM snapshot"), SQLITE_OK) << "what was asked is the writer's connection";
}

} // namespace
} // namespace comanda::journal
