// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/request_watch.h"

namespace comanda::http {
namespace {

metrics::RateClass classOf(const rest::Route& route) {
  switch (route.rate) {
  case rest::RateClass::Login: return metrics::RateClass::Login;
  case rest::RateClass::Read: return metrics::RateClass::Read;
  case rest::RateClass::Write: return metrics::RateClass::Write;
  case rest::RateClass::Report: return metrics::RateClass::Report;
  case rest::RateClass::Batch: return metrics::RateClass::Batch;
  }
  return metrics::RateClass::Write;
}

} // namespace

void RequestWatch::begin(const Request& request) {
  m_begun.insert_or_assign(request.id, m_clock.steady());
}

std::optional<std::chrono::seconds> RequestWatch::mustWait(const Request& request, const rest::Route& route,
                                                           std::string_view staffId) {
  const auto hit = staffId.empty() ? m_rates.address(request.address, classOf(route))
                                   : m_rates.user(staffId, classOf(route));
  return hit ? std::optional(hit->retryAfter) : std::nullopt;
}

void RequestWatch::answered(const Request& request, std::string_view pattern, std::string_view staffId,
                            const Response& response) {
  std::chrono::microseconds took{};
  if (auto begun = m_begun.extract(request.id); !begun.empty()) {
    took = m_clock.steady() - begun.mapped();
  }
  m_metrics.requestDone(request.method, pattern, response.status, took);
  m_log.done({.id = request.id,
              .method = request.method,
              .route = std::string(pattern),
              .status = response.status,
              .took = took,
              .staffId = std::string(staffId),
              .bytes = static_cast<std::size_t>(response.body.size())});
}

} // namespace comanda::http
