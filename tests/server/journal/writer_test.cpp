// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/verify.h"
#include "server/journal/writer.h"
#include "tests/server/journal/chronicle.h"
#include "tests/support/event_loop.h"
#include "tests/support/failing_vfs.h"

#include <sqlite3.h>

#include <QThread>

namespace comanda::journal {
namespace {

using testing::eventually;

struct Heard : Writer::Listener {
  void committed(std::vector<Entry> entries) override {
    EXPECT_EQ(QThread::currentThread(), home);
    EXPECT_FALSE(entries.empty());
    EXPECT_LE(entries.size(), Writer::kGroupEntriesMax);
    ++groups;
    for (Entry& entry : entries) {
      written.push_back(std::move(entry));
    }
  }
  void failed(std::vector<Entry> entries, const Error& error) override {
    EXPECT_EQ(QThread::currentThread(), home);
    errors.push_back(error);
    for (Entry& entry : entries) {
      lost.push_back(std::move(entry));
    }
  }

  QThread* home = QThread::currentThread();
  int groups = 0;
  std::vector<Entry> written;
  std::vector<Entry> lost;
  std::vector<Error> errors;
};

class WriterTest : public ::testing::Test {
protected:
  std::unique_ptr<Store> create(const DatabaseOptions& options = {}) {
    return need(Store::create(dir / "house", key, options));
  }

  void append(Writer& writer, std::vector<Entry> entries) {
    for (Entry& entry : entries) {
      sent.push_back(entry);
      writer.append(std::move(entry));
    }
  }

  static std::vector<std::string> idsOf(const std::vector<Entry>& entries) {
    std::vector<std::string> ids;
    for (const Entry& entry : entries) {
      ids.push_back(entry.commandId);
    }
    return ids;
  }

