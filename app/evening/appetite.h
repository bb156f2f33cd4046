// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/evening/dice.h"
#include "comanda/v1/order.pb.h"
#include "domain/house.h"
#include "domain/ports/id_source.h"
#include "domain/values/instant.h"

#include <vector>

/// What guests feel like.
namespace comanda::evening {

/// A course of a party: one line for most guests, of what the menu offers now and still has, with the choices
/// that their items ask for. Empty when nobody wants anything of this course.
std::vector<v1::NewLine> appetite(const domain::House& house, const values::LocalTime& now, int course,
                                  int guests, Dice& dice, ports::IdSource& ids);

} // namespace comanda::evening
