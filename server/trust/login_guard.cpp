// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trust/login_guard.h"

#include <algorithm>

namespace comanda::trust {
namespace {

using std::chrono::microseconds;
using std::chrono::seconds;

constexpr int kDoublingsMax = 30;

std::string atAddress(std::string_view user, std::string_view address) {
  return std::string(user) + '\n' + std::string(address); // in neither of them
}

template <class Map, class Age>
auto oldestIn(Map& map, Age age) {
  return std::ranges::min_element(map, {}, [&](const auto& entry) { return age(entry.second); });
}

} // namespace

microseconds FailureTable::wait(const std::string& key, microseconds now) const {
  const auto found = m_failures.find(key);
  if (found == m_failures.end() || now - found->second.last >= kRememberedFor) {
    return microseconds::zero();
  }
  const int over = found->second.count - m_rule.freeFailures;
  if (over < 0) {
    return microseconds::zero();
  }
  const microseconds delay =
      std::min<microseconds>(seconds(std::int64_t{1} << std::min(over, kDoublingsMax)), m_rule.delayMax);
  return std::max(microseconds::zero(), found->second.last + delay - now);
}

void FailureTable::fail(const std::string& key, microseconds now) {
  auto found = m_failures.find(key);
  if (found == m_failures.end()) {
    makeRoom(now);
    found = m_failures.emplace(key, Failures()).first;
  } else if (now - found->second.last >= kRememberedFor) {
    found->second = {};
  }
  ++found->second.count;
  found->second.last = now;
}

void FailureTable::takeBack(const std::string& key) {
  const auto found = m_failures.find(key);
  if (found != m_failures.end() && --found->second.count <= 0) {
    m_failures.erase(found);
  }
}

void FailureTable::makeRoom(microseconds now) {
  if (m_failures.size() < kKeysMax) {
    return;
  }
  std::erase_if(m_failures, [&](const auto& entry) { return now - entry.second.last >= kRememberedFor; });
  if (m_failures.size() >= kKeysMax) {
    m_failures.erase(oldestIn(m_failures, [](const Failures& failures) { return failures.last; }));
  }
}

std::optional<seconds> LoginGuard::begin(std::string_view user, std::string_view address) {
  const microseconds now = m_clock.steady();
  const std::string pair = atAddress(user, address);
  const std::string byUser(user);
  const std::string byAddress(address);
  microseconds wait = m_usersAtAddresses.wait(pair, now);
  if (!m_familiar.contains(pair)) {
    wait = std::max({wait, m_addresses.wait(byAddress, now), m_users.wait(byUser, now)});
  }
  if (wait > microseconds::zero()) {
    return std::chrono::ceil<seconds>(wait);
  }
  m_usersAtAddresses.fail(pair, now);
  m_addresses.fail(byAddress, now);
  m_users.fail(byUser, now);
  return std::nullopt;
}

void LoginGuard::succeeded(std::string_view user, std::string_view address) {
  const std::string pair = atAddress(user, address);
  // Others' failures stay: whoever has an account here must not wipe out what they did to another one.
  abandoned(user, address);
  m_usersAtAddresses.forget(pair);
  if (m_familiar.size() >= kFamiliarMax && !m_familiar.contains(pair)) {
    m_familiar.erase(oldestIn(m_familiar, [](microseconds last) { return last; }));
  }
  m_familiar[pair] = m_clock.steady();
}

void LoginGuard::abandoned(std::string_view user, std::string_view address) {
  m_usersAtAddresses.takeBack(atAddress(user, address));
  m_addresses.takeBack(std::string(address));
  m_users.takeBack(std::string(user));
}

} // namespace comanda::trust
