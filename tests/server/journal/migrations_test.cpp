// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/bytes_of.h"
#include "server/journal/hash_chain.h"
#include "server/journal/migrations.h"
#include "tests/server/journal/notes_database.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace comanda::journal {
namespace {

constexpr std::array<NamedText, 3> kSteps = {{
    {"0001_tables", "CREATE TABLE a(x); CREATE TABLE b(x);"},
    {"0002_column", "ALTER TABLE a ADD COLUMN y; INSERT INTO a VALUES (1, 2) -- no semicolon at the end"},
    {"0003_index", "CREATE INDEX a_x ON a(x);\n"},
}};
constexpr std::span<const NamedText> kAll(kSteps);

class MigrationsTest : public testing::Test {
protected:
  const TempDir m_dir;
  Database m_database = need(Database::create(m_dir / "j.db", testKey()));

  std::int64_t version() { return need(m_database.number("PRAGMA user_version")); }
  std::int64_t tables() {
    return need(m_database.number("SELECT count(*) FROM sqlite_master WHERE type = 'table'"));
  }
};

TEST_F(MigrationsTest, AppliesAllStepsToANewDatabase) {
  EXPECT_EQ(need(migrate(m_database, kAll)), 3);
  EXPECT_EQ(version(), 3);
  EXPECT_EQ(need(m_database.number("SELECT y FROM a")), 2);
}

TEST_F(MigrationsTest, AppliesOnlyWhatIsMissing) {
  EXPECT_EQ(need(migrate(m_database, kAll.first(1))), 1);
  EXPECT_EQ(tables(), 2);
  EXPECT_EQ(need(migrate(m_database, kAll)), 3);
  EXPECT_EQ(need(migrate(m_database, kAll)), 3);
  EXPECT_EQ(need(m_database.number("SELECT count(*) FROM a")), 1) << "a step must not run twice";
}

TEST_F(MigrationsTest, AFailingStepUndoesTheOnesBeforeIt) {
  constexpr std::array<NamedText, 2> steps = {
      {{"0001_good", "CREATE TABLE a(x);"}, {"0002_bad", "CREATE TABLE a(x);"}}};
  const auto result = migrate(m_database, steps);
  expectError(result, ErrorKind::Invalid, m_dir / "j.db");
  EXPECT_NE(result.error().what.find("0002_bad"), std::string::npos) << result.error().what;
  EXPECT_EQ(version(), 0);
  EXPECT_EQ(tables(), 0);
}

TEST_F(MigrationsTest, ANewerDatabaseIsRefusedAndLeftAlone) {
  need(migrate(m_database, kAll));
  expectError(migrate(m_database, kAll.first(2)), ErrorKind::NewerVersion, m_dir / "j.db");
  expectError(requireSchema(m_database, kAll.first(2)), ErrorKind::NewerVersion, m_dir / "j.db");
  EXPECT_EQ(version(), 3);
}

TEST_F(MigrationsTest, ReadersWantExactlyTheirVersion) {
  need(migrate(m_database, kAll.first(2)));
  need(requireSchema(m_database, kAll.first(2)));
  expectError(requireSchema(m_database, kAll), ErrorKind::OlderVersion, m_dir / "j.db");
}

TEST_F(MigrationsTest, NumbersHaveNoGapAndNoOtherForm) {
  for (const std::string_view name : {"0002_gap", "1_short", "00x1_letters", "0001", "0001-dash", ""}) {
    const std::array<NamedText, 1> steps = {{{name, "CREATE TABLE a(x);"}}};
    expectError(migrate(m_database, steps), ErrorKind::Invalid, m_dir / "j.db");
  }
  EXPECT_EQ(tables(), 0);
}

TEST_F(MigrationsTest, TheProgramsOwnStepsApply) {
  EXPECT_EQ(static_cast<std::size_t>(need(migrate(m_database))), knownMigrations().size());
  need(requireSchema(m_database));
}

std::string hexOf(const Hash& hash) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string text;
  for (const std::uint8_t byte : hash) {
    text += kDigits[byte >> 4];
    text += kDigits[byte & 0xf];
  }
  return text;
}

// BLAKE2b-256 of the files' text. With each release the new migrations are added.
constexpr std::array<NamedText, 4> kReleased = {{
    {"0001_journal", "2433d42dcf688e93e7e0adafb9c9d6d0c498dc5a8225f069041950707a8987d8"},
    {"0002_read_tables", "31430497dda0210eb4c3dd145567cbe978f1dfafd84c9b7773f72f8d575e6719"},
    {"0003_session", "c10cd1c2e9db3f16bddeef096eb9c591c2f999b74650dc107fe0f4e6129edf0f"},
    {"0004_refund_rounding", "2416700b4956b2391e87d2f995961bcd19b65cd52c9d7ba1f7a7eb017dba370b"},
}};

TEST(ReleasedMigrations, AreNeverEdited) {
  ASSERT_GE(knownMigrations().size(), kReleased.size());
  for (std::size_t i = 0; i < kReleased.size(); ++i) {
    const NamedText& migration = knownMigrations()[i];
    EXPECT_EQ(migration.name, kReleased[i].name);
    EXPECT_EQ(hexOf(hashOf(bytesOf(migration.text))), kReleased[i].text)
        << migration.name
        << ".sql was changed. Restaurants have run it as it was, so a released migration is never "
        << "edited: write a new one.";
  }
}

} // namespace
} // namespace comanda::journal
