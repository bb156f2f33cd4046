// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/item_choice.h"

#include "domain/order/amounts.h"
#include "domain/order/resolve_line.h"

#include <algorithm>
#include <utility>

namespace comanda::ui_order {
namespace {

constexpr int kModifierQuantityMax = 20;                 // as the contract has it
constexpr std::int64_t kPortionPriceMax = 1'000'000'000; // minor units, as the contract has it

} // namespace

ItemChoice::ItemChoice(HouseNow house, std::string itemId, v1::OrderType orderType)
    : m_house(std::move(house)),
      m_orderType(orderType) {
  m_line.set_item_id(std::move(itemId));
  m_line.set_quantity(1);
  if (isPriceOpen()) {
    m_line.set_price(item()->price());
  }
  takeDefaults();
}

ItemChoice::ItemChoice(HouseNow house, const v1::NewLine& line, v1::OrderType orderType)
    : m_house(std::move(house)),
      m_orderType(orderType),
      m_line(line) {
  for (const v1::ModifierChoice& choice : line.modifiers()) {
    m_chosen[{choice.group_id(), choice.modifier_id(), choice.parent_id()}] = {
        .pre = choice.pre(), .quantity = std::max(choice.quantity(), 1)};
  }
  m_line.clear_modifiers();
}

const v1::MenuItem* ItemChoice::item() const {
  return m_house().items.find(m_line.item_id());
}

QString ItemChoice::name() const {
  const v1::MenuItem* found = item();
  return found == nullptr ? QString() : QString::fromStdString(found->name());
}

void ItemChoice::takeDefaults() {
  for (const Question& question : questions()) {
    const v1::ModifierGroup* group = m_house().modifierGroups.find(question.groupId);
    for (const v1::Modifier& modifier : group->modifiers()) {
      if (modifier.is_default()) {
        m_chosen[{question.groupId, modifier.id(), question.parentId}] = {};
      }
    }
  }
}

std::vector<ItemChoice::Option> ItemChoice::variants() const {
  std::vector<Option> result;
  if (const v1::MenuItem* found = item()) {
    for (const v1::Variant& variant : found->variants()) {
      result.push_back({.id = variant.id(),
                        .name = QString::fromStdString(variant.name()),
                        .price = variant.price(),
                        .isChosen = variant.id() == m_line.variant_id()});
    }
  }
  return result;
}

std::vector<ItemChoice::Question> ItemChoice::questions() const {
  std::vector<Question> result;
  if (const v1::MenuItem* found = item()) {
    for (const std::string& groupId : found->modifier_group_ids()) {
      addQuestions(result, groupId, {});
    }
  }
  return result;
}

void ItemChoice::addQuestions(std::vector<Question>& all, const std::string& groupId,
                              const std::string& parentId) const {
  const v1::ModifierGroup* group = m_house().modifierGroups.find(groupId);
  if (group == nullptr) {
    return;
  }
  Question question{.groupId = groupId,
                    .parentId = parentId,
                    .name = QString::fromStdString(group->name()),
                    .min = group->min(),
                    .max = group->max()};
  std::vector<std::pair<std::string, std::string>> nested; // group, parent
  int count = 0;
  for (const v1::Modifier& modifier : group->modifiers()) {
    const auto chosen = m_chosen.find({groupId, modifier.id(), parentId});
    const bool isChosen = chosen != m_chosen.end();
    const bool isWanted = isChosen && chosen->second.pre != v1::NO;
    const int quantity = isChosen ? chosen->second.quantity : 1;
    count += isWanted ? quantity : 0;
    question.options.push_back({.id = modifier.id(),
                                .name = QString::fromStdString(modifier.name()),
                                .price = modifier.price(),
                                .isChosen = isChosen,
                                .pre = isChosen ? chosen->second.pre : v1::PRE_MODIFIER_UNSPECIFIED,
                                .quantity = quantity});
    for (const std::string& inner : modifier.group_ids()) {
      if (isWanted && parentId.empty()) { // nested one level, no deeper
        nested.emplace_back(inner, modifier.id());
      }
    }
  }
  for (Option& option : question.options) {
    option.canHaveMore = option.isChosen && option.pre != v1::NO && question.max != 1 &&
                         (question.max == 0 || count < question.max) &&
                         option.quantity < kModifierQuantityMax;
  }
  question.isAnswered = count >= question.min && (question.max == 0 || count <= question.max);
  all.push_back(std::move(question));
  for (const auto& [inner, parent] : nested) {
    addQuestions(all, inner, parent);
  }
}

void ItemChoice::chooseVariant(const std::string& variantId) {
  m_line.set_variant_id(variantId);
}

void ItemChoice::toggle(const Question& question, const std::string& modifierId, v1::PreModifier pre) {
  const Key key{question.groupId, modifierId, question.parentId};
  const auto chosen = m_chosen.find(key);
  if (chosen != m_chosen.end() && chosen->second.pre == pre) {
    m_chosen.erase(chosen);
    return;
  }
  if (question.max == 1 && pre != v1::NO) {
    putBackOthers(question, modifierId);
  }
  m_chosen[key].pre = pre;
  if (pre == v1::NO) {
    m_chosen[key].quantity = 1;
  }
}

void ItemChoice::changeQuantityOf(const Question& question, const std::string& modifierId, int by) {
  const auto chosen = m_chosen.find({question.groupId, modifierId, question.parentId});
  const auto option = std::ranges::find(question.options, modifierId, &Option::id);
  if (chosen == m_chosen.end() || option == question.options.end() || (by > 0 && !option->canHaveMore)) {
    return;
  }
  chosen->second.quantity = std::clamp(chosen->second.quantity + by, 1, kModifierQuantityMax);
}

void ItemChoice::putBackOthers(const Question& question, const std::string& modifierId) {
  std::erase_if(m_chosen, [&](const auto& entry) {
    const auto& [group, modifier, parent] = entry.first;
    return group == question.groupId && parent == question.parentId && modifier != modifierId;
  });
}

bool ItemChoice::isPriceOpen() const {
  const v1::MenuItem* found = item();
  return found != nullptr && found->open_price();
}

void ItemChoice::typePrice(const QString& digits) {
  for (const QChar digit : digits) {
    const std::int64_t before = m_isPriceTyped ? m_line.price() : 0;
    const std::int64_t next = before * 10 + digit.digitValue();
    if (digit.isDigit() && next <= kPortionPriceMax) {
      m_line.set_price(next);
      m_isPriceTyped = true;
    }
  }
}

void ItemChoice::erasePrice() {
  m_line.set_price(m_isPriceTyped ? m_line.price() / 10 : 0);
  m_isPriceTyped = true;
}

void ItemChoice::setQuantity(int quantity) {
  constexpr int kMost = 999; // as many as a line may have
  m_line.set_quantity(std::clamp(quantity, 1, kMost));
}

void ItemChoice::setInstructions(const QString& text) {
  m_line.set_instructions(text.trimmed().toStdString());
}

bool ItemChoice::isAllThatWasAsked() const {
  const std::vector<Question> asked = questions();
  const bool isAsking = !asked.empty() || !variants().empty();
  const bool hasMoreToOffer = std::ranges::any_of(
      asked, [](const Question& question) { return question.min == 0 || question.max != 1; });
  return isAsking && !hasMoreToOffer && !isPriceOpen() && isComplete();
}

v1::NewLine ItemChoice::line() const {
  v1::NewLine result = m_line;
  if (!isPriceOpen()) {
    result.clear_price(); // somebody has fixed it meanwhile
  }
  for (const Question& question : questions()) {
    const v1::ModifierGroup* group = m_house().modifierGroups.find(question.groupId);
    for (const v1::Modifier& modifier : group->modifiers()) {
      const auto chosen = m_chosen.find({question.groupId, modifier.id(), question.parentId});
      // A default that was put back has to be said: of what is not mentioned the defaults are taken.
      if (chosen == m_chosen.end() && !modifier.is_default()) {
        continue;
      }
      v1::ModifierChoice& choice = *result.add_modifiers();
      choice.set_group_id(question.groupId);
      choice.set_modifier_id(modifier.id());
      choice.set_parent_id(question.parentId);
      choice.set_quantity(chosen == m_chosen.end() ? 1 : chosen->second.quantity);
      choice.set_pre(chosen == m_chosen.end() ? v1::NO : chosen->second.pre);
    }
  }
  return result;
}

std::optional<v1::OrderLine> ItemChoice::resolved() const {
  const v1::MenuItem* found = item();
  if (found == nullptr) {
    return std::nullopt;
  }
  auto made = order::resolveLine(m_house(), *found, line(), m_orderType, "");
  return made ? std::optional(*std::move(made)) : std::nullopt;
}

std::optional<std::int64_t> ItemChoice::amount() const {
  const auto made = resolved();
  const auto money = made ? order::tryAmountOf(*made) : std::nullopt;
  return money ? std::optional(money->minorUnits()) : std::nullopt;
}

} // namespace comanda::ui_order
