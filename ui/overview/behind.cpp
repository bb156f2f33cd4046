// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/behind.h"

#include "domain/order/amounts.h"
#include "domain/payment/balance.h"
#include "domain/values/instant.h"
#include "domain/values/timestamp.h"
#include "ui/models/duration.h"
#include "ui/models/money_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <utility>

namespace comanda::ui_overview {
namespace {

using Row = NumberList::Row;
using Mark = NumberList::Mark;

constexpr int kMinutesInAnHour = 60;
constexpr int kSecondsInAMinute = 60;

// Whoever translates finds all of it under one name.
struct Lists {
  Q_DECLARE_TR_FUNCTIONS(Lists)
};

QString textOf(const std::string& text) {
  return QString::fromStdString(text);
}

// Only so many, for a terminal has to make a widget of each.
void cut(NumberList& list) {
  if (list.rows.size() > Behind::kRowsMax) {
    list.left = list.rows.size() - Behind::kRowsMax;
    list.rows.resize(Behind::kRowsMax);
  }
}

int portionsOf(const v1::Bill& bill, const std::string& item) {
  int portions = 0;
  for (const v1::BillLine& line : bill.lines()) {
    portions += line.item_id() == item ? line.quantity() : 0;
  }
  return portions;
}

QString clockText(int seconds) {
  return QStringLiteral("%1:%2")
      .arg(seconds / kSecondsInAMinute)
      .arg(seconds % kSecondsInAMinute, 2, 10, QLatin1Char('0'));
}

std::map<std::string, std::int64_t> paidOfOrders(const domain::House& house) {
  std::map<std::string, std::int64_t> paid;
  house.bills.forEach([&](const std::string&, const v1::Bill& bill) {
    if (bill.state() != v1::BILL_VOIDED) {
      paid[bill.order_id()] += payment::paidAmount(bill).minorUnits();
    }
  });
  return paid;
}

// How one station did and does.
struct StationTimes {
  std::vector<int> seconds;
  int waiting = 0;
  int late = 0;
};

// How far an open check has come, in the order of what has to be looked at.
std::pair<QString, Mark> progressOf(const v1::Order& order, bool hasBill) {
  bool isReady = false;
  bool isSent = false;
  bool isNew = false;
  for (const v1::OrderLine& line : order.lines()) {
    isReady = isReady || line.state() == v1::READY;
    isSent = isSent || line.state() == v1::SENT || line.state() == v1::PREPARING;
    isNew = isNew || line.state() == v1::UNSENT || line.state() == v1::HELD;
  }
  if (isReady) return {Lists::tr("ready"), Mark::Good};
  if (hasBill) return {Lists::tr("bill"), Mark::Aside};
  if (isSent) return {Lists::tr("in the kitchen"), Mark::None};
  if (isNew) return {Lists::tr("not sent"), Mark::Watch};
  return order.lines().empty() ? std::pair{Lists::tr("nothing ordered"), Mark::Watch}
                               : std::pair{Lists::tr("served"), Mark::None};
}

} // namespace

QString Behind::money(std::int64_t minorUnits) const {
  return models::moneyText(minorUnits, m_terminal.house().settings.get());
}

QString Behind::wallTextOf(const google::protobuf::Timestamp& at) const {
  return models::wallText(m_terminal.wallTime(values::fromTimestamp(at)));
}

QString Behind::placeOf(const v1::Order& order) const {
  const v1::Table* table = m_terminal.house().tables.find(order.table_id());
  return table == nullptr ? Lists::tr("Order %1").arg(order.number())
                          : Lists::tr("Table %1").arg(textOf(table->name()));
}

NumberList Behind::bills(std::optional<int> hour, const std::string& item) const {
  const domain::House& house = m_terminal.house();
  NumberList list{.title = Lists::tr("Paid today"), .nothing = Lists::tr("Nothing was paid yet.")};
  if (hour) list.title = Lists::tr("Paid from %1 to %2 o'clock").arg(*hour).arg(*hour + 1);
  std::vector<std::pair<std::pair<values::Instant, std::string>, Row>> dated;
  house.bills.forEach([&](const std::string& id, const v1::Bill& bill) {
    const int portions = item.empty() ? 0 : portionsOf(bill, item);
    const values::Instant issued = values::fromTimestamp(bill.issued_at());
    if (bill.state() != v1::PAID || bill.business_day() != house.day.get().business_day() ||
        (hour && values::minuteOfDay(m_terminal.wallTime(issued)) / kMinutesInAnHour != *hour) ||
        (!item.empty() && portions == 0)) {
      return;
    }
    const std::int64_t refunded = payment::refundedAmount(bill).minorUnits();
    const v1::Order* order = house.orders.find(bill.order_id());
    Row row{.name = QStringLiteral("bill-") + textOf(id),
            .title = Lists::tr("Bill %1").arg(textOf(bill.number())),
            .details = wallTextOf(bill.issued_at()),
            .value = money(bill.total() - refunded),
            .note = refunded > 0   ? Lists::tr("%1 given back").arg(money(refunded))
                    : portions > 0 ? Lists::tr("%1 ×").arg(portions)
                                   : QString(),
            .mark = refunded > 0 ? Mark::Watch : Mark::None,
            .screen = QStringLiteral("till"),
            .argument = textOf(bill.order_id())};
    if (order != nullptr) row.details += QStringLiteral(" · ") + placeOf(*order);
    dated.emplace_back(std::pair(issued, bill.number()), std::move(row));
  });
  std::ranges::sort(
      dated, std::greater<>(), [](const auto& one) -> const auto& { return one.first; });
  for (auto& [at, row] : dated) {
    list.rows.push_back(std::move(row));
  }
  cut(list);
  return list;
}

NumberList Behind::covers() const {
  const domain::House& house = m_terminal.house();
  NumberList list{.title = Lists::tr("Guests today"), .nothing = Lists::tr("Nobody has sat down yet.")};
  for (const v1::Order* order : house.orders.sorted()) {
    const bool isOpen = order->status() == v1::OPEN;
    const bool isOfToday =
        order->status() == v1::CLOSED && order->business_day() == house.day.get().business_day();
    if (order->covers() <= 0 || (!isOpen && !isOfToday)) {
      continue;
    }
    const QString guests =
        order->covers() == 1 ? Lists::tr("1 guest") : Lists::tr("%1 guests").arg(order->covers());
    list.rows.push_back({.name = QStringLiteral("covers-") + textOf(order->id()),
                         .title = placeOf(*order),
                         .details = guests + QStringLiteral(" · ") + wallTextOf(order->opened_at()),
                         .value = money(order::totalsOf(*order).total.minorUnits()),
                         .note = isOpen ? Lists::tr("at the table") : QString(),
                         .screen = isOpen ? QStringLiteral("order") : QStringLiteral("till"),
                         .argument = textOf(order->id())});
  }
  cut(list);
  return list;
}

NumberList Behind::openChecks() const {
  const domain::House& house = m_terminal.house();
  const auto paid = paidOfOrders(house);
  std::set<std::string> billed;
  house.bills.forEach([&](const std::string&, const v1::Bill& bill) {
    if (bill.state() == v1::DUE) billed.insert(bill.order_id());
  });
  NumberList list{.title = Lists::tr("Open checks"), .nothing = Lists::tr("No check is open.")};
  std::vector<const v1::Order*> open;
  house.orders.forEach([&](const std::string&, const v1::Order& order) {
    if (order.status() == v1::OPEN) open.push_back(&order);
  });
  std::ranges::stable_sort(open, {}, [](const v1::Order* order) {
    return std::pair(values::fromTimestamp(order->opened_at()), order->number());
  });
  for (const v1::Order* order : open) {
    const auto [progress, mark] = progressOf(*order, billed.contains(order->id()));
    const auto part = paid.find(order->id());
    const v1::StaffMember* owner = house.staff.find(order->owner_id());
    QStringList details{models::minutesText(values::fromTimestamp(order->opened_at()), m_terminal.now())};
    if (owner != nullptr) details << textOf(owner->name());
    list.rows.push_back(
        {.name = QStringLiteral("check-") + textOf(order->id()),
         .title = placeOf(*order),
         .details = details.join(QStringLiteral(" · ")),
         .value = money(order::totalsOf(*order).total.minorUnits() - (part == paid.end() ? 0 : part->second)),
         .note = progress,
         .mark = mark,
         .screen = QStringLiteral("order"),
         .argument = textOf(order->id())});
  }
  cut(list);
  return list;
}

NumberList Behind::stations() const {
  const domain::House& house = m_terminal.house();
  std::map<std::string, StationTimes> times;
  house.tickets.forEach([&](const std::string&, const v1::Ticket& ticket) {
    StationTimes& station = times[ticket.station_id()];
    const values::Instant made = values::fromTimestamp(ticket.made_at());
    if (ticket.state() == v1::TICKET_READY || ticket.state() == v1::TICKET_SERVED) {
      const auto took = values::fromTimestamp(ticket.ready_at()) - made;
      station.seconds.push_back(
          static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(took).count()));
      return;
    }
    ++station.waiting;
    const v1::Station* known = house.stations.find(ticket.station_id());
    station.late +=
        known != nullptr && models::minutesBetween(made, m_terminal.now()) >= known->late_minutes() ? 1 : 0;
  });
  NumberList list{.title = Lists::tr("Kitchen by station"), .nothing = Lists::tr("There is no station.")};
  for (const v1::Station* station : house.stations.sorted()) {
    if (station->kind() == v1::STATION_PASS) {
      continue; // nothing is cooked there
    }
    StationTimes& of = times[station->id()];
    const auto middle = of.seconds.begin() + static_cast<std::ptrdiff_t>(of.seconds.size() / 2);
    std::ranges::nth_element(of.seconds, middle);
    list.rows.push_back({.name = QStringLiteral("station-") + textOf(station->id()),
                         .title = textOf(station->name()),
                         .details = of.waiting == 1 ? Lists::tr("1 ticket waits")
                                                    : Lists::tr("%1 tickets wait").arg(of.waiting),
                         .value = of.seconds.empty() ? QStringLiteral("–") : clockText(*middle),
                         .note = of.late > 0 ? Lists::tr("%1 late").arg(of.late) : QString(),
                         .mark = of.late > 0 ? Mark::Bad : Mark::None,
                         .screen = QStringLiteral("kitchen"),
                         .argument = textOf(station->id())});
  }
  return list;
}

