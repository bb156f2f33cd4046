// SPDX-License-Identifier: GPL-3.0-or-later
// Journals that were written in the past mean today what they meant then (golden/README.md).
#include "domain/contract/options.h"
#include "domain/evolve.h"
#include "domain/values/fnv.h"
#include "server/journal/export.h"
#include "server/journal/export_line.h"
#include "server/journal/migrations.h"
#include "server/journal/verify.h"
#include "tests/server/journal/chronicle.h"

#include <fstream>
#include <ostream>
#include <set>

namespace comanda::journal {
namespace {

constexpr const char* kNeverMadeAnew = "\nThis journal is a released format: restaurants have journals like "
                                       "it on their disks. It is never made anew "
                                       "or changed to let this test pass; mend the program instead. How "
                                       "another one is added, and when a digest may "
                                       "change, stands in tests/server/journal/golden/README.md.";

struct Golden {
  const char* name; ///< Of its folder, and "version" before it.
  std::uint64_t events;
  std::size_t types;
  std::uint64_t digest;      ///< Of the house at the end, without personal data.
  std::uint64_t digestOfAll; ///< Of the digests of the house after each event, one after the other.
  std::uint64_t digestWithPersons;

  friend void PrintTo(const Golden& golden, std::ostream* out) { *out << golden.name; }
};

class GoldenJournal : public ::testing::TestWithParam<Golden> {
protected:
  static fs::path golden(const char* file) {
    return fs::path(COMANDA_GOLDEN_JOURNALS) / std::string(GetParam().name).substr(7) / file;
  }

  // The events of the exported journal, without personal data.
  static std::vector<v1::Event> exportedEvents() {
    std::ifstream file(golden("journal.jsonl"), std::ios::binary);
    std::vector<v1::Event> events;
    std::string line;
    std::getline(file, line); // the header
    while (std::getline(file, line) && line.starts_with("{\"seq\":")) {
      const auto exported = ExportedRow::parse(line);
      events.push_back(need(eventWithoutPersons(exported.value().row())));
    }
    return events;
  }

  // A copy to work on: opening a journal writes to its files.
  fs::path copy() const {
    fs::create_directory(dir / "house");
    for (const char* file : {"comanda.db", "comanda.db.keycheck", "comanda.db.head"}) {
      fs::copy_file(golden(file), dir / "house" / file);
    }
    return dir / "house";
  }

  const TempDir dir;
  const Key key = testKey();
};

TEST_P(GoldenJournal, ItsExportIsWhole) {
  const auto report = verifyExport(golden("journal.jsonl"));
  ASSERT_TRUE(report) << report.error().what << kNeverMadeAnew;
  EXPECT_EQ(report->events, GetParam().events) << kNeverMadeAnew;
}

TEST_P(GoldenJournal, ItsEventsMakeTheSameHouse) {
  domain::House house;
  values::Fnv1a64 ofAll;
  std::set<std::string_view> types;
  for (const v1::Event& event : exportedEvents()) {
    domain::evolve(house, event);
    ofAll.add(std::to_string(digestOf(house)));
    types.insert(contract::bodyName(event));
  }
  EXPECT_EQ(types.size(), GetParam().types) << kNeverMadeAnew;
  EXPECT_EQ(digestOf(house), GetParam().digest) << kNeverMadeAnew;
  EXPECT_EQ(ofAll.value(), GetParam().digestOfAll) << kNeverMadeAnew;
}

TEST_P(GoldenJournal, ItsDatabaseIsBroughtUpToDateAndVerifies) {
  const fs::path folder = copy();
  {
    const auto store = Store::open(folder, key);
    ASSERT_TRUE(store) << store.error().what << kNeverMadeAnew;
    EXPECT_EQ(static_cast<std::uint64_t>((*store)->head().seq), GetParam().events) << kNeverMadeAnew;
    const auto house = (*store)->load();
    ASSERT_TRUE(house) << house.error().what << kNeverMadeAnew;
    EXPECT_EQ(digestOf(*house), GetParam().digestWithPersons) << kNeverMadeAnew;
    EXPECT_EQ(house->staff.find("sam")->name(), "sam") << "the seal of a person's data" << kNeverMadeAnew;
    EXPECT_EQ(house->orders.find("o3")->guest().address(), "Via Roma 1") << kNeverMadeAnew;
  }
  {
    Database database = need(Database::open(folder / "comanda.db", key, Access::ReadOnly));
    need(requireSchema(database));
  }
  const auto verified = verify(folder, key);
  ASSERT_TRUE(verified) << verified.error().what << kNeverMadeAnew;
  EXPECT_EQ(verified->events, GetParam().events);
  EXPECT_GT(verified->snapshots, 0U);
}

TEST_P(GoldenJournal, ItsDatabaseIsExportedAsItWasThen) {
  const fs::path folder = copy();
  need(Store::open(folder, key)); // brings it up to date
  need(exportJournal(folder, key, dir / "journal.jsonl"));
  EXPECT_TRUE(support::readFile(dir / "journal.jsonl") == support::readFile(golden("journal.jsonl")))
      << kNeverMadeAnew;
}

// The digests were written anew when the house began to keep each refund with its payment, from old events
// too, and again when it began to add up what was taken since the day was closed last.
INSTANTIATE_TEST_SUITE_P(Released, GoldenJournal,
                         ::testing::Values(Golden{.name = "Version1",
                                                  .events = 163,
                                                  .types = 52,
                                                  .digest = 527836405509570704U,
                                                  .digestOfAll = 14164594049698488010U,
                                                  .digestWithPersons = 7372978422763286024U}),
                         ::testing::PrintToStringParamName());

} // namespace
} // namespace comanda::journal
