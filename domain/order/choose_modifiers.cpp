// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order/choose_modifiers.h"

#include "domain/decision.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

namespace comanda::order {
namespace {

using Chosen = std::vector<v1::ChosenModifier>;

const v1::Modifier* findModifier(const v1::ModifierGroup& group, std::string_view id) {
  const auto found = std::ranges::find(group.modifiers(), id, &v1::Modifier::id);
  return found == group.modifiers().end() ? nullptr : &*found;
}

std::int64_t priceOf(const v1::Modifier& modifier, v1::PreModifier pre) {
  if (pre == v1::NO || pre == v1::LIGHT) {
    return 0;
  }
  const bool extraHasPrice = pre == v1::EXTRA && modifier.extra_price() != 0;
  return extraHasPrice ? modifier.extra_price() : modifier.price();
}

// Asks the item's groups one after the other and collects the answers.
class Questions {
public:
  Questions(const domain::House& house, const v1::NewLine& line, const std::string& path)
      : m_house(house),
        m_line(line),
        m_path(path),
        m_taken(static_cast<std::size_t>(line.modifiers_size())) {}

  // Asks one group; `parent` is the chosen modifier that brings it, nullptr for the item itself.
  std::optional<v1::Rejection> ask(const std::string& groupId, const v1::Modifier* parent) {
    const v1::ModifierGroup* group = m_house.modifierGroups.find(groupId);
    const std::string parentId = parent == nullptr ? std::string() : parent->id();
    if (group == nullptr || !m_asked.emplace(groupId, parentId).second) {
      return std::nullopt;
    }
    auto answers = answersTo(*group, parentId);
    if (!answers) {
      return answers.error();
    }
    if (answers->empty()) {
      answers = defaultsOf(*group, parentId);
    }
    if (auto rejection = checkCount(*group, *answers)) {
      return rejection;
    }
    for (v1::ChosenModifier& answer : *answers) {
      const v1::Modifier* modifier = findModifier(*group, answer.modifier_id());
      const bool nests = parent == nullptr && answer.pre() != v1::NO;
      m_chosen.push_back(std::move(answer));
      for (int i = 0; nests && i < modifier->group_ids_size(); ++i) {
        if (auto rejection = ask(modifier->group_ids(i), modifier)) {
          return rejection;
        }
      }
    }
    return std::nullopt;
  }

  // A choice that no group asked for.
  std::optional<v1::Rejection> leftOver() const {
    for (std::size_t i = 0; i < m_taken.size(); ++i) {
      if (!m_taken[i]) {
        const v1::ModifierChoice& choice = m_line.modifiers(static_cast<int>(i));
        const bool nested = !choice.parent_id().empty();
        return domain::reject(v1::MODIFIER_NOT_FOUND, field(i) + (nested ? ".parent_id" : ".group_id"))
            .error();
      }
    }
    return std::nullopt;
  }

  Chosen take() { return std::move(m_chosen); }

private:
  std::string field(std::size_t index) const { return m_path + "modifiers[" + std::to_string(index) + "]"; }

  std::expected<Chosen, v1::Rejection> answersTo(const v1::ModifierGroup& group,
                                                 const std::string& parentId) {
    Chosen answers;
    for (std::size_t i = 0; i < m_taken.size(); ++i) {
      const v1::ModifierChoice& choice = m_line.modifiers(static_cast<int>(i));
      if (choice.group_id() != group.id() || choice.parent_id() != parentId) {
        continue;
      }
      const v1::Modifier* modifier = findModifier(group, choice.modifier_id());
      if (modifier == nullptr) {
        return domain::reject(v1::MODIFIER_NOT_FOUND, field(i) + ".modifier_id");
      }
      if (std::ranges::find(answers, choice.modifier_id(), &v1::ChosenModifier::modifier_id) !=
          answers.end()) {
        return domain::reject(v1::LISTED_TWICE, field(i) + ".modifier_id", modifier->id());
      }
      m_taken[i] = true;
      answers.push_back(chosen(group, *modifier, parentId, choice.pre(), std::max(choice.quantity(), 1)));
    }
    return answers;
  }

  static Chosen defaultsOf(const v1::ModifierGroup& group, const std::string& parentId) {
    Chosen defaults;
    for (const v1::Modifier& modifier : group.modifiers()) {
      if (modifier.is_default()) {
        defaults.push_back(chosen(group, modifier, parentId, v1::PRE_MODIFIER_UNSPECIFIED, 1));
      }
    }
    return defaults;
  }

  static v1::ChosenModifier chosen(const v1::ModifierGroup& group, const v1::Modifier& modifier,
                                   const std::string& parentId, v1::PreModifier pre, int quantity) {
    v1::ChosenModifier result;
    result.set_modifier_id(modifier.id());
    result.set_group_id(group.id());
    result.set_parent_id(parentId);
    result.set_pre(pre);
    result.set_quantity(quantity);
    result.set_name(modifier.name());
    result.set_price(priceOf(modifier, pre));
    return result;
  }

  std::optional<v1::Rejection> checkCount(const v1::ModifierGroup& group, const Chosen& answers) const {
    int count = 0;
    for (const v1::ChosenModifier& answer : answers) {
      count += answer.pre() == v1::NO ? 0 : answer.quantity();
    }
    if (count < group.min()) {
      return domain::reject(v1::TOO_FEW_MODIFIERS, m_path + "modifiers", group.id()).error();
    }
    if (group.max() > 0 && count > group.max()) {
      return domain::reject(v1::TOO_MANY_MODIFIERS, m_path + "modifiers", group.id()).error();
    }
    return std::nullopt;
  }

  const domain::House& m_house;
  const v1::NewLine& m_line;
  const std::string& m_path;
  std::vector<bool> m_taken;                             // By index of the line's choices.
  std::set<std::pair<std::string, std::string>> m_asked; // Group and parent.
  Chosen m_chosen;
};

} // namespace

std::expected<Chosen, v1::Rejection> chooseModifiers(const domain::House& house, const v1::MenuItem& item,
                                                     const v1::NewLine& line, const std::string& path) {
  Questions questions(house, line, path);
  for (const std::string& groupId : item.modifier_group_ids()) {
    if (auto rejection = questions.ask(groupId, nullptr)) {
      return std::unexpected(*std::move(rejection));
    }
  }
  if (auto rejection = questions.leftOver()) {
    return std::unexpected(*std::move(rejection));
  }
  return questions.take();
}

} // namespace comanda::order
