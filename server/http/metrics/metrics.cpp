// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/metrics/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/family.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <array>
#include <unordered_map>
#include <utility>

namespace comanda::metrics {
namespace {

using prometheus::BuildCounter;
using prometheus::BuildGauge;
using prometheus::BuildHistogram;
using prometheus::Counter;
using prometheus::Family;
using prometheus::Gauge;
using prometheus::Histogram;

// An order is answered within a few milliseconds; a login takes some hundred.
const Histogram::BucketBoundaries kSeconds = {0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05,
                                              0.1,    0.25,  0.5,    1,     2.5,  5,     10};
const Histogram::BucketBoundaries kEventsOfACommit = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 4096};

constexpr std::array kTicketStates = {std::pair(v1::QUEUED, "queued"),
                                      std::pair(v1::TICKET_PREPARING, "preparing"),
                                      std::pair(v1::TICKET_READY, "ready")};

std::string statusClassOf(int status) {
  return std::string(1, static_cast<char>('0' + status / 100)) + "xx";
}

std::string_view nameOf(LoginKind kind) {
  switch (kind) {
  case LoginKind::Login: return "login";
  case LoginKind::Refresh: return "refresh";
  case LoginKind::SetUp: return "set_up";
  }
  return "";
}

std::string_view outcomeOf(std::optional<trust::LoginFault> fault) {
  if (!fault) {
    return "accepted";
  }
  switch (*fault) {
  case trust::LoginFault::WrongCredentials: return "wrong_credentials";
  case trust::LoginFault::TooMany: return "too_many";
  case trust::LoginFault::NotValid: return "not_valid";
  case trust::LoginFault::Reused: return "reused";
  case trust::LoginFault::NotSetUp: return "not_set_up";
  case trust::LoginFault::Overloaded: return "overloaded";
  case trust::LoginFault::Unsuitable: return "unsuitable";
  }
  return "";
}

} // namespace

std::string_view nameOf(http::Method method) {
  switch (method) {
  case http::Method::Get: return "GET";
  case http::Method::Head: return "HEAD";
  case http::Method::Post: return "POST";
  case http::Method::Put: return "PUT";
  case http::Method::Delete: return "DELETE";
  case http::Method::Options: return "OPTIONS";
  }
  return "";
}

struct Metrics::Series {
  prometheus::Registry registry;

  Family<Counter>& requests = BuildCounter()
                                  .Name("comanda_http_requests_total")
                                  .Help("Requests that were answered, by route, method and class of status.")
                                  .Register(registry);
  Family<Histogram>& durations = BuildHistogram()
                                     .Name("comanda_http_request_duration_seconds")
                                     .Help("From a request's last byte to its answer, by route and method.")
                                     .Register(registry);
  Family<Counter>& logins = BuildCounter()
                                .Name("comanda_logins_total")
                                .Help("Logins, refreshes and set-ups, by outcome.")
                                .Register(registry);
  Family<Counter>& rateHits =
      BuildCounter()
          .Name("comanda_rate_limit_hits_total")
          .Help("Requests that had to wait, by class and whose allowance was used up.")
          .Register(registry);
  Family<Gauge>& tickets = BuildGauge()
                               .Name("comanda_tickets")
                               .Help("Kitchen tickets that are not served yet, by state.")
                               .Register(registry);

  Counter& commits = counter("comanda_commits_total", "Transactions of the journal.");
  Counter& events = counter("comanda_events_total", "Events of the journal.");
  Histogram& commitEvents = BuildHistogram()
                                .Name("comanda_commit_events")
                                .Help("How many events went into one transaction of the journal.")
                                .Register(registry)
                                .Add({}, kEventsOfACommit);
  Family<Counter>& refused = BuildCounter()
                                 .Name("comanda_refused_total")
                                 .Help("What the gate turned away before it was a request, by reason.")
                                 .Register(registry);
  Gauge& connections =
      gauge("comanda_connections", "Connections that are open, WebSockets and silent ones included.");
  Gauge& sequence = gauge("comanda_journal_sequence", "The last durable event of the journal.");
  Gauge& terminals = gauge("comanda_terminals", "Terminals on the link.");
  Gauge& eventClients = gauge("comanda_event_clients", "Clients of the live events.");
  Gauge& openOrders = gauge("comanda_open_orders", "Orders that are open.");
  Gauge& readOnly = gauge("comanda_read_only", "1 when the host takes no changes any more.");

