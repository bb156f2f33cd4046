// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/contract/options.h"
#include "server/journal/journal_files.h"
#include "server/reports/journal_page.h"
#include "tests/server/journal/chronicle.h"

#include <gtest/gtest.h>

#include <initializer_list>

namespace comanda::reports {
namespace {

using journal::need;

class JournalPageTest : public ::testing::Test {
protected:
  JournalPageTest() {
    need(writer->append(chronicle.setUp()));
    need(writer->append(chronicle.serve(40)));
  }

  v1::JournalPage page(std::uint64_t afterSeq, int limit = 0,
                       v1::Audience audience = v1::AUDIENCE_HOST_ONLY) {
    v1::ReadJournal query;
    query.set_after_seq(afterSeq);
    query.set_limit(limit);
    return need(journalPage(database, *reader, query, audience));
  }

  // Events of the host's own, each of a little more than so many bytes.
  void appendEventsOf(std::initializer_list<std::size_t> sizes) {
    const v1::Event last = journal::eventsIn(*writer, chronicle.seq() - 1).back();
    std::uint64_t seq = last.seq();
    journal::Entry entry{.deviceId = "host"};
    for (const std::size_t bytes : sizes) {
      v1::Event& event = entry.events.emplace_back();
      event.set_epoch(last.epoch());
      event.set_seq(++seq);
      *event.mutable_at() = last.at();
      event.mutable_menu_item_saved()->mutable_item()->set_description(std::string(bytes, 'x'));
    }
    need(writer->append({&entry, 1}));
  }

  const support::TempDir dir;
  const journal::Key key = journal::testKey();
  journal::Chronicle chronicle;
  std::unique_ptr<journal::Store> writer = need(journal::Store::create(dir / "house", key));
  std::unique_ptr<journal::Store> reader = need(journal::Store::openReadOnly(dir / "house", key));
  journal::Database database =
      need(journal::Database::open(journal::databaseIn(dir / "house"), key, journal::Access::ReadOnly));
};

TEST_F(JournalPageTest, PagesPutTogetherAreTheJournal) {
  std::vector<v1::Event> events;
  for (;;) {
    const v1::JournalPage next = page(events.size(), 7);
    EXPECT_EQ(next.last_seq(), chronicle.seq());
    EXPECT_LE(next.events_size(), 7);
    if (next.events().empty()) {
      break;
    }
    events.insert(events.end(), next.events().begin(), next.events().end());
  }
  EXPECT_EQ(journal::bytesOfAll(events), journal::bytesOfAll(journal::eventsIn(*writer)));
}

TEST_F(JournalPageTest, HoldsAHundredEventsWhereNothingElseIsSaid) {
  need(writer->append(chronicle.serve(300)));
  EXPECT_EQ(page(0).events_size(), kEventsPerPage);
}

TEST_F(JournalPageTest, ShowsEveryAudienceWhatItMaySee) {
  need(writer->append(chronicle.carryOut(testing::setPin("sara"))));
  for (const v1::Audience audience : {v1::AUDIENCE_KITCHEN, v1::AUDIENCE_STAFF, v1::AUDIENCE_HOST_ONLY}) {
    std::vector<v1::Event> visible = journal::eventsIn(*writer);
    std::erase_if(visible, [&](const v1::Event& event) {
      return !contract::maySee(audience, contract::audienceOf(event));
    });
    const v1::JournalPage all = page(0, 1000, audience);
    EXPECT_EQ(journal::bytesOfAll({all.events().begin(), all.events().end()}), journal::bytesOfAll(visible));
    EXPECT_EQ(all.last_seq(), chronicle.seq());
  }
  EXPECT_TRUE(page(chronicle.seq() - 1, 0, v1::AUDIENCE_STAFF).events().empty())
      << "the PIN is the host's alone";
}

TEST_F(JournalPageTest, FillsUpWithWhatTheAudienceMaySee) {
  const std::uint64_t afterSeq = chronicle.seq();
  for (const char* staffId : {"sara", "sam"}) {
    need(writer->append(chronicle.carryOut(testing::setPin(staffId))));
  }
  ASSERT_EQ(chronicle.seq(), afterSeq + 2) << "each PIN is an event of its own";
  need(writer->append(chronicle.carryOut(testing::openTakeaway("last"))));
  const v1::JournalPage found = page(afterSeq, 1, v1::AUDIENCE_STAFF);
  ASSERT_EQ(found.events_size(), 1);
  EXPECT_EQ(found.events(0).order_opened().order().id(), "last");
}

TEST_F(JournalPageTest, EndsBeforeItGrowsTooLargeForAFrame) {
  const std::uint64_t before = chronicle.seq();
  appendEventsOf({kPageBytesMax / 3, kPageBytesMax / 3, kPageBytesMax / 3, kPageBytesMax * 2, 10});
  EXPECT_EQ(page(before).events_size(), 2) << "three thirds with what is around them are more than the whole";
  EXPECT_EQ(page(before + 2).events_size(), 1);
  ASSERT_EQ(page(before + 3).events_size(), 1) << "an event that is too large for a page has one of its own";
  EXPECT_EQ(page(before + 3).events(0).seq(), before + 4);
  EXPECT_EQ(page(before + 4).events_size(), 1);
}

TEST_F(JournalPageTest, EndsWithTheJournal) {
  EXPECT_TRUE(page(chronicle.seq()).events().empty());
  EXPECT_TRUE(page(chronicle.seq() + 1000).events().empty());
  EXPECT_EQ(page(chronicle.seq()).last_seq(), chronicle.seq());
}

} // namespace
} // namespace comanda::reports
