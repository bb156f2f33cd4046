// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/outcome.pb.h"
#include "comanda/v1/rest.pb.h"
#include "server/http/message.h"
#include "server/trust/logins.h"

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

/// What is answered when it is not what was asked for: application/problem+json (RFC 9457).
namespace comanda::rest {

struct Failure {
  v1::Problem problem;
  std::vector<http::Header> headers;

  Failure& with(std::string name, std::string value) {
    headers.push_back({std::move(name), std::move(value)});
    return *this;
  }
};

/// A problem of one of these kinds: `kind` is the last part of its type, `title` says the kind in words.
Failure failure(int status, std::string_view kind, std::string_view title, std::string detail = {});

Failure malformed(std::string detail);                       ///< 400
Failure malformedField(std::string field, std::string what); ///< 400, with the field named.
Failure notLoggedIn(std::string detail);                     ///< 401
Failure notPermitted(v1::Permission needed);                 ///< 403
Failure notFound(std::string detail);                        ///< 404
Failure stale();                                             ///< 412
Failure invalid(std::vector<v1::Violation> violations);      ///< 422
Failure invalidField(std::string field, std::string what);   ///< 422, with the field named.
Failure tooMany(std::chrono::seconds retryAfter);            ///< 429
Failure readOnly();                                          ///< 503
Failure overloaded();                                        ///< 503
Failure notPrinted(std::string detail);                      ///< 500

/// A rule of the house stood against it: 409.
Failure ruleBroken(const v1::Rejection& rejection);
/// The host has no outcome for it: 400, 403, 422 or 503.
Failure refusedBy(const v1::Refused& refused);
/// Nobody was logged in: 401, 409, 429 or 503.
Failure loginFailed(const trust::LoginError& error);

/// The failure as it is sent.
http::Response responseOf(const Failure& failure, const std::string& requestId);

} // namespace comanda::rest
