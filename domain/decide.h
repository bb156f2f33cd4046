// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"
#include "domain/decision.h"
#include "domain/house.h"

namespace comanda::domain {

/// What a command makes happen in this house, or the rule it breaks. Pure: the same house, command and
/// context give the same decision, here and on a terminal. The command has passed contract::validate and the
/// permission check; one without a body is a bug.
Decision decide(const House& house, const v1::Command& command, const Context& context);

} // namespace comanda::domain
