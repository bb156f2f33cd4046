// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/house.h"

#include <string>
#include <vector>

namespace comanda::domain {

/// Checks what must hold in every house whatever happened, one function for each subject. Used by the
/// property tests, the played evening and `comanda verify`. Each sentence of the answer names what is broken
/// and the record; an empty answer means that all holds.
std::vector<std::string> brokenInvariants(const House& house);

/// Money: each bill's lines and taxes add up to its total, payments and what is open add up to it too, a
/// payment's parts add up to what was handed over, nothing more was refunded than was taken; numbers of
/// bills, ids of payments and of refunds are unique, the indexes of the latter are what the bills say.
void checkMoney(const House& house, std::vector<std::string>& broken);
/// Cash: a drawer's sums are those of its movements, what a closed one lacks is what was expected less what
/// was counted, no two open ones have one name or stand at one device; the cash of all drawers and of none is
/// the cash that was taken and given back since the day was closed last, and the taxes of that time make what
/// was sold.
void checkCash(const House& house, std::vector<std::string>& broken);
/// Floor: a table's open order is open and at this table, has as many guests, and an open dine-in order's
/// table knows it; no table shows that nobody waits while somebody does.
void checkFloor(const House& house, std::vector<std::string>& broken);
/// Orders: line ids are unique, lines on a bill are on that bill, no order is over while a bill of its lines
/// is due, what was sent has a round, the index of kitchen lines is what the orders say.
void checkOrders(const House& house, std::vector<std::string>& broken);
/// Menu: a countdown is never below zero; what is left and what unsent lines hold of it are together never
/// more than was counted.
void checkMenu(const House& house, std::vector<std::string>& broken);
/// Kitchen: every line that the kitchen was to make is on a ticket, a ticket's state follows from its lines,
/// each order line stands where its kitchen line stands, the stations' loads are the sum of their open work.
void checkKitchen(const House& house, std::vector<std::string>& broken);

} // namespace comanda::domain
