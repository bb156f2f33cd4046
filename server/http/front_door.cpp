// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/front_door.h"

#include "domain/staff/permission_matrix.h"
#include "server/http/quiet_protobuf.h"
#include "server/http/rest/problem.h"

#include <QHostAddress>
#include <utility>

namespace comanda::http {
namespace {

constexpr std::string_view kLive = "/health/live";
constexpr std::string_view kReady = "/health/ready";
constexpr std::string_view kHealth = "/health";
constexpr std::string_view kMetrics = "/metrics";

constexpr int kSwitchingProtocols = 101;

bool isWatching(std::string_view path) {
  return path == kLive || path == kReady || path == kHealth || path == kMetrics;
}

bool isLoopback(const std::string& address) {
  return QHostAddress(QString::fromStdString(address)).isLoopback();
}

} // namespace

Result<std::unique_ptr<FrontDoor>> FrontDoor::open(host::Host& host, trust::HostLogins& logins,
                                                   Options options, const ports::Clock& clock,
                                                   ports::IdSource& ids, metrics::LogOutput& log) {
  quietProtobuf();
  std::unique_ptr<FrontDoor> door(new FrontDoor(host, logins, std::move(options), clock, ids, log));
  auto server = Server::listen(door->m_options.server, clock, *door);
  if (!server) {
    return std::unexpected(std::move(server.error()));
  }
  door->m_server = *std::move(server);
  door->m_api =
      std::make_unique<rest::Api>(rest::Services{.dispatcher = host.dispatcher(),
                                                 .queries = host.queries(),
                                                 .logins = door->m_logins,
                                                 .ids = ids,
                                                 .clock = clock,
                                                 .secrets = door->m_secrets,
                                                 .publicUrl = door->m_options.publicUrl},
                                  rest::Api::Options{.origins = door->m_options.origins}, &door->m_watch);
  return door;
}

FrontDoor::FrontDoor(host::Host& host, trust::HostLogins& logins, Options options, const ports::Clock& clock,
                     ports::IdSource& ids, metrics::LogOutput& log)
    : m_host(host),
      m_clock(clock),
      m_options(std::move(options)),
      m_since(clock.steady()),
      m_metrics(host.dispatcher().house().position.get().seq),
      m_rates(clock, m_options.rates),
      m_log(clock, log),
      m_watch(m_rates, m_metrics, m_log, clock),
      m_logins(logins, m_metrics),
      m_secrets(logins.passwords()),
      m_live(host, m_logins, clock, ids),
      m_commits(host.onCommit([this](const host::Commit& commit) { m_metrics.committed(commit); })) {
  m_rates.onHit([this](metrics::RateClass rateClass, metrics::RateScope scope) {
    m_metrics.rateLimited(rateClass, scope);
  });
}

FrontDoor::~FrontDoor() = default;

void FrontDoor::drain(std::function<void()> onDrained) {
  m_live.closeAll();
  m_server->drain(std::move(onDrained));
}

void FrontDoor::onRequest(Request request, Answer answer) {
  m_watch.begin(request);
  if (!isWatching(request.path)) {
    m_api->handle(std::move(request), std::move(answer));
    return;
  }
  Response response = watched(request);
  rest::addSafety(response, request.id);
  m_watch.answered(request, request.path, "", response);
  answer(std::move(response));
}

std::optional<Response> FrontDoor::onUpgrade(const Request& request) {
  m_watch.begin(request);
  auto hit = m_rates.address(request.address, metrics::RateClass::Socket);
  std::string staffId;
  if (!hit) {
    if (const auto session = m_logins.check(live::tokenOf(request))) {
      staffId = session->staffId;
      hit = m_rates.user(staffId, metrics::RateClass::Socket);
    }
  }
  auto refused =
      hit ? rest::responseOf(rest::tooMany(hit->retryAfter), request.id) : m_live.onUpgrade(request);
  if (refused) {
    rest::addSafety(*refused, request.id);
  }
  m_watch.answered(request, live::LiveDoor::isAt(request.path) ? request.path : "", staffId,
                   refused ? *refused : Response{.status = kSwitchingProtocols});
  return refused;
}

void FrontDoor::onWebSocket(Request request, std::unique_ptr<QWebSocket> socket) {
  m_live.onWebSocket(request, std::move(socket));
}

// Programs on the host's own computer and those who may read reports may watch. Access tokens live too short
// for Prometheus on another machine, which therefore asks through something that logs in, or runs here.
std::optional<rest::Failure> FrontDoor::whyNotWatch(const Request& request) {
  if (m_options.isOpenToThisComputer && isLoopback(request.address)) {
    return std::nullopt;
  }
  if (const auto hit = m_rates.address(request.address, metrics::RateClass::Read)) {
    return rest::tooMany(hit->retryAfter);
  }
  const auto session = m_logins.check(live::tokenOf(request));
  if (!session) {
    return rest::notLoggedIn("Only for those who may read reports, and on the host itself.");
  }
  if (const auto hit = m_rates.user(session->staffId, metrics::RateClass::Read)) {
    return rest::tooMany(hit->retryAfter);
  }
  if (!staff::isPermitted(m_host.dispatcher().house(), session->staffId, v1::PERMISSION_READ_REPORTS)) {
    return rest::notPermitted(v1::PERMISSION_READ_REPORTS);
  }
  return std::nullopt;
}

Response FrontDoor::watched(const Request& request) {
  if (request.method != Method::Get && request.method != Method::Head) {
    return rest::responseOf(
        rest::failure(405, "method-not-allowed", "The path has no such method.").with("Allow", "GET, HEAD"),
        request.id);
  }
  if (request.path == kLive) {
    return metrics::liveness();
  }
  if (request.path == kReady) {
    return metrics::readiness(m_host.dispatcher());
  }
  if (const auto refused = whyNotWatch(request)) {
    return rest::responseOf(*refused, request.id);
  }
  if (request.path == kMetrics) {
    return metrics::metricsResponse(m_metrics.text(standing()));
  }
  const auto& position = m_host.dispatcher().house().position.get();
  return metrics::health(m_host.dispatcher(), {.version = m_options.version,
                                               .uptime = std::chrono::duration_cast<std::chrono::seconds>(
                                                   m_clock.steady() - m_since),
                                               .epoch = position.epoch,
                                               .journalSeq = position.seq,
                                               .standing = standing()});
}

metrics::Standing FrontDoor::standing() const {
  metrics::Standing standing = metrics::countHouse(m_host.dispatcher().house());
  standing.terminals = m_live.links().terminals();
  standing.eventClients = m_live.events().clients();
  standing.gate = m_server->counters();
  standing.isReadOnly = m_host.dispatcher().failure().has_value();
  return standing;
}

} // namespace comanda::http
