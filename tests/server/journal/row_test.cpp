// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/row.h"
#include "tests/server/journal/chronicle.h"

namespace comanda::journal {
namespace {

class RowTest : public ::testing::Test {
protected:
  Database writeAndOpen() {
    need(need(Store::create(dir / "house", key))->append(chronicle.setUp()));
    return need(Database::open(dir / "house" / "comanda.db", key, Access::ReadOnly));
  }

  const TempDir dir;
  const Key key = testKey();
  Chronicle chronicle;
  Database database = writeAndOpen();
};

TEST(RowChain, EveryColumnMatters) {
  const VenueId venue{1, 2, 3};
  const Hash payload = hashOf(bytesOf("payload"));
  const Row row{.seq = 1,
                .epoch = 1,
                .atUs = 1,
                .deviceId = "d",
                .actorId = "a",
                .commandId = "c",
                .payloadHash = payload,
                .type = "T",
                .stored = bytesOf("stored"),
                .hash = {}};
  const Hash right = next(genesis(venue), venue, chained(row));
  const std::vector<std::function<void(Row&)>> changes = {
      [](Row& r) { r.seq = 2; }, [](Row& r) { r.epoch = 2; }, [](Row& r) { r.atUs = 2; },
      [](Row& r) { r.deviceId = "e"; }, [](Row& r) { r.actorId = "b"; }, [](Row& r) { r.commandId = ""; },
      [](Row& r) { r.payloadHash = {}; }, [](Row& r) { r.type = "t"; },
      [](Row& r) { r.stored = bytesOf("Stored"); },
      // Bytes that move from one column to the next make another row too.
      [](Row& r) {
        r.deviceId = "da";
        r.actorId = "";
      }};
  for (std::size_t i = 0; i < changes.size(); ++i) {
    Row changed = row;
    changes[i](changed);
    changed.hash = right;
    Hash hash = genesis(venue);
    EXPECT_FALSE(followsInChain(changed, venue, hash)) << "change " << i;
    EXPECT_EQ(hash, genesis(venue)) << "the chain stays where it was";
  }
  Row unchanged = row;
  unchanged.hash = right;
  Hash hash = genesis(venue);
  EXPECT_TRUE(followsInChain(unchanged, venue, hash));
  EXPECT_EQ(hash, right);
  hash = genesis(VenueId{9});
  EXPECT_FALSE(followsInChain(unchanged, VenueId{9}, hash)) << "another restaurant";
  const Hash cutOff{};
  unchanged.hash = BytesView(cutOff).first(31);
  hash = genesis(venue);
  EXPECT_FALSE(followsInChain(unchanged, venue, hash));
}

TEST_F(RowTest, TheHashAtAnySequenceIsThatOfItsRow) {
  const VenueId venue = [&] {
    auto row = need(database.prepare("SELECT venue FROM meta"));
    need(row.step());
    VenueId found;
    std::ranges::copy(row.blob(0), found.begin());
    return found;
  }();
  EXPECT_EQ(need(hashAt(database, venue, 0)), genesis(venue));
  need(forEachRow(database, 0, [&](const Row& row) -> Result<bool> {
    EXPECT_TRUE(std::ranges::equal(need(hashAt(database, venue, row.seq)).value(), row.hash));
    return true;
  }));
  EXPECT_FALSE(need(hashAt(database, venue, static_cast<std::int64_t>(chronicle.seq()) + 1)));
}

TEST_F(RowTest, AnErrorOfTheVisitorIsHandedOn) {
  int visits = 0;
  const auto visited = forEachRow(database, 0, [&](const Row&) -> Result<bool> {
    ++visits;
    return std::unexpected(Error{ErrorKind::DiskFull, "no more"});
  });
  ASSERT_FALSE(visited);
  EXPECT_EQ(visited.error().what, "no more");
  EXPECT_EQ(visits, 1);
  need(forEachRow(database, 0, [&](const Row&) -> Result<bool> { return ++visits < 5; }));
  EXPECT_EQ(visits, 5) << "the statement could be used again";
}

TEST_F(RowTest, TheEventOfARowIsComplete) {
  PersonKeys keys(database);
  std::vector<v1::Event> events;
  std::vector<v1::Event> strangers;
  need(forEachRow(database, 0, [&](const Row& row) -> Result<bool> {
    events.push_back(need(eventOf(row, keys)));
    strangers.push_back(need(eventWithoutPersons(row)));
    return true;
  }));
  ASSERT_EQ(events.size(), chronicle.seq());
  for (std::size_t i = 0; i < events.size(); ++i) {
    EXPECT_EQ(events[i].seq(), i + 1);
    EXPECT_EQ(events[i].epoch(), 1U);
    EXPECT_EQ(events[i].utc_offset_minutes(), 60);
    EXPECT_FALSE(events[i].device_id().empty());
    EXPECT_FALSE(events[i].actor_id().empty());
    EXPECT_EQ(events[i].command_id().empty(), events[i].has_business_day_started());
    if (!events[i].has_staff_saved()) {
      EXPECT_EQ(events[i].SerializeAsString(), strangers[i].SerializeAsString());
    } else {
      EXPECT_FALSE(events[i].staff_saved().staff().name().empty());
      EXPECT_TRUE(strangers[i].staff_saved().staff().name().empty());
    }
  }
}

} // namespace
} // namespace comanda::journal
