// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/backup.h"
#include "server/journal/export.h"
#include "server/journal/verify.h"
#include "server/journal/writer.h"
#include "tests/server/journal/chronicle.h"
#include "tests/support/event_loop.h"

// Backups, exports and readers beside a journal thread that is writing all the while.
namespace comanda::journal {
namespace {

struct Counting : Writer::Listener {
  void committed(std::vector<Entry> entries) override { written += entries.size(); }
  void failed(std::vector<Entry>, const Error& error) override { ADD_FAILURE() << error.what; }

  std::size_t written = 0;
};

class LiveCopyTest : public ::testing::Test {
protected:
  void append(int commands) {
    for (Entry& entry : chronicle.serve(commands)) {
      writer->append(std::move(entry));
      ++sent;
    }
  }

  bool allWritten() {
    return testing::eventually([this] { return counting.written == sent; });
  }

  void SetUp() override {
    auto store = need(Store::create(house, key));
    need(store->append(chronicle.setUp()));
    begin = chronicle.seq();
    writer = std::make_unique<Writer>(std::move(store), counting);
  }

  const TempDir dir;
  const fs::path house = dir / "house";
  const Key key = testKey();
  Chronicle chronicle;
  Counting counting;
  std::size_t sent = 0;
  std::size_t begin = 0;
  std::unique_ptr<Writer> writer;
};

TEST_F(LiveCopyTest, BackupsAreOfOneMoment) {
  for (int i = 0; i < 4; ++i) {
    append(150);
    const fs::path file = dir / ("backup-" + std::to_string(i));
    const auto made = backupTo(house, key, file);
    ASSERT_TRUE(made) << made.error().what;
    const auto report = verifyDatabase(file, key);
    ASSERT_TRUE(report) << report.error().what;
    EXPECT_GE(report->events, begin);
    EXPECT_LE(report->events, chronicle.seq());
  }
  EXPECT_TRUE(allWritten()) << "nothing was lost or refused meanwhile";
  writer.reset();
  EXPECT_EQ(need(verify(house, key)).events, chronicle.seq());
}

TEST_F(LiveCopyTest, ExportsAreOfOneMoment) {
  for (int i = 0; i < 4; ++i) {
    append(150);
    const fs::path file = dir / ("export-" + std::to_string(i));
    const auto made = exportJournal(house, key, file);
    ASSERT_TRUE(made) << made.error().what;
    const auto report = verifyExport(file);
    ASSERT_TRUE(report) << report.error().what;
    EXPECT_GE(report->events, begin);
  }
  EXPECT_TRUE(allWritten());
}

TEST_F(LiveCopyTest, AReaderSeesWholeTransactionsOnly) {
  append(400);
  std::size_t seen = 0;
  for (int i = 0; i < 20; ++i) {
    const auto reader = Store::openReadOnly(house, key);
    ASSERT_TRUE(reader) << reader.error().what;
    const auto read = need((*reader)->load());
    EXPECT_GE(read.position.get().seq, seen);
    seen = read.position.get().seq;
    std::string lastCommand;
    need((*reader)->forEachCommand(
        [&](std::string_view, std::string_view command) { lastCommand = command; }));
    EXPECT_FALSE(lastCommand.empty());
  }
  ASSERT_TRUE(allWritten());
  const auto reader = need(Store::openReadOnly(house, key));
  EXPECT_EQ(digestOf(need(reader->load())), chronicle.digest());
}

} // namespace
} // namespace comanda::journal
