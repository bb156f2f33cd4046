// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/metrics/rate_limiter.h"

#include <QHostAddress>
#include <algorithm>
#include <utility>

namespace comanda::metrics {
namespace {

constexpr std::array<std::string_view, kRateClasses> kClassNames = {"login",  "read",  "write",
                                                                    "report", "batch", "socket"};

std::size_t indexOf(RateClass rateClass) {
  return static_cast<std::size_t>(rateClass);
}

// IPv6 by its network alone.
std::string networkOf(std::string_view address) {
  if (address.find(':') == std::string_view::npos) {
    return std::string(address);
  }
  const QHostAddress parsed(QString::fromLatin1(address.data(), static_cast<qsizetype>(address.size())));
  if (parsed.protocol() != QAbstractSocket::IPv6Protocol) {
    return std::string(address);
  }
  const Q_IPV6ADDR bytes = parsed.toIPv6Address();
  return {reinterpret_cast<const char*>(bytes.c), 8};
}

} // namespace

std::string_view nameOf(RateClass rateClass) {
  return kClassNames[indexOf(rateClass)];
}

std::string_view nameOf(RateScope scope) {
  return scope == RateScope::Address ? "address" : "user";
}

RateLimiter::RateLimiter(const ports::Clock& clock, const RateRules& rules, std::size_t bucketsMax)
    : m_clock(clock),
      m_rules(rules),
      m_bucketsMax(std::max<std::size_t>(bucketsMax, 1)) {}

std::optional<RateHit> RateLimiter::address(std::string_view address, RateClass rateClass) {
  return take(RateScope::Address, networkOf(address), rateClass, m_rules.ofAddress[indexOf(rateClass)]);
}

std::optional<RateHit> RateLimiter::user(std::string_view staffId, RateClass rateClass) {
  return take(RateScope::User, std::string(staffId), rateClass, m_rules.ofUser[indexOf(rateClass)]);
}

std::optional<RateHit> RateLimiter::take(RateScope scope, std::string key, RateClass rateClass,
                                         const Rate& rate) {
  if (rate.isUnlimited()) {
    return std::nullopt;
  }
  key += static_cast<char>('a' + (scope == RateScope::User ? kRateClasses : 0) + indexOf(rateClass));
  const std::chrono::microseconds now = m_clock.steady();
  TokenBucket& bucket = bucketOf(key);
  const std::chrono::microseconds wait = bucket.wait(rate, now);
  if (wait.count() == 0) {
    bucket.take(rate, now);
    return std::nullopt;
  }
  if (m_onHit) {
    m_onHit(rateClass, scope);
  }
  return RateHit{.scope = scope, .retryAfter = std::chrono::ceil<std::chrono::seconds>(wait)};
}

TokenBucket& RateLimiter::bucketOf(const std::string& key) {
  if (const auto known = m_byKey.find(key); known != m_byKey.end()) {
    m_buckets.splice(m_buckets.begin(), m_buckets, known->second);
    return known->second->tokens;
  }
  if (m_buckets.size() >= m_bucketsMax) {
    m_byKey.erase(m_buckets.back().key);
    m_buckets.pop_back();
  }
  m_buckets.push_front({.key = key, .tokens = {}});
  m_byKey.emplace(m_buckets.front().key, m_buckets.begin());
  return m_buckets.front().tokens;
}

} // namespace comanda::metrics
