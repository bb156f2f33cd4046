// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/migrations.h"
#include "server/journal/person_keys.h"
#include "tests/server/journal/notes_database.h"

namespace comanda::journal {
namespace {

class PersonKeysTest : public ::testing::Test {
protected:
  PersonKeysTest() { need(migrate(database)); }

  // A second look, without what the first one remembers.
  PersonKeys anew() { return PersonKeys(database); }

  const TempDir dir;
  Database database = need(Database::create(dir / "j.db", testKey()));
  PersonKeys keys{database};
};

TEST_F(PersonKeysTest, AKeyIsMadeOnceAndFoundAgainByPersonAndByNumber) {
  const auto made = need(keys.keyOf("ann"));
  EXPECT_EQ(need(keys.keyOf("ann")).key, made.key) << "from memory";
  PersonKeys others = anew();
  const auto found = need(others.keyOf("ann"));
  EXPECT_EQ(found.number, made.number);
  EXPECT_TRUE(found.key->equals(*made.key));
  PersonKeys byNumber = anew();
  EXPECT_TRUE(need(byNumber.find(made.number))->equals(*made.key));
}

TEST_F(PersonKeysTest, ADestroyedKeyIsKnownToHaveBeen) {
  const auto number = need(keys.keyOf("ann")).number;
  need(keys.destroy("ann"));
  EXPECT_EQ(need(keys.find(number)), nullptr);
  PersonKeys others = anew();
  EXPECT_EQ(need(others.find(number)), nullptr);
  EXPECT_EQ(need(database.number("SELECT count(*) FROM person_key WHERE key IS NOT NULL")), 0);
}

TEST_F(PersonKeysTest, AKeyThatNeverWasIsDamage) {
  const auto found = keys.find(1);
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().kind, ErrorKind::Damaged);
}

TEST_F(PersonKeysTest, NumbersAreNeverGivenTwice) {
  const auto first = need(keys.keyOf("ann")).number;
  need(keys.destroy("ann"));
  const auto second = need(keys.keyOf("ann")).number;
  EXPECT_NE(first, second);
  EXPECT_EQ(need(keys.find(first)), nullptr);
  EXPECT_NE(need(keys.find(second)), nullptr);
}

TEST_F(PersonKeysTest, DestroyingOneKeyLeavesTheOthers) {
  const auto bob = need(keys.keyOf("bob")).number;
  need(keys.keyOf("ann"));
  need(keys.destroy("ann"));
  need(keys.destroy("nobody"));
  EXPECT_NE(need(keys.find(bob)), nullptr);
}

TEST_F(PersonKeysTest, WhatATransactionMadeIsForgottenWhenItIsUndone) {
  std::int64_t number = 0;
  {
    auto transaction = need(Transaction::begin(database));
    number = need(keys.keyOf("ann")).number;
  }
  keys.dropCache();
  EXPECT_FALSE(keys.find(number)) << "it is on no disk";
  EXPECT_EQ(need(keys.keyOf("bob")).number, number);
}

TEST_F(PersonKeysTest, AKeyCanOnlyBeDestroyed) {
  need(keys.keyOf("ann"));
  EXPECT_FALSE(database.execute("UPDATE person_key SET key = zeroblob(32)"));
  EXPECT_FALSE(database.execute("UPDATE person_key SET person_id = 'bob'"));
  EXPECT_FALSE(database.execute("DELETE FROM person_key"));
  EXPECT_FALSE(database.execute("INSERT INTO person_key (person_id, key) VALUES ('ann', zeroblob(32))"));
  EXPECT_TRUE(database.execute("UPDATE person_key SET key = NULL"));
}

} // namespace
} // namespace comanda::journal
