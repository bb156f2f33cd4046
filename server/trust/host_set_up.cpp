// SPDX-License-Identifier: GPL-3.0-or-later
// How a restaurant gets its administrator: by the set-up code, or by a password from whoever starts the host.
#include "domain/contract/options.h"
#include "domain/staff/permission_matrix.h"
#include "server/trust/administrator.h"
#include "server/trust/host_logins.h"
#include "server/trust/secret_verifier.h"

#include <utility>

namespace comanda::trust {
namespace {

using journal::Error;
using journal::ErrorKind;
using journal::Result;

// No user name has these characters.
constexpr std::string_view kGuessingTheCode = "(set-up code)";
constexpr std::chrono::seconds kRetryBusy{2};

LoginError wrong() {
  return {.fault = LoginFault::WrongCredentials, .retryAfter = {}};
}

std::unexpected<Error> invalid(std::string_view what) {
  return std::unexpected(Error{ErrorKind::Invalid, std::string(what)});
}

Result<std::string> staffIdIn(const v1::Outcome& outcome, const std::string& staffId) {
  switch (outcome.result_case()) {
  case v1::Outcome::kAccepted: return staffId;
  case v1::Outcome::kRejected: return invalid(contract::says(outcome.rejected().rule()));
  default: return invalid(contract::says(outcome.refused().refusal()));
  }
}

} // namespace

bool HostLogins::isSetUp() const {
  return hasAdministrator(m_host.dispatcher().house());
}

void HostLogins::setUp(std::string code, std::string userName, std::string password, Client client,
                       OnTokens onTokens) {
  if (const auto wait = m_guard.begin(kGuessingTheCode, client.address)) {
    onTokens(std::unexpected(LoginError{.fault = LoginFault::TooMany, .retryAfter = *wait}));
    return;
  }
  // A restaurant that is set up has no code any more; the answer is that to a wrong one.
  if (isSetUp() || !m_setUpCode.matches(code)) {
    onTokens(std::unexpected(wrong()));
    return;
  }
  m_guard.succeeded(kGuessingTheCode, client.address);
  if (m_isSettingUp) {
    onTokens(std::unexpected(LoginError{.fault = LoginFault::Overloaded, .retryAfter = kRetryBusy}));
    return;
  }
  const std::string name = userName.empty() ? std::string(kAdministratorName) : std::move(userName);
  makeAdministrator(name, std::move(password),
                    [this, client = std::move(client), onTokens = std::move(onTokens)](auto staffId) {
                      if (staffId) {
                        openSession(*staffId, client, onTokens);
                      } else {
                        onTokens(std::unexpected(wrong()));
                      }
                    });
}

void HostLogins::createAdministrator(std::string password, OnSetUp onSetUp) {
  if (isSetUp() || m_isSettingUp) {
    onSetUp(invalid("There is an administrator already."));
    return;
  }
  makeAdministrator(std::string(kAdministratorName), std::move(password),
                    [onSetUp = std::move(onSetUp)](auto staffId) {
                      onSetUp(staffId ? Result<void>() : std::unexpected(std::move(staffId.error())));
                    });
}

void HostLogins::makeAdministrator(const std::string& userName, std::string password, OnStaffId onStaffId) {
  if (const auto why = whyNotA(SecretKind::Password, password)) {
    onStaffId(invalid(*why));
    return;
  }
  m_isSettingUp = true;
  const v1::StaffMember member = administratorOf(m_host.dispatcher().house(), userName, m_ids.newId());
  m_passwords.makeVerifier(member.id(), std::move(password),
                           [this, member, onStaffId = std::move(onStaffId)](auto verifier) {
                             if (verifier) {
                               submitSetUp(member, *std::move(verifier), onStaffId);
                             } else {
                               m_isSettingUp = false;
                               onStaffId(invalid("Too many logins are being checked. Try again."));
                             }
                           });
}

void HostLogins::submitSetUp(const v1::StaffMember& member, std::string verifier, OnStaffId onStaffId) {
  const std::string host(staff::kHostActor);
  m_host.dispatcher().submit({.staffId = host, .deviceId = host},
                             setUpBatch(m_ids.newId(), member, std::move(verifier)),
                             [this, isAlive = std::weak_ptr(m_isAlive), staffId = member.id(),
                              onStaffId = std::move(onStaffId)](const v1::Outcome& outcome) {
                               if (!isAlive.expired()) {
                                 m_isSettingUp = false;
                                 onStaffId(staffIdIn(outcome, staffId));
                               }
                             });
}

} // namespace comanda::trust
