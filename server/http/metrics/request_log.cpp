// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/metrics/request_log.h"

#include "domain/values/instant.h"
#include "server/http/metrics/metrics.h"
#include "server/http/rest/json_writer.h"

namespace comanda::metrics {
namespace {

std::string_view nameOf(LogLevel level) {
  switch (level) {
  case LogLevel::Info: return "info";
  case LogLevel::Warning: return "warning";
  case LogLevel::Error: return "error";
  }
  return "";
}

LogLevel levelOf(int status) {
  if (status >= 500) {
    return LogLevel::Error;
  }
  return status == 401 || status == 429 ? LogLevel::Warning : LogLevel::Info;
}

// Milliseconds with three decimals.
std::string millisecondsText(std::chrono::microseconds time) {
  const std::string fraction = std::to_string(time.count() % 1'000);
  return std::to_string(time.count() / 1'000) + "." + std::string(3 - fraction.size(), '0') + fraction;
}

} // namespace

std::string RequestLog::begin(LogLevel level, std::string_view what) const {
  std::string line = "{\"time\":\"" + values::formatRfc3339(m_clock.now());
  line.append("\",\"level\":\"").append(nameOf(level)).append("\",\"what\":");
  rest::appendJsonText(line, what);
  return line;
}

void RequestLog::done(const RequestRecord& record) {
  std::string line = begin(levelOf(record.status), "request");
  line.append(",\"request\":");
  rest::appendJsonText(line, record.id);
  line.append(",\"method\":\"").append(metrics::nameOf(record.method)).append("\",\"route\":");
  rest::appendJsonText(line, record.route);
  line.append(",\"status\":").append(std::to_string(record.status));
  line.append(",\"ms\":").append(millisecondsText(record.took)).append(",\"user\":");
  rest::appendJsonText(line, record.staffId);
  line.append(",\"bytes\":").append(std::to_string(record.bytes)).append("}");
  m_output.write(std::move(line));
}

void RequestLog::note(LogLevel level, std::string_view what, std::string_view detail) {
  std::string line = begin(level, what);
  line.append(",\"detail\":");
  rest::appendJsonText(line, detail);
  line.append("}");
  m_output.write(std::move(line));
}

} // namespace comanda::metrics
