// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/rest/query_route.h"

#include <string_view>
#include <vector>

namespace comanda::rest {

inline constexpr std::string_view kReportsPath = "/api/v1/reports/";

/// Every report that can be asked for, over REST and on the command line: what it is called is its path
/// behind kReportsPath.
std::vector<Question> reportQuestions();

/// A Z report as it is shown; nullptr: there is none of this number.
MessagePtr closedReport(const google::protobuf::Message& answer);

} // namespace comanda::rest
