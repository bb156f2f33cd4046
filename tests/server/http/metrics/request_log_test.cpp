// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/metrics/line_writer.h"
#include "server/http/metrics/request_log.h"
#include "tests/support/event_loop.h"
#include "tests/support/manual_clock.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <condition_variable>
#include <mutex>
#include <sstream>
#include <streambuf>
#include <string>
#include <vector>

namespace comanda::testing {
namespace {

using ::testing::ElementsAre;
using namespace std::chrono_literals;

struct Lines : metrics::LogOutput {
  void write(std::string line) override { lines.push_back(std::move(line)); }
  std::vector<std::string> lines;
};

TEST(RequestLog, WritesALineOfJsonForEveryRequest) {
  ManualClock clock;
  Lines output;
  metrics::RequestLog log(clock, output);
  log.done({.id = "r-17",
            .method = http::Method::Post,
            .route = "/api/v1/orders/{id}/lines",
            .status = 201,
            .took = 3'052us,
            .staffId = "sara",
            .bytes = 812});
  EXPECT_THAT(
      output.lines,
      ElementsAre(R"({"time":"2026-03-14T18:00:00Z","level":"info","what":"request","request":"r-17",)"
                  R"("method":"POST","route":"/api/v1/orders/{id}/lines","status":201,"ms":3.052,)"
                  R"("user":"sara","bytes":812})"));
}

TEST(RequestLog, SaysHowBadItWas) {
  ManualClock clock;
  Lines output;
  metrics::RequestLog log(clock, output);
  for (const int status : {200, 404, 401, 429, 500, 503}) {
    log.done({.id = "r", .route = "", .status = status, .staffId = ""});
  }
  std::vector<std::string> levels;
  for (const std::string& line : output.lines) {
    levels.push_back(QJsonDocument::fromJson(QByteArray::fromStdString(line))
                         .object()[QStringLiteral("level")]
                         .toString()
                         .toStdString());
  }
  EXPECT_THAT(levels, ElementsAre("info", "info", "warning", "warning", "error", "error"));
}

TEST(RequestLog, KeepsALineALineWhateverIsInIt) {
  ManualClock clock;
  Lines output;
  metrics::RequestLog log(clock, output);
  log.note(metrics::LogLevel::Error, "journal_failed", "a \"quote\", a \\ and\na line\x01");
  ASSERT_EQ(output.lines.size(), 1U);
  EXPECT_EQ(output.lines[0].find('\n'), std::string::npos);
  const QJsonObject line = QJsonDocument::fromJson(QByteArray::fromStdString(output.lines[0])).object();
  EXPECT_EQ(line[QStringLiteral("detail")].toString(), QStringLiteral("a \"quote\", a \\ and\na line\x01"));
}

TEST(LineWriter, WritesEveryLineInOrder) {
  std::ostringstream stream;
  {
    metrics::LineWriter writer(stream);
    for (int i = 0; i < 1'000; ++i) {
      writer.write(std::to_string(i));
    }
  } // what waits is written
  std::istringstream lines(stream.str());
  int next = 0;
  for (std::string line; std::getline(lines, line); ++next) {
    ASSERT_EQ(line, std::to_string(next));
  }
  EXPECT_EQ(next, 1'000);
}

/// A pipe that nobody reads until the test says so.
class StuckStream : public std::streambuf {
public:
  void letGo() {
    const std::lock_guard lock(m_mutex);
    m_isFree = true;
    m_freed.notify_all();
  }
  std::string text() {
    const std::lock_guard lock(m_mutex);
    return m_text;
  }

protected:
  std::streamsize xsputn(const char* bytes, std::streamsize size) override {
    std::unique_lock lock(m_mutex);
    m_freed.wait(lock, [this] { return m_isFree; });
    m_text.append(bytes, static_cast<std::size_t>(size));
    return size;
  }
  int overflow(int c) override {
    const char byte = static_cast<char>(c);
    xsputn(&byte, 1);
    return c;
  }

private:
  std::mutex m_mutex;
  std::condition_variable m_freed;
  bool m_isFree = false;
  std::string m_text;
};

TEST(LineWriter, HoldsNobodyUpAndSaysHowManyLinesWereLost) {
  StuckStream stuck;
  std::ostream stream(&stuck);
  metrics::LineWriter writer(stream, 10);
  for (int i = 0; i < 100; ++i) {
    writer.write("line");
  }
  EXPECT_EQ(stuck.text(), "") << "and yet we are here";
  stuck.letGo();
  ASSERT_TRUE(eventually([&] { return stuck.text().size() == 50; })) << "ten lines were kept";
  writer.write("after");
  ASSERT_TRUE(eventually([&] { return stuck.text().find("\"lines\":90") != std::string::npos; }));
}

} // namespace
} // namespace comanda::testing
