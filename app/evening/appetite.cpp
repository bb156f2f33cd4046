// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evening/appetite.h"

#include "domain/menu/offer.h"

#include <array>

namespace comanda::evening {
namespace {

// How many of 1000 guests want something of a course: drinks, starters, mains, desserts.
constexpr std::array<int, 4> kHungerPerMille{950, 450, 980, 400};
constexpr int kAllergyPerMille = 15;
constexpr int kInstructionPerMille = 60;
constexpr std::array<const char*, 4> kInstructions{"no salt", "well done please", "extra plate",
                                                   "for the child first"};

std::vector<const v1::MenuItem*> itemsOf(const domain::House& house, const values::LocalTime& now,
                                         int course) {
  std::vector<const v1::MenuItem*> items;
  for (const v1::MenuItem* item : house.items.sorted()) {
    const v1::Availability availability = menu::availabilityOf(house, item->id());
    const bool canBeHad =
        availability.state() == v1::Availability::ON ||
        (availability.state() == v1::Availability::COUNTDOWN && availability.remaining() > 0);
    if (item->course() == course && canBeHad && menu::isOffered(house, *item, now)) {
      items.push_back(item);
    }
  }
  return items;
}

// As many modifiers as the group requires, sometimes one more.
void choose(const v1::ModifierGroup& group, const std::string& parentId, Dice& dice, v1::NewLine& line) {
  const int most = group.max() == 0 ? group.modifiers_size() : group.max();
  int wanted = group.min() + (most > group.min() && dice.chance(250) ? 1 : 0);
  const int first = dice.below(group.modifiers_size());
  for (int i = 0; i < group.modifiers_size() && wanted > 0; ++i, --wanted) {
    const v1::Modifier& modifier = group.modifiers((first + i) % group.modifiers_size());
    v1::ModifierChoice& choice = *line.add_modifiers();
    choice.set_group_id(group.id());
    choice.set_modifier_id(modifier.id());
    choice.set_parent_id(parentId);
  }
}

void chooseModifiers(const domain::House& house, const v1::MenuItem& item, Dice& dice, v1::NewLine& line) {
  for (const std::string& groupId : item.modifier_group_ids()) {
    const v1::ModifierGroup* group = house.modifierGroups.find(groupId);
    if (group == nullptr || (group->min() == 0 && !dice.chance(200))) {
      continue; // nobody asked: the defaults will do
    }
    const int before = line.modifiers_size();
    choose(*group, "", dice, line);
    for (int i = before, end = line.modifiers_size(); i < end; ++i) {
      const std::string chosen = line.modifiers(i).modifier_id();
      for (const v1::Modifier& modifier : group->modifiers()) {
        for (const std::string& nestedId : modifier.group_ids()) {
          const v1::ModifierGroup* nested = house.modifierGroups.find(nestedId);
          if (modifier.id() == chosen && nested != nullptr) {
            choose(*nested, chosen, dice, line);
          }
        }
      }
    }
  }
}

v1::NewLine lineOf(const domain::House& house, const v1::MenuItem& item, int seat, Dice& dice,
                   ports::IdSource& ids) {
  v1::NewLine line;
  line.set_id(ids.newId());
  line.set_item_id(item.id());
  line.set_quantity(1);
  line.set_seat(seat);
  if (item.variants_size() > 0) {
    line.set_variant_id(item.variants(dice.below(item.variants_size())).id());
  }
  if (item.open_price()) {
    line.set_price(item.price()); // as the menu proposes
  }
  chooseModifiers(house, item, dice, line);
  if (dice.chance(kInstructionPerMille)) {
    line.set_instructions(
        kInstructions[static_cast<std::size_t>(dice.below(static_cast<int>(kInstructions.size())))]);
  }
  if (dice.chance(kAllergyPerMille)) {
    line.add_allergies(v1::NUTS);
  }
  return line;
}

} // namespace

std::vector<v1::NewLine> appetite(const domain::House& house, const values::LocalTime& now, int course,
                                  int guests, Dice& dice, ports::IdSource& ids) {
  std::vector<v1::NewLine> lines;
  const auto items = itemsOf(house, now, course);
  for (int seat = 1; seat <= guests && !items.empty(); ++seat) {
    if (dice.chance(kHungerPerMille.at(static_cast<std::size_t>(course)))) {
      const v1::MenuItem& item = *items[static_cast<std::size_t>(dice.below(static_cast<int>(items.size())))];
      lines.push_back(lineOf(house, item, seat, dice, ids));
    }
  }
  return lines;
}

} // namespace comanda::evening
