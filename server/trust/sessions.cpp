// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trust/sessions.h"

#include "domain/values/assert.h"
#include "server/journal/bytes_of.h"
#include "server/trust/base64_url.h"
#include "server/trust/keyed_hash.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace comanda::trust {
namespace {

using journal::Hash;
using journal::StoredSession;

constexpr std::int64_t kCounterMax = 1'000'000'000;

std::int64_t microsOf(values::Instant at) {
  return at.time_since_epoch().count();
}

std::chrono::microseconds since(std::int64_t atUs, values::Instant now) {
  return std::chrono::microseconds(microsOf(now) - atUs);
}

struct TokenParts {
  std::string_view sessionId;
  std::int64_t counter = 0;
  Hash bits{};
};

std::optional<TokenParts> tokenPartsOf(std::string_view token) {
  const std::size_t last = token.rfind('.');
  const std::size_t first = last == 0 || last == std::string_view::npos ? last : token.rfind('.', last - 1);
  if (token.size() > Sessions::kTokenBytesMax || first == std::string_view::npos || first == last) {
    return std::nullopt;
  }
  TokenParts parts{.sessionId = token.substr(0, first)};
  const std::string_view number = token.substr(first + 1, last - first - 1);
  const auto [end, code] = std::from_chars(number.data(), number.data() + number.size(), parts.counter);
  const auto bits = fromBase64Url(token.substr(last + 1));
  if (code != std::errc() || end != number.data() + number.size() || number.front() == '0' ||
      parts.counter < 1 || parts.counter > kCounterMax || !bits || bits->size() != parts.bits.size()) {
    return std::nullopt;
  }
  std::ranges::copy(journal::bytesOf(*bits), parts.bits.begin());
  return parts;
}

} // namespace

Sessions::Sessions(journal::SecretBytes secret, std::vector<StoredSession> stored)
    : m_secret(std::move(secret)) {
  for (StoredSession& session : stored) {
    std::string id = session.id;
    m_sessions.emplace(std::move(id), std::move(session));
  }
}

Sessions::Opened Sessions::open(std::string id, std::string staffId, const Client& client,
                                const Hash& credentials, values::Instant now) {
  Opened opened{.session = {.id = std::move(id),
                            .staffId = std::move(staffId),
                            .counter = 1,
                            .client = clientHash(client),
                            .credentials = credentials,
                            .refreshedAtUs = microsOf(now),
                            .expiresAtUs = microsOf(now + kRefreshFor)},
                .ended = {}};
  opened.ended = makeRoom(opened.session.staffId);
  const bool isNew = m_sessions.emplace(opened.session.id, opened.session).second;
  COMANDA_ASSERT(isNew, "the id of a session is new");
  return opened;
}

std::optional<StoredSession> Sessions::makeRoom(std::string_view staffId) {
  const auto oldest = [&](auto isOne) {
    auto found = m_sessions.end();
    for (auto it = m_sessions.begin(); it != m_sessions.end(); ++it) {
      if (isOne(it->second) &&
          (found == m_sessions.end() || it->second.refreshedAtUs < found->second.refreshedAtUs)) {
        found = it;
      }
    }
    return found;
  };
  const auto isTheirs = [&](const StoredSession& session) { return session.staffId == staffId; };
  const auto theirs =
      std::ranges::count_if(m_sessions, [&](const auto& entry) { return isTheirs(entry.second); });
  auto ends = m_sessions.end();
  if (static_cast<std::size_t>(theirs) >= kOfAPersonMax) {
    ends = oldest(isTheirs);
  } else if (m_sessions.size() >= kSessionsMax) {
    ends = oldest([](const StoredSession&) { return true; });
  }
  if (ends == m_sessions.end()) {
    return std::nullopt;
  }
  return std::move(m_sessions.extract(ends).mapped());
}

Sessions::Refreshed Sessions::refresh(std::string_view token, const Client& client, values::Instant now) {
  const auto parts = tokenPartsOf(token);
  const auto found = parts ? m_sessions.find(std::string(parts->sessionId)) : m_sessions.end();
  if (found == m_sessions.end() || microsOf(now) >= found->second.expiresAtUs ||
      !journal::sameHash(parts->bits, tokenBits(parts->sessionId, parts->counter))) {
    return {};
  }
  StoredSession& session = found->second;
  if (parts->counter >= session.counter) {
    // A later one than we know of is ours too: giving it out was not stored, for the disk had failed.
    session.counter = parts->counter + 1;
    session.client = clientHash(client);
    session.refreshedAtUs = microsOf(now);
    session.expiresAtUs = microsOf(now + kRefreshFor);
    return {.verdict = Verdict::Renewed, .session = session};
  }
  const bool isAMomentAgo = std::chrono::abs(since(session.refreshedAtUs, now)) <= kAnswerAgainFor;
  if (parts->counter + 1 == session.counter && isAMomentAgo &&
      journal::sameHash(session.client, clientHash(client))) {
    return {.verdict = Verdict::Again, .session = session};
  }
  return {.verdict = Verdict::Reused, .session = std::move(m_sessions.extract(found).mapped())};
}

std::string Sessions::tokenOf(const StoredSession& session) const {
  return session.id + "." + std::to_string(session.counter) + "." +
         base64Url(tokenBits(session.id, session.counter));
}

const StoredSession* Sessions::find(std::string_view sessionId) const {
  const auto found = m_sessions.find(std::string(sessionId));
  return found == m_sessions.end() ? nullptr : &found->second;
}

std::vector<StoredSession> Sessions::endIf(const std::function<bool(const StoredSession&)>& isOver) {
  std::vector<StoredSession> ended;
  std::erase_if(m_sessions, [&](auto& entry) {
    if (!isOver(entry.second)) {
      return false;
    }
    ended.push_back(std::move(entry.second));
    return true;
  });
  return ended;
}

Hash Sessions::credentialsHash(std::string_view pinVerifier, std::string_view passwordVerifier) const {
  return keyedHash(m_secret, "comanda.credentials.1", {pinVerifier, passwordVerifier});
}

Hash Sessions::tokenBits(std::string_view sessionId, std::int64_t counter) const {
  return keyedHash(m_secret, "comanda.refresh-token.1", {sessionId, std::to_string(counter)});
}

Hash Sessions::clientHash(const Client& client) const {
  return keyedHash(m_secret, "comanda.client.1", {client.address, client.name});
}

} // namespace comanda::trust
