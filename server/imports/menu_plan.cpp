// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/imports/menu_plan.h"

#include "comanda/v1/outcome.pb.h"
#include "domain/contract/options.h"
#include "domain/contract/validate.h"
#include "server/imports/menu_trial.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace comanda::imports {
namespace {

// A command and the row that speaks for it.
struct Planned {
  v1::Command command;
  std::size_t row = 0;
  std::vector<std::size_t> variantRows{}; ///< By variant of an item; the row above where the file has none.
};

// The column that a field of the contract came from.
std::string_view fieldOf(const std::string& path, std::string_view command) {
  if (command == "SaveIngredient") {
    return "ingredients";
  }
  if (command == "SaveCategory") {
    return "category";
  }
  const bool isVariant = path.find("variants[") != std::string::npos;
  const std::string name = path.substr(path.rfind('.') + 1);
  if (isVariant) {
    return name == "name" ? "size" : name == "price" ? "price" : "article";
  }
  const std::map<std::string, std::string_view> fields = {
      {"name", "name"}, {"price", "price"},   {"description", "description"}, {"tax_class_id", "tax"},
      {"id", "item"},   {"variants", "size"}, {"category_id", "category"}};
  const auto found = fields.find(name);
  return found != fields.end()                              ? found->second
         : path.find("ingredient_ids") != std::string::npos ? "ingredients"
                                                            : "item";
}

std::size_t rowOf(const Planned& planned, const std::string& path) {
  const std::size_t at = path.find("variants[");
  if (at == std::string::npos) {
    return planned.row;
  }
  const std::size_t variant = std::stoul(path.substr(at + std::string_view("variants[").size()));
  return variant < planned.variantRows.size() ? planned.variantRows[variant] : planned.row;
}

int nextPosition(const auto& records) {
  int next = 0;
  for (const auto* record : records.sorted()) {
    next = std::max(next, record->position() + 1);
  }
  return next;
}

// Makes records of rows, each on the record that is there already.
class MenuPlanner {
public:
  MenuPlanner(const domain::House& house, const MenuRows& rows)
      : m_house(house),
        m_rows(rows),
        m_categoryPosition(nextPosition(house.categories)),
        m_itemPosition(nextPosition(house.items)) {
    for (const v1::Category* category : house.categories.sorted()) {
      m_categories.emplace(category->name(), category->id());
    }
    for (const v1::Ingredient* ingredient : house.ingredients.sorted()) {
      m_ingredients.emplace(ingredient->name(), ingredient->id());
    }
  }

  void add(const MenuGroup& group) {
    const std::size_t row = group.rows.front();
    v1::MenuItem item;
    if (const v1::MenuItem* known = m_house.items.find(group.itemId)) {
      item = *known;
    } else {
      item.set_id(group.itemId);
      item.set_position(m_itemPosition++);
    }
    item.set_name(m_rows.text(row, "name"));
    item.set_category_id(category(row));
    setTax(item, row);
    if (m_rows.has("description")) {
      item.set_description(m_rows.text(row, "description"));
    }
    if (m_rows.has("ingredients")) {
      item.clear_ingredient_ids();
      for (const std::string& name : m_rows.list(row, "ingredients")) {
        const std::string id = ingredient(name, row);
        if (std::ranges::find(item.ingredient_ids(), id) == item.ingredient_ids().end()) {
          item.add_ingredient_ids(id);
        }
      }
    }
    Planned planned{.command = {}, .row = row};
    setPrices(item, group, planned);
    *planned.command.mutable_save_menu_item()->mutable_item() = std::move(item);
    m_items.push_back(std::move(planned));
  }

  // Ingredients and categories before the items that refer to them.
  std::vector<Planned> take() {
    std::vector<Planned> all = std::move(m_before);
    std::ranges::move(m_items, std::back_inserter(all));
    return all;
  }
  Faults& faults() { return m_faults; }

private:
  std::string category(std::size_t row) {
    const std::string& name = m_rows.text(row, "category");
    const auto [known, isNew] = m_categories.emplace(name, idOf(name));
    if (isNew && !m_house.categories.contains(known->second)) {
      Planned planned{.command = {}, .row = row};
      v1::Category& made = *planned.command.mutable_save_category()->mutable_category();
      made.set_id(known->second);
      made.set_name(name);
      made.set_position(m_categoryPosition++);
      m_before.push_back(std::move(planned));
    }
    return known->second;
  }

  std::string ingredient(const std::string& name, std::size_t row) {
    const auto [known, isNew] = m_ingredients.emplace(name, idOf(name));
    if (isNew && !m_house.ingredients.contains(known->second)) {
      Planned planned{.command = {}, .row = row};
      v1::Ingredient& made = *planned.command.mutable_save_ingredient()->mutable_ingredient();
      made.set_id(known->second);
      made.set_name(name);
      m_before.push_back(std::move(planned));
    }
    return known->second;
  }

