// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace comanda::trust {

/// After so many failures each further one is answered with a longer delay: 1 s, 2 s, 4 s … up to a limit.
struct DelayRule {
  int freeFailures = 0;
  std::chrono::seconds delayMax{};
};

/// Failures by key, with a rule. Forgets a key an hour after its last failure, and the one that failed
/// longest ago when there are too many.
class FailureTable {
public:
  static constexpr std::chrono::hours kRememberedFor{1};
  static constexpr std::size_t kKeysMax = 4096;

  explicit FailureTable(DelayRule rule) : m_rule(rule) {}

  /// How long the next attempt has to wait; zero when it may be made.
  std::chrono::microseconds wait(const std::string& key, std::chrono::microseconds now) const;
  void fail(const std::string& key, std::chrono::microseconds now);
  /// The last failure was none.
  void takeBack(const std::string& key);
  void forget(const std::string& key) { m_failures.erase(key); }
  std::size_t size() const { return m_failures.size(); }

private:
  struct Failures {
    int count = 0;
    std::chrono::microseconds last{};
  };
  void makeRoom(std::chrono::microseconds now);

  DelayRule m_rule;
  std::unordered_map<std::string, Failures> m_failures;
};

/// Makes guessing slow without locking anybody out who belongs here.
///
/// The long delay is for one user at one address: whoever guesses locks themselves out and no one else. One
/// address that tries many users, and one user tried from many addresses, wait for seconds only; and neither
/// concerns a user at an address from where they have logged in lately.
///
/// An attempt counts as failed from its beginning, so that many at once are not free. Memory is bounded.
/// Lives on the host thread.
class LoginGuard {
public:
  static constexpr DelayRule kUserAtAddress{.freeFailures = 5, .delayMax = std::chrono::minutes(15)};
  static constexpr DelayRule kAddress{.freeFailures = 20, .delayMax = std::chrono::seconds(30)};
  static constexpr DelayRule kUser{.freeFailures = 10, .delayMax = std::chrono::seconds(5)};
  static constexpr std::size_t kFamiliarMax = 4096;

  explicit LoginGuard(const ports::Clock& clock)
      : m_clock(clock),
        m_usersAtAddresses(kUserAtAddress),
        m_addresses(kAddress),
        m_users(kUser) {}

  /// Before an attempt: nothing when it may be made, otherwise how long to wait (rounded up). After an
  /// attempt that was made call succeeded or, when it came to no end, abandoned; a failed one is left as it
  /// is.
  std::optional<std::chrono::seconds> begin(std::string_view user, std::string_view address);
  void succeeded(std::string_view user, std::string_view address);
  void abandoned(std::string_view user, std::string_view address);

private:
  const ports::Clock& m_clock;
  FailureTable m_usersAtAddresses;
  FailureTable m_addresses;
  FailureTable m_users;
  std::unordered_map<std::string, std::chrono::microseconds> m_familiar; ///< User at address: last success.
};

} // namespace comanda::trust
