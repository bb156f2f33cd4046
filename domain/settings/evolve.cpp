// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/settings/evolve.h"

#include "domain/kitchen/tickets.h"
#include "domain/order/kitchen_line_index.h"
#include "domain/payment/money_index.h"
#include "domain/settings/business_day_turn.h"
#include "domain/values/business_day.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace comanda::settings {
namespace {

using Ids = std::set<std::string_view>;

// The ids of the records that are to go: a registry must not be changed while it is walked through.
template <class T, class Goes>
std::vector<std::string> idsOf(const values::Registry<T>& registry, Goes goes) {
  std::vector<std::string> ids;
  registry.forEach([&](const std::string& id, const T& record) {
    if (goes(record)) {
      ids.push_back(id);
    }
  });
  return ids;
}

void dropOrders(domain::House& house, const Ids& carried) {
  for (const std::string& id :
       idsOf(house.orders, [&](const v1::Order& order) { return !carried.contains(order.id()); })) {
    order::unindexOrder(house, *house.orders.find(id));
    house.orders.erase(id);
  }
}

void dropTickets(domain::House& house, const Ids& carriedRounds) {
  const auto goes = [&](const v1::Ticket& ticket) { return !carriedRounds.contains(ticket.round_id()); };
  for (const std::string& id : idsOf(house.tickets, goes)) {
    kitchen::forgetTicket(house, id);
  }
}

// Whether a bill's last day for a refund is over. Days are compared, never moments: every machine has to
// agree.
bool isPastRefund(const v1::Bill& bill, values::BusinessDay today) {
  const auto day = values::parseBusinessDay(bill.business_day());
  return day && std::chrono::sys_days(today.date()) - std::chrono::sys_days(day->date()) >
                    std::chrono::days(kRefundDays);
}

void dropBills(domain::House& house, values::BusinessDay today) {
  const auto goes = [&](const v1::Bill& bill) {
    return !house.orders.contains(bill.order_id()) &&
           ((bill.state() == v1::BILL_VOIDED && bill.payments().empty()) ||
            (bill.state() != v1::DUE && isPastRefund(bill, today)));
  };
  for (const std::string& id : idsOf(house.bills, goes)) {
    payment::unindexMoney(house, *house.bills.find(id));
    house.bills.erase(id);
  }
}

} // namespace

void evolve(domain::House& house, const v1::Event&, const v1::SettingsChanged& body) {
  house.settings.set(body.settings());
}

void evolve(domain::House& house, const v1::Event&, const v1::BusinessDayStarted& body) {
  v1::Day& day = house.day.edit();
  day.set_business_day(body.business_day());
  day.set_orders_numbered(0);
  dropOrders(house, Ids(body.carried_order_ids().begin(), body.carried_order_ids().end()));
  dropTickets(house, Ids(body.carried_round_ids().begin(), body.carried_round_ids().end()));
  if (const auto today = values::parseBusinessDay(body.business_day())) {
    dropBills(house, *today);
  }
}

void evolve(domain::House& house, const v1::Event&, const v1::ClockJumped& body) {
  if (body.accepted_lead_seconds() != house.day.get().accepted_lead_seconds()) {
    house.day.edit().set_accepted_lead_seconds(body.accepted_lead_seconds());
  }
}

// The journal keeps it for people who look into it; the house moves on by nothing but its position.
void evolve(domain::House&, const v1::Event&, const v1::EpochStarted&) {}

} // namespace comanda::settings
