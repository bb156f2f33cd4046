// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/sql.h"
#include "tests/server/journal/notes_database.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace comanda::journal {
namespace {

static_assert(sql::named("commit").find("COMMIT;") != std::string_view::npos, "found while compiling");

TEST(Sql, EveryFileIsThereOnceAndWithoutLosingACharacter) {
  std::set<std::string_view> names;
  for (const NamedText& statement : sql::kStatements) {
    EXPECT_TRUE(statement.text.starts_with("-- SPDX-License-Identifier: ")) << statement.name;
    EXPECT_TRUE(statement.text.ends_with("\n")) << statement.name;
    names.insert(statement.name);
  }
  EXPECT_EQ(names.size(), sql::kStatements.size());
  EXPECT_EQ(sql::named("begin_write"), "-- SPDX-License-Identifier: GPL-3.0-or-later\nBEGIN IMMEDIATE;\n");
}

TEST(Sql, MigrationsComeInTheOrderOfTheirNumbers) {
  std::string_view previous;
  for (const NamedText& migration : sql::kMigrations) {
    EXPECT_LT(previous, migration.name);
    previous = migration.name;
  }
}

} // namespace
} // namespace comanda::journal
