// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/verify.h"
#include "tests/server/journal/chronicle.h"

#include <QByteArray>
#include <array>
#include <ostream>

namespace comanda::journal {
namespace {

class VerifyTest : public ::testing::Test {
protected:
  VerifyTest() {
    need(store->append(chronicle.setUp()));
    need(store->append(chronicle.serve(150)));
    need(store->saveSnapshot(chronicle.snapshot()));
    need(store->append(chronicle.serve(20)));
  }

  fs::path folder() const { return dir / "house"; }

  // The journal must not pass, and the first fault must be named so.
  void expectFault(const std::string& named, ErrorKind kind = ErrorKind::Damaged) {
    store.reset();
    const auto verified = verify(folder(), key);
    ASSERT_FALSE(verified) << "expected: " << named;
    EXPECT_EQ(kindName(verified.error().kind), kindName(kind)) << verified.error().what;
    EXPECT_NE(verified.error().what.find(named), std::string::npos)
        << "expected: " << named << "\n  found: " << verified.error().what;
  }

  const TempDir dir;
  const Key key = testKey();
  Chronicle chronicle;
  std::unique_ptr<Store> store = need(Store::create(folder(), key));
};

TEST_F(VerifyTest, AWholeJournalPassesAndIsCounted) {
  const auto events = eventsIn(*store);
  const auto bills =
      std::ranges::count_if(events, [](const v1::Event& event) { return event.has_bill_issued(); });
  store.reset();
  const auto report = verify(folder(), key);
  ASSERT_TRUE(report) << report.error().what;
  EXPECT_EQ(report->events, chronicle.seq());
  EXPECT_EQ(report->outcomes, static_cast<std::uint64_t>(chronicle.commands()));
  EXPECT_EQ(report->snapshots, 1U);
  EXPECT_EQ(report->bills, static_cast<std::uint64_t>(bills));
  EXPECT_GT(report->bills, 0U) << "the service should have come to the bill";
  EXPECT_GT(report->seconds, 0.0);
}

TEST_F(VerifyTest, ItChangesNothing) {
  const Head head = store->head();
  store.reset();
  need(verify(folder(), key));
  need(verify(folder(), key));
  store = need(Store::open(folder(), key));
  EXPECT_EQ(store->head(), head);
  EXPECT_EQ(digestOf(need(store->load())), chronicle.digest());
}

TEST_F(VerifyTest, AnEmptyJournalPasses) {
  need(Store::create(dir / "new", key));
  EXPECT_EQ(need(verify(dir / "new", key)).events, 0U);
}

TEST_F(VerifyTest, ARunningHostIsNotDisturbed) {
  const auto verified = verify(folder(), key);
  ASSERT_FALSE(verified);
  EXPECT_EQ(verified.error().kind, ErrorKind::InUse);
}

TEST_F(VerifyTest, AFolderWithoutAJournalIsMissing) {
  const auto verified = verify(dir / "nowhere", key);
  ASSERT_FALSE(verified);
  EXPECT_EQ(verified.error().kind, ErrorKind::Missing);
}

struct Tampering {
  const char* name;
  const char* sql;
  const char* fault;

