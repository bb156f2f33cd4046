// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/evening/reconciliation.h"

#include "app/evening/cash.h"
#include "domain/invariants.h"

#include <QTimer>
#include <algorithm>
#include <utility>

namespace comanda::evening {
namespace {

constexpr int kAttempts = 100;
constexpr int kPauseMs = 20;

v1::Query dailySales(const domain::House& house) {
  v1::Query query;
  query.mutable_get_daily_sales()->set_business_day(house.day.get().business_day());
  return query;
}

v1::Query closingsOf(const domain::House& house) {
  v1::Query query;
  query.mutable_list_day_reports()->set_from(house.day.get().business_day());
  query.mutable_list_day_reports()->set_to(house.day.get().business_day());
  return query;
}

v1::Query digestQuery(v1::Audience audience) {
  v1::Query query;
  query.mutable_get_digest()->set_audience(audience);
  return query;
}

} // namespace

std::vector<std::string> brokenSums(const v1::DailySales& sales) {
  std::vector<std::string> broken;
  std::int64_t paid = 0;
  for (const v1::TenderTotal& tender : sales.tenders()) {
    paid += tender.amount() + tender.refunded();
  }
  std::int64_t gross = 0;
  for (const v1::TaxTotal& tax : sales.taxes()) {
    gross += tax.gross();
  }
  if (sales.lines_total() != sales.total_sales()) {
    broken.push_back("the lines come to " + std::to_string(sales.lines_total()) + ", the bills to " +
                     std::to_string(sales.total_sales()));
  }
  if (gross != sales.total_sales()) {
    broken.push_back("the taxed sums come to " + std::to_string(gross) + ", the bills to " +
                     std::to_string(sales.total_sales()));
  }
  if (paid != sales.total_sales() || sales.due() != 0) {
    broken.push_back("the payments come to " + std::to_string(paid) + ", the bills to " +
                     std::to_string(sales.total_sales()) + ", " + std::to_string(sales.due()) + " is due");
  }
  return broken;
}

std::vector<std::string> brokenService(const domain::House& house) {
  std::vector<std::string> broken = domain::brokenInvariants(house);
  for (const v1::Order* order : house.orders.sorted()) {
    const std::string name = "order " + std::to_string(order->number());
    if (order->status() == v1::OPEN) {
      broken.push_back(name + " is still open");
    }
    for (const v1::OrderLine& line : order->lines()) {
      if (order->status() == v1::CLOSED && line.state() != v1::SERVED && line.state() != v1::VOIDED) {
        broken.push_back(name + ": " + line.name() + " was not served but is " +
                         v1::LineState_Name(line.state()));
      }
    }
  }
  for (const v1::Ticket* ticket : house.tickets.sorted()) {
    if (ticket->state() != v1::TICKET_SERVED) {
      broken.push_back("ticket " + ticket->id() + " was never served");
    }
  }
  return broken;
}

void Reconciler::start() {
  ports::Gateway& office = *m_terminals.front();
  m_result.broken = brokenService(office.house());
  m_result.digest = domain::digest(office.house(), v1::AUDIENCE_STAFF);
  m_underWay = 2 + m_terminals.size();
  office.ask(dailySales(office.house()), [this](const v1::Answer& answer) {
    checkSales(answer);
    finishOne();
  });
  office.ask(closingsOf(office.house()), [this](const v1::Answer& answer) {
    readClosings(answer);
    finishOne();
  });
  for (std::size_t i = 0; i < m_terminals.size(); ++i) {
    compareDigest(i, kAttempts);
  }
}

void Reconciler::checkSales(const v1::Answer& answer) {
  if (!answer.has_daily_sales()) {
    m_result.broken.emplace_back("the day's sales could not be read");
    return;
  }
  m_result.sales = answer.daily_sales();
  for (std::string& sentence : brokenSums(m_result.sales)) {
    m_result.broken.push_back(std::move(sentence));
  }
}

void Reconciler::readClosings(const v1::Answer& answer) {
  for (const v1::DayReportSummary& summary : answer.day_report_list().items()) {
    ++m_underWay;
    v1::Query query;
    query.mutable_get_day_report()->set_number(summary.number());
    m_terminals.front()->ask(std::move(query), [this](const v1::Answer& closing) {
      readClosing(closing);
      finishOne();
    });
  }
}

void Reconciler::readClosing(const v1::Answer& answer) {
  m_result.closings.push_back(answer.day_report());
  for (std::string& sentence : brokenReport(answer.day_report())) {
    m_result.broken.push_back(std::move(sentence));
  }
}

// Sales that do not add up themselves are not compared with anything.
void Reconciler::checkClosings() {
  if (m_result.sales.business_day().empty() || !brokenSums(m_result.sales).empty()) {
    return;
  }
  for (std::string& sentence : brokenClosings(m_result.sales, m_result.closings)) {
    m_result.broken.push_back(std::move(sentence));
  }
}

// The two can only be compared at the same event: a host with other guests than ours may be ahead.
void Reconciler::compareDigest(std::size_t terminal, int attemptsLeft) {
  ports::Gateway& gateway = *m_terminals[terminal];
  gateway.ask(
      digestQuery(gateway.audience()), [this, terminal, attemptsLeft, &gateway](const v1::Answer& answer) {
        const bool isSameMoment = !answer.has_digest() || answer.digest().seq() == gateway.seq();
        if (!isSameMoment && attemptsLeft > 0) {
          QTimer::singleShot(kPauseMs, this,
                             [this, terminal, attemptsLeft] { compareDigest(terminal, attemptsLeft - 1); });
          return;
        }
        if (answer.has_digest() &&
            answer.digest().value() == domain::digest(gateway.house(), gateway.audience())) {
          ++m_result.terminalsInStep;
        } else {
          m_result.broken.push_back("terminal " + std::to_string(terminal + 1) +
                                    " does not show what the host knows");
        }
        finishOne();
      });
}

void Reconciler::finishOne() {
  if (--m_underWay == 0) {
    checkClosings();
    m_onResult(std::move(m_result));
  }
}

} // namespace comanda::evening
