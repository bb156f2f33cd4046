// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"
#include "server/http/message.h"

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace comanda::metrics {

/// Where lines of a log go. Called on the host thread; must not block.
class LogOutput {
public:
  virtual ~LogOutput() = default;
  /// A line without its end.
  virtual void write(std::string line) = 0;
};

enum class LogLevel { Info, Warning, Error };

/// What a log may know of a request: nothing of what was said in it.
struct RequestRecord {
  std::string id; ///< The host's own.
  http::Method method = http::Method::Get;
  std::string route; ///< The route's pattern, "" where none matched; never the path, which may hold a code.
  int status = 0;
  std::chrono::microseconds took{};
  std::string staffId;   ///< "" for nobody; an id, never a name.
  std::size_t bytes = 0; ///< Of the answer's body.
};

/// Writes a line of JSON for every request:
///
///     {"time":"2026-03-14T18:00:00.125Z","level":"info","what":"request","request":"…","method":"POST",
///      "route":"/api/v1/orders","status":201,"ms":3.250,"user":"…","bytes":812}
///
/// and for everything else that an operator should know. Answers of 500 and more are errors, of 429 and 401
/// warnings. Neither bodies nor query strings, headers, addresses or names ever come here.
class RequestLog {
public:
  /// Both outlive this.
  RequestLog(const ports::Clock& clock, LogOutput& output) : m_clock(clock), m_output(output) {}

  void done(const RequestRecord& record);
  /// Something else: `what` is one of our own words, such as "journal_failed"; `detail` a sentence of ours.
  void note(LogLevel level, std::string_view what, std::string_view detail);

private:
  std::string begin(LogLevel level, std::string_view what) const;

  const ports::Clock& m_clock;
  LogOutput& m_output;
};

} // namespace comanda::metrics
