// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/file_rules.h"

#include <gtest/gtest.h>

#include <string>

namespace comanda::rules {
namespace {

const std::string kMark = "SPDX-License-Identifier: GPL-3.0-or-later\n";

TEST(Licence, isAskedInTheCommentOfTheLanguage) {
  EXPECT_TRUE(checkLicence({"domain/house.h", "// " + kMark}).empty());
  EXPECT_TRUE(checkLicence({"domain/contract/comanda/v1/order.proto", "// " + kMark}).empty());
  EXPECT_TRUE(checkLicence({"server/journal/sql/schema.sql", "-- " + kMark}).empty());
  EXPECT_TRUE(checkLicence({"ui/CMakeLists.txt", "# " + kMark}).empty());
  EXPECT_TRUE(checkLicence({"resources/demo/restaurant.json", "{}"}).empty());
}

TEST(Licence, mayFollowTheInterpreterOfAScript) {
  EXPECT_TRUE(checkLicence({"dev", "#!/bin/sh\n# " + kMark}).empty());
  EXPECT_EQ(checkLicence({"dev", "#!/bin/sh\nset -eu\n"}).at(0).line, 2);
}

TEST(Licence, isMissedWhereverItIsNotTheFirstLine) {
  for (const std::string& text : {std::string(), std::string("#pragma once\n// ") + kMark, "/* " + kMark,
                                  std::string("// SPDX-License-Identifier: MIT\n")}) {
    const auto violations = checkLicence({"domain/house.h", text});
    ASSERT_EQ(violations.size(), 1U) << text;
    EXPECT_EQ(violations[0].rule, "licence");
    EXPECT_EQ(violations[0].line, 1);
  }
}

TEST(Length, allowsTheLastLineAndRefusesTheNext) {
  std::string text;
  for (int line = 0; line < kFileLinesMax; ++line) {
    text += "\n";
  }
  EXPECT_TRUE(checkLength({"domain/house.cpp", text}).empty());
  text += "x";
  for (const char* path : {"domain/house.cpp", "domain/house.h", "domain/a.proto", "server/a.sql"}) {
    EXPECT_EQ(checkLength({path, text}).size(), 1U) << path;
  }
  EXPECT_TRUE(checkLength({"LICENSE", text}).empty());
}

} // namespace
} // namespace comanda::rules
