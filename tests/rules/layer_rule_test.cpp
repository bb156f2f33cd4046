// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/layer_rule.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace comanda::rules {
namespace {

std::size_t broken(const std::string& path, const std::string& include) {
  return checkLayers({path, "#include " + include + "\n"}).size();
}

struct IncludeIn {
  const char* path;
  const char* include;
};

constexpr auto kAllowed = std::to_array<IncludeIn>({
    {"domain/a.cpp", "<cstdint>"},
    {"domain/a.cpp", "<expected>"},
    {"domain/a.cpp", "\"domain/values/money.h\""},
    {"domain/a.cpp", "\"comanda/v1/order.pb.h\""},
    {"domain/a.cpp", "<google/protobuf/util/json_util.h>"},
    {"server/a.cpp", "\"domain/house.h\""},
    {"server/a.cpp", "<QByteArrayView>"},
    {"server/a.cpp", "<QStringView>"},
    {"server/a.cpp", "<QSslServer>"},
    {"server/a.cpp", "<QtCore/qglobal.h>"},
    {"server/a.cpp", "<sqlcipher/sqlite3.h>"},
    {"server/a.cpp", "<sodium.h>"},
    {"server/a.cpp", "<Poco/JWT/Token.h>"},
    {"server/a.cpp", "\"a.moc\""},
    {"server/journal/file_posix.cpp", "<unistd.h>"},
    {"app/file_windows.cpp", "<windows.h>"},
    {"ui/a.cpp", "<QMessageBox>"},
    {"ui/a.cpp", "<QObject>"},
    {"app/main.cpp", "\"server/host/dispatcher.h\""},
    {"app/main.cpp", "\"ui/shell/window.h\""},
    {"app/main.cpp", "<QApplication>"},
    {"tests/a.cpp", "<gtest/gtest.h>"},
    {"tests/a.cpp", "\"tests/support/clock.h\""},
    {"tests/a.cpp", "<sys/wait.h>"},
    {"cmake/try.cpp", "<QWidget>"},
    {"domain/README.md", "<QWidget>"},
});

constexpr auto kRefused = std::to_array<IncludeIn>({
    {"domain/a.h", "<QString>"},
    {"domain/a.h", "<QtCore/QString>"},
    {"domain/a.h", "<thread>"},
    {"domain/a.h", "<filesystem>"},
    {"domain/a.h", "<random>"},
    {"domain/a.h", "<stdint.h>"},
    {"domain/a.h", "<sodium.h>"},
    {"domain/a.h", "\"server/journal/journal.h\""},
    {"domain/ports/clock_posix.h", "<unistd.h>"},
    {"domain/a.h", "\"money.h\""},
    {"domain/a.h", "\"domain/../server/journal/journal.h\""},
    {"server/a.h", "\"ui/kit/button.h\""},
    {"server/a.h", "\"app/main.h\""},
    {"server/a.h", "<QWidget>"},
    {"server/a.h", "<QListView>"},
    {"server/a.h", "<QtWidgets/QLabel>"},
    {"server/a.h", "<QImage>"},
    {"server/a.h", "<QSqlDatabase>"},
    {"server/a.h", "<unistd.h>"},
    {"server/a.h", "<gtest/gtest.h>"},
    {"ui/a.h", "\"server/host/dispatcher.h\""},
    {"ui/a.h", "\"app/main.h\""},
    {"ui/a.h", "<QTcpSocket>"},
    {"ui/a.h", "<QNetworkAccessManager>"},
    {"ui/a.h", "<sqlcipher/sqlite3.h>"},
    {"ui/file_posix.cpp", "<unistd.h>"},
    {"app/a.h", "\"tests/support/clock.h\""},
    {"app/a.h", "<QSqlQuery>"},
    {"app/a.h", "HEADER"},
    {"tests/a.cpp", "\"clock.h\""},
});

TEST(LayerRule, refusesWhatABoxMayNotKnow) {
  for (const IncludeIn& tried : kRefused) {
    EXPECT_EQ(broken(tried.path, tried.include), 1U) << tried.path << ": " << tried.include;
  }
}

TEST(LayerRule, letsABoxIncludeWhatItKnows) {
  for (const IncludeIn& tried : kAllowed) {
    EXPECT_EQ(broken(tried.path, tried.include), 0U) << tried.path << ": " << tried.include;
  }
}

TEST(LayerRule, namesFileLineAndLaw) {
  const auto violations =
      checkLayers({"ui/order/pad.cpp", "// SPDX\n\n  #  include \"server/host/host.h\" // why\n"});
  ASSERT_EQ(violations.size(), 1U);
  EXPECT_EQ(violations[0].path, "ui/order/pad.cpp");
  EXPECT_EQ(violations[0].line, 3);
  EXPECT_EQ(violations[0].rule, "layer law");
  EXPECT_NE(violations[0].advice.find("ui may not include server/host/host.h"), std::string::npos);
}

TEST(LayerRule, passesOverCommentsAndOtherDirectives) {
  EXPECT_TRUE(
      checkLayers({"domain/a.h", "// #include <QString>\n/*\n#include <QString>\n*/\n"
                                 "#if __has_include(<QString>)\n#endif\n#pragma once\n#include_next_not\n"})
          .empty());
}

} // namespace
} // namespace comanda::rules
