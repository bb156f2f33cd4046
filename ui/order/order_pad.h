// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/terminal.h"
#include "ui/order/guest_allergies.h"
#include "ui/order/item_choice.h"
#include "ui/shell/navigator.h"

#include <QObject>
#include <QString>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace comanda::ui_order {

/// The order pad without its widgets: what is on the menu, what is on the check, and what a tap does. A line
/// stands on the check at once, priced from this terminal's house, and is marked until the host has it.
class OrderPad : public QObject {
  Q_OBJECT

public:
  struct Choice {
    std::string id;
    QString name;
    bool isCurrent = false;
    bool operator==(const Choice&) const = default;
  };
  enum class Mark { None, Vegetarian, Vegan, FewLeft, SoldOut, Allergen };
  struct Item {
    std::string id;
    QString name;
    QString price;
    Mark mark = Mark::None;
    int left = 0; ///< Of FewLeft.
    bool operator==(const Item&) const = default;
  };
  struct Line {
    std::string id;
    int quantity = 1;
    QString name;
    QString details; ///< "seat 2, extra guanciale"
    QString loud;    ///< What the kitchen must not miss: "no walnuts", an allergy.
    QString amount;
    v1::LineState state = v1::UNSENT;
    bool isPending = false; ///< The host does not have it yet.
    bool operator==(const Line&) const = default;
  };
  /// What the host did not take: it stays on the check until it is tried again or let go.
  struct Refused {
    std::string lineId;
    QString name;
    QString sentence;
    bool operator==(const Refused&) const = default;
  };
  struct Section {
    int course = 0;
    QString sentAt; ///< "20:25" where all of it was sent.
    bool canFire = false;
    std::vector<Line> lines;
    bool operator==(const Section&) const = default;
  };
  struct Tax {
    QString rate; ///< "10"
    bool isIncluded = true;
    QString amount;
    bool operator==(const Tax&) const = default;
  };
  struct Check {
    bool isThere = false; ///< There is an open order.
    QString table;        ///< Empty for take-away and delivery.
    int number = 0;
    v1::OrderType type = v1::DINE_IN;
    int covers = 0;
    QString owner;
    QString allergies; ///< "Nuts · seat 3"
    std::vector<Section> sections;
    std::vector<Refused> refused;
    std::vector<Tax> taxes;
    QString total;
    QString stations; ///< Where what is new goes: "Grill, Bar".
    bool canSend = false;
    bool canHold = false;
    bool canBill = false;
    bool operator==(const Check&) const = default;
  };

  OrderPad(models::Terminal& terminal, shell::Navigator& navigator, QObject* parent = nullptr);

  /// Shows this order.
  void open(const QString& orderId);
  /// Whether somebody looks at it: only then does it take them elsewhere.
  void setInFront(bool isInFront) { m_isInFront = isInFront; }
  const std::string& orderId() const { return m_orderId; }

  std::vector<Choice> categories() const;
  std::vector<Item> items() const { return itemsOf(categories()); }
  /// The same of categories that were asked for just before.
  std::vector<Item> itemsOf(const std::vector<Choice>& categories) const;
  Check check() const;

  void chooseCategory(const std::string& categoryId);
  /// Items whose name has these words, of all categories; empty for the category's.
  void search(const QString& text);
  void setSeat(int seat);
  int seat() const { return m_seat; }
  /// For what is added from now on; nothing for the item's own.
  void setCourse(std::optional<int> course);
  std::optional<int> course() const { return m_course; }

  /// Puts an item on the check, or asks what goes with it (choiceWanted).
  void tap(const std::string& itemId);
  /// Always asks.
  void customise(const std::string& itemId);
  ItemChoice newChoice(const std::string& itemId) const;
  /// Of a line that is on the check.
  ItemChoice choiceOf(const v1::OrderLine& line) const;
  void add(const v1::NewLine& line);
  /// To the order it was taken from, whichever is open by now.
  void addTo(const std::string& orderId, const v1::NewLine& line);
  /// What the host did not take: once more, or never mind.
  void tryAgain(const std::string& lineId);
  void letGo(const std::string& lineId);

