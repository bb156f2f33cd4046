// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/settings.pb.h"
#include "domain/decision.h"
#include "domain/house.h"

/// The rules of the restaurant itself: what each command makes happen, or which rule it breaks. Pure; the
/// commands have passed contract::validate and the permission check.
namespace comanda::settings {

domain::Decision decide(const domain::House& house, const v1::ChangeSettings& command,
                        const domain::Context& context);

} // namespace comanda::settings
