// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/guest_allergies.h"

namespace comanda::ui_order {
namespace {

// A voided line may have been the mistake.
GuestAllergies::Allergens toldByLines(const v1::Order& order, int seat) {
  GuestAllergies::Allergens told;
  for (const v1::OrderLine& line : order.lines()) {
    if (line.seat() == seat && line.state() != v1::VOIDED) {
      for (const int allergen : line.allergies()) {
        told.insert(static_cast<v1::Allergen>(allergen));
      }
    }
  }
  return told;
}

} // namespace

void GuestAllergies::note(const v1::Order& order, int seat, v1::Allergen allergen, bool isOn) {
  Allergens noted = of(order, seat);
  if (isOn) {
    noted.insert(allergen);
  } else {
    noted.erase(allergen);
  }
  m_noted[order.id()][seat] = std::move(noted);
}

GuestAllergies::Allergens GuestAllergies::of(const v1::Order& order, int seat) const {
  if (const auto seats = m_noted.find(order.id()); seats != m_noted.end()) {
    if (const auto noted = seats->second.find(seat); noted != seats->second.end()) {
      return noted->second;
    }
  }
  return toldByLines(order, seat);
}

GuestAllergies::Allergens GuestAllergies::carriedTo(const v1::Order& order, int seat) const {
  Allergens carried = of(order, seat);
  carried.merge(of(order, 0));
  return carried;
}

std::map<int, GuestAllergies::Allergens> GuestAllergies::all(const v1::Order& order) const {
  std::set<int> seats;
  for (const v1::OrderLine& line : order.lines()) {
    seats.insert(line.seat());
  }
  if (const auto noted = m_noted.find(order.id()); noted != m_noted.end()) {
    for (const auto& [seat, allergens] : noted->second) {
      seats.insert(seat);
    }
  }
  std::map<int, Allergens> result;
  for (const int seat : seats) {
    if (Allergens allergens = of(order, seat); !allergens.empty()) {
      result.emplace(seat, std::move(allergens));
    }
  }
  return result;
}

} // namespace comanda::ui_order
