// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/order.pb.h"
#include "comanda/v1/outcome.pb.h"
#include "domain/house.h"

#include <expected>
#include <span>
#include <string>
#include <vector>

/// How a line is taxed. What counts is the order that it is on, because that says whether the guest eats here
/// or takes it away; so a line that goes to an order of another type is taxed anew.
namespace comanda::order {

/// The rate by which goods of a class are taxed on orders of a type. Rejections at `field`, about the class
/// or the rate: TAX_CLASS_NOT_FOUND, TAX_RATE_NOT_FOUND.
std::expected<const v1::TaxRate*, v1::Rejection> rateOf(const v1::Settings& settings,
                                                        const std::string& taxClassId,
                                                        v1::OrderType orderType, const std::string& field);

/// Writes a rate down on an OrderLine or a LineTax.
template <class Taxed>
void setRate(Taxed& taxed, const v1::TaxRate& rate) {
  taxed.set_tax_rate_id(rate.id());
  taxed.set_tax_name(rate.name());
  taxed.set_tax_ppm(rate.ppm());
  taxed.set_tax_inclusive(rate.inclusive());
}

/// The taxes that change when these lines go from an order of one type to one of another: none for voided
/// lines, none where goods of the line's kind have the same rate on both (it keeps that as it was ordered,
/// also where it was redefined since). The rates are those of now.
///
/// Rejections as above, at `field`: neither the line's own kind of goods nor its item says how it is taxed.
std::expected<std::vector<v1::LineTax>, v1::Rejection> taxesChanged(
    const domain::House& house, std::span<const v1::OrderLine* const> lines, v1::OrderType from,
    v1::OrderType into, const std::string& field);

} // namespace comanda::order