  const TempDir dir;
  const Key key = testKey();
  Chronicle chronicle;
  Heard heard;
  std::vector<Entry> sent;
};

TEST_F(WriterTest, EntriesComeBackInTheirOrderWhenTheyAreDurable) {
  Writer writer(create(), heard);
  append(writer, chronicle.setUp());
  append(writer, chronicle.serve(50));
  EXPECT_TRUE(heard.written.empty()) << "nothing is told before the event loop runs";
  ASSERT_TRUE(eventually([&] { return heard.written.size() == sent.size(); }));
  EXPECT_EQ(idsOf(heard.written), idsOf(sent));
  EXPECT_EQ(bytesOfAll(eventsOf(heard.written)), bytesOfAll(eventsOf(sent)));
  const auto reader = need(Store::openReadOnly(dir / "house", key));
  EXPECT_EQ(bytesOfAll(eventsIn(*reader)), bytesOfAll(eventsOf(sent)));
}

TEST_F(WriterTest, WhatQueuesUpSharesATransactionUpToALimit) {
  Writer writer(create(), heard);
  append(writer, chronicle.setUp());
  append(writer, chronicle.serve(static_cast<int>(2 * Writer::kGroupEntriesMax)));
  ASSERT_TRUE(eventually([&] { return heard.written.size() == sent.size(); }));
  EXPECT_GE(heard.groups, 3) << "no more than the limit in one";
  EXPECT_LT(heard.groups, static_cast<int>(sent.size()) / 4) << "far fewer transactions than entries";
}

TEST_F(WriterTest, WhatIsAppendedInOneTurnOfTheEventLoopSharesATransaction) {
  Writer writer(create(), heard);
  append(writer, chronicle.setUp());
  ASSERT_TRUE(eventually([&] { return heard.written.size() == sent.size(); }));
  const int groups = heard.groups;
  append(writer, chronicle.serve(static_cast<int>(Writer::kHandedOverMax) - 1));
  ASSERT_TRUE(eventually([&] { return heard.written.size() == sent.size(); }));
  EXPECT_EQ(heard.groups, groups + 1);
}

TEST_F(WriterTest, DestructionCommitsWhatIsQueuedAndTellsNobody) {
  {
    Writer writer(create(), heard);
    append(writer, chronicle.setUp());
    append(writer, chronicle.serve(20));
    writer.saveSnapshot(chronicle.snapshot());
  }
  EXPECT_TRUE(heard.written.empty());
  const auto report = verify(dir / "house", key);
  ASSERT_TRUE(report) << report.error().what;
  EXPECT_EQ(report->events, chronicle.seq());
  EXPECT_EQ(report->snapshots, 1U);
}

TEST_F(WriterTest, AQuestionIsAnsweredBehindWhatWasAppendedBeforeIt) {
  Writer writer(create(), heard);
  append(writer, chronicle.setUp());
  std::optional<Result<std::optional<StoredOutcome>>> known;
  std::optional<Result<std::optional<StoredOutcome>>> unknown;
  writer.findOutcome(sent.back().deviceId, sent.back().commandId,
                     [&](auto found) { known = std::move(found); });
  writer.findOutcome("device-1", "never", [&](auto found) { unknown = std::move(found); });
  ASSERT_TRUE(eventually([&] { return unknown.has_value(); }));
  EXPECT_EQ(heard.written.size(), sent.size()) << "told in the order of asking";
  ASSERT_TRUE(known && known->has_value() && known->value().has_value());
  EXPECT_EQ(known->value()->outcome, sent.back().outcome);
  EXPECT_EQ(known->value()->payloadHash, sent.back().payloadHash);
  EXPECT_FALSE(unknown->value().has_value());
}

StoredSession session(const std::string& id, std::int64_t counter = 1) {
  return {.id = id, .staffId = "sara", .counter = counter};
}

TEST_F(WriterTest, SessionsAreToldWhenTheyAreDurableInTheOrderOfTheirChanges) {
  Writer writer(create(), heard);
  append(writer, chronicle.setUp());
  std::vector<std::string> told;
  writer.changeSession(session("a"), [&](bool isDurable) { told.push_back(isDurable ? "a" : "lost"); });
  writer.changeSession(session("b"), [&](bool isDurable) { told.push_back(isDurable ? "b" : "lost"); });
  append(writer, chronicle.serve(5));
  writer.changeSession(RemovedSession{"a"}, {});
  writer.changeSession(session("b", 2), [&](bool isDurable) { told.push_back(isDurable ? "b2" : "lost"); });
  ASSERT_TRUE(eventually([&] { return told.size() == 3; }));
  EXPECT_EQ(told, (std::vector<std::string>{"a", "b", "b2"}));
  EXPECT_EQ(heard.written.size(), sent.size());
  EXPECT_EQ(need(need(Store::openReadOnly(dir / "house", key))->loadSessions()),
            (std::vector{session("b", 2)}));
}

TEST_F(WriterTest, DestructionSavesTheSessionsThatAreQueued) {
  {
    Writer writer(create(), heard);
    writer.changeSession(session("a"), {});
  }
  EXPECT_EQ(need(need(Store::openReadOnly(dir / "house", key))->loadSessions()).size(), 1U);
}

TEST_F(WriterTest, AHouseIsReadAnew) {
  Writer writer(create(), heard);
  append(writer, chronicle.setUp());
  append(writer, chronicle.serve(20));
  std::optional<Result<domain::House>> house;
  writer.reload(UINT64_MAX, [&](Result<domain::House> read) { house = std::move(read); });
  ASSERT_TRUE(eventually([&] { return house.has_value(); }));
  EXPECT_EQ(digestOf(need(*std::move(house))), chronicle.digest());
}

TEST_F(WriterTest, AfterAFailureEverythingComesBackAsFailedAndNothingIsWritten) {
  for (const int code : {SQLITE_FULL, SQLITE_IOERR_WRITE}) {
    const TempDir place;
    support::FailingDisk disk;
    Heard ears;
    Chronicle evening;
    std::uint64_t durable = 0;
    {
      auto store = need(Store::create(place / "house", key, {disk.name()}));
      need(store->append(evening.setUp()));
      durable = evening.digest();
      disk.failFrom(support::DiskOperation::Write, 1, code); // before the writer's thread has the disk
      Writer writer(std::move(store), ears);
      for (Entry& entry : evening.serve(10)) {
        writer.append(std::move(entry));
      }
      writer.saveSnapshot(evening.snapshot());
      ASSERT_TRUE(eventually([&] { return ears.lost.size() >= 10; }));
      const std::size_t lost = ears.lost.size();
      for (Entry& entry : evening.serve(5)) {
        writer.append(std::move(entry));
      }
      ASSERT_TRUE(eventually([&] { return ears.lost.size() >= lost + 5; })) << "later ones fail too";
      EXPECT_TRUE(ears.written.empty());
      for (const Error& error : ears.errors) {
        EXPECT_EQ(error.what, ears.errors.front().what) << "the first failure is the one to be told";
      }
      std::optional<bool> isSessionDurable;
      writer.changeSession(session("a"), [&](bool isDurable) { isSessionDurable = isDurable; });
      ASSERT_TRUE(eventually([&] { return isSessionDurable.has_value(); }));
      EXPECT_FALSE(*isSessionDurable);
      std::optional<Result<std::optional<StoredOutcome>>> known;
      std::optional<Result<domain::House>> house;
      writer.reload(UINT64_MAX, [&](Result<domain::House> read) { house = std::move(read); });
      writer.findOutcome("device-1", "command-1", [&](auto found) { known = std::move(found); });
      ASSERT_TRUE(eventually([&] { return known.has_value(); }));
      EXPECT_EQ(digestOf(need(*std::move(house))), durable) << "the house as it is on the disk";
      EXPECT_TRUE(need(*std::move(known)).has_value()) << "reading goes on";
    }
    disk.heal();
    const auto report = verify(place / "house", key);
    ASSERT_TRUE(report) << report.error().what;
  }
}

} // namespace
} // namespace comanda::journal
