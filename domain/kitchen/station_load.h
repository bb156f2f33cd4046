// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/kitchen.pb.h"
#include "domain/house.h"

#include <cstdint>
#include <string_view>

/// How much work waits at a station, in portions times minutes. Kept up to date with every ticket, because an
/// estimate must not walk through all of them.
namespace comanda::kitchen {

/// What all lines of the ticket still need.
std::int64_t openWorkMinutes(const v1::Ticket& ticket);

/// The load as the house keeps it; 0 for a station without work.
std::int64_t loadOf(const domain::House& house, std::string_view stationId);

/// The load reckoned anew from all tickets: what loadOf() must say. For checking, not for service.
std::int64_t recomputedLoad(const domain::House& house, std::string_view stationId);

/// So much work came (went, below 0). For evolve.
void addLoad(domain::House& house, std::string_view stationId, std::int64_t workMinutes);

} // namespace comanda::kitchen