  friend void PrintTo(const Tampering& tampering, std::ostream* out) { *out << tampering.name; }
};

class TamperingTest : public VerifyTest, public ::testing::WithParamInterface<Tampering> {};

TEST_P(TamperingTest, IsNamedByItsSequence) {
  store.reset();
  tamper(folder(), key, GetParam().sql);
  expectFault(GetParam().fault);
}

const std::vector<Tampering> kTamperings = {
    {"Epoch", "UPDATE journal SET epoch = 2 WHERE seq = 9", "sequence 9: its hash"},
    {"Time", "UPDATE journal SET at_us = at_us + 1 WHERE seq = 9", "sequence 9: its hash"},
    {"Device", "UPDATE journal SET device_id = 'x' WHERE seq = 9", "sequence 9: its hash"},
    {"Actor", "UPDATE journal SET actor_id = 'x' WHERE seq = 9", "sequence 9: its hash"},
    {"Command", "UPDATE journal SET command_id = 'x' WHERE seq = 9", "sequence 9: its hash"},
    {"PayloadHash", "UPDATE journal SET payload_hash = zeroblob(32) WHERE seq = 9", "sequence 9: its hash"},
    {"Type", "UPDATE journal SET type = 'OrderOpened' WHERE seq = 9", "sequence 9: its hash"},
    {"StoredBytes", "UPDATE journal SET stored = stored || x'00' WHERE seq = 9", "sequence 9: its hash"},
    {"Hash", "UPDATE journal SET hash = zeroblob(32) WHERE seq = 9", "sequence 9: its hash"},
    {"ShortHash", "UPDATE journal SET hash = x'00' WHERE seq = 9", "sequence 9: its hash"},
    {"EventMissing", "DELETE FROM journal WHERE seq = 9", "sequence 9: it is missing"},
    {"FirstEventMissing", "DELETE FROM journal WHERE seq = 1", "sequence 1: it is missing"},
    {"LastEventsMissing", "DELETE FROM journal WHERE seq > 20", "was committed"},
    {"EpochOfTheVenue", "UPDATE meta SET epoch = 2", "epoch 2 is running"},
    {"AnotherVenue", "UPDATE meta SET venue = zeroblob(16)", "another restaurant"},
    {"NoVenue", "DELETE FROM meta", "whose journal"},
    {"OutcomeMissing", "DELETE FROM outcome WHERE number = 3", "its command has no outcome"},
    {"OutcomeOfAnotherCommand", "UPDATE outcome SET command_id = 'x' WHERE number = 3",
     "its command has no outcome"},
    {"OutcomeOfAnotherDevice", "UPDATE outcome SET device_id = 'x' WHERE number = 3",
     "its command has no outcome"},
    {"OutcomeOfAnotherPayload", "UPDATE outcome SET payload_hash = zeroblob(32) WHERE number = 3",
     "its command has no outcome"},
    {"OutcomeBeyondTheEnd",
     "UPDATE outcome SET seq = seq + 100000 WHERE number = (SELECT max(number) FROM outcome)", "sequence"},
    {"OutcomeWithOneEventMore",
     "UPDATE outcome SET events = events + 1, seq = seq + 1 WHERE number = (SELECT max(number) FROM outcome)",
     "sequence"},
    {"OutcomeOutOfOrder", "UPDATE outcome SET seq = 1 WHERE number = 9", "not in the order of the journal"},
    {"SnapshotHash", "UPDATE snapshot SET hash = zeroblob(32)", "the snapshot at sequence"},
    {"SnapshotBytes", "UPDATE snapshot SET stored = zeroblob(3)", "the snapshot at sequence"},
    {"SnapshotSequence", "UPDATE snapshot SET seq = seq - 1", "the snapshot at sequence"},
    {"ReadOrder",
     "UPDATE read_order SET covers = covers + 1 WHERE order_seq = (SELECT min(order_seq) FROM read_order)",
     "that the events make: read_order, sequence "},
    {"ReadLineMissing", "DELETE FROM read_line WHERE order_seq = (SELECT min(order_seq) FROM read_line)",
     "that the events make: read_line, sequence "},
    {"ReadBill", "UPDATE read_bill SET number = 'x'", "that the events make: read_bill, sequence "},
    {"ReadTicketMissing", "DELETE FROM read_ticket", "that the events make: read_ticket, the row of '"},
    {"ReadLineTooMany",
     "INSERT INTO read_line SELECT 999999, line_id, item_id, name, variant_name, portion_amount, quantity, "
     "tax_rate_id, seat, course, station_id, void_reason FROM read_line LIMIT 1",
     "that the events make: read_line, sequence 999999"},
    {"PersonKeyMissing", "DELETE FROM person_key WHERE number = 1", "of a person"},
    {"PersonKey", "UPDATE person_key SET key = zeroblob(32) WHERE number = 1", "sequence"},
};

INSTANTIATE_TEST_SUITE_P(Journal, TamperingTest, ::testing::ValuesIn(kTamperings),
                         ::testing::PrintToStringParamName());

TEST_F(VerifyTest, ReadTablesOfOtherRulesAreNotJudged) {
  store.reset();
  tamper(folder(), key, "UPDATE read_state SET rules = 0");
  expectFault("of another version", ErrorKind::OlderVersion);
  { need(Store::open(folder(), key)); } // fills them anew
  EXPECT_TRUE(verify(folder(), key));
}

// The folder for temporary files is another one as long as this lives: others use the system's meanwhile.
class OwnTemporaryFolder {
public:
  explicit OwnTemporaryFolder(const fs::path& folder) {
    for (std::size_t i = 0; i < kNames.size(); ++i) {
      m_before[i] = qgetenv(kNames[i]);
      qputenv(kNames[i], QByteArray::fromStdString(folder.string()));
    }
  }
  OwnTemporaryFolder(const OwnTemporaryFolder&) = delete;
  OwnTemporaryFolder& operator=(const OwnTemporaryFolder&) = delete;
  ~OwnTemporaryFolder() {
    for (std::size_t i = 0; i < kNames.size(); ++i) {
      m_before[i].isNull() ? qunsetenv(kNames[i]) : qputenv(kNames[i], m_before[i]);
    }
  }

private:
  static constexpr std::array kNames{"TMPDIR", "TMP", "TEMP"};
  std::array<QByteArray, kNames.size()> m_before;
};

TEST_F(VerifyTest, ItLeavesNothingBehind) {
  store.reset();
  const TempDir own;
  const OwnTemporaryFolder redirected(own.path());
  ASSERT_EQ(fs::temp_directory_path(), own.path());
  need(verify(folder(), key));
  EXPECT_TRUE(fs::is_empty(own.path()));
}

TEST_F(VerifyTest, ASnapshotByOtherRulesIsNotComparedButMustBeWhole) {
  v1::HouseSnapshot snapshot = chronicle.snapshot();
  snapshot.set_rules(domain::kHouseRules - 1);
  snapshot.mutable_settings()->set_name("as the old rules saw it");
  need(store->saveSnapshot(snapshot));
  store.reset();
  EXPECT_TRUE(verify(folder(), key));
  tamper(folder(), key, "UPDATE snapshot SET stored = zeroblob(3)");
  EXPECT_FALSE(verify(folder(), key));
}

TEST_F(VerifyTest, ASnapshotOfAnotherHouseIsFound) {
  v1::HouseSnapshot snapshot = chronicle.snapshot();
  snapshot.mutable_settings()->set_name("Another trattoria");
  need(store->saveSnapshot(snapshot));
  expectFault("sequence " + std::to_string(chronicle.seq()) + ": the snapshot is not the house");
}

// A later command of the same time by the same people, but not one that the house would make.
Entry forged(const Store& store, v1::Event event) {
  event.set_epoch(static_cast<std::uint32_t>(store.head().epoch));
  event.set_seq(static_cast<std::uint64_t>(store.head().seq) + 1);
  event.mutable_at()->set_seconds(2'000'000'000);
  return {.deviceId = "host", .events = {event}};
}

TEST_F(VerifyTest, AGapInTheFiscalNumbersIsFound) {
  v1::Event event;
  event.mutable_bill_issued()->set_series("2033");
  event.mutable_bill_issued()->set_series_number(1);
  need(store->append(std::array{forged(*store, event)}));
  event.mutable_bill_issued()->set_series_number(3);
  need(store->append(std::array{forged(*store, event)}));
  expectFault("its bill has number 3 of the series 2033, but the one before had 1");
}

TEST_F(VerifyTest, AHouseThatCannotBeIsFoundThoughItsChainIsWhole) {
  v1::Event event;
  v1::BillIssued& issued = *event.mutable_bill_issued();
  issued.set_series("2033");
  issued.set_series_number(1);
  issued.mutable_bill()->set_id("bill-forged");
  issued.mutable_bill()->set_number("2033-1");
  issued.mutable_bill()->set_total(1000); // of no lines
  need(store->append(std::array{forged(*store, event)}));
  const std::string seq = std::to_string(store->head().seq);
  expectFault("sequence " + seq +
              ": the house that the events up to here make is not sound: bill 2033-1: the lines do not make "
              "the total");
}

TEST_F(VerifyTest, ADamagedHeadFileIsFoundAtEveryByte) {
  store.reset();
  const fs::path head = folder() / "comanda.db.head";
  for (std::uintmax_t offset = 0; offset < fs::file_size(head); ++offset) {
    support::flipByte(head, offset);
    const auto verified = verify(folder(), key);
    ASSERT_FALSE(verified) << "byte " << offset;
    EXPECT_EQ(verified.error().kind, ErrorKind::HeadLost);
    EXPECT_NE(verified.error().what.find("comanda.db.head"), std::string::npos) << verified.error().what;
    support::flipByte(head, offset);
  }
  EXPECT_TRUE(verify(folder(), key));
}

// Whether this connection, which has met no damage yet, can read the event.
bool canRead(const fs::path& path, const Key& key, std::int64_t seq) {
  auto database = Database::open(path, key, Access::Still);
  return database &&
         database->number("SELECT length(hex(stored)) FROM journal WHERE seq = " + std::to_string(seq));
}

// The sequence that a sentence names behind these words; 0 where it does not.
std::int64_t numberBehind(const std::string& words, const std::string& sentence) {
  const std::size_t at = sentence.find(words);
  return at == std::string::npos ? 0 : std::stoll(sentence.substr(at + words.size()));
}

TEST_F(VerifyTest, AFlippedByteAnywhereInTheDatabaseIsNamedByPageAndByWhatIsOnIt) {
  store.reset();
  const fs::path database = folder() / "comanda.db";
  const auto bytes = fs::file_size(database);
  int sequences = 0;
  int rows = 0;
  for (std::uintmax_t offset = 0; offset < bytes;
       offset += 1499) { // a prime: every place within a page gets its turn
    support::flipByte(database, offset);
    const auto verified = verify(folder(), key);
    ASSERT_FALSE(verified) << "byte " << offset;
    const std::string& what = verified.error().what;
    EXPECT_EQ(verified.error().kind, ErrorKind::Damaged) << "byte " << offset << ": " << what;
    EXPECT_NE(what.find("(page " + std::to_string(offset / 4096 + 1) + ", "), std::string::npos) << what;
    if (const auto seq = numberBehind("the journal cannot be read from sequence ", what); seq > 0) {
      ++sequences;
      EXPECT_FALSE(canRead(database, key, seq)) << "byte " << offset << ": " << what;
      EXPECT_TRUE(seq == 1 || canRead(database, key, seq - 1)) << "byte " << offset << ": " << what;
    } else {
      const bool isRow = what.find(" cannot be read from ") != std::string::npos;
      rows += isRow ? 1 : 0;
      EXPECT_TRUE(isRow || what.find("no row of the journal is on it") != std::string::npos ||
                  what.find("nothing of the journal can be read") != std::string::npos)
          << "byte " << offset << ": " << what;
    }
    support::flipByte(database, offset);
  }
  EXPECT_GT(sequences, 10);
  EXPECT_GT(rows, 10);
  EXPECT_TRUE(verify(folder(), key));
}

TEST_F(VerifyTest, ACutOffDatabaseIsFound) {
  store.reset();
  fs::resize_file(folder() / "comanda.db", fs::file_size(folder() / "comanda.db") - 4096);
  expectFault("The end of", ErrorKind::Truncated);
}

} // namespace
} // namespace comanda::journal
