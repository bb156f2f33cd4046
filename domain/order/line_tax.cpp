// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order/line_tax.h"

#include "domain/decision.h"

#include <algorithm>

namespace comanda::order {
namespace {

// The kind of goods that the line was ordered as. Where the settings do not have that any more, or an old
// journal did not keep it, the line is of the kind its item is of by now.
std::string taxClassOf(const domain::House& house, const v1::OrderLine& line) {
  const auto& classes = house.settings.get().tax_classes();
  const bool isKnown = std::ranges::find(classes, line.tax_class_id(), &v1::TaxClass::id) != classes.end();
  const v1::MenuItem* item = house.items.find(line.item_id());
  return isKnown || item == nullptr ? line.tax_class_id() : item->tax_class_id();
}

} // namespace

std::expected<const v1::TaxRate*, v1::Rejection> rateOf(const v1::Settings& settings,
                                                        const std::string& taxClassId,
                                                        v1::OrderType orderType, const std::string& field) {
  const auto& classes = settings.tax_classes();
  const auto taxClass = std::ranges::find(classes, taxClassId, &v1::TaxClass::id);
  if (taxClass == classes.end()) {
    return domain::reject(v1::TAX_CLASS_NOT_FOUND, field, taxClassId);
  }
  const auto special = std::ranges::find(taxClass->overrides(), orderType, &v1::TaxOverride::order_type);
  const std::string& rateId =
      special == taxClass->overrides().end() ? taxClass->tax_rate_id() : special->tax_rate_id();
  const auto rate = std::ranges::find(settings.tax_rates(), rateId, &v1::TaxRate::id);
  if (rate == settings.tax_rates().end()) {
    return domain::reject(v1::TAX_RATE_NOT_FOUND, field, rateId);
  }
  return &*rate;
}

std::expected<std::vector<v1::LineTax>, v1::Rejection> taxesChanged(
    const domain::House& house, std::span<const v1::OrderLine* const> lines, v1::OrderType from,
    v1::OrderType into, const std::string& field) {
  std::vector<v1::LineTax> changed;
  for (const v1::OrderLine* line : lines) {
    if (from == into || line->state() == v1::VOIDED) {
      continue;
    }
    const auto rate = rateOf(house.settings.get(), taxClassOf(house, *line), into, field);
    if (!rate) {
      return std::unexpected(rate.error());
    }
    if ((*rate)->id() != line->tax_rate_id()) {
      v1::LineTax& tax = changed.emplace_back();
      tax.set_line_id(line->id());
      setRate(tax, **rate);
    }
  }
  return changed;
}

} // namespace comanda::order
