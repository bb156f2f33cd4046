// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/metrics/rate_limiter.h"

#include <QString>
#include <expected>

namespace comanda::cli {

/// How a rate limit is said on the command line: SCOPE.CLASS=TIMES/SECONDS,AT_ONCE, or SCOPE.CLASS=off.
inline constexpr const char* kRateForm = "SCOPE.CLASS=TIMES/SECONDS,AT_ONCE";

/// Takes one such limit into the rules: "user.write=200/1,1000" lets a user write 200 times in 1 second, and
/// 1,000 times at once after a pause. Otherwise a sentence that says what is wrong with it. Logins always
/// have a limit.
std::expected<void, QString> setRate(metrics::RateRules& rules, const QString& text);

} // namespace comanda::cli
