// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/floor/view_builder.h"

#include "domain/floor/table_state.h"
#include "domain/order/amounts.h"
#include "domain/payment/balance.h"
#include "ui/models/duration.h"
#include "ui/models/money_text.h"

#include <QLocale>
#include <algorithm>
#include <chrono>
#include <tuple>

namespace comanda::ui_floor {

namespace {

// Smaller comes first: what gets cold or angry before what is only to be known.
int rankOf(const NeedView& need, bool isReadyTooLong) {
  switch (need.mark) {
  case Mark::Late: return 0;
  case Mark::Ready: return isReadyTooLong ? 1 : 2;
  case Mark::Waits: return 3;
  case Mark::Bill: return 4;
  default: return 5;
  }
}

std::vector<const v1::Room*> roomsInOrder(const domain::House& house) {
  std::vector<const v1::Room*> rooms = house.rooms.sorted();
  std::ranges::stable_sort(rooms, {}, [](const v1::Room* room) { return room->position(); });
  return rooms;
}

// A table that stands aslant is shown upright: its name is to be read.
QRect placeOf(const v1::Table& table) {
  const QRect place(table.x(), table.y(), table.width(), table.height());
  const bool isTurned = (table.rotation() + 45) / 90 % 2 == 1;
  if (!isTurned) {
    return place;
  }
  QRect turned(0, 0, place.height(), place.width());
  turned.moveCenter(place.center());
  return turned;
}

QString text(const std::string& utf8) {
  return QString::fromStdString(utf8);
}

} // namespace

QString markWord(Mark mark) {
  switch (mark) {
  case Mark::Free: return ViewBuilder::tr("free");
  case Mark::Seated: return ViewBuilder::tr("seated");
  case Mark::Ordered: return ViewBuilder::tr("ordered");
  case Mark::Served: return ViewBuilder::tr("served");
  case Mark::Ready: return ViewBuilder::tr("food is ready");
  case Mark::Waits: return ViewBuilder::tr("waits too long");
  case Mark::Bill: return ViewBuilder::tr("wants to pay");
  case Mark::Late: return ViewBuilder::tr("late");
  case Mark::Dirty: return ViewBuilder::tr("to be cleared");
  }
  return {};
}

QString tableText(const std::string& name) {
  const QString shown = text(name);
  const bool isNumber = !shown.isEmpty() && shown.front().isDigit();
  return isNumber ? ViewBuilder::tr("Table %1").arg(shown) : shown;
}

QString guestsText(int count) {
  return count == 1 ? ViewBuilder::tr("1 guest") : ViewBuilder::tr("%n guests", nullptr, count);
}

QString seatsText(int count) {
  return count == 1 ? ViewBuilder::tr("1 seat") : ViewBuilder::tr("%n seats", nullptr, count);
}

ViewBuilder::ViewBuilder(const models::Terminal& terminal, const Choice& choice,
                         const std::set<std::string>& pending)
    : m_terminal(terminal),
      m_house(terminal.house()),
      m_choice(choice),
      m_pending(pending),
      m_now(terminal.now()),
      m_ready(readyTimes(m_house)) {}

FloorView ViewBuilder::build(const std::string& roomId, const std::string& chosenId) const {
  FloorView view;
  for (const v1::Room* room : roomsInOrder(m_house)) {
    view.rooms.push_back({room->id(), text(room->name()), room->id() == roomId});
    if (room->id() != roomId) continue;
    view.roomName = text(room->name());
    for (const v1::Wall& wall : room->walls()) {
      view.walls.emplace_back(wall.from_x(), wall.from_y(), wall.to_x(), wall.to_y());
    }
  }
  for (const v1::Table* table : m_house.tables.sorted()) {
    const v1::TableStatus status = floor::statusOf(m_house, table->id());
    const Service service = serviceOf(status, openOrder(status.order_id()), m_ready, m_now);
    if (table->room_id() == roomId) addTable(view, *table, service, status);
    addNeeds(view, *table, service, status);
    const bool isChosen = table->id() == chosenId && !status.order_id().empty() && !m_choice.isOpen();
    if (isChosen && table->room_id() == roomId) {
      view.tables.back().isChosen = true;
      view.chosen = tableText(table->name());
    }
  }
  std::ranges::stable_sort(view.tables, {}, [](const TableView& table) {
    return std::tuple(table.place.center().y(), table.place.center().x());
  });
  addTakeaways(view);
  std::ranges::stable_sort(view.needs, [](const NeedView& a, const NeedView& b) {
    return std::tuple(a.rank, a.since) < std::tuple(b.rank, b.since);
  });
  addSums(view);
  view.choice = choiceText();
  return view;
}

const v1::Order* ViewBuilder::openOrder(const std::string& orderId) const {
  const v1::Order* order = orderId.empty() ? nullptr : m_house.orders.find(orderId);
  return order != nullptr && order->status() == v1::OPEN ? order : nullptr;
}

void ViewBuilder::addTable(FloorView& view, const v1::Table& table, const Service& service,
                           const v1::TableStatus& status) const {
  TableView shown;
  shown.id = table.id();
  shown.name = text(table.name());
  shown.place = placeOf(table);
  shown.isRound = table.shape() == v1::ROUND;
  shown.seats = table.seats();
  shown.hasOrder = !status.order_id().empty();
  shown.mark = service.mark;
  shown.badge = badgeOf(service);
  shown.isPending = m_pending.contains(table.id());
  shown.isOrigin = m_choice.isOpen() && m_choice.tableId == table.id();
  shown.isOffered = m_choice.accepts(status);
  shown.isTarget = m_choice.isOpen() && shown.isOffered;
  QStringList spoken{tableText(table.name()), markWord(service.mark)};
  const QString owner = ownerName(status.owner_id());
  if (status.covers() > 0) {
    const QString covers = QLocale().toString(status.covers());
    shown.line = owner.isEmpty() ? covers : tr("%1 · %2", "guests, waiter").arg(covers, owner);
    spoken << guestsText(status.covers());
  } else {
    shown.line = service.mark == Mark::Dirty ? tr("to clear") : seatsText(table.seats());
    if (service.mark != Mark::Dirty) spoken << shown.line;
  }
  if (!owner.isEmpty()) spoken << owner;
  if (const v1::Order* order = openOrder(status.order_id()); order != nullptr && order->lines_size() > 0) {
    shown.total = money(order::totalsOf(*order).total.minorUnits());
    spoken << shown.total;
  }
  shown.spoken = spoken.join(tr(", "));
  view.tables.push_back(std::move(shown));
}

void ViewBuilder::addNeeds(FloorView& view, const v1::Table& table, const Service& service,
                           const v1::TableStatus& status) const {
  const QString who = tableText(table.name());
  const auto add = [&](NeedView need, const std::optional<values::Instant>& since) {
    need.tableId = table.id();
    need.orderId = status.order_id();
    need.since = since.value_or(m_now);
    const bool isTooLong = m_now - need.since > std::chrono::minutes(kReadyMinutes);
    need.rank = rankOf(need, isTooLong);
    view.needs.push_back(std::move(need));
  };
  if (service.waitsSince && m_now - *service.waitsSince > std::chrono::minutes(kWaitsMinutes)) {
    add(waitNeed(who, service), service.waitsSince);
  }
  if (service.readyPortions > 0) {
    add(readyNeed(who, service), service.readySince);
  }
  if (status.state() == v1::BILL) {
    const v1::Order* order = openOrder(status.order_id());
    const QString total = order != nullptr ? money(order::totalsOf(*order).total.minorUnits()) : QString();
    add({.mark = Mark::Bill,
         .title = tr("%1 wants to pay").arg(who),
         .subtitle = total,
         .value = minutes(service.since)},
        service.since);
  }
  if (service.seatedSince) {
    add({.mark = service.mark == Mark::Waits ? Mark::Waits : Mark::Seated,
         .title = tr("%1 has not ordered").arg(who),
         .subtitle = guestsText(status.covers()),
         .value = minutes(service.seatedSince)},
        service.seatedSince);
  }
}

NeedView ViewBuilder::waitNeed(const QString& who, const Service& service) const {
  const bool isLate = m_now - *service.waitsSince > std::chrono::minutes(kLateMinutes);
  const QString sent = tr("sent %1").arg(models::wallText(m_terminal.wallTime(*service.waitsSince)));
  const QString stations = stationsOf(service);
  return {.mark = isLate ? Mark::Late : Mark::Waits,
          .title = tr("%1 waits for %2", "table, what").arg(who, awaited(service)),
          .subtitle = stations.isEmpty() ? sent : tr("%1 · %2", "stations, sent").arg(stations, sent),
          .value = minutes(service.waitsSince)};
}

NeedView ViewBuilder::readyNeed(const QString& who, const Service& service) const {
  return {.mark = Mark::Ready,
          .title = tr("%1 is ready").arg(who),
          .subtitle = tr("%n on the pass", nullptr, service.readyPortions),
          .value = minutes(service.readySince)};
}

void ViewBuilder::addTakeaways(FloorView& view) const {
  std::vector<const v1::Order*> orders;
  for (const v1::Order* order : m_house.orders.sorted()) {
    if (order->status() == v1::OPEN && order->type() != v1::DINE_IN) orders.push_back(order);
  }
  std::ranges::stable_sort(orders, {}, [](const v1::Order* order) { return instantOf(order->opened_at()); });
  for (const v1::Order* order : orders) {
    addTakeaway(view, *order);
  }
  view.takeawayLine = orders.size() == 1 ? tr("1 order")
                      : orders.empty()   ? tr("no orders")
                                         : tr("%n orders", nullptr, int(orders.size()));
  for (const TakeawayView& takeaway : view.takeaways) {
    // The tile says what is most pressing among them.
    const auto pressing = [](Mark mark) { return mark == Mark::Late ? 3 : mark == Mark::Ready ? 2 : 1; };
    if (view.takeawayMark == Mark::Free || pressing(takeaway.mark) > pressing(view.takeawayMark)) {
      view.takeawayMark = takeaway.mark;
      view.takeawayBadge = takeaway.badge;
    }
  }
}

void ViewBuilder::addTakeaway(FloorView& view, const v1::Order& order) const {
  const Service service = serviceOf(order, m_ready, m_now);
  const QString guest = text(order.guest().name());
  const QString what = order.type() == v1::DELIVERY ? tr("Delivery %1") : tr("Takeaway %1");
  const QString name = what.arg(QLocale().toString(order.number()));
  TakeawayView shown;
  shown.orderId = order.id();
  shown.mark = service.mark;
  shown.title = guest.isEmpty() ? name : tr("%1 · %2", "order, guest").arg(name, guest);
  shown.subtitle = markWord(service.mark == Mark::Seated ? Mark::Free : service.mark);
  if (service.mark == Mark::Seated) shown.subtitle = tr("nothing sent yet");
  shown.badge = service.mark == Mark::Seated ? minutes(service.since) : badgeOf(service);
  shown.total = money(order::totalsOf(order).total.minorUnits());
  view.takeaways.push_back(shown);
  const auto add = [&](NeedView need, const std::optional<values::Instant>& since) {
    need.orderId = order.id();
    need.since = since.value_or(m_now);
    need.rank = rankOf(need, m_now - need.since > std::chrono::minutes(kReadyMinutes));
    view.needs.push_back(std::move(need));
  };
  if (service.waitsSince && m_now - *service.waitsSince > std::chrono::minutes(kWaitsMinutes)) {
    add(waitNeed(name, service), service.waitsSince);
  }
  if (service.readyPortions > 0) add(readyNeed(name, service), service.readySince);
}

void ViewBuilder::addSums(FloorView& view) const {
  int covers = 0;
  int seats = 0;
  m_house.tables.forEach([&](const v1::Table& table) {
    covers += floor::statusOf(m_house, table.id()).covers();
    seats += table.seats();
  });
  values::Money open;
  m_house.orders.forEach([&](const v1::Order& order) {
    if (order.status() == v1::OPEN) open += order::totalsOf(order).total;
  });
  m_house.bills.forEach([&](const v1::Bill& bill) {
    if (bill.state() != v1::BILL_VOIDED && openOrder(bill.order_id()) != nullptr) {
      open -= payment::paidAmount(bill); // of a bill that is paid in part as well
    }
  });
  view.covers = tr("%1 / %2", "guests, seats").arg(QLocale().toString(covers), QLocale().toString(seats));
  view.open = money(open.minorUnits());
}

QString ViewBuilder::badgeOf(const Service& service) const {
  const auto letter = [&]() -> QString {
    switch (service.mark) {
    case Mark::Free: return {};
    case Mark::Seated: return tr("S", "seated");
    case Mark::Ordered: return tr("O", "ordered");
    case Mark::Served: return QStringLiteral("✓");
    case Mark::Ready: return tr("R", "ready");
    case Mark::Waits: return tr("W", "waits");
    case Mark::Bill: return currencySign();
    case Mark::Late: return QStringLiteral("!");
    case Mark::Dirty: return tr("D", "dirty");
    }
    return {};
  };
  const QString since = minutes(service.since);
  return since.isEmpty() ? letter() : letter() + QLatin1Char(' ') + since;
}

QString ViewBuilder::minutes(const std::optional<values::Instant>& since) const {
  return since ? models::minutesText(*since, m_now) : QString();
}

QString ViewBuilder::money(std::int64_t minorUnits) const {
  return models::moneyText(minorUnits, m_house.settings.get());
}

QString ViewBuilder::currencySign() const {
  return models::moneyWithCurrency(0, m_house.settings.get()).section(QChar(QChar::Nbsp), 0, 0);
}

QString ViewBuilder::stationsOf(const Service& service) const {
  QStringList names;
  for (const std::string& id : service.awaitedStations) {
    if (const v1::Station* station = m_house.stations.find(id)) names << text(station->name());
  }
  return names.join(tr(", "));
}

QString ViewBuilder::awaited(const Service& service) const {
  const bool isBarAlone = std::ranges::all_of(service.awaitedStations, [this](const std::string& id) {
    const v1::Station* station = m_house.stations.find(id);
    return station != nullptr && station->kind() == v1::STATION_BAR;
  });
  if (isBarAlone && !service.awaitedStations.empty()) {
    return tr("drinks");
  }
  switch (service.awaitedCourse) {
  case 1: return tr("starters");
  case 2: return tr("mains");
  case 3: return tr("desserts");
  default: return tr("the order");
  }
}

QString ViewBuilder::ownerName(const std::string& staffId) const {
  const v1::StaffMember* owner = m_house.staff.find(staffId);
  return owner != nullptr ? text(owner->name()) : QString();
}

QString ViewBuilder::choiceText() const {
  const v1::Table* table = m_house.tables.find(m_choice.tableId);
  const QString name = table != nullptr ? tableText(table->name()) : QString();
  switch (m_choice.what) {
  case Choice::For::Nothing: return {};
  case Choice::For::WhichMoves: return tr("Which table moves?");
  case Choice::For::WhichMerges: return tr("Which table goes on another one's check?");
  case Choice::For::WhichPays: return tr("Which table gets the bill?");
  case Choice::For::Move: return tr("Where does %1 move to?").arg(name);
  case Choice::For::Merge: return tr("Which table takes the check of %1?").arg(name);
  case Choice::For::Seat: return tr("Which table for %1?").arg(guestsText(m_choice.covers));
  }
  return {};
}

} // namespace comanda::ui_floor
