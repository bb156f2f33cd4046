// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"
#include "server/http/metrics/token_bucket.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <functional>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace comanda::metrics {

/// Requests of one class draw on one allowance.
enum class RateClass {
  Login, ///< Costs the host an Argon2id.
  Read,
  Write,
  Report, ///< Reads the disk.
  Batch,  ///< Many commands at once.
  Socket, ///< A WebSocket.
};
inline constexpr std::size_t kRateClasses = 6;

/// Whose allowance it is.
enum class RateScope { Address, User };

/// "login", "address", for labels.
std::string_view nameOf(RateClass rateClass);
std::string_view nameOf(RateScope scope);

/// What one address and one user may do. A whole restaurant may sit behind one address, and one user may be
/// an integration that sends every order of a chain: only logins are meant to be slow.
struct RateRules {
  std::array<Rate, kRateClasses> ofAddress = {{
      {.times = 1, .per = std::chrono::seconds(3), .atOnce = 20}, // Login
      {.times = 500, .atOnce = 2'000},                            // Read
      {.times = 500, .atOnce = 2'000},                            // Write
      {.times = 20, .atOnce = 60},                                // Report
      {.times = 10, .atOnce = 40},                                // Batch
      {.times = 50, .atOnce = 1'200},                             // Socket
  }};
  std::array<Rate, kRateClasses> ofUser = {{
      {.times = 1, .per = std::chrono::seconds(3), .atOnce = 10},
      {.times = 200, .atOnce = 1'000},
      {.times = 200, .atOnce = 1'000},
      {.times = 10, .atOnce = 30},
      {.times = 5, .atOnce = 20},
      {.times = 20, .atOnce = 1'000},
  }};

  /// No limits at all, for measurements.
  static RateRules unlimited() { return {.ofAddress = {}, .ofUser = {}}; }
};

/// Why somebody must wait.
struct RateHit {
  RateScope scope = RateScope::Address;
  std::chrono::seconds retryAfter{}; ///< At least 1.
};

/// Token buckets for each address and user and class. Remembers kBucketsMax of them: those that were used
/// least recently are forgotten first, which are the ones that are full again unless somebody has a thousand
/// addresses. Addresses of IPv6 count by their first 64 bits, which is what one subscriber has. Lives on the
/// host thread.
class RateLimiter {
public:
  static constexpr std::size_t kBucketsMax = 20'000;

  using OnHit = std::function<void(RateClass, RateScope)>;

  /// `clock` outlives this.
  RateLimiter(const ports::Clock& clock, const RateRules& rules, std::size_t bucketsMax = kBucketsMax);

  /// Told of everybody who must wait.
  void onHit(OnHit onHit) { m_onHit = std::move(onHit); }

  /// Whether this request must wait; otherwise it has taken its token. Asked for the address as soon as the
  /// class is known, and for the user as soon as that is.
  std::optional<RateHit> address(std::string_view address, RateClass rateClass);
  std::optional<RateHit> user(std::string_view staffId, RateClass rateClass);

  std::size_t buckets() const { return m_buckets.size(); }

private:
  struct Bucket {
    std::string key;
    TokenBucket tokens;
  };

  std::optional<RateHit> take(RateScope scope, std::string key, RateClass rateClass, const Rate& rate);
  TokenBucket& bucketOf(const std::string& key);

  const ports::Clock& m_clock;
  RateRules m_rules;
  std::size_t m_bucketsMax;
  OnHit m_onHit;
  std::list<Bucket> m_buckets;                                               ///< Used last first.
  std::unordered_map<std::string_view, std::list<Bucket>::iterator> m_byKey; ///< Keys lie in m_buckets.
};

} // namespace comanda::metrics
