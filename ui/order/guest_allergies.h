// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/order.pb.h"

#include <functional>
#include <map>
#include <set>
#include <string>

namespace comanda::ui_order {

/// What guests must not have, by order and seat; seat 0 is the whole table. What was noted here counts; where
/// nothing was, what the lines of the seat say: so another terminal knows it, too, from the first line on.
class GuestAllergies {
public:
  using Allergens = std::set<v1::Allergen>;

  /// Notes it, or takes it back. What the seat's lines say so far stays noted.
  void note(const v1::Order& order, int seat, v1::Allergen allergen, bool isOn);
  Allergens of(const v1::Order& order, int seat) const;
  /// What a new line for a seat has to carry: the seat's own, and the whole table's.
  Allergens carriedTo(const v1::Order& order, int seat) const;
  /// By seat, those without any left out.
  std::map<int, Allergens> all(const v1::Order& order) const;
  /// Forgets those of orders whose guests have left.
  void keepOnly(const std::function<bool(const std::string& orderId)>& isOpen) {
    std::erase_if(m_noted, [&](const auto& noted) { return !isOpen(noted.first); });
  }

private:
  std::map<std::string, std::map<int, Allergens>> m_noted;
};

} // namespace comanda::ui_order
