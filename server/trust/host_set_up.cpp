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

std::unexpected<LoginError> wrong() {
  return std::unexpected(LoginError{.fault = LoginFault::WrongCredentials});
}

std::unexpected<LoginError> unsuitable(std::string_view field, std::string_view why) {
  return std::unexpected(
      LoginError{.fault = LoginFault::Unsuitable, .field = std::string(field), .why = std::string(why)});
}

std::unexpected<LoginError> overloaded(std::string_view why) {
  return std::unexpected(
      LoginError{.fault = LoginFault::Overloaded, .retryAfter = kRetryBusy, .why = std::string(why)});
}

std::unexpected<Error> invalid(std::string_view what) {
  return std::unexpected(Error{ErrorKind::Invalid, std::string(what)});
}

// All that a set-up leaves to choose, besides the password, is the user name.
LoginResult<std::string> staffIdIn(const v1::Outcome& outcome, const std::string& staffId) {
  const v1::Refused& refused = outcome.refused();
  switch (outcome.result_case()) {
  case v1::Outcome::kAccepted: return staffId;
  case v1::Outcome::kRejected: return unsuitable("user_name", contract::says(outcome.rejected().rule()));
  default:
    return refused.refusal() == v1::MALFORMED ? unsuitable("user_name", contract::says(v1::USER_NAME_INVALID))
                                              : overloaded(contract::says(refused.refusal()));
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
    onTokens(wrong());
    return;
  }
  m_guard.succeeded(kGuessingTheCode, client.address);
  if (m_isSettingUp) {
    onTokens(overloaded("Somebody else is setting it up."));
    return;
  }
  const std::string name = userName.empty() ? std::string(kAdministratorName) : std::move(userName);
  makeAdministrator(name, std::move(password),
                    [this, client = std::move(client), onTokens = std::move(onTokens)](auto staffId) {
                      if (staffId) {
                        openSession(*staffId, client, onTokens);
                      } else {
                        onTokens(std::unexpected(staffId.error()));
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
                      onSetUp(staffId ? Result<void>() : invalid(staffId.error().why));
                    });
}

void HostLogins::makeAdministrator(const std::string& userName, std::string password, OnStaffId onStaffId) {
  if (const auto why = whyNotA(SecretKind::Password, password)) {
    onStaffId(unsuitable("password", *why));
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
                               onStaffId(overloaded("Too many logins are being checked. Try again."));
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