  void setTax(v1::MenuItem& item, std::size_t row) {
    const auto& classes = m_house.settings.get().tax_classes();
    const std::string& said = m_rows.text(row, "tax");
    if (said.empty() && !item.tax_class_id().empty()) {
      return;
    }
    if (said.empty() && classes.size() == 1) {
      item.set_tax_class_id(classes[0].id());
      return;
    }
    std::string names;
    for (const v1::TaxClass& one : classes) {
      if (one.id() == said || one.name() == said) {
        item.set_tax_class_id(one.id());
        return;
      }
      names.append(names.empty() ? "" : ", ").append(one.id());
    }
    m_faults.push_back(m_rows.fault(row, "tax",
                                    classes.empty()
                                        ? "The restaurant is not set up yet: it has no tax classes."
                                        : "The tax class must be one of " + names));
  }

  std::optional<std::int64_t> price(std::size_t row) {
    const int decimals = m_house.settings.get().currency_exponent();
    const std::string& text = m_rows.text(row, "price");
    const auto amount = parsePrice(text, decimals);
    if (!amount) {
      const std::string example =
          decimals == 0 ? "12" : "12." + std::string(static_cast<std::size_t>(decimals), '5');
      m_faults.push_back(m_rows.fault(
          row, "price", "must be a price such as " + example + ", and \"" + text + "\" is none"));
    }
    return amount;
  }

  // A size of its own for each row, or one price where there are no sizes.
  void setPrices(v1::MenuItem& item, const MenuGroup& group, Planned& planned) {
    planned.variantRows.assign(static_cast<std::size_t>(item.variants_size()), planned.row);
    for (const std::size_t row : group.rows) {
      const auto amount = price(row);
      const std::string& size = m_rows.text(row, "size");
      if (size.empty() && !item.variants().empty()) {
        m_faults.push_back(
            m_rows.fault(row, "size", "The dish has sizes on the menu: say which one this is."));
        continue;
      }
      if (size.empty()) {
        item.set_price(amount.value_or(0));
        continue;
      }
      const std::string id = idOf(m_rows.has("article") ? m_rows.text(row, "article") : size);
      auto& variants = *item.mutable_variants();
      const auto known = std::ranges::find(variants, id, &v1::Variant::id);
      const bool isNew = known == variants.end();
      const auto place = static_cast<std::size_t>(known - variants.begin());
      v1::Variant& variant = isNew ? *variants.Add() : *known;
      planned.variantRows.resize(std::max(planned.variantRows.size(), place + 1));
      planned.variantRows[place] = row;
      variant.set_id(id);
      variant.set_name(size);
      variant.set_price(amount.value_or(0));
    }
  }

  const domain::House& m_house;
  const MenuRows& m_rows;
  std::map<std::string, std::string> m_categories;  ///< Ids by name.
  std::map<std::string, std::string> m_ingredients; ///< The same.
  std::vector<Planned> m_before;
  std::vector<Planned> m_items;
  Faults m_faults;
  int m_categoryPosition;
  int m_itemPosition;
};

void checkForm(const Planned& planned, const MenuRows& rows, Faults& faults) {
  for (const v1::Violation& violation : contract::validate(planned.command)) {
    const std::string& path = violation.field();
    faults.push_back(rows.fault(rowOf(planned, path), fieldOf(path, contract::bodyName(planned.command)),
                                violation.message() + " (" + path + ")"));
  }
}

std::string ruleText(const v1::Rejection& rejection) {
  return std::string(contract::says(rejection.rule())) + " (" + rejection.field() + ")";
}

} // namespace

std::expected<std::vector<v1::Command>, Faults> planMenu(const domain::House& house, const MenuRows& rows,
                                                         const domain::Context& context) {
  auto groups = groupRows(rows);
  if (!groups) {
    return std::unexpected(std::move(groups.error()));
  }
  MenuPlanner planner(house, rows);
  for (auto group = groups->begin(); group != groups->end() && planner.faults().size() < kFaultsMax;
       ++group) {
    planner.add(*group);
  }
  const std::vector<Planned> planned = planner.take();
  Faults faults = std::move(planner.faults());
  for (auto one = planned.begin(); one != planned.end() && faults.size() < kFaultsMax; ++one) {
    checkForm(*one, rows, faults);
  }
  if (!faults.empty()) {
    return std::unexpected(std::move(faults));
  }
  std::vector<v1::Command> commands;
  for (const Planned& one : planned) {
    commands.push_back(one.command);
  }
  auto changing = tryOut(house, std::move(commands), context);
  if (!changing) {
    const Planned& one = planned[changing.error().command_index()];
    const std::string& path = changing.error().field();
    return std::unexpected(Faults{rows.fault(rowOf(one, path), fieldOf(path, contract::bodyName(one.command)),
                                             ruleText(changing.error()))});
  }
  return *std::move(changing);
}

} // namespace comanda::imports
