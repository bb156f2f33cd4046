// SPDX-License-Identifier: GPL-3.0-or-later
// The store fills the read tables with what it appends, and builds them anew.
#include "server/journal/journal_files.h"
#include "tests/server/journal/chronicle.h"

namespace comanda::journal {
namespace {

class StoreReadTablesTest : public ::testing::Test {
protected:
  void serve() {
    need(store->append(chronicle.setUp()));
    need(store->append(chronicle.serve(150)));
    need(store->append(chronicle.carryOut(testing::openDelivery("home", "Via Roma 1"))));
  }
  void change(const std::string& sql) {
    store.reset();
    {
      Database database = need(Database::open(databaseIn(folder), key, Access::ReadWrite));
      need(database.execute(sql));
    }
    store = need(Store::open(folder, key));
  }

  const TempDir dir;
  const fs::path folder = dir / "house";
  const Key key = testKey();
  Chronicle chronicle;
  std::unique_ptr<Store> store = need(Store::create(folder, key));
};

TEST_F(StoreReadTablesTest, WhatIsAppendedIsInThem) {
  const std::string empty = need(store->readTablesDigest());
  serve();
  EXPECT_NE(need(store->readTablesDigest()), empty);
  Database reader = need(Database::open(databaseIn(folder), key, Access::ReadOnly));
  EXPECT_EQ(static_cast<std::size_t>(need(reader.number("SELECT count(*) FROM read_order"))),
            chronicle.house().orders.size());
}

TEST_F(StoreReadTablesTest, BuiltAnewTheyAreTheSame) {
  serve();
  const std::string digest = need(store->readTablesDigest());
  need(store->rebuildReadTables());
  EXPECT_EQ(need(store->readTablesDigest()), digest);
}

TEST_F(StoreReadTablesTest, BuiltAnewTheyAreMended) {
  serve();
  const std::string digest = need(store->readTablesDigest());
  change("UPDATE read_bill SET total = total + 1; DELETE FROM read_line");
  EXPECT_NE(need(store->readTablesDigest()), digest);
  need(store->rebuildReadTables());
  EXPECT_EQ(need(store->readTablesDigest()), digest);
}

TEST_F(StoreReadTablesTest, AfterReopeningTheyGoOnWhereTheyStood) {
  serve();
  change("SELECT 1");
  need(store->append(chronicle.serve(50)));
  const std::string digest = need(store->readTablesDigest());
  need(store->rebuildReadTables());
  EXPECT_EQ(need(store->readTablesDigest()), digest);
}

TEST_F(StoreReadTablesTest, TablesOfOtherRulesAreBuiltAnewOnOpening) {
  serve();
  const std::string digest = need(store->readTablesDigest());
  change("UPDATE read_state SET rules = rules - 1; DELETE FROM read_order");
  EXPECT_EQ(need(store->readTablesDigest()), digest);
  change("DELETE FROM read_state; DELETE FROM read_payment");
  EXPECT_EQ(need(store->readTablesDigest()), digest);
}

TEST_F(StoreReadTablesTest, AReaderCannotUseTablesOfOtherRules) {
  serve();
  store.reset();
  {
    Database database = need(Database::open(databaseIn(folder), key, Access::ReadWrite));
    need(database.execute("UPDATE read_state SET rules = rules + 1"));
  }
  expectError(Store::openReadOnly(folder, key), ErrorKind::OlderVersion, databaseIn(folder));
}

TEST_F(StoreReadTablesTest, AForgottenPersonLeavesThemAsTheyWere) {
  serve();
  const std::string digest = need(store->readTablesDigest());
  const std::string guest = chronicle.house().orders.find("home")->guest().id();
  need(store->append(chronicle.carryOut(testing::forgetPerson(guest))));
  EXPECT_EQ(need(store->readTablesDigest()), digest);
  need(store->rebuildReadTables());
  EXPECT_EQ(need(store->readTablesDigest()), digest);
}

TEST_F(StoreReadTablesTest, WhatCannotBeAppendedLeavesThemAsTheyWere) {
  serve();
  const std::string digest = need(store->readTablesDigest());
  std::vector<Entry> entries = chronicle.carryOut(testing::openTakeaway("lost"));
  entries.push_back(entries.back());
  entries.back().events.clear(); // the same command once more is refused, and with it everything
  EXPECT_FALSE(store->append(entries));
  EXPECT_EQ(need(store->readTablesDigest()), digest);
}

} // namespace
} // namespace comanda::journal
