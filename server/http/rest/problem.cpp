// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/problem.h"

#include "domain/contract/options.h"
#include "server/http/rest/json_writer.h"

#include <algorithm>
#include <utility>

namespace comanda::rest {
namespace {

constexpr std::chrono::seconds kRetryAfterOverload{1};
constexpr std::chrono::seconds kRetryAfterReadOnly{60};
constexpr std::string_view kProblemType = "urn:comanda:problem:";
constexpr std::string_view kRuleType = "urn:comanda:rule:";

std::string secondsText(std::chrono::seconds seconds) {
  return std::to_string(std::max<std::chrono::seconds::rep>(seconds.count(), 1));
}

v1::Violation violation(std::string field, std::string what) {
  v1::Violation result;
  result.set_field(std::move(field));
  result.set_message(std::move(what));
  return result;
}

// Why is a whole sentence here.
Failure unsuitable(const trust::LoginError& error) {
  Failure result = invalidField(error.field, error.why);
  result.problem.set_detail(error.why);
  return result;
}

} // namespace

Failure failure(int status, std::string_view kind, std::string_view title, std::string detail) {
  Failure result;
  result.problem.set_type(std::string(kProblemType).append(kind));
  result.problem.set_title(std::string(title));
  result.problem.set_status(status);
  result.problem.set_detail(std::move(detail));
  return result;
}

Failure malformed(std::string detail) {
  return failure(400, "malformed", "The request cannot be understood.", std::move(detail));
}

Failure malformedField(std::string field, std::string what) {
  Failure result = malformed(field.empty() ? "The body " + what + "." : field + " " + what + ".");
  *result.problem.add_violations() = violation(std::move(field), std::move(what));
  return result;
}

Failure notLoggedIn(std::string detail) {
  return failure(401, "not-logged-in", "Log in first.", std::move(detail))
      .with("WWW-Authenticate", "Bearer realm=\"comanda\"");
}

Failure notPermitted(v1::Permission needed) {
  return failure(403, "not-permitted", contract::says(v1::NOT_PERMITTED),
                 v1::Permission_Name(needed) + " is needed.");
}

Failure notFound(std::string detail) {
  return failure(404, "not-found", "There is nothing here.", std::move(detail));
}

Failure stale() {
  return failure(412, "stale", "The record is not the one you know any more.",
                 "Read it again, and decide anew.");
}

Failure invalid(std::vector<v1::Violation> violations) {
  Failure result =
      failure(422, "invalid", "Something is not as it must be.",
              violations.empty() ? "" : violations[0].field() + " " + violations[0].message() + ".");
  result.problem.mutable_violations()->Assign(violations.begin(), violations.end());
  return result;
}

Failure invalidField(std::string field, std::string what) {
  return invalid({violation(std::move(field), std::move(what))});
}

Failure tooMany(std::chrono::seconds retryAfter) {
  return failure(429, "too-many", "Too many requests. Try again later.")
      .with("Retry-After", secondsText(retryAfter));
}

Failure readOnly() {
  return failure(503, "read-only", contract::says(v1::READ_ONLY))
      .with("Retry-After", secondsText(kRetryAfterReadOnly));
}

Failure notPrinted(std::string detail) {
  return failure(500, "not-printed", "The pages could not be made.", std::move(detail));
}

Failure overloaded() {
  return failure(503, "overloaded", contract::says(v1::OVERLOADED))
      .with("Retry-After", secondsText(kRetryAfterOverload));
}

Failure ruleBroken(const v1::Rejection& rejection) {
  const std::string rule = v1::Rule_Name(rejection.rule());
  Failure result = failure(409, "", contract::says(rejection.rule()));
  result.problem.set_type(std::string(kRuleType) + rule);
  result.problem.set_rule(rule);
  result.problem.set_field(rejection.field());
  result.problem.set_subject_id(rejection.subject_id());
  result.problem.set_command_index(rejection.command_index());
  return result;
}

Failure refusedBy(const v1::Refused& refused) {
  Failure result;
  switch (refused.refusal()) {
  case v1::MALFORMED: return invalid({refused.violations().begin(), refused.violations().end()});
  case v1::NOT_PERMITTED:
    result = failure(403, "not-permitted", contract::says(v1::NOT_PERMITTED));
    *result.problem.mutable_violations() = refused.violations();
    return result;
  case v1::CONFLICT:
    return failure(422, "key-used-before", contract::says(v1::CONFLICT),
                   "The Idempotency-Key came before with another request.");
  case v1::NO_SESSION: return notLoggedIn("The session is over.");
  case v1::OVERLOADED: return overloaded();
  default: return readOnly();
  }
}

Failure loginFailed(const trust::LoginError& error) {
  using trust::LoginFault;
  switch (error.fault) {
  case LoginFault::WrongCredentials: return notLoggedIn("User name, password or PIN is wrong.");
  case LoginFault::NotValid: return notLoggedIn("The token is not valid, or not any more.");
  case LoginFault::Reused: return notLoggedIn("The token was used before: its session has ended.");
  case LoginFault::TooMany: return tooMany(error.retryAfter);
  case LoginFault::NotSetUp:
    return failure(409, "not-set-up", "There is no administrator yet.",
                   "Create one with the set-up code that the host printed when it started.");
  case LoginFault::Unsuitable: return unsuitable(error);
  case LoginFault::Overloaded: break;
  }
  return overloaded();
}

http::Response responseOf(const Failure& failure, const std::string& requestId) {
  v1::Problem problem = failure.problem;
  problem.set_request_id(requestId);
  http::Response response{.status = problem.status(), .headers = failure.headers};
  response.headers.push_back({"Content-Type", "application/problem+json"});
  response.body = QByteArray::fromStdString(toJson(problem, EmptyFields::LeftOut));
  return response;
}

} // namespace comanda::rest
