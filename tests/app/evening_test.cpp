// SPDX-License-Identifier: GPL-3.0-or-later
// A short evening through real gateways, a real host and a real journal.
#include "app/evening/cast.h"
#include "app/evening/evening.h"
#include "app/evening/own_venue.h"
#include "server/journal/verify.h"
#include "tests/support/event_loop.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace comanda::testing {
namespace {

using evening::Evening;
using evening::Reconciliation;

struct Audience : Evening::Listener {
  void showed(const evening::Scene& scene) override { scenes.push_back(scene); }
  void troubled(const std::string& what) override { ADD_FAILURE() << what; }
  void ended(app::Result<Reconciliation> outcome) override { result = std::move(outcome); }

  std::vector<evening::Scene> scenes;
  std::optional<app::Result<Reconciliation>> result;
};

// An evening whose doors close after an hour.
evening::Opening shortOpening() {
  evening::Opening opening = evening::openingOf(domain::House());
  opening.doorsClose = opening.at + std::chrono::hours(1);
  return opening;
}

Reconciliation play(const std::filesystem::path& folder, const journal::Key& key, std::uint64_t seed,
                    evening::Opening opening = shortOpening(), Audience* audience = nullptr) {
  Audience own;
  Audience& listener = audience == nullptr ? own : *audience;
  evening::OwnVenue venue(folder, key.clone(), opening, seed);
  Evening evening({.terminals = 9, .minutes = 0, .seed = seed}, opening, venue, listener);
  evening.start();
  EXPECT_TRUE(eventually([&] { return listener.result.has_value(); }, 100'000)) << "the evening never ended";
  if (!listener.result || !*listener.result) {
    ADD_FAILURE() << (listener.result ? listener.result->error().what : "no result");
    return {};
  }
  return **listener.result;
}

TEST(Evening, AddsUpAndLeavesAWholeJournal) {
  const support::TempDir temp;
  const journal::Key key = journal::Key::random();
  Audience audience;
  const Reconciliation result = play(temp.path() / "data", key, 7, shortOpening(), &audience);
  EXPECT_TRUE(result.broken.empty()) << result.broken.front();
  EXPECT_EQ(result.terminalsInStep, 9);
  EXPECT_EQ(result.tally.refused, 0U);
  EXPECT_GT(result.sales.orders_closed(), 10);
  EXPECT_GT(result.sales.total_sales(), 10'000);
  ASSERT_EQ(result.closings.size(), 1U);
  EXPECT_EQ(result.closings[0].gross(), result.sales.total_sales());
  ASSERT_EQ(result.closings[0].drawers_size(), 1);
  EXPECT_GT(result.closings[0].drawers(0).takings().payments(), 0);
  EXPECT_EQ(result.closings[0].no_drawer().payments(), 0) << "all cash is in a drawer";
  EXPECT_GT(audience.scenes.size(), 300U);
  const auto report = journal::verify(temp.path() / "data", key);
  ASSERT_TRUE(report) << report.error().what;
  EXPECT_EQ(report->events, result.lastSeq);
}

TEST(Evening, IsTheSameForTheSameSeedAndAnotherForAnother) {
  const support::TempDir temp;
  const journal::Key key = journal::Key::random();
  const Reconciliation first = play(temp.path() / "first", key, 7);
  const Reconciliation again = play(temp.path() / "again", key, 7);
  const Reconciliation other = play(temp.path() / "other", key, 8);
  EXPECT_EQ(first.digest, again.digest);
  EXPECT_EQ(first.lastSeq, again.lastSeq);
  EXPECT_EQ(first.sales.SerializeAsString(), again.sales.SerializeAsString());
  EXPECT_NE(first.digest, other.digest);
}

// The second evening on the same journal is the next day's; its ids must not be those of the first.
TEST(Evening, GoesOnOnTheNextDay) {
  const support::TempDir temp;
  const journal::Key key = journal::Key::random();
  const Reconciliation saturday = play(temp.path() / "data", key, 7);
  auto store = journal::Store::open(temp.path() / "data", key);
  ASSERT_TRUE(store) << store.error().what;
  const evening::Opening continued = evening::openingOf(*(*store)->load());
  store->reset();
  EXPECT_GT(continued.seq, 0U);
  evening::Opening next = continued;
  next.at += std::chrono::hours(24);
  next.doorsClose = next.at + std::chrono::hours(1);
  const Reconciliation sunday = play(temp.path() / "data", key, 7, next);
  EXPECT_TRUE(sunday.broken.empty()) << sunday.broken.front();
  EXPECT_EQ(saturday.sales.business_day(), "2026-03-14");
  EXPECT_EQ(sunday.sales.business_day(), "2026-03-15");
}

// A later event of the journal: the members of staff who have this role leave.
void dismissAll(const std::filesystem::path& folder, const journal::Key& key, const std::string& roleId) {
  auto store = journal::Store::open(folder, key);
  ASSERT_TRUE(store) << store.error().what;
  const auto house = (*store)->load();
  ASSERT_TRUE(house) << house.error().what;
  journal::Entry entry{.deviceId = "host"};
  for (const v1::StaffMember* member : house->staff.sorted()) {
    if (std::ranges::find(member->role_ids(), roleId) != member->role_ids().end()) {
      v1::Event& event = entry.events.emplace_back();
      event.set_epoch(house->position.get().epoch);
      event.set_seq(house->position.get().seq + entry.events.size());
      *event.mutable_at() = house->position.get().at;
      *event.mutable_staff_saved()->mutable_staff() = *member;
      event.mutable_staff_saved()->mutable_staff()->set_active(false);
    }
  }
  ASSERT_FALSE(entry.events.empty());
  const auto appended = (*store)->append(std::array{std::move(entry)});
  ASSERT_TRUE(appended) << appended.error().what;
}

class EveningWithout : public ::testing::TestWithParam<std::string> {};

TEST_P(EveningWithout, SaysWhoIsMissingAndDoesNotBegin) {
  const support::TempDir temp;
  const journal::Key key = journal::Key::random();
  evening::Opening opening = shortOpening();
  opening.doorsClose = opening.at;
  play(temp.path() / "data", key, 7, opening);
  dismissAll(temp.path() / "data", key, GetParam());

  Audience listener;
  evening::OwnVenue venue(temp.path() / "data", key.clone(), opening, 7);
  Evening evening({.terminals = 9, .minutes = 0, .seed = 7}, opening, venue, listener);
  evening.start();
  ASSERT_TRUE(eventually([&] { return listener.result.has_value(); }, 100'000));
  ASSERT_FALSE(*listener.result);
  EXPECT_NE(listener.result->error().what.find("\"" + GetParam() + "\""), std::string::npos)
      << listener.result->error().what;
  EXPECT_TRUE(listener.scenes.empty());
}

INSTANTIATE_TEST_SUITE_P(Roles, EveningWithout, ::testing::Values("manager", "cashier", "kitchen", "server"),
                         [](const auto& role) { return role.param; });

TEST(Cast, NeedsATableAndAStationThatPrepares) {
  domain::House house;
  v1::StaffMember everybody;
  everybody.set_active(true);
  for (const char* roleId : {"manager", "cashier", "kitchen", "server"}) {
    everybody.add_role_ids(roleId);
  }
  house.staff.put("everybody", everybody);
  house.tables.put("t1", {});
  v1::Station station;
  station.set_kind(v1::STATION_PASS);
  house.stations.put("pass", station);
  EXPECT_TRUE(evening::Cast::obstacle(house));
  station.set_kind(v1::STATION_KITCHEN);
  house.stations.put("grill", station);
  EXPECT_FALSE(evening::Cast::obstacle(house));
  house.tables.erase("t1");
  EXPECT_TRUE(evening::Cast::obstacle(house));
}

TEST(Opening, OfAnEmptyJournalIsSaturdayHalfPastSix) {
  const evening::Opening opening = evening::openingOf(domain::House());
  EXPECT_EQ(values::formatRfc3339(opening.at), "2026-03-14T17:30:00Z");
  EXPECT_EQ(opening.doorsClose - opening.at, evening::kDoorsOpenFor);
}

} // namespace
} // namespace comanda::testing
