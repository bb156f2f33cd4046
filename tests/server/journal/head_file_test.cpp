// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/head_file.h"
#include "tests/server/journal/notes_database.h"

#include <gtest/gtest.h>

#include <limits>

namespace comanda::journal {
namespace {

Head signedHeadAt(std::int64_t seq, std::int64_t epoch = 1) {
  Head head{.epoch = epoch, .seq = seq};
  head.venue[0] = 0x11;
  head.hash[0] = static_cast<std::uint8_t>(seq);
  head.hash[31] = 0x99;
  return head;
}

TEST(HeadFile, ReadsBackTheLastHeadWritten) {
  const TempDir dir;
  {
    HeadFile file = need(HeadFile::create(dir / "journal.head", testKey(), signedHeadAt(0)));
    EXPECT_EQ(need(file.read()), signedHeadAt(0));
    for (const std::int64_t seq : {1, 2, 300}) {
      need(file.write(signedHeadAt(seq)));
    }
    need(file.write(signedHeadAt(std::numeric_limits<std::int64_t>::max(), 7)));
  }
  HeadFile file = need(HeadFile::open(dir / "journal.head", testKey()));
  EXPECT_EQ(need(file.read()), signedHeadAt(std::numeric_limits<std::int64_t>::max(), 7));
}

TEST(HeadFile, LayoutIsAsDocumented) {
  const TempDir dir;
  need(HeadFile::create(dir / "journal.head", testKey(), signedHeadAt(0x0102, 3)));
  const std::string bytes = support::readFile(dir / "journal.head");
  ASSERT_EQ(bytes.size(), 104U);
  EXPECT_EQ(bytes.substr(0, 8), "CMDAHEAD");
  EXPECT_EQ(bytes[8], 0x11);
  EXPECT_EQ(bytes[24], 3);
  EXPECT_EQ(bytes.substr(32, 3), std::string("\x02\x01\x00", 3));
  EXPECT_EQ(bytes[71], '\x99');
}

TEST(HeadFile, EveryChangedByteAndEveryOtherLengthIsALoss) {
  const TempDir dir;
  const fs::path path = dir / "journal.head";
  HeadFile file = need(HeadFile::create(path, testKey(), signedHeadAt(5)));
  const std::string whole = support::readFile(path);
  for (std::size_t i = 0; i < whole.size(); ++i) {
    support::flipByte(path, i);
    expectError(file.read(), ErrorKind::HeadLost, path);
    support::writeFile(path, whole.substr(0, i));
    expectError(file.read(), ErrorKind::HeadLost, path);
    support::writeFile(path, whole);
  }
  support::writeFile(path, whole + "x");
  expectError(file.read(), ErrorKind::HeadLost, path);
}

TEST(HeadFile, AnotherKeysHeadIsALoss) {
  const TempDir dir;
  need(HeadFile::create(dir / "journal.head", testKey(1), signedHeadAt(5)));
  HeadFile file = need(HeadFile::open(dir / "journal.head", testKey(2)));
  expectError(file.read(), ErrorKind::HeadLost, dir / "journal.head");
}

TEST(HeadFile, IsNeitherOverwrittenNorMadeByOpening) {
  const TempDir dir;
  expectError(HeadFile::open(dir / "journal.head", testKey()), ErrorKind::Missing, dir / "journal.head");
  need(HeadFile::create(dir / "journal.head", testKey(), signedHeadAt(5)));
  expectError(HeadFile::create(dir / "journal.head", testKey(), signedHeadAt(0)), ErrorKind::AlreadyExists,
              dir / "journal.head");
  EXPECT_EQ(need(need(HeadFile::open(dir / "journal.head", testKey())).read()), signedHeadAt(5));
}

TEST(CompareHeads, ADatabaseThatHoldsTheRecordedEventIsInOrder) {
  need(compareHeads("j.db", signedHeadAt(5), signedHeadAt(5), signedHeadAt(5).hash));
  need(compareHeads("j.db", signedHeadAt(5), signedHeadAt(9), signedHeadAt(5).hash)); // after a power cut
  need(compareHeads("j.db", signedHeadAt(5, 1), signedHeadAt(9, 2), signedHeadAt(5).hash));
}

TEST(CompareHeads, EventsThatAreGoneAreNamed) {
  const auto lost = compareHeads("j.db", signedHeadAt(9), signedHeadAt(5), std::nullopt);
  expectError(lost, ErrorKind::Damaged, "j.db");
  EXPECT_NE(lost.error().what.find("event 5"), std::string::npos) << lost.error().what;
  EXPECT_NE(lost.error().what.find("event 9"), std::string::npos) << lost.error().what;
}

TEST(CompareHeads, OtherHistoriesAreDamage) {
  expectError(compareHeads("j.db", signedHeadAt(5), signedHeadAt(9), signedHeadAt(6).hash),
              ErrorKind::Damaged, "j.db");
  expectError(compareHeads("j.db", signedHeadAt(5), signedHeadAt(9), std::nullopt), ErrorKind::Damaged,
              "j.db");
  expectError(compareHeads("j.db", signedHeadAt(5, 2), signedHeadAt(9, 1), signedHeadAt(5).hash),
              ErrorKind::Damaged, "j.db");
  Head elsewhere = signedHeadAt(5);
  elsewhere.venue[0] = 0x12;
  expectError(compareHeads("j.db", elsewhere, signedHeadAt(5), signedHeadAt(5).hash), ErrorKind::Damaged,
              "j.db");
}

} // namespace
} // namespace comanda::journal
