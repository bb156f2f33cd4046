// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/source_tree.h"

#include <gtest/gtest.h>

#include <fstream>

namespace comanda::rules {
namespace {

namespace fs = std::filesystem;

class SourceTree : public testing::Test {
protected:
  void SetUp() override {
    fs::remove_all(m_root);
    fs::create_directories(m_root);
  }

  void TearDown() override { fs::remove_all(m_root); }

  void write(const fs::path& path, std::string_view text) const {
    fs::create_directories((m_root / path).parent_path());
    std::ofstream(m_root / path, std::ios::binary) << text;
  }

  const fs::path m_root = fs::path(testing::TempDir()) / "comanda_source_tree_test";
};

TEST_F(SourceTree, readsWhatPeopleWrite) {
  write("domain/order/decide.h", "one\n");
  write(".ci/run", "two");
  write("build/dev/domain/generated.h", "");
  write("domain/build/made.cpp", "");
  write(".git/config", "");
  const auto files = readSourceTree(m_root);
  ASSERT_EQ(files.size(), 2U);
  EXPECT_EQ(files[0].path, ".ci/run");
  EXPECT_EQ(files[0].text, "two");
  EXPECT_EQ(files[1].path, "domain/order/decide.h");
  EXPECT_EQ(files[1].text, "one\n");
}

TEST(BoxOf, goesByTheFirstFolder) {
  EXPECT_EQ(boxOf("domain/order/decide.h"), Box::Domain);
  EXPECT_EQ(boxOf("server/a.h"), Box::Server);
  EXPECT_EQ(boxOf("ui/a.h"), Box::Ui);
  EXPECT_EQ(boxOf("app/a.h"), Box::App);
  EXPECT_EQ(boxOf("tests/domain/a.cpp"), Box::Tests);
  EXPECT_EQ(boxOf("domain"), Box::None);
  EXPECT_EQ(boxOf("domains/a.h"), Box::None);
  EXPECT_TRUE(isProduct("app/main.cpp"));
  EXPECT_FALSE(isProduct("tests/app/main_test.cpp"));
  EXPECT_FALSE(isProduct("cmake/ComandaTest.cmake"));
}

} // namespace
} // namespace comanda::rules
