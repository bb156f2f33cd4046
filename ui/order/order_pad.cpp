// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/order/order_pad.h"

#include "domain/contract/envelope.h"
#include "domain/menu/offer.h"
#include "domain/order/lookup.h"
#include "domain/order/resolve_line.h"
#include "ui/models/money_text.h"
#include "ui/models/refusal_text.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

namespace comanda::ui_order {
namespace {

// As the menu card has them: by position, then by name.
template <class Record>
std::vector<const Record*> inPlace(std::vector<const Record*> records) {
  std::ranges::sort(records, {}, [](const Record* record) {
    return std::tuple(record->position(), record->name(), record->id());
  });
  return records;
}

bool isSame(const v1::NewLine& wanted, const v1::OrderLine& line) {
  v1::NewLine there = OrderPad::chosenFor(line);
  there.set_id(wanted.id());
  there.set_quantity(wanted.quantity());
  there.set_course_plus_one(wanted.course_plus_one() == 0 ? 0 : there.course_plus_one());
  return there.SerializeAsString() == wanted.SerializeAsString();
}

} // namespace

OrderPad::OrderPad(models::Terminal& terminal, shell::Navigator& navigator, QObject* parent)
    : QObject(parent),
      m_terminal(terminal),
      m_navigator(navigator) {
  connect(&terminal, &models::Terminal::changed, this, &OrderPad::changed);
}

void OrderPad::open(const QString& orderId) {
  if (m_orderId != orderId.toStdString()) {
    m_orderId = orderId.toStdString();
    m_seat = 0;
    m_course.reset();
    m_search.clear();
    m_pending.clear();
  }
  Q_EMIT changed();
}

const v1::Order* OrderPad::order() const {
  return m_terminal.house().orders.find(m_orderId);
}

v1::Order OrderPad::withPending() const {
  v1::Order shown = *order();
  for (const v1::OrderLine& line : m_pending) {
    if (order::findLine(shown, line.id()) == nullptr) {
      *shown.add_lines() = line;
    }
  }
  return shown;
}

bool OrderPad::isIn(const v1::MenuItem& item, const std::string& categoryId) const {
  const v1::Category* own = m_terminal.house().categories.find(item.category_id());
  return item.category_id() == categoryId || (own != nullptr && own->parent_id() == categoryId);
}

std::vector<OrderPad::Choice> OrderPad::categories() const {
  const domain::House& house = m_terminal.house();
  const values::LocalTime wall = m_terminal.wallTime(m_terminal.now());
  std::set<std::string> filled; // those with something to sell, and their parents
  house.items.forEach([&](const std::string&, const v1::MenuItem& item) {
    if (const v1::Category* category = house.categories.find(item.category_id());
        category != nullptr && menu::isOffered(house, item, wall)) {
      filled.insert(category->parent_id().empty() ? category->id() : category->parent_id());
    }
  });
  std::vector<Choice> result;
  for (const v1::Category* category : inPlace(house.categories.sorted())) {
    if (category->parent_id().empty() && filled.contains(category->id())) {
      result.push_back({.id = category->id(), .name = QString::fromStdString(category->name())});
    }
  }
  const auto current = std::ranges::find(result, m_category, &Choice::id);
  if (!result.empty() && m_search.isEmpty()) {
    (current == result.end() ? result.front() : *current).isCurrent = true;
  }
  return result;
}

bool OrderPad::isHere(const v1::MenuItem& item, const values::LocalTime& wall) const {
  if (!menu::isOffered(m_terminal.house(), item, wall)) {
    return false;
  }
  if (m_search.isEmpty()) {
    return true;
  }
  const QString name = QString::fromStdString(item.name());
  return std::ranges::all_of(m_search.split(QLatin1Char(' '), Qt::SkipEmptyParts),
                             [&](const QString& word) { return name.contains(word, Qt::CaseInsensitive); });
}

std::vector<OrderPad::Item> OrderPad::items() const {
  const domain::House& house = m_terminal.house();
  const values::LocalTime wall = m_terminal.wallTime(m_terminal.now());
  std::string category;
  for (const Choice& choice : categories()) {
    category = choice.isCurrent ? choice.id : category;
  }
  std::vector<const v1::MenuItem*> found;
  house.items.forEach([&](const std::string&, const v1::MenuItem& item) {
    if (isHere(item, wall) && (!m_search.isEmpty() || isIn(item, category))) {
      found.push_back(&item);
    }
  });
  std::vector<Item> result;
  for (const v1::MenuItem* item : inPlace(std::move(found))) {
    result.push_back(itemFor(*item));
  }
  return result;
}

OrderPad::Item OrderPad::itemFor(const v1::MenuItem& item) const {
  const domain::House& house = m_terminal.house();
  std::int64_t price = item.price();
  for (int i = 0; i < item.variants_size(); ++i) {
    price = i == 0 ? item.variants(i).price() : std::min(price, item.variants(i).price());
  }
  const QString text = models::moneyText(price, house.settings.get());
  Item shown{.id = item.id(),
             .name = QString::fromStdString(item.name()),
             .price = item.variants().empty() ? text : tr("from %1").arg(text)};
  std::set<v1::Allergen> guests;
  if (const v1::Order* order = this->order()) {
    for (const v1::OrderLine& line : order->lines()) {
      for (const int allergen : line.allergies()) {
        guests.insert(static_cast<v1::Allergen>(allergen));
      }
    }
  }
  const auto has = [&](v1::DietaryTag tag) {
    return std::ranges::find(item.dietary_tags(), tag) != item.dietary_tags().end();
  };
  const v1::Availability availability = menu::availabilityOf(house, item.id());
  if (availability.state() == v1::Availability::OFF ||
      (availability.state() == v1::Availability::COUNTDOWN && availability.remaining() == 0)) {
    shown.mark = Mark::SoldOut;
  } else if (availability.state() == v1::Availability::COUNTDOWN) {
    shown.mark = Mark::FewLeft;
    shown.left = availability.remaining();
  } else if (std::ranges::any_of(menu::allergensOf(house, item),
                                 [&](v1::Allergen a) { return guests.contains(a); })) {
    shown.mark = Mark::Allergen;
  } else if (has(v1::VEGAN)) {
    shown.mark = Mark::Vegan;
  } else if (has(v1::VEGETARIAN)) {
    shown.mark = Mark::Vegetarian;
  }
  return shown;
}

void OrderPad::chooseCategory(const std::string& categoryId) {
  m_category = categoryId;
  m_search.clear();
  Q_EMIT changed();
}

void OrderPad::search(const QString& text) {
  m_search = text.trimmed();
  Q_EMIT changed();
}

void OrderPad::setSeat(int seat) {
  m_seat = seat;
  Q_EMIT changed();
}

void OrderPad::setCourse(std::optional<int> course) {
  m_course = course;
  Q_EMIT changed();
}

ItemChoice::HouseNow OrderPad::houseNow() const {
  return [&terminal = m_terminal]() -> const domain::House& { return terminal.house(); };
}

ItemChoice OrderPad::choiceOf(const v1::OrderLine& line) const {
  const v1::Order* order = this->order();
  return {houseNow(), chosenFor(line), order == nullptr ? v1::DINE_IN : order->type()};
}

ItemChoice OrderPad::newChoice(const std::string& itemId) const {
  const v1::Order* order = this->order();
  ItemChoice choice(houseNow(), itemId, order == nullptr ? v1::DINE_IN : order->type());
  choice.setSeat(m_seat);
  choice.setCoursePlusOne(m_course ? *m_course + 1 : 0);
  return choice;
}

void OrderPad::tap(const std::string& itemId) {
  const v1::MenuItem* item = m_terminal.house().items.find(itemId);
  if (item == nullptr || order() == nullptr) {
    return;
  }
  if (itemFor(*item).mark == Mark::SoldOut) {
    Q_EMIT said(tr("%1 is sold out.").arg(QString::fromStdString(item->name())));
    return;
  }
  const ItemChoice choice = newChoice(itemId);
  if (choice.isComplete()) {
    add(choice.line());
  } else {
    Q_EMIT choiceWanted(QString::fromStdString(itemId));
  }
}

void OrderPad::customise(const std::string& itemId) {
  Q_EMIT choiceWanted(QString::fromStdString(itemId));
}

void OrderPad::add(const v1::NewLine& wanted) {
  const v1::Order* order = this->order();
  const v1::MenuItem* item = m_terminal.house().items.find(wanted.item_id());
  if (order == nullptr || item == nullptr || addToLast(wanted)) {
    return;
  }
  v1::NewLine line = wanted;
  line.set_id(m_terminal.newId());
  if (auto made = order::resolveLine(m_terminal.house(), *item, line, order->type(), "")) {
    m_pending.push_back(*std::move(made));
  }
  v1::AddLines command;
  command.set_order_id(m_orderId);
  *command.add_lines() = line;
  m_terminal.submit({contract::commandOf(std::move(command))}, this,
                    [this, line](const v1::Outcome& outcome) {
                      forgetPending(line.id());
                      if (!outcome.has_accepted()) {
                        Q_EMIT notTaken(models::refusalText(outcome), line);
                      }
                      Q_EMIT changed();
                    });
  Q_EMIT changed();
}

// The same thing once more, right after it, is one line of two.
bool OrderPad::addToLast(const v1::NewLine& wanted) {
  const v1::Order& order = *this->order();
  if (!m_pending.empty() || order.lines().empty()) {
    return false;
  }
  const v1::OrderLine& last = *order.lines().rbegin();
  if (last.state() != v1::UNSENT || !isSame(wanted, last)) {
    return false;
  }
  changeQuantity(last.id(), wanted.quantity());
  return true;
}

void OrderPad::forgetPending(const std::string& lineId) {
  std::erase_if(m_pending, [&](const v1::OrderLine& line) { return line.id() == lineId; });
}

const v1::OrderLine* OrderPad::findLine(const std::string& lineId) const {
  const v1::Order* order = this->order();
  return order == nullptr ? nullptr : order::findLine(*order, lineId);
}

v1::NewLine OrderPad::chosenFor(const v1::OrderLine& line) {
  v1::NewLine chosen;
  chosen.set_id(line.id());
  chosen.set_item_id(line.item_id());
  chosen.set_variant_id(line.variant_id());
  for (const v1::ChosenModifier& modifier : line.modifiers()) {
    v1::ModifierChoice& choice = *chosen.add_modifiers();
    choice.set_group_id(modifier.group_id());
    choice.set_modifier_id(modifier.modifier_id());
    choice.set_parent_id(modifier.parent_id());
    choice.set_pre(modifier.pre());
    choice.set_quantity(modifier.quantity());
  }
  chosen.set_quantity(line.quantity());
  chosen.set_seat(line.seat());
  chosen.set_course_plus_one(line.course() + 1);
  chosen.set_instructions(line.instructions());
  *chosen.mutable_allergies() = line.allergies();
  chosen.set_hold(line.state() == v1::HELD);
  return chosen;
}

void OrderPad::submit(v1::Command command) {
  m_terminal.submit({std::move(command)}, this, [this](const v1::Outcome& outcome) {
    if (!outcome.has_accepted()) {
      Q_EMIT said(models::refusalText(outcome));
    }
  });
}

void OrderPad::change(const v1::NewLine& line) {
  v1::ChangeLine command;
  command.set_order_id(m_orderId);
  *command.mutable_line() = line;
  submit(contract::commandOf(std::move(command)));
}

void OrderPad::changeQuantity(const std::string& lineId, int by) {
  const v1::OrderLine* line = findLine(lineId);
  if (line == nullptr) {
    return;
  }
  if (line->quantity() + by <= 0) {
    remove(lineId);
    return;
  }
  v1::NewLine wanted = chosenFor(*line);
  wanted.set_quantity(line->quantity() + by);
  change(wanted);
}

void OrderPad::remove(const std::string& lineId) {
  const v1::OrderLine* line = findLine(lineId);
  if (line == nullptr) {
    return;
  }
  v1::RemoveLines command;
  command.set_order_id(m_orderId);
  command.add_line_ids(lineId);
  m_terminal.submit({contract::commandOf(std::move(command))}, this,
                    [this, name = QString::fromStdString(line->name()),
                     chosen = chosenFor(*line)](const v1::Outcome& outcome) {
                      if (outcome.has_accepted()) {
                        Q_EMIT removed(name, chosen);
                      } else {
                        Q_EMIT said(models::refusalText(outcome));
                      }
                    });
}

void OrderPad::repeat(const std::string& lineId) {
  if (const v1::OrderLine* line = findLine(lineId)) {
    v1::NewLine again = chosenFor(*line);
    again.set_hold(false);
    add(again);
  }
}

void OrderPad::setHeld(const std::string& lineId, bool held) {
  v1::HoldLines command;
  command.set_order_id(m_orderId);
  command.add_line_ids(lineId);
  command.set_hold(held);
  submit(contract::commandOf(std::move(command)));
}

void OrderPad::voidLine(const std::string& lineId, const QString& reason) {
  v1::VoidLine command;
  command.set_order_id(m_orderId);
  command.set_line_id(lineId);
  command.set_reason(reason.trimmed().toStdString());
  submit(contract::commandOf(std::move(command)));
}

void OrderPad::holdAll() {
  v1::HoldLines command;
  command.set_order_id(m_orderId);
  command.set_hold(true);
  if (const v1::Order* order = this->order()) {
    for (const v1::OrderLine& line : order->lines()) {
      if (line.state() == v1::UNSENT) {
        command.add_line_ids(line.id());
      }
    }
  }
  if (!command.line_ids().empty()) {
    submit(contract::commandOf(std::move(command)));
  }
}

void OrderPad::fire(int course) {
  v1::FireCourse command;
  command.set_order_id(m_orderId);
  command.set_round_id(m_terminal.newId());
  command.set_course(course);
  submit(contract::commandOf(std::move(command)));
}

void OrderPad::send(bool stay) {
  v1::SendRound command;
  command.set_order_id(m_orderId);
  command.set_round_id(m_terminal.newId());
  m_terminal.submit({contract::commandOf(std::move(command))}, this,
                    [this, stay](const v1::Outcome& outcome) {
                      if (!outcome.has_accepted()) {
                        Q_EMIT said(models::refusalText(outcome));
                      } else if (!stay) {
                        m_navigator.go(QStringLiteral("floor"));
                      }
                    });
}

void OrderPad::bill() {
  m_navigator.go(QStringLiteral("till"), QString::fromStdString(m_orderId));
}

} // namespace comanda::ui_order
