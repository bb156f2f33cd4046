// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/order.pb.h"
#include "domain/house.h"

#include <QString>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

namespace comanda::ui_order {

/// What somebody is choosing to go with an item, before it is on the check: the size, the answers to its
/// questions, how many, for whom. Holds no text of a screen's; reads the house each time it is asked.
class ItemChoice {
public:
  struct Option {
    std::string id;
    QString name;
    std::int64_t price = 0; ///< Minor units; of one portion for a variant, on top of it for a modifier.
    bool isChosen = false;
    v1::PreModifier pre = v1::PRE_MODIFIER_UNSPECIFIED;
    int quantity = 1;         ///< Of a chosen modifier: how often, per portion.
    bool canHaveMore = false; ///< The group allows one more of it.
  };
  struct Question {
    std::string groupId;
    std::string parentId; ///< The modifier that brings it; empty for the item itself.
    QString name;
    int min = 0;
    int max = 0; ///< 0 is any number.
    bool isAnswered = false;
    std::vector<Option> options;
  };

  /// The house as it is when it is asked for: another one after somebody else has signed in, none in between.
  using HouseNow = std::function<const domain::House&()>;

  /// A new line of an order of this type.
  ItemChoice(HouseNow house, std::string itemId, v1::OrderType orderType);
  /// A line as it was chosen before.
  ItemChoice(HouseNow house, const v1::NewLine& line, v1::OrderType orderType);

  const std::string& itemId() const { return m_line.item_id(); }
  QString name() const;
  std::vector<Option> variants() const;
  std::vector<Question> questions() const;

  void chooseVariant(const std::string& variantId);
  /// Takes an option, or puts it back. Of a question that takes one answer the last one counts. `pre` is how
  /// it is wanted: no, extra, light.
  void toggle(const Question& question, const std::string& modifierId, v1::PreModifier pre);
  /// More or less of a modifier that is chosen; the group's bounds and the contract's are kept.
  void changeQuantityOf(const Question& question, const std::string& modifierId, int by);
  /// The waiter says what a portion costs; the menu's price is what is proposed.
  bool isPriceOpen() const;
  /// Minor units of one portion; 0 while it has to be entered.
  std::int64_t price() const { return m_line.price(); }
  /// The first digit takes the place of what was proposed. More than a line may cost is not taken.
  void typePrice(const QString& digits);
  void erasePrice();
  void setQuantity(int quantity);
  int quantity() const { return m_line.quantity(); }
  void setSeat(int seat) { m_line.set_seat(seat); }
  int seat() const { return m_line.seat(); }
  void setCoursePlusOne(int coursePlusOne) { m_line.set_course_plus_one(coursePlusOne); }
  void setInstructions(const QString& text);
  QString instructions() const { return QString::fromStdString(m_line.instructions()); }

  /// Nothing that must be chosen is missing.
  bool isComplete() const { return resolved().has_value(); }
  /// Everything that had to be chosen is, and there is nothing else that could be: nobody needs to say that
  /// this was all.
  bool isAllThatWasAsked() const;
  /// Where nothing is missing: what the line comes to.
  std::optional<std::int64_t> amount() const;

  /// What to send; its id is for the sender to give.
  v1::NewLine line() const;
  /// The line as it would stand on the check.
  std::optional<v1::OrderLine> resolved() const;

private:
  using Key = std::tuple<std::string, std::string, std::string>; // group, modifier, parent

  struct Chosen {
    v1::PreModifier pre = v1::PRE_MODIFIER_UNSPECIFIED;
    int quantity = 1;
  };

  const v1::MenuItem* item() const;
  void takeDefaults();
  void addQuestions(std::vector<Question>& all, const std::string& groupId,
                    const std::string& parentId) const;
  void putBackOthers(const Question& question, const std::string& modifierId);

  HouseNow m_house;
  v1::OrderType m_orderType;
  v1::NewLine m_line; ///< Without its modifiers.
  std::map<Key, Chosen> m_chosen;
  bool m_isPriceTyped = false; ///< What stands there is not a proposal any more.
};

} // namespace comanda::ui_order
