// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trust/host_logins.h"

#include <utility>

namespace comanda::trust {
namespace {

using journal::KeyPurpose;
using journal::StoredSession;

std::unexpected<LoginError> fault(LoginFault fault, std::chrono::seconds retryAfter = {}) {
  return std::unexpected(LoginError{.fault = fault, .retryAfter = retryAfter});
}

// When a queue of logins is done.
constexpr std::chrono::seconds kRetryOverload{2};

Session sessionOf(const StoredSession& session) {
  return {.staffId = session.staffId, .id = session.id};
}

values::Instant refreshedAt(const StoredSession& session) {
  return values::Instant(std::chrono::microseconds(session.refreshedAtUs));
}

} // namespace

HostLogins::HostLogins(host::Host& host, const journal::Key& key, const ports::Clock& clock,
                       ports::IdSource& ids)
    : m_host(host),
      m_clock(clock),
      m_ids(ids),
      m_accessTokens(key.derive(KeyPurpose::AccessTokens)),
      m_sessions(key.derive(KeyPurpose::RefreshTokens), host.takeStoredSessions()),
      m_guard(clock),
      m_isAlive(std::make_shared<const bool>(true)),
      m_passwords(key.derive(KeyPurpose::Passwords)) {
  // What happened after a session was stored and before the host stopped may have ended it.
  endIf([this](const StoredSession& session) { return isOver(session); });
  m_commits = host.onCommit([this](const host::Commit& commit) { onCommit(commit); });
  m_replacements = host.onHouseReplaced(
      [this] { endIf([this](const StoredSession& session) { return isOver(session); }); });
}

HostLogins::~HostLogins() = default;

void HostLogins::login(std::string userName, std::string secret, Client client, OnTokens onTokens) {
  if (!m_isOpenBeforeSetUp && !isSetUp()) {
    onTokens(fault(LoginFault::NotSetUp));
    return;
  }
  if (userName.size() > kUserNameBytesMax || secret.size() > kPasswordBytesMax) {
    onTokens(fault(LoginFault::WrongCredentials));
    return;
  }
  if (const auto wait = m_guard.begin(userName, client.address)) {
    onTokens(fault(LoginFault::TooMany, *wait));
    return;
  }
  const SecretKind kind = kindOf(secret);
  const Candidate candidate = candidateFor(userName, kind);
  m_passwords.verify(std::move(secret), candidate.verifier,
                     [this, userName = std::move(userName), kind, client = std::move(client), candidate,
                      onTokens = std::move(onTokens)](Passwords::Verdict verdict) {
                       if (verdict == Passwords::Verdict::Overloaded) {
                         m_guard.abandoned(userName, client.address);
                         onTokens(fault(LoginFault::Overloaded, kRetryOverload));
                         return;
                       }
                       // They may have been deactivated, or got another secret, meanwhile.
                       if (verdict != Passwords::Verdict::Fits || candidateFor(userName, kind) != candidate) {
                         onTokens(fault(LoginFault::WrongCredentials));
                         return;
                       }
                       m_guard.succeeded(userName, client.address);
                       openSession(candidate.staffId, client, onTokens);
                     });
}

HostLogins::Candidate HostLogins::candidateFor(std::string_view userName, SecretKind kind) const {
  const domain::House& house = m_host.dispatcher().house();
  Candidate candidate;
  house.staff.forEach([&](const v1::StaffMember& member) {
    if (!member.active() || userName.empty() || member.user_name() != userName) {
      return;
    }
    if (const v1::Credentials* credentials = house.credentials.find(member.id())) {
      candidate = {.staffId = member.id(),
                   .verifier = kind == SecretKind::Pin ? credentials->pin_verifier()
                                                       : credentials->password_verifier()};
    }
  });
  return candidate;
}

void HostLogins::openSession(const std::string& staffId, const Client& client, OnTokens onTokens) {
  const values::Instant now = m_clock.now();
  endIf([&](const StoredSession& session) { return refreshedAt(session) + Sessions::kRefreshFor <= now; });
  const Sessions::Opened opened =
      m_sessions.open(m_ids.newId(), staffId, client, credentialsOf(staffId), now);
  if (opened.ended) {
    tellEnded(*opened.ended);
  }
  answer(opened.session, std::move(onTokens));
}

void HostLogins::answer(const StoredSession& session, OnTokens onTokens) {
  m_host.dispatcher().changeSession(
      session, [this, isAlive = std::weak_ptr(m_isAlive), session, onTokens = std::move(onTokens)](bool) {
        if (isAlive.expired()) {
          return;
        }
        // It may have ended while it was stored.
        if (m_sessions.find(session.id) == nullptr) {
          onTokens(fault(LoginFault::NotValid));
        } else {
          onTokens(tokensFor(session));
        }
      });
}

// Everything but the signature follows from the session: an answer that is given again says the same.
Tokens HostLogins::tokensFor(const StoredSession& session) {
  const std::string tokenId = session.id + "." + std::to_string(session.counter);
  return {.access = m_accessTokens.issue(sessionOf(session), tokenId, refreshedAt(session)),
          .accessFor = AccessTokens::kValidFor,
          .refresh = m_sessions.tokenOf(session),
          .refreshFor = Sessions::kRefreshFor,
          .session = sessionOf(session)};
}

void HostLogins::refresh(std::string refreshToken, Client client, OnTokens onTokens) {
  const Sessions::Refreshed refreshed = m_sessions.refresh(refreshToken, client, m_clock.now());
  switch (refreshed.verdict) {
  case Sessions::Verdict::Renewed:
  case Sessions::Verdict::Again: // stored once more: the first time may not be durable yet
    answer(*refreshed.session, std::move(onTokens));
    return;
  case Sessions::Verdict::Reused:
    tellEnded(*refreshed.session);
    onTokens(fault(LoginFault::Reused));
    return;
  case Sessions::Verdict::NotOurs: onTokens(fault(LoginFault::NotValid)); return;
  }
}

void HostLogins::logout(const Session& session) {
  endIf([&](const StoredSession& other) { return sessionOf(other) == session; });
}

LoginResult<Session> HostLogins::check(std::string_view accessToken) {
  const auto claims = m_accessTokens.read(accessToken, m_clock.now());
  const StoredSession* session = claims ? m_sessions.find(claims->session.id) : nullptr;
  if (session == nullptr || session->staffId != claims->session.staffId) {
    return fault(LoginFault::NotValid);
  }
  return claims->session;
}

void HostLogins::onSessionEnded(std::function<void(const Session&)> onEnded) {
  m_onEnded = std::move(onEnded);
}

journal::Hash HostLogins::credentialsOf(std::string_view staffId) const {
  const v1::Credentials* credentials = m_host.dispatcher().house().credentials.find(staffId);
  return credentials == nullptr
             ? m_sessions.credentialsHash("", "")
             : m_sessions.credentialsHash(credentials->pin_verifier(), credentials->password_verifier());
}

bool HostLogins::isOver(const StoredSession& session) const {
  const v1::StaffMember* member = m_host.dispatcher().house().staff.find(session.staffId);
  return member == nullptr || !member->active() ||
         !journal::sameHash(session.credentials, credentialsOf(session.staffId));
}

void HostLogins::onCommit(const host::Commit& commit) {
  for (const v1::Event& event : commit.events) {
    if (event.has_staff_saved() || event.has_pin_set() || event.has_password_set() ||
        event.has_person_forgotten()) {
      endIf([this](const StoredSession& session) { return isOver(session); });
      return; // the house is the one after all of them
    }
  }
}

void HostLogins::endIf(const std::function<bool(const StoredSession&)>& isOver) {
  for (const StoredSession& session : m_sessions.endIf(isOver)) {
    tellEnded(session);
  }
}

void HostLogins::tellEnded(const StoredSession& session) {
  m_host.dispatcher().changeSession(journal::RemovedSession{session.id}, {});
  if (m_onEnded) {
    m_onEnded(sessionOf(session));
  }
}

} // namespace comanda::trust
