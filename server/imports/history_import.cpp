// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/imports/history_import.h"

#include "domain/contract/options.h"
#include "domain/order/amounts.h"
#include "domain/order/resolve_line.h"
#include "domain/staff/permission_matrix.h"
#include "domain/values/timestamp.h"

#include <memory>
#include <utility>

namespace comanda::imports {
namespace {

constexpr int kLinesOfACommand = 100; // as the contract has it for AddLines

// The import is the host's own doing, at a device of its own: its command ids are nobody else's.
host::Identity importer() {
  return {.staffId = std::string(staff::kHostActor), .deviceId = "import"};
}

// Short enough for the ids of its lines, round and bill, which are this one with something behind.
std::string historyOrderId(const std::string& source, const OrderBook::Order& order) {
  constexpr std::size_t kReadableMax = 48;
  const std::string name = source + "-" + order.name;
  return name.size() <= kReadableMax ? idOf(name) : idOf(" " + name); // no id begins with a space
}

std::string whyRejected(const v1::Rejection& rejection) {
  return std::string(contract::says(rejection.rule()));
}

std::optional<std::string> openDrawer(const domain::House& house) {
  for (const v1::Drawer* drawer : house.drawers.sorted()) {
    if (drawer->state() == v1::DRAWER_OPEN) {
      return drawer->name();
    }
  }
  return std::nullopt;
}

// Sends, bills, pays and closes what was opened and filled.
void addEnd(v1::CommandBatch& batch, const std::string& id, v1::Tender tender, values::Money total) {
  v1::SendRound& send = *batch.add_commands()->mutable_send_round();
  send.set_order_id(id);
  send.set_round_id(id + ".r");
  v1::IssueBill& bill = *batch.add_commands()->mutable_issue_bill();
  bill.set_order_id(id);
  bill.set_bill_id(id + ".b");
  if (!total.isZero()) { // what costs nothing is paid when it is billed
    v1::TakePayment& payment = *batch.add_commands()->mutable_take_payment();
    payment.set_payment_id(id + ".p");
    payment.set_bill_id(id + ".b");
    payment.set_tender(tender);
    payment.set_amount(total.minorUnits());
  }
  batch.add_commands()->mutable_close_order()->set_order_id(id);
}

} // namespace

HistoryImport::HistoryImport(host::Dispatcher& dispatcher, HistoryClock& clock, const OrderBook& book,
                             Rejects& rejects, Options options)
    : m_dispatcher(dispatcher),
      m_clock(clock),
      m_book(book),
      m_rejects(rejects),
      m_options(std::move(options)),
      m_articles(dispatcher.house()) {}

void HistoryImport::start(OnDone onDone) {
  m_onDone = std::move(onDone);
  if (const auto drawer = openDrawer(m_dispatcher.house())) {
    stop({journal::ErrorKind::Invalid, "The cash drawer \"" + *drawer +
                                           "\" is open, and days are closed on the way: count and close it "
                                           "first."});
  }
  sendMore();
}

// An answer may come while an order is being sent: the loop goes on with the next one anyway.
void HistoryImport::sendMore() {
  if (m_isSending) {
    return;
  }
  m_isSending = true;
  const std::size_t end = m_book.orders().size();
  while (!m_error && m_underWay < kUnderWayMax && m_next < end) {
    closeDaysBefore(m_next);
    if (!send(m_book.orders()[m_next++])) {
      ++m_progress.orders;
    }
    if (m_next == end) {
      closeDaysBefore(m_next);
    }
  }
  m_isSending = false;
  finishIfDone();
}

void HistoryImport::finishIfDone() {
  const bool isAtEnd = m_error || m_next == m_book.orders().size();
  if (isAtEnd && m_underWay == 0 && m_onDone) {
    std::exchange(m_onDone, nullptr)(m_error ? journal::Result<void>(std::unexpected(*m_error))
                                             : journal::Result<void>());
  }
}

values::BusinessDay HistoryImport::dayOf(const OrderBook::Order& order) const {
  const v1::Settings& settings = m_dispatcher.house().settings.get();
  return values::businessDayOf({order.at, m_clock.utcOffset(order.at, settings.time_zone())},
                               settings.day_cut_hour());
}

// The ids follow from the orders before and behind a closing, so that it is made once, and anew where more
// orders of a day come later.
void HistoryImport::closeDaysBefore(std::size_t next) {
  const auto& orders = m_book.orders();
  if (next == 0) {
    const values::Instant last = values::fromTimestamp(m_dispatcher.house().position.get().at);
    const std::string first = historyOrderId(m_options.source, orders.front());
    if (orders.front().at >= last && !m_dispatcher.mayHaveSeen(importer(), first)) {
      closeDay(first + ".x", last); // of the business day that ran until then
    }
  } else if (next == orders.size() || dayOf(orders[next - 1]) != dayOf(orders[next])) {
    closeDay(historyOrderId(m_options.source, orders[next - 1]) + ".z", orders[next - 1].at);
  }
}

// Nothing is closed that is later than the day: a journal which has gone on is left as it is.
void HistoryImport::closeDay(const std::string& id, values::Instant at) {
  const bool mayBeKnown = m_dispatcher.mayHaveSeen(importer(), id);
  const values::Instant last = values::fromTimestamp(m_dispatcher.house().position.get().at);
  if (!mayBeKnown && at < last) {
    return;
  }
  if (at >= last) {
    m_clock.set(at);
  }
  v1::CommandBatch batch;
  batch.set_id(id);
  batch.add_commands()->mutable_close_day();
  ++m_underWay;
  m_dispatcher.submit(importer(), batch, [this, mayBeKnown](const v1::Outcome& outcome) {
    --m_underWay;
    m_progress.days += outcome.has_accepted() && !mayBeKnown ? 1U : 0U;
    if (outcome.has_refused()) {
      stopRefused(outcome.refused());
    }
    sendMore();
  });
}

// False: there is nothing of it to send.
bool HistoryImport::send(const OrderBook::Order& order) {
  auto made = make(order);
  if (!made) {
    return false;
  }
  const bool mayBeKnown = m_dispatcher.mayHaveSeen(importer(), made->batch.id());
  const values::Instant last = values::fromTimestamp(m_dispatcher.house().position.get().at);
  if (!mayBeKnown && order.at < last) {
    stop({journal::ErrorKind::ClockJumped,
          "Order " + order.name + " is of " + values::formatRfc3339(order.at) + ", and the journal goes to " +
              values::formatRfc3339(last) +
              " already. History comes into a journal before anything that is later: begin with a new "
              "folder, and date its menu with --at."});
    return false;
  }
  if (order.at >= last) {
    m_clock.set(order.at);
  }
  ++m_underWay;
  const auto shared = std::make_shared<const Made>(*std::move(made));
  m_dispatcher.submit(importer(), shared->batch,
                      [this, &order, shared, mayBeKnown](const v1::Outcome& outcome) {
                        settle(order, *shared, mayBeKnown, outcome);
                      });
  return true;
}

// Adds the line to the command, and to the check by which the order's sum is known. False: it is among the
// rejects instead.
bool HistoryImport::addLine(v1::Order& check, v1::AddLines& add, const OrderBook::Line& line) {
  const Articles::Article* article = m_articles.find(m_book.articles()[line.article]);
  if (article == nullptr) {
    rejectLine(line, "The menu has no such article, or several.");
    return false;
  }
  v1::NewLine wanted;
  wanted.set_id(check.id() + "." + std::to_string(check.lines_size() + 1));
  wanted.set_item_id(article->itemId);
  wanted.set_variant_id(article->variantId);
  wanted.set_quantity(static_cast<int>(line.quantity));
  const domain::House& house = m_dispatcher.house();
  auto resolved = order::resolveLine(house, *house.items.find(article->itemId), wanted, v1::TAKEAWAY, "");
  if (!resolved) {
    rejectLine(line, whyRejected(resolved.error()));
    return false;
  }
  *add.add_lines() = std::move(wanted);
  *check.add_lines() = *std::move(resolved);
  return true;
}

std::optional<HistoryImport::Made> HistoryImport::make(const OrderBook::Order& order) {
  Made made;
  v1::Order check; // never the house's: only to know what it comes to
  check.set_id(historyOrderId(m_options.source, order));
  made.batch.set_id(check.id());
  v1::OpenOrder& open = *made.batch.add_commands()->mutable_open_order();
  open.set_order_id(check.id());
  open.set_type(v1::TAKEAWAY);
  v1::AddLines* add = nullptr;
  for (const OrderBook::Line& line : m_book.linesOf(order)) {
    if (add == nullptr || add->lines_size() == kLinesOfACommand) {
      add = made.batch.add_commands()->mutable_add_lines();
      add->set_order_id(check.id());
    }
    if (addLine(check, *add, line)) {
      made.lines.push_back(line);
    }
  }
  if (add != nullptr && add->lines().empty()) {
    made.batch.mutable_commands()->RemoveLast();
  }
  if (made.lines.empty()) {
    reject(order, "The order has no line that can be taken in.");
    return std::nullopt;
  }
  made.gross = order::totalsOf(check).total;
  addEnd(made.batch, check.id(), m_options.tender, made.gross);
  return made;
}

void HistoryImport::settle(const OrderBook::Order& order, const Made& made, bool wasKnown,
                           const v1::Outcome& outcome) {
  --m_underWay;
  ++m_progress.orders;
  if (outcome.has_accepted()) {
    ++(wasKnown ? m_progress.known : m_progress.taken);
    m_progress.lines += made.lines.size();
    for (const OrderBook::Line& line : made.lines) {
      m_progress.portions += line.quantity;
    }
    m_progress.gross += made.gross;
  } else if (outcome.has_rejected()) {
    reject(order, whyRejected(outcome.rejected()));
  } else if (outcome.refused().refusal() == v1::CONFLICT) {
    ++m_progress.known;
    m_rejects.add({.file = m_book.ordersFile(),
                   .line = order.fileLine,
                   .column = {},
                   .what = "The order is in the journal already, with other lines or prices than now."},
                  {.order = order.name, .article = {}, .quantity = {}});
  } else {
    stopRefused(outcome.refused());
  }
  sendMore();
}

void HistoryImport::reject(const OrderBook::Order& order, std::string why) {
  ++m_progress.rejected;
  m_rejects.add({.file = m_book.ordersFile(), .line = order.fileLine, .column = {}, .what = std::move(why)},
                {.order = order.name, .article = {}, .quantity = {}});
}

void HistoryImport::rejectLine(const OrderBook::Line& line, std::string why) {
  m_rejects.add({.file = m_book.linesFile(), .line = line.fileLine, .column = {}, .what = std::move(why)},
                {.order = m_book.orders()[line.order].name,
                 .article = m_book.articles()[line.article],
                 .quantity = std::to_string(line.quantity)});
}

void HistoryImport::stopRefused(const v1::Refused& refused) {
  stop({journal::ErrorKind::IoFailure,
        "The host takes no changes any more: " + std::string(contract::says(refused.refusal()))});
}

void HistoryImport::stop(journal::Error error) {
  if (!m_error) {
    m_error = std::move(error);
  }
}

} // namespace comanda::imports