NumberList Behind::hours(const Overview::State& state) const {
  NumberList list{.title = Lists::tr("Sales by hour"), .nothing = Lists::tr("Nothing was paid yet.")};
  for (int hour = 0; hour < static_cast<int>(Overview::kHours); ++hour) {
    const std::int64_t today = state.today.at(static_cast<std::size_t>(hour));
    const std::int64_t before = state.lastWeek.at(static_cast<std::size_t>(hour));
    if (today == 0 && before == 0) {
      continue;
    }
    list.rows.push_back({.name = QStringLiteral("hour-%1").arg(hour),
                         .title = Lists::tr("%1 to %2 o'clock").arg(hour).arg(hour + 1),
                         .details = Lists::tr("last week %1").arg(money(before)),
                         .value = money(today),
                         .hour = hour});
  }
  return list;
}

NumberList Behind::exceptions(const Overview::State& state) const {
  NumberList list{.title = Lists::tr("To look into"), .nothing = Lists::tr("Nothing. All is well.")};
  for (const Overview::Exception& exception : state.exceptions) {
    const bool isLate = exception.kind == Overview::Exception::Kind::Late;
    const bool isRefund = exception.kind == Overview::Exception::Kind::Refund;
    list.rows.push_back({.name = QStringLiteral("exception%1").arg(list.rows.size() + 1),
                         .title = exception.title,
                         .details = exception.details,
                         .mark = isLate     ? Mark::Bad
                                 : isRefund ? Mark::Aside
                                            : Mark::Watch,
                         .screen = isRefund ? QStringLiteral("till") : QStringLiteral("order"),
                         .argument = textOf(exception.orderId)});
  }
  cut(list);
  return list;
}

NumberList Behind::sellers(const Overview::State& state) const {
  NumberList list{.title = Lists::tr("Sold today"), .nothing = Lists::tr("Nothing was paid yet.")};
  for (const Overview::Seller& seller : state.sellers) {
    list.rows.push_back({.name = QStringLiteral("sold-") + textOf(seller.itemId),
                         .title = seller.name,
                         .value = money(seller.amount),
                         .note = Lists::tr("%1 ×").arg(seller.portions),
                         .item = seller.itemId});
  }
  cut(list);
  return list;
}

} // namespace comanda::ui_overview
