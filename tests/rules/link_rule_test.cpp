// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/link_rule.h"

#include <gtest/gtest.h>

namespace comanda::rules {
namespace {

TEST(LinkRule, letsEveryBoxLinkWhatItKnows) {
  EXPECT_TRUE(
      checkLinks({"domain/CMakeLists.txt", "target_link_libraries(comanda_domain PUBLIC comanda_contract)"})
          .empty());
  EXPECT_TRUE(
      checkLinks({"server/CMakeLists.txt", "target_link_libraries(comanda_server PRIVATE Qt6::Network\n"
                                           "  PkgConfig::sqlcipher comanda_domain)"})
          .empty());
  EXPECT_TRUE(
      checkLinks({"ui/CMakeLists.txt", "target_link_libraries(comanda_ui PRIVATE Qt6::Widgets)"}).empty());
  EXPECT_TRUE(
      checkLinks({"app/CMakeLists.txt", "target_link_libraries(comanda PRIVATE comanda_server comanda_ui)"})
          .empty());
}

TEST(LinkRule, refusesWhatABoxMayNotKnow) {
  for (const SourceFile& file : {
           SourceFile{"domain/CMakeLists.txt", "target_link_libraries(comanda_domain PUBLIC Qt6::Core)"},
           SourceFile{"domain/menu/CMakeLists.txt",
                      "target_link_libraries(comanda_domain PRIVATE comanda_server)"},
           SourceFile{"server/CMakeLists.txt", "target_link_libraries(comanda_server PRIVATE Qt6::Widgets)"},
           SourceFile{"server/CMakeLists.txt", "target_link_libraries(comanda_server PRIVATE comanda_ui)"},
           SourceFile{"ui/CMakeLists.txt", "target_link_libraries(comanda_ui PRIVATE comanda_server)"},
           SourceFile{"app/CMakeLists.txt", "target_link_libraries(comanda PRIVATE Qt6::Sql)"},
           SourceFile{"app/CMakeLists.txt", "target_link_libraries(comanda PRIVATE GTest::gmock)"},
       }) {
    EXPECT_EQ(checkLinks(file).size(), 1U) << file.path << ": " << file.text;
  }
}

TEST(LinkRule, namesTheLine) {
  const auto violations = checkLinks({"ui/CMakeLists.txt", "# Qt6::Network\n\n  comanda_server"});
  ASSERT_EQ(violations.size(), 1U);
  EXPECT_EQ(violations[0].line, 3);
  EXPECT_EQ(violations[0].advice, "this box may not know comanda_server");
}

TEST(LinkRule, doesNotTakeASourceForALibrary) {
  EXPECT_TRUE(
      checkLinks({"ui/CMakeLists.txt", "target_sources(comanda_ui PRIVATE sodium_lamp.cpp)"}).empty());
  EXPECT_TRUE(checkLinks({"tests/CMakeLists.txt", "GTest::gmock comanda_server Qt6::Widgets"}).empty());
}

} // namespace
} // namespace comanda::rules
