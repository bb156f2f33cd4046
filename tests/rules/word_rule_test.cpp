// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/rules/word_rule.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace comanda::rules {
namespace {

struct TextIn {
  const char* path;
  const char* text;
};

constexpr auto kBanned = std::to_array<TextIn>({
    {"app/a.cpp", "QCoreApplication::processEvents();"},
    {"ui/a.cpp", "QEventLoop loop;"},
    {"server/a.cpp", "socket->waitForConnected(10);"},
    {"server/a.cpp", "socket->waitForReadyRead(10);"},
    {"server/a.cpp", "socket->waitForBytesWritten();"},
    {"server/a.cpp", "socket->waitForEncrypted();"},
    {"server/a.cpp", "future.waitForFinished();"},
    {"server/a.cpp", "auto now = QDateTime::currentDateTimeUtc();"},
    {"server/a.cpp", "auto now = QDateTime::currentMSecsSinceEpoch();"},
    {"domain/system_clock.h", "std::chrono::system_clock::now()"},
    {"server/a.cpp", "std::chrono::steady_clock :: now()"},
    {"server/a.cpp", "std::time(nullptr)"},
    {"server/a.cpp", "std::random_device seed;"},
    {"server/a.cpp", "return rand ();"},
    {"server/a.cpp", "std::rand();"},
    {"domain/a.h", "double price;"},
    {"domain/a.h", "static_cast<float>(x)"},
    {"domain/contract/comanda/v1/menu.proto", "message A { double grams = 1; }"},
    {"server/a.cpp", "QMessageBox::warning(nullptr, a, b);"},
    {"app/a.cpp", "QMessageBox box;"},
    {"tests/a.cpp", "reply->ignoreSslErrors( );"},
    {"tests/a.cpp", "job.setInsecureFallback(true);"},
    {"server/a.cpp", "std::this_thread::sleep_for(1s);"},
    {"ui/a.cpp", "QThread::sleep(1);"},
    {"ui/a.cpp", "QThread::msleep(1);"},
});

constexpr auto kFree = std::to_array<TextIn>({
    {"app/a.cpp", "// processEvents\nlog(\"processEvents\");"},
    {"tests/a.cpp", "QCoreApplication::processEvents(); QEventLoop loop;"},
    {"app/a.cpp", "reprocessEvents(); processEventsOf(x);"},
    {"server/host/system_clock.cpp", "std::chrono::system_clock::now()"},
    {"app/system_clock_posix.cpp", "std::chrono::steady_clock::now()"},
    {"tests/bench/a.cpp", "std::chrono::steady_clock::now()"},
    {"server/a.cpp", "m_clock.now(); using Clock = std::chrono::system_clock;"},
    {"server/trust/system_id_source.cpp", "std::random_device seed;"},
    {"server/a.cpp", "auto operand(int); strand(1); int rand = 0;"},
    {"domain/a.h", "int doubled; bool isFloat; // a double\n"},
    {"server/a.cpp", "double seconds = 0;"},
    {"ui/a.cpp", "QMessageBox box;"},
    {"server/a.cpp", "reply->ignoreSslErrors({pinned});"},
    {"server/a.cpp", "runtime(1); std::time_t t;"},
    {"README.md", "double processEvents"},
});

TEST(WordRule, refusesEveryBannedWord) {
  for (const TextIn& tried : kBanned) {
    EXPECT_EQ(checkWords({tried.path, tried.text}).size(), 1U) << tried.path << ": " << tried.text;
  }
}

TEST(WordRule, letsEverythingElsePass) {
  for (const TextIn& tried : kFree) {
    EXPECT_EQ(checkWords({tried.path, tried.text}).size(), 0U) << tried.path << ": " << tried.text;
  }
}

TEST(WordRule, namesLineAndReplacement) {
  const auto violations = checkWords({"domain/values/money.h", "int a;\n\nlong double b;\n"});
  ASSERT_EQ(violations.size(), 1U);
  EXPECT_EQ(violations[0].line, 3);
  EXPECT_EQ(violations[0].rule, "banned word");
  EXPECT_NE(violations[0].advice.find("domain/values/money.h"), std::string::npos);
}

TEST(WordRule, findsEveryPlace) {
  EXPECT_EQ(checkWords({"domain/a.h", "double a; double b;\nfloat c;"}).size(), 3U);
}

} // namespace
} // namespace comanda::rules
