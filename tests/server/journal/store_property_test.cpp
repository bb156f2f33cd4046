// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/backup.h"
#include "server/journal/export.h"
#include "server/journal/verify.h"
#include "tests/server/journal/chronicle.h"
#include "tests/support/manual_clock.h"

#include <gtest/gtest.h>

#include <random>

// Whatever is done to a journal, and in whatever order: it holds what happened.
namespace comanda::journal {
namespace {

enum class Deed { Serve, ServeMuch, Snapshot, Reopen, Hire, Forget, Read, Verify, Rebuild };
constexpr std::uint64_t kDeeds = 9;

// A journal, and what must be in it.
class Life {
public:
  Life() { keep(chronicle.setUp()); }

  void live(Deed deed) {
    switch (deed) {
    case Deed::Serve: return keep(chronicle.serve(1));
    case Deed::ServeMuch: return keep(chronicle.serve(25));
    case Deed::Snapshot: return need(store->saveSnapshot(chronicle.snapshot()));
    case Deed::Reopen: return reopen();
    case Deed::Hire:
      return keep(
          chronicle.carryOut(testing::saveStaff("guest-" + std::to_string(++people), {"server"}, false)));
    case Deed::Forget:
      return keep(chronicle.carryOut(testing::forgetPerson("guest-" + std::to_string(people))));
    case Deed::Read: return read();
    case Deed::Verify: return checkWhole();
    case Deed::Rebuild: return rebuild();
    }
  }

  void checkWhole() {
    store.reset();
    const auto report = verify(folder(), key);
    ASSERT_TRUE(report) << report.error().what;
    EXPECT_EQ(report->events, chronicle.seq());
    EXPECT_EQ(report->outcomes, static_cast<std::uint64_t>(chronicle.commands()));
    store = need(Store::open(folder(), key));
  }

  void read() {
    EXPECT_EQ(store->head().seq, static_cast<std::int64_t>(chronicle.seq()));
    const domain::House house = need(store->load());
    EXPECT_EQ(digestOf(house), chronicle.digest());
    EXPECT_EQ(house.position.get().seq, chronicle.seq());
  }

private:
  fs::path folder() const { return dir / "house"; }

  void keep(std::vector<Entry> entries) { need(store->append(entries)); }

  void reopen() {
    store.reset();
    store = need(Store::open(folder(), key));
  }

  void rebuild() {
    const std::string before = need(store->readTablesDigest());
    need(store->rebuildReadTables());
    EXPECT_EQ(need(store->readTablesDigest()), before);
  }

  const TempDir dir;
  const Key key = testKey();
  Chronicle chronicle;
  std::unique_ptr<Store> store = need(Store::create(folder(), key));
  int people = 0;
};

TEST(StoreProperty, HoldsWhatHappenedWhateverIsDoneToIt) {
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    Life life;
    for (int i = 0; i < 30; ++i) {
      life.live(static_cast<Deed>(random() % kDeeds));
    }
    life.read();
    life.checkWhole();
  }
}

// How entries were grouped into transactions cannot be told from the journal.
TEST(StoreProperty, GroupsLeaveNoTrace) {
  const Key key = testKey();
  const TempDir dir;
  Chronicle chronicle;
  std::vector<Entry> entries = chronicle.setUp();
  for (Entry& entry : chronicle.serve(60)) {
    entries.push_back(std::move(entry));
  }
  std::vector<std::string> bytes;
  for (const std::size_t group : {std::size_t{1}, std::size_t{7}, entries.size()}) {
    const fs::path folder = dir / std::to_string(group);
    const auto store = need(Store::create(folder, key));
    for (std::size_t at = 0; at < entries.size(); at += group) {
      need(store->append(std::span(entries).subspan(at, std::min(group, entries.size() - at))));
    }
    std::string all = need(store->readTablesDigest());
    for (const std::string& event : bytesOfAll(eventsIn(*store))) {
      all += event;
    }
    need(store->forEachCommand([&](std::string_view, std::string_view command) { all += command; }));
    bytes.push_back(all);
  }
  EXPECT_EQ(bytes[0], bytes[1]);
  EXPECT_EQ(bytes[0], bytes[2]);
}

// Two restaurants with the same evening have different chains: a row of one does not fit into the other.
TEST(StoreProperty, TheSameEveningElsewhereIsAnotherChain) {
  const Key key = testKey();
  const TempDir dir;
  Chronicle chronicle;
  const auto entries = chronicle.setUp();
  const auto here = need(Store::create(dir / "here", key));
  const auto there = need(Store::create(dir / "there", key));
  need(here->append(entries));
  need(there->append(entries));
  EXPECT_NE(here->head().hash, there->head().hash);
}

// Export, verification of the export, backup and restore agree about every journal.
TEST(StoreProperty, CopiesAgreeWithTheJournal) {
  const Key key = testKey();
  for (const int commands : {0, 1, 40}) {
    const TempDir dir;
    Chronicle chronicle;
    {
      const auto store = need(Store::create(dir / "house", key));
      need(store->append(chronicle.setUp()));
      need(store->append(chronicle.serve(commands)));
    }
    need(exportJournal(dir / "house", key, dir / "a.jsonl"));
    EXPECT_EQ(need(verifyExport(dir / "a.jsonl")).events, chronicle.seq());
    need(backupTo(dir / "house", key, dir / "backup"));
    need(restoreFrom(dir / "backup", key, dir / "again", testing::ManualClock()));
    need(exportJournal(dir / "again", key, dir / "b.jsonl"));
    const std::string before = support::readFile(dir / "a.jsonl");
    const std::string after = support::readFile(dir / "b.jsonl");
    const std::size_t lastLine = before.rfind('\n', before.size() - 2) + 1;
    EXPECT_EQ(after.substr(0, lastLine), before.substr(0, lastLine)) << "all but the new epoch";
    EXPECT_EQ(need(verifyExport(dir / "b.jsonl")).events, chronicle.seq() + 1);
  }
}

} // namespace
} // namespace comanda::journal