  /// What the guest at a seat must not have; seat 0 is the whole table. New lines for them carry it.
  GuestAllergies::Allergens allergiesOf(int seat) const;
  void noteAllergy(int seat, v1::Allergen allergen, bool isOn);

  const v1::OrderLine* findLine(const std::string& lineId) const;
  /// What a line was chosen to be, to be chosen anew.
  v1::NewLine chosenFor(const v1::OrderLine& line) const;
  void change(const v1::NewLine& wanted);
  /// One more or one less of a line that was not sent; the last one less takes it away.
  void changeQuantity(const std::string& lineId, int by);
  void remove(const std::string& lineId);
  void repeat(const std::string& lineId);
  void setHeld(const std::string& lineId, bool held);
  void voidLine(const std::string& lineId, const QString& reason);
  /// Whether whoever works here may void what was sent, and if not, whether somebody could approve it.
  bool mayVoid() const;
  bool canAskToVoid() const;
  static v1::Command voidCommand(const std::string& orderId, const std::string& lineId,
                                 const QString& reason);

  void holdAll();
  void fire(int course);
  /// Sends what is new; `stay` keeps the check in front.
  void send(bool stay);
  void bill();

Q_SIGNALS:
  /// Something that is shown is different now.
  void changed();
  void choiceWanted(const QString& itemId);
  /// A sentence for the waiter.
  void said(const QString& sentence);
  /// It can be had again with addTo().
  void removed(const QString& name, const std::string& orderId, const comanda::v1::NewLine& line);

private:
  const v1::Order* order() const;
  ItemChoice::HouseNow houseNow() const;
  v1::Order withPending() const;
  std::optional<v1::OrderLine> shownLine(const std::string& lineId) const;
  bool isUnderWay(const std::string& lineId) const;
  bool isIn(const v1::MenuItem& item, const std::string& categoryId) const;
  bool isHere(const v1::MenuItem& item, const values::LocalTime& wall) const;
  std::set<v1::Allergen> guestsAllergens() const;
  Item itemFor(const v1::MenuItem& item, const std::set<v1::Allergen>& guests) const;
  Line lineFor(const v1::OrderLine& line) const;
  void addSections(Check& check, const v1::Order& order) const;
  void addTaxes(Check& check, const v1::Order& order) const;
  void addRefused(Check& check) const;
  QString stationsOf(const v1::Order& order) const;
  QString nameOf(const v1::NewLine& line) const;
  bool isSame(const v1::NewLine& wanted, const v1::OrderLine& line) const;
  v1::NewLine withAllergies(v1::NewLine line) const;
  bool addToLast(const v1::NewLine& line);
  void submit(v1::Command command);
  void refuse(const std::string& orderId, const v1::NewLine& line, bool isChange, const v1::Outcome& outcome);
  bool hasRefused(const std::string& orderId) const;
  void changePerson();

  struct Added {
    std::string orderId;
    v1::OrderLine line;
  };
  struct Changed {
    v1::NewLine line;
    int count = 0; ///< Changes of it that have no outcome yet.
  };
  struct NotTaken {
    std::string orderId;
    v1::NewLine line;
    bool isChange = false;
    QString sentence;
  };

  models::Terminal& m_terminal;
  shell::Navigator& m_navigator;
  std::string m_orderId;
  std::string m_category;
  QString m_search;
  int m_seat = 0;
  std::optional<int> m_course;
  bool m_isInFront = true;
  // Sent to the host, without an outcome yet: of all orders, and by the ids of lines.
  std::vector<Added> m_pending;
  std::map<std::string, Changed> m_changing;
  std::vector<NotTaken> m_refused;
  std::string m_staffId;                                    ///< Whose all of that is.
  std::map<std::string, std::vector<NotTaken>> m_refusedOf; ///< Of those who come back after a lock.
  GuestAllergies m_allergies;
};

} // namespace comanda::ui_order
