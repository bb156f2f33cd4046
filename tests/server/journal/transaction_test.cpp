// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/transaction.h"
#include "tests/server/journal/notes_database.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

namespace comanda::journal {
namespace {

class TransactionTest : public testing::Test {
protected:
  const TempDir m_dir;
  Database m_database = createNotes(m_dir / "j.db", testKey());

  void insert(int number) {
    need(m_database.execute("INSERT INTO note VALUES (" + std::to_string(number) + ", 'x')"));
  }
  bool isInside() { return sqlite3_get_autocommit(m_database.nativeHandle()) == 0; }
};

TEST_F(TransactionTest, CommitKeepsEverything) {
  {
    Transaction transaction = need(Transaction::begin(m_database));
    insert(1);
    insert(2);
    need(transaction.commit());
    EXPECT_FALSE(isInside());
  }
  EXPECT_EQ(noteCount(m_database), 2);
}

TEST_F(TransactionTest, DestructionWithoutCommitKeepsNothing) {
  {
    const Transaction transaction = need(Transaction::begin(m_database));
    insert(1);
    EXPECT_TRUE(isInside());
  }
  EXPECT_FALSE(isInside());
  EXPECT_EQ(noteCount(m_database), 0);
}

TEST_F(TransactionTest, MovedFromDoesNotRollBack) {
  Transaction first = need(Transaction::begin(m_database));
  {
    Transaction second = std::move(first);
    insert(1);
    need(second.commit());
  }
  EXPECT_EQ(noteCount(m_database), 1);
}

TEST_F(TransactionTest, CannotBeNestedNorCommittedTwice) {
  Transaction outer = need(Transaction::begin(m_database));
  EXPECT_FALSE(Transaction::begin(m_database));
  insert(1);
  need(outer.commit());
  EXPECT_FALSE(outer.commit());
  EXPECT_EQ(noteCount(m_database), 1);
}

TEST_F(TransactionTest, AFailedStatementInsideUndoesNothingUntilTheEnd) {
  {
    Transaction transaction = need(Transaction::begin(m_database));
    insert(1);
    EXPECT_FALSE(m_database.execute("INSERT INTO note VALUES (1, 'again')"));
    insert(2);
    need(transaction.commit());
  }
  EXPECT_EQ(noteCount(m_database), 2);
}

} // namespace
} // namespace comanda::journal
