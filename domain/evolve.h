// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "domain/house.h"

namespace comanda::domain {

/// Lets one event happen in the house. It has no rules and cannot fail; host and terminals run the same code
/// over the same events and so hold the same house. Events come in the order of their seq; an event of a
/// later version of Comanda, whose body this one does not know, moves the position only.
void evolve(House& house, const v1::Event& event);

} // namespace comanda::domain
