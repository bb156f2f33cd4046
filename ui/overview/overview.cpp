// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overview.h"

#include "domain/order/amounts.h"
#include "domain/payment/balance.h"
#include "domain/values/instant.h"
#include "domain/values/timestamp.h"
#include "ui/models/duration.h"
#include "ui/models/money_text.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <utility>

namespace comanda::ui_overview {
namespace {

constexpr int kMinutesOfAnHour = 60;

std::string weekBefore(const std::string& businessDay) {
  const auto date = values::parseDate(businessDay);
  return date ? values::formatDate(std::chrono::sys_days(*date) - std::chrono::days(7)) : std::string();
}

// An exception and when it came about.
using Dated = std::pair<values::Instant, Overview::Exception>;

QString nameOfStaff(const domain::House& house, const std::string& id) {
  const v1::StaffMember* member = house.staff.find(id);
  return member == nullptr ? QString() : QString::fromStdString(member->name());
}

QString placeOf(const domain::House& house, const v1::Order& order) {
  const v1::Table* table = house.tables.find(order.table_id());
  return table == nullptr ? Overview::tr("Order %1").arg(order.number())
                          : Overview::tr("Table %1").arg(QString::fromStdString(table->name()));
}

void keepNewestFirst(std::vector<Dated> dated, std::vector<Overview::Exception>& into) {
  std::ranges::sort(dated, std::greater<>(), &Dated::first);
  for (Dated& one : dated) {
    into.push_back(std::move(one.second));
  }
}

void keepOldestFirst(std::vector<Dated> dated, std::vector<Overview::Exception>& into) {
  std::ranges::sort(dated, {}, &Dated::first);
  for (Dated& one : dated) {
    into.push_back(std::move(one.second));
  }
}

} // namespace

Overview::Overview(models::Terminal& terminal, QObject* parent) : QObject(parent), m_terminal(terminal) {
  connect(&terminal, &models::Terminal::changed, this, &Overview::changed);
}

QString Overview::money(std::int64_t minorUnits) const {
  return models::moneyText(minorUnits, m_terminal.house().settings.get());
}

// Who waits longest is what somebody has to look into first; the rest is on the kitchen's own screen.
std::vector<Overview::Exception> Overview::foremost(const std::vector<Exception>& all) {
  std::vector<Exception> some;
  std::size_t late = 0;
  for (const Exception& exception : all) {
    if (exception.kind == Exception::Kind::Late && ++late > kLateMax) {
      continue;
    }
    if (some.size() < kExceptionsMax) some.push_back(exception);
  }
  return some;
}

Overview::State Overview::state() const {
  State state;
  addTickets(state); // what is late comes first
  addBills(state);
  addOrders(state);
  return state;
}

void Overview::addBills(State& state) const {
  const domain::House& house = m_terminal.house();
  const std::string today = house.day.get().business_day();
  const std::string before = weekBefore(today);
  const int minuteNow = values::minuteOfDay(m_terminal.wallTime(m_terminal.now()));
  std::int64_t lastWeekSoFar = 0;
  std::map<std::string, Seller> sellers;
  std::vector<Dated> refunds;
  house.bills.forEach([&](const std::string&, const v1::Bill& bill) {
    if (bill.state() != v1::PAID || (bill.business_day() != today && bill.business_day() != before)) {
      return;
    }
    const std::int64_t amount = bill.total() - payment::refundedAmount(bill).minorUnits();
    const int minute = values::minuteOfDay(m_terminal.wallTime(values::fromTimestamp(bill.issued_at())));
    const bool isToday = bill.business_day() == today;
    (isToday ? state.today : state.lastWeek).at(static_cast<std::size_t>(minute / kMinutesOfAnHour)) +=
        amount;
    if (!isToday) {
      lastWeekSoFar += minute <= minuteNow ? amount : 0;
      return;
    }
    state.sales += amount;
    for (const v1::BillLine& line : bill.lines()) {
      Seller& seller = sellers[line.item_id()];
      seller.itemId = line.item_id();
      seller.name = QString::fromStdString(line.name());
      seller.portions += line.quantity();
      seller.amount += line.amount();
    }
    for (const v1::Payment& payment : bill.payments()) {
      for (const v1::Refund& refund : payment.refunds()) {
        refunds.emplace_back(values::fromTimestamp(refund.refunded_at()),
                             Exception{.kind = Exception::Kind::Refund,
                                       .title = tr("Refund · %1").arg(money(refund.amount() + refund.tip())),
                                       .details = tr("Bill %1 · %2 · %3")
                                                      .arg(QString::fromStdString(bill.number()),
                                                           nameOfStaff(house, refund.refunded_by()),
                                                           QString::fromStdString(refund.reason())),
                                       .orderId = bill.order_id()});
      }
    }
  });
  if (lastWeekSoFar > 0) {
    state.changePercent = static_cast<int>((state.sales - lastWeekSoFar) * 100 / lastWeekSoFar);
  }
  keepNewestFirst(std::move(refunds), state.exceptions);
  for (auto& [id, seller] : sellers) {
    state.sellers.push_back(std::move(seller));
  }
  std::ranges::stable_sort(state.sellers, std::greater<>(), &Seller::amount);
}

void Overview::addOrders(State& state) const {
  const domain::House& house = m_terminal.house();
  const std::string today = house.day.get().business_day();
  std::map<std::string, std::int64_t> paid; // of orders
  house.bills.forEach([&](const std::string&, const v1::Bill& bill) {
    if (bill.state() != v1::BILL_VOIDED) {
      paid[bill.order_id()] += payment::paidAmount(bill).minorUnits();
    }
  });
  std::vector<Dated> voids;
  std::int64_t atTables = 0;
  house.orders.forEach([&](const std::string&, const v1::Order& order) {
    const bool isOpen = order.status() == v1::OPEN;
    if (isOpen) {
      ++state.openChecks;
      state.openAmount += order::totalsOf(order).total.minorUnits() - paid[order.id()];
    }
    if (isOpen || (order.status() == v1::CLOSED && order.business_day() == today)) {
      state.covers += order.covers();
      atTables += order.covers() > 0 ? order::totalsOf(order).total.minorUnits() : 0;
    }
    for (const v1::OrderLine& line : order.lines()) {
      if (line.state() != v1::VOIDED) {
        continue;
      }
      v1::OrderLine asSent = line;
      asSent.set_state(v1::SENT);
      voids.emplace_back(
          values::fromTimestamp(order.opened_at()),
          Exception{.kind = Exception::Kind::Void,
                    .title = tr("Void · %1").arg(money(order::amountOf(asSent).minorUnits())),
                    .details = tr("%1 · %2 · %3")
                                   .arg(placeOf(house, order), QString::fromStdString(line.name()),
                                        QString::fromStdString(line.void_reason())),
                    .orderId = order.id()});
    }
  });
  keepNewestFirst(std::move(voids), state.exceptions);
  state.perCover = state.covers > 0 ? atTables / state.covers : 0;
}

void Overview::addTickets(State& state) const {
  const domain::House& house = m_terminal.house();
  const values::Instant now = m_terminal.now();
  std::vector<int> seconds;
  std::vector<Dated> late;
  values::Instant oldest = now;
  house.tickets.forEach([&](const std::string&, const v1::Ticket& ticket) {
    const values::Instant made = values::fromTimestamp(ticket.made_at());
    if (ticket.state() == v1::TICKET_READY || ticket.state() == v1::TICKET_SERVED) {
      const auto took = values::fromTimestamp(ticket.ready_at()) - made;
      seconds.push_back(static_cast<int>(std::chrono::duration_cast<std::chrono::seconds>(took).count()));
      return;
    }
    ++state.ticketsWaiting;
    const v1::Station* station = house.stations.find(ticket.station_id());
    if (station == nullptr || models::minutesBetween(made, now) < station->late_minutes()) {
      return;
    }
    ++state.ticketsLate;
    const QString name = QString::fromStdString(station->name());
    if (made < oldest) {
      oldest = made;
      state.lateStation = name;
    }
    const v1::Order* order = house.orders.find(ticket.order_id());
    late.emplace_back(made,
                      Exception{.kind = Exception::Kind::Late,
                                .title = tr("%1 is late · %2").arg(name, models::minutesText(made, now)),
                                .details = order == nullptr ? tr("Order %1").arg(ticket.order_number())
                                                            : placeOf(house, *order),
                                .orderId = ticket.order_id()});
  });
  if (!seconds.empty()) {
    const auto middle = seconds.begin() + static_cast<std::ptrdiff_t>(seconds.size() / 2);
    std::ranges::nth_element(seconds, middle);
    state.kitchenSeconds = *middle;
  }
  keepOldestFirst(std::move(late), state.exceptions);
}

} // namespace comanda::ui_overview