  struct Requests {
    Counter* count;
    Histogram* duration;
  };
  std::unordered_map<std::string, Requests> known; ///< By method, class of status and route.

  Counter& counter(const char* name, const char* help) {
    return BuildCounter().Name(name).Help(help).Register(registry).Add({});
  }
  Gauge& gauge(const char* name, const char* help) {
    return BuildGauge().Name(name).Help(help).Register(registry).Add({});
  }
};

Metrics::Metrics(std::uint64_t journalSeq) : m_series(std::make_unique<Series>()) {
  m_series->sequence.Set(static_cast<double>(journalSeq));
}

Metrics::~Metrics() = default;

void Metrics::requestDone(http::Method method, std::string_view route, int status,
                          std::chrono::microseconds took) {
  const std::string statusClass = statusClassOf(status);
  const std::string name(nameOf(method));
  const std::string pattern(route.empty() ? "none" : route);
  const auto [known, isNew] = m_series->known.try_emplace(name + statusClass + pattern);
  if (isNew) {
    known->second = {
        .count = &m_series->requests.Add({{"method", name}, {"route", pattern}, {"status", statusClass}}),
        .duration = &m_series->durations.Add({{"method", name}, {"route", pattern}}, kSeconds)};
  }
  known->second.count->Increment();
  known->second.duration->Observe(std::chrono::duration<double>(took).count());
}

void Metrics::committed(const host::Commit& commit) {
  const auto events = static_cast<double>(commit.events.size());
  m_series->commits.Increment();
  m_series->events.Increment(events);
  m_series->commitEvents.Observe(events);
  m_series->sequence.Set(static_cast<double>(commit.events.back().seq()));
}

void Metrics::loginDone(LoginKind kind, std::optional<trust::LoginFault> fault) {
  m_series->logins.Add({{"kind", std::string(nameOf(kind))}, {"outcome", std::string(outcomeOf(fault))}})
      .Increment();
}

void Metrics::rateLimited(RateClass rateClass, RateScope scope) {
  m_series->rateHits.Add({{"class", std::string(nameOf(rateClass))}, {"scope", std::string(nameOf(scope))}})
      .Increment();
}

std::string Metrics::text(const Standing& standing) {
  m_series->connections.Set(static_cast<double>(standing.gate.connections));
  for (std::size_t i = 0; i < http::kRefusalReasons; ++i) {
    const auto reason = static_cast<http::RefusedFor>(i);
    Counter& count = m_series->refused.Add({{"reason", std::string(http::nameOf(reason))}});
    count.Increment(static_cast<double>(standing.gate.refusedFor(reason)) - count.Value());
  }
  m_series->terminals.Set(static_cast<double>(standing.terminals));
  m_series->eventClients.Set(static_cast<double>(standing.eventClients));
  m_series->openOrders.Set(static_cast<double>(standing.openOrders));
  m_series->readOnly.Set(standing.isReadOnly ? 1 : 0);
  for (const auto& [state, name] : kTicketStates) {
    const auto count = standing.tickets.find(state);
    m_series->tickets.Add({{"state", name}})
        .Set(count == standing.tickets.end() ? 0 : static_cast<double>(count->second));
  }
  return prometheus::TextSerializer().Serialize(m_series->registry.Collect());
}

Standing countHouse(const domain::House& house) {
  Standing standing;
  house.orders.forEach([&](const v1::Order& order) { standing.openOrders += order.status() == v1::OPEN; });
  house.tickets.forEach([&](const v1::Ticket& ticket) {
    if (ticket.state() != v1::TICKET_SERVED) {
      ++standing.tickets[ticket.state()];
    }
  });
  return standing;
}

http::Response metricsResponse(std::string text) {
  http::Response response{.body = QByteArray::fromStdString(text)};
  response.headers.push_back({"Content-Type", "text/plain; version=0.0.4; charset=utf-8"});
  return response;
}

} // namespace comanda::metrics
