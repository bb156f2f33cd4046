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

} // namespace

OrderPad::OrderPad(models::Terminal& terminal, shell::Navigator& navigator, QObject* parent)
    : QObject(parent),
      m_terminal(terminal),
      m_navigator(navigator),
      m_staffId(terminal.staffId()) {
  connect(&terminal, &models::Terminal::changed, this, &OrderPad::changed);
  connect(&terminal, &models::Terminal::personChanged, this, &OrderPad::changePerson);
}

void OrderPad::open(const QString& orderId) {
  if (m_orderId != orderId.toStdString()) {
    m_orderId = orderId.toStdString();
    m_seat = 0;
    m_course.reset();
    m_search.clear();
    m_allergies.keepOnly([this](const std::string& id) {
      const v1::Order* known = m_terminal.house().orders.find(id);
      return known != nullptr && known->status() == v1::OPEN;
    });
  }
  Q_EMIT changed();
}

const v1::Order* OrderPad::order() const {
  return m_terminal.house().orders.find(m_orderId);
}

// The order as it will be when the host has taken all that is under way.
v1::Order OrderPad::withPending() const {
  v1::Order shown = *order();
  for (const Added& added : m_pending) {
    if (added.orderId == m_orderId && order::findLine(shown, added.line.id()) == nullptr) {
      *shown.add_lines() = added.line;
    }
  }
  for (v1::OrderLine& line : *shown.mutable_lines()) {
    if (const auto changed = m_changing.find(line.id()); changed != m_changing.end()) {
      line.set_quantity(changed->second.line.quantity());
    }
  }
  return shown;
}

std::optional<v1::OrderLine> OrderPad::shownLine(const std::string& lineId) const {
  if (order() == nullptr) {
    return std::nullopt;
  }
  const v1::Order shown = withPending();
  const v1::OrderLine* line = order::findLine(shown, lineId);
  return line == nullptr ? std::nullopt : std::optional(*line);
}

bool OrderPad::isUnderWay(const std::string& lineId) const {
  return m_changing.contains(lineId) ||
         std::ranges::any_of(m_pending, [&](const Added& added) { return added.line.id() == lineId; });
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

std::vector<OrderPad::Item> OrderPad::itemsOf(const std::vector<Choice>& categories) const {
  const domain::House& house = m_terminal.house();
  const values::LocalTime wall = m_terminal.wallTime(m_terminal.now());
  std::string category;
  for (const Choice& choice : categories) {
    category = choice.isCurrent ? choice.id : category;
  }
  std::vector<const v1::MenuItem*> found;
  house.items.forEach([&](const std::string&, const v1::MenuItem& item) {
    if (isHere(item, wall) && (!m_search.isEmpty() || isIn(item, category))) {
      found.push_back(&item);
    }
  });
  std::vector<Item> result;
  const std::set<v1::Allergen> guests = guestsAllergens();
  for (const v1::MenuItem* item : inPlace(std::move(found))) {
    result.push_back(itemFor(*item, guests));
  }
  return result;
}

std::set<v1::Allergen> OrderPad::guestsAllergens() const {
  std::set<v1::Allergen> guests;
  if (const v1::Order* order = this->order()) {
    for (const auto& [seat, allergens] : m_allergies.all(*order)) {
      guests.insert(allergens.begin(), allergens.end());
    }
  }
  return guests;
}

OrderPad::Item OrderPad::itemFor(const v1::MenuItem& item, const std::set<v1::Allergen>& guests) const {
  const domain::House& house = m_terminal.house();
  std::int64_t price = item.price();
  for (int i = 0; i < item.variants_size(); ++i) {
    price = i == 0 ? item.variants(i).price() : std::min(price, item.variants(i).price());
  }
  const QString text = models::moneyText(price, house.settings.get());
  Item shown{.id = item.id(),
             .name = QString::fromStdString(item.name()),
             .price = item.open_price()         ? tr("price of the day")
                      : item.variants().empty() ? text
                                                : tr("from %1").arg(text)};
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

GuestAllergies::Allergens OrderPad::allergiesOf(int seat) const {
  const v1::Order* order = this->order();
  return order == nullptr ? GuestAllergies::Allergens() : m_allergies.of(*order, seat);
}

void OrderPad::noteAllergy(int seat, v1::Allergen allergen, bool isOn) {
  if (const v1::Order* order = this->order()) {
    m_allergies.note(*order, seat, allergen, isOn);
    Q_EMIT changed();
  }
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
  if (itemFor(*item, {}).mark == Mark::SoldOut) {
    Q_EMIT said(tr("%1 is sold out.").arg(QString::fromStdString(item->name())));
    return;
  }
  const ItemChoice choice = newChoice(itemId);
  if (choice.isComplete() && !choice.isPriceOpen()) {
    add(choice.line());
  } else {
    Q_EMIT choiceWanted(QString::fromStdString(itemId));
  }
}

void OrderPad::customise(const std::string& itemId) {
  Q_EMIT choiceWanted(QString::fromStdString(itemId));
}

} // namespace comanda::ui_order
