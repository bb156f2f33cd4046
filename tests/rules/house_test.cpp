// SPDX-License-Identifier: GPL-3.0-or-later
// The rules, held against the repository itself.
#include "tests/rules/file_rules.h"
#include "tests/rules/layer_rule.h"
#include "tests/rules/link_rule.h"
#include "tests/rules/source_tree.h"
#include "tests/rules/sql_rule.h"
#include "tests/rules/word_rule.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace comanda::rules {
namespace {

const std::vector<SourceFile>& house() {
  static const std::vector<SourceFile> files = readSourceTree(COMANDA_SOURCE_ROOT);
  return files;
}

// Names every place that breaks the rule, one line each, the way a compiler names a place.
testing::AssertionResult isKept(Rule rule) {
  std::string broken;
  for (const SourceFile& file : house()) {
    for (const Violation& violation : rule(file)) {
      broken += "\n" + violation.path + ":" + std::to_string(violation.line) + ": " + violation.rule + ": " +
                violation.advice;
    }
  }
  return broken.empty() ? testing::AssertionSuccess() : testing::AssertionFailure() << broken;
}

// Without this the rules would also hold in an empty folder.
TEST(House, isReadFromItsRoot) {
  const auto stands = [](std::string_view path) {
    return std::ranges::binary_search(house(), path, {}, &SourceFile::path);
  };
  EXPECT_TRUE(stands("CMakeLists.txt"));
  EXPECT_TRUE(stands("domain/CMakeLists.txt"));
  EXPECT_TRUE(stands("tests/rules/house_test.cpp"));
  EXPECT_TRUE(stands(".ci/run"));
}

TEST(House, keepsTheLayerLaw) {
  EXPECT_TRUE(isKept(checkLayers));
}

TEST(House, linksByTheLayerLaw) {
  EXPECT_TRUE(isKept(checkLinks));
}

TEST(House, usesNoBannedWord) {
  EXPECT_TRUE(isKept(checkWords));
}

TEST(House, namesItsLicenceInEverySource) {
  EXPECT_TRUE(isKept(checkLicence));
}

TEST(House, hasNoFileThatIsTooLong) {
  EXPECT_TRUE(isKept(checkLength));
}

TEST(House, keepsItsSqlInSqlFiles) {
  EXPECT_TRUE(isKept(checkSql));
}

TEST(House, fillsItsReadTablesWithoutCopyingPages) {
  EXPECT_TRUE(isKept(checkReadTableSql));
}

} // namespace
} // namespace comanda::rules
