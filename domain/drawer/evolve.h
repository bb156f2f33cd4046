// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/event.pb.h"
#include "domain/house.h"

/// What each event of cash drawers changes in the house. No rules, no failure: where a drawer is not there,
/// there is nothing to change.
namespace comanda::drawer {

void evolve(domain::House& house, const v1::Event& event, const v1::DrawerOpened& body);
void evolve(domain::House& house, const v1::Event& event, const v1::CashMoved& body);
void evolve(domain::House& house, const v1::Event& event, const v1::DrawerClosed& body);

} // namespace comanda::drawer
