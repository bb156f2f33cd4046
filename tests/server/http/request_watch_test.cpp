// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/request_watch.h"
#include "tests/support/manual_clock.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace comanda::testing {
namespace {

struct Lines : metrics::LogOutput {
  void write(std::string line) override { lines.push_back(std::move(line)); }
  std::vector<std::string> lines;
};

TEST(RequestWatch, LogsHowLongEveryRequestTookAndHowMuchWasAnswered) {
  using std::chrono::milliseconds;
  ManualClock clock;
  Lines output;
  metrics::RateLimiter rates(clock, {});
  metrics::Metrics metrics(0);
  metrics::RequestLog log(clock, output);
  http::RequestWatch watch(rates, metrics, log, clock);
  const http::Request slow{.method = http::Method::Get, .path = "/slow", .id = "1"};
  const http::Request quick{.method = http::Method::Post, .path = "/quick", .id = "2"};
  watch.begin(slow);
  clock.pass(milliseconds(5));
  watch.begin(quick);
  clock.pass(milliseconds(2));
  watch.answered(quick, "/{name}", "sara", {.status = 201, .body = "hello"});
  watch.answered(slow, "/{name}", "", {.status = 404});
  ASSERT_EQ(output.lines.size(), 2U);
  EXPECT_NE(output.lines[0].find(R"("status":201,"ms":2.000,"user":"sara","bytes":5})"), std::string::npos)
      << output.lines[0];
  EXPECT_NE(output.lines[1].find(R"("status":404,"ms":7.000,"user":"","bytes":0})"), std::string::npos)
      << output.lines[1];
}

} // namespace
} // namespace comanda::testing
