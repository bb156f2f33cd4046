// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/migrations.h"
#include "server/journal/outcome_check.h"
#include "server/journal/row.h"
#include "tests/server/journal/chronicle.h"

namespace comanda::journal {
namespace {

const Hash kPayload{7};

// Journals of a few letters: "a" is an event of command a, "-" one of the host.
class OutcomeCheckTest : public ::testing::Test {
protected:
  OutcomeCheckTest() { need(migrate(database)); }

  // Command `id` was answered when the journal stood at `seq`, with so many events.
  void answered(char id, std::int64_t seq, std::int64_t events) {
    auto insert = need(
        database.prepare("INSERT INTO outcome (device_id, command_id, payload_hash, seq, events, outcome)"
                         " VALUES ('d', ?1, ?2, ?3, ?4, x'00')"));
    insert.bindText(1, std::string(1, id));
    insert.bindBlob(2, kPayload);
    insert.bindInteger(3, seq);
    insert.bindInteger(4, events);
    need(insert.run());
  }

  // "whole, N outcomes", or what is said in parentheses.
  std::string judge(std::string_view events) {
    OutcomeCheck check(database);
    std::int64_t seq = 0;
    for (const char& event : events) {
      Row row{.seq = ++seq, .deviceId = "d"};
      if (event != '-') {
        row.commandId = std::string_view(&event, 1);
        row.payloadHash = kPayload;
      }
      if (const auto checked = check.check(row); !checked) {
        return said(checked.error());
      }
    }
    const auto count = check.finish(seq);
    return count ? "whole, " + std::to_string(*count) + " outcomes" : said(count.error());
  }

  static std::string said(const Error& error) { return error.what.substr(error.what.rfind('(')); }

  const TempDir dir;
  Database database = need(Database::create(dir / "j.db", testKey()));
};

TEST_F(OutcomeCheckTest, EveryCommandWithItsEventsIsWhole) {
  answered('a', 2, 2);
  answered('b', 4, 1);
  answered('c', 7, 3);
  EXPECT_EQ(judge("aa-bccc-"), "whole, 3 outcomes");
}

TEST_F(OutcomeCheckTest, RejectionsStandWhereverTheJournalWas) {
  answered('x', 0, 0);
  answered('y', 0, 0);
  answered('a', 2, 2);
  answered('z', 2, 0);
  answered('b', 3, 1);
  answered('w', 3, 0);
  EXPECT_EQ(judge("aab"), "whole, 6 outcomes");
}

TEST_F(OutcomeCheckTest, NothingAtAllIsWhole) {
  EXPECT_EQ(judge(""), "whole, 0 outcomes");
  EXPECT_EQ(judge("--"), "whole, 0 outcomes");
}

TEST_F(OutcomeCheckTest, AnEventWithoutOutcomeIsFound) {
  answered('a', 2, 2);
  EXPECT_EQ(judge("aab"), "(sequence 3: its command has no outcome)");
  EXPECT_EQ(judge("baa"), "(sequence 1: its command has no outcome)");
  EXPECT_EQ(judge("aba"), "(sequence 2: its command has no outcome)");
}

TEST_F(OutcomeCheckTest, AnOutcomeWithTooFewEventsIsFound) {
  answered('a', 3, 2);
  EXPECT_EQ(judge("-aa"), "whole, 1 outcomes");
  EXPECT_EQ(judge("aaa"), "(sequence 1: its command has no outcome)");
  EXPECT_EQ(judge("--a"), "(sequence 2: it is of no command, but has an outcome)");
}

TEST_F(OutcomeCheckTest, AnOutcomeBehindTheEndIsFound) {
  answered('a', 2, 1);
  answered('b', 5, 0);
  EXPECT_EQ(judge("-a"), "(sequence 5: there is an outcome of it, but not the event)");
  EXPECT_EQ(judge("-"), "(sequence 2: the outcome tells of 1 events, but 0 are there)");
}

TEST_F(OutcomeCheckTest, AnotherPayloadIsFound) {
  answered('a', 1, 1);
  need(database.execute(
      "DROP TRIGGER outcome_is_not_changed; UPDATE outcome SET payload_hash = zeroblob(32)"));
  EXPECT_EQ(judge("a"), "(sequence 1: its command has no outcome)");
}

} // namespace
} // namespace comanda::journal
