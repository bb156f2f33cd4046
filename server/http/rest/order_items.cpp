// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/rest/order_items.h"

#include "domain/field_path.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace comanda::rest {
namespace {

// The first of the item's groups that has this modifier; "" for none.
std::string groupOf(const domain::House& house, const v1::MenuItem& item, const std::string& modifierId) {
  for (const std::string& id : item.modifier_group_ids()) {
    const v1::ModifierGroup* group = house.modifierGroups.find(id);
    if (group != nullptr &&
        std::ranges::find(group->modifiers(), modifierId, &v1::Modifier::id) != group->modifiers().end()) {
      return id;
    }
  }
  return "";
}

void replace(std::string& text, std::string_view what, std::string_view with) {
  if (const std::size_t at = text.find(what); at != std::string::npos) {
    text.replace(at, what.size(), with);
  }
}

} // namespace

std::expected<v1::NewLine, Failure> lineOf(const domain::House& house, const v1::NewOrderItem& item,
                                           const std::string& path) {
  v1::NewLine line;
  line.set_id(item.id());
  line.set_item_id(item.menu_item_id());
  line.set_variant_id(item.variant_id());
  line.set_quantity(item.quantity() == 0 ? 1 : item.quantity());
  line.set_seat(item.seat());
  line.set_course_plus_one(item.has_course() ? item.course() + 1 : 0);
  line.set_instructions(item.special_instructions());
  line.set_hold(item.hold());
  *line.mutable_allergies() = item.allergies();
  *line.mutable_modifiers() = item.choices();
  const v1::MenuItem* menuItem = house.items.find(item.menu_item_id());
  for (int i = 0; menuItem != nullptr && i < item.modifiers_size(); ++i) {
    const std::string group = groupOf(house, *menuItem, item.modifiers(i));
    if (group.empty()) {
      return std::unexpected(invalidField(domain::at(path + (path.empty() ? "" : ".") + "modifiers", i),
                                          "is no modifier of this item"));
    }
    v1::ModifierChoice* choice = line.add_modifiers();
    choice->set_group_id(group);
    choice->set_modifier_id(item.modifiers(i));
  }
  return line;
}

std::expected<google::protobuf::RepeatedPtrField<v1::NewLine>, Failure> linesOf(
    const domain::House& house, const google::protobuf::RepeatedPtrField<v1::NewOrderItem>& items,
    const std::string& list) {
  google::protobuf::RepeatedPtrField<v1::NewLine> lines;
  for (int i = 0; i < items.size(); ++i) {
    auto line = lineOf(house, items[i], domain::at(list, i));
    if (!line) {
      return std::unexpected(std::move(line.error()));
    }
    *lines.Add() = *std::move(line);
  }
  return lines;
}

std::string itemField(std::string field) {
  replace(field, "lines[", "items[");
  replace(field, "line.", "");
  replace(field, "item_id", "menu_item_id");
  replace(field, "instructions", "special_instructions");
  return field;
}

} // namespace comanda::rest
