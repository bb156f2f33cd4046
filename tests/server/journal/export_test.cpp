// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/export.h"
#include "server/journal/export_line.h"
#include "tests/server/journal/chronicle.h"

#include <algorithm>

namespace comanda::journal {
namespace {

class ExportTest : public ::testing::Test {
protected:
  ExportTest() {
    need(store->append(chronicle.setUp()));
    need(store->append(chronicle.serve(10)));
  }

  std::string exported() {
    need(exportJournal(dir / "house", key, dir / "journal.jsonl"));
    return support::readFile(dir / "journal.jsonl");
  }

  Result<ExportReport> verified(const std::string& text) {
    support::writeFile(dir / "copy.jsonl", text);
    return verifyExport(dir / "copy.jsonl");
  }

  void expectFault(const std::string& text, const std::string& named, ErrorKind kind = ErrorKind::Damaged) {
    const auto report = verified(text);
    ASSERT_FALSE(report) << named;
    EXPECT_EQ(kindName(report.error().kind), kindName(kind));
    EXPECT_NE(report.error().what.find(named), std::string::npos)
        << "expected: " << named << "\n  found: " << report.error().what;
  }

  // One bit of one byte becomes another one, in place: a file that is cut and written anew waits for the
  // disk.
  static void flip(const fs::path& file, const std::string& text, std::size_t at, int mask) {
    std::fstream stream(file, std::ios::binary | std::ios::in | std::ios::out);
    stream.seekp(static_cast<std::streamoff>(at));
    stream.put(static_cast<char>(text[at] ^ mask));
  }

  // The error must name the line that the flipped byte is in.
  static void expectFlipNamed(const fs::path& file, const std::string& text, std::size_t at,
                              std::size_t line) {
    flip(file, text, at, 1 << (at % 8));
    const auto report = verifyExport(file);
    flip(file, text, at, 0);
    ASSERT_FALSE(report) << "byte " << at;
    // Without its last end of line the text breaks off.
    const ErrorKind kind = at + 1 < text.size() ? ErrorKind::Damaged : ErrorKind::Truncated;
    EXPECT_EQ(kindName(report.error().kind), kindName(kind)) << "byte " << at;
    const std::string place = "(line " + std::to_string(line);
    const std::string named = line == 1 ? place : place + ", sequence " + std::to_string(line - 1);
    EXPECT_NE(report.error().what.find(named), std::string::npos)
        << "byte " << at << ", expected: " << named << "\n  found: " << report.error().what;
  }

  static std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t end = text.find('\n', at);
      lines.push_back(text.substr(at, end - at + 1));
      at = end + 1;
    }
    return lines;
  }

  static std::string joined(const std::vector<std::string>& lines) {
    std::string text;
    for (const std::string& line : lines) {
      text += line;
    }
    return text;
  }

  const TempDir dir;
  const Key key = testKey();
  Chronicle chronicle;
  std::unique_ptr<Store> store = need(Store::create(dir / "house", key));
};

TEST_F(ExportTest, IsWrittenBesideARunningHostAndPasses) {
  const std::string text = exported();
  EXPECT_EQ(static_cast<std::size_t>(std::ranges::count(text, '\n')), chronicle.seq() + 2);
  EXPECT_EQ(need(verifyExport(dir / "journal.jsonl")).events, chronicle.seq());
  EXPECT_FALSE(fs::exists(dir / "journal.jsonl.part"));
}

TEST_F(ExportTest, ALineReadsAsTheHeaderOfTheExportSays) {
  const std::vector<std::string> lines = linesOf(exported());
  EXPECT_TRUE(lines.front().starts_with("{\"comanda_journal\":1,\"venue\":\"")) << lines.front();
  EXPECT_TRUE(
      lines[1].starts_with("{\"seq\":1,\"epoch\":1,\"at\":\"2026-03-14T18:01:00Z\",\"utc_offset_minutes\":60,"
                           "\"device\":\""))
      << lines[1];
  EXPECT_NE(lines[1].find(
                ",\"type\":\"SettingsChanged\",\"event\":{\"settings_changed\":{\"settings\":{\"name\":\""),
            std::string::npos)
      << lines[1];
  EXPECT_TRUE(lines.back().starts_with("{\"events\":" + std::to_string(chronicle.seq()) + ",\"hash\":\""));
}

TEST_F(ExportTest, HoldsNoPersonalData) {
  need(store->append(chronicle.carryOut(testing::saveStaff("person-9", {"server"}))));
  const v1::StaffMember& staff = *chronicle.house().staff.find("person-9");
  const std::string text = exported();
  EXPECT_NE(text.find("\"person-9\""), std::string::npos);
  EXPECT_EQ(text.find("\"name\":\"" + staff.name() + "\",\"user_name\""), std::string::npos);
  EXPECT_EQ(text.find("user_name"), std::string::npos);
  EXPECT_EQ(text.find("u001a"), std::string::npos) << "nor what stands in its place";
}

TEST_F(ExportTest, OneJournalHasOneText) {
  const std::string first = exported();
  store.reset();
  need(exportJournal(dir / "house", key, dir / "second.jsonl"));
  EXPECT_EQ(support::readFile(dir / "second.jsonl"), first);
}

TEST_F(ExportTest, DoesNotOverwrite) {
  support::writeFile(dir / "journal.jsonl", "mine");
  const auto written = exportJournal(dir / "house", key, dir / "journal.jsonl");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().kind, ErrorKind::AlreadyExists);
  EXPECT_EQ(support::readFile(dir / "journal.jsonl"), "mine");
}

