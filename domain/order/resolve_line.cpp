// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order/resolve_line.h"

#include "domain/decision.h"
#include "domain/menu/offer.h"
#include "domain/order/choose_modifiers.h"
#include "domain/order/line_tax.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace comanda::order {
namespace {

std::optional<v1::Rejection> setPrice(v1::OrderLine& line, const v1::MenuItem& item,
                                      const v1::NewLine& wanted, const std::string& path) {
  if (item.open_price() != (wanted.price() != 0)) {
    const v1::Rule rule = item.open_price() ? v1::PRICE_REQUIRED : v1::PRICE_NOT_OPEN;
    return domain::reject(rule, path + "price", item.id()).error();
  }
  const std::string& variantId = wanted.variant_id();
  if (variantId.empty() && item.variants().empty()) {
    line.set_unit_price(item.open_price() ? wanted.price() : item.price());
    return std::nullopt;
  }
  if (variantId.empty()) {
    return domain::reject(v1::VARIANT_REQUIRED, path + "variant_id", item.id()).error();
  }
  const auto variant = std::ranges::find(item.variants(), variantId, &v1::Variant::id);
  if (variant == item.variants().end()) {
    return domain::reject(v1::VARIANT_NOT_FOUND, path + "variant_id", item.id()).error();
  }
  line.set_variant_id(variant->id());
  line.set_variant_name(variant->name());
  line.set_unit_price(variant->price());
  return std::nullopt;
}

} // namespace

std::expected<v1::OrderLine, v1::Rejection> resolveLine(const domain::House& house, const v1::MenuItem& item,
                                                        const v1::NewLine& wanted, v1::OrderType orderType,
                                                        const std::string& path) {
  v1::OrderLine line;
  line.set_id(wanted.id());
  line.set_item_id(item.id());
  line.set_name(item.name());
  if (auto rejection = setPrice(line, item, wanted, path)) {
    return std::unexpected(*std::move(rejection));
  }
  auto modifiers = chooseModifiers(house, item, wanted, path);
  if (!modifiers) {
    return std::unexpected(std::move(modifiers.error()));
  }
  line.mutable_modifiers()->Assign(modifiers->begin(), modifiers->end());
  const auto rate = rateOf(house.settings.get(), item.tax_class_id(), orderType, path + "item_id");
  if (!rate) {
    return std::unexpected(rate.error());
  }
  line.set_tax_class_id(item.tax_class_id());
  setRate(line, **rate);
  line.set_quantity(wanted.quantity());
  line.set_seat(wanted.seat());
  line.set_course(wanted.course_plus_one() == 0 ? item.course() : wanted.course_plus_one() - 1);
  line.set_instructions(wanted.instructions());
  *line.mutable_allergies() = wanted.allergies();
  line.set_state(wanted.hold() ? v1::HELD : v1::UNSENT);
  line.set_station_id(std::string(menu::stationOf(house, item)));
  line.set_preparation_minutes(item.preparation_minutes());
  return line;
}

} // namespace comanda::order
