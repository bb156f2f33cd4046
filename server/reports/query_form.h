// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/query.pb.h"

#include <optional>

namespace comanda::reports {

/// What a question that has the form of the contract (contract::validate) still lacks, because the contract
/// cannot say it: days in order and not too many, a week that was, a cursor that was given out, an event that
/// there is. Nothing when it can be answered. Any thread.
std::optional<v1::Violation> formFault(const v1::Query& query);

} // namespace comanda::reports