TEST_F(ExportTest, ATamperedJournalIsNotExported) {
  store.reset();
  tamper(dir / "house", key, "UPDATE journal SET actor_id = 'x' WHERE seq = 3");
  const auto written = exportJournal(dir / "house", key, dir / "journal.jsonl");
  ASSERT_FALSE(written);
  EXPECT_NE(written.error().what.find("sequence 3:"), std::string::npos) << written.error().what;
  EXPECT_FALSE(fs::exists(dir / "journal.jsonl"));
  EXPECT_FALSE(fs::exists(dir / "journal.jsonl.part"));
}

TEST_F(ExportTest, AnEmptyJournalIsTwoLines) {
  need(Store::create(dir / "new", key));
  need(exportJournal(dir / "new", key, dir / "new.jsonl"));
  EXPECT_EQ(need(verifyExport(dir / "new.jsonl")).events, 0U);
}

// The first byte of every line, its end, and one somewhere between them.
TEST_F(ExportTest, AFlippedByteIsNamedWithItsLineAndSequence) {
  const std::string text = exported();
  std::size_t begin = 0;
  std::size_t line = 1;
  for (const std::string& content : linesOf(text)) {
    for (const std::size_t offset : {std::size_t{0}, line * 97 % content.size(), content.size() - 1}) {
      expectFlipNamed(dir / "journal.jsonl", text, begin + offset, line);
    }
    begin += content.size();
    ++line;
  }
}

// Every single byte, in a journal that is short enough.
TEST_F(ExportTest, NoByteGoesUnwatched) {
  Chronicle opening;
  store = need(Store::create(dir / "new", key));
  need(store->append(opening.carryOut(testing::saveRoom("hall"))));
  need(store->append(opening.carryOut(testing::saveTable("t1"))));
  need(exportJournal(dir / "new", key, dir / "new.jsonl"));
  const std::string text = support::readFile(dir / "new.jsonl");
  ASSERT_GT(linesOf(text).size(), 3U);
  std::size_t line = 1;
  for (std::size_t i = 0; i < text.size(); ++i) {
    expectFlipNamed(dir / "new.jsonl", text, i, line);
    line += text[i] == '\n' ? 1U : 0U;
  }
}

TEST_F(ExportTest, LinesThatAreMissingDoubledSwappedOrTooManyAreFound) {
  const std::vector<std::string> whole = linesOf(exported());
  ASSERT_GT(whole.size(), 12U);
  std::vector<std::string> lines = whole;
  lines.erase(lines.begin() + 9);
  expectFault(joined(lines), "line 10, sequence 9:");
  lines = whole;
  lines.insert(lines.begin() + 9, whole[9]);
  expectFault(joined(lines), "line 11, sequence 10:");
  lines = whole;
  std::swap(lines[9], lines[10]);
  expectFault(joined(lines), "line 10, sequence 9:");
  lines = whole;
  lines = whole;
  lines.push_back("\n");
  expectFault(joined(lines), "something follows");
  lines = whole;
  lines.erase(lines.begin());
  expectFault(joined(lines), "line 1:");
}

TEST_F(ExportTest, WhatBreaksOffSaysSoWhereverItDoes) {
  const std::string text = exported();
  expectFault("", "is empty. Export it again.", ErrorKind::Empty);
  expectFault(text.substr(0, 1), "(line 1)", ErrorKind::Truncated);
  const std::size_t second = text.find('\n') + 1;
  expectFault(text.substr(0, second), "(line 2, sequence 1)", ErrorKind::Truncated);
  expectFault(text.substr(0, second + 20), "(line 2, sequence 1)", ErrorKind::Truncated);
  const std::size_t last = text.rfind('\n', text.size() - 2) + 1;
  const std::string end = "(line " + std::to_string(chronicle.seq() + 2);
  expectFault(text.substr(0, last), end, ErrorKind::Truncated);
  expectFault(text.substr(0, text.size() - 1), end, ErrorKind::Truncated);
}

TEST_F(ExportTest, AnEventIsJudgedByWhatIsStoredAndNotByWhatIsShown) {
  std::string text = exported();
  const std::size_t at = text.find("\"event\":{\"settings_changed\":{\"settings\":{\"name\":\"");
  ASSERT_NE(at, std::string::npos);
  text.insert(text.find("name\":\"", at) + 7, "Not ");
  expectFault(text, "it is not written as its content is");
}

TEST_F(ExportTest, AMissingFileIsMissing) {
  const auto report = verifyExport(dir / "nothing.jsonl");
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().kind, ErrorKind::Missing);
  expectError(verifyExport(dir / "house"), ErrorKind::IsAFolder, dir / "house");
}

TEST(ExportLine, TextsAreEscapedAndComeBack) {
  const std::string stored = "\x0a\x00";
  const std::string device = "a\"b\\c\nd\x01é";
  Row row{.seq = 1, .epoch = 1, .atUs = 1'234'567, .deviceId = device, .type = "X"};
  row.stored = {};
  const std::string line = need(eventLine(row));
  const auto parsed = ExportedRow::parse(line);
  ASSERT_TRUE(parsed);
  EXPECT_EQ(parsed->row().deviceId, device);
  EXPECT_EQ(parsed->row().atUs, row.atUs);
  EXPECT_EQ(need(eventLine(parsed->row())), line);
}

} // namespace
} // namespace comanda::journal
