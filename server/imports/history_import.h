// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/command.pb.h"
#include "domain/values/business_day.h"
#include "domain/values/money.h"
#include "server/host/dispatcher.h"
#include "server/imports/articles.h"
#include "server/imports/history_clock.h"
#include "server/imports/order_book.h"

#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace comanda::imports {

/// Runs the orders of a book as business: each is opened, filled, sent, billed, paid and closed at its own
/// time, in one batch through the dispatcher that live orders go through. The ids follow from what the source
/// calls an order, so that an order that is in the journal already is not taken in again, however the import
/// before this one ended. Lives on the host thread.
///
/// After the last order of each business day the day is closed: the Z report of a day has this day's orders
/// and nothing else. What ran before the first order is closed before it, in a report of its own. A day that
/// the journal has gone on past is closed no more: its orders are in the next Z report then.
class HistoryImport {
public:
  struct Options {
    std::string source = "import"; ///< Goes before every id: two tills may both have an order 17.
    v1::Tender tender = v1::CASH;  ///< What everything was paid with.
  };
  /// How far it is. Lines, portions and gross are of the orders that are in the journal now.
  struct Progress {
    std::uint64_t orders = 0;   ///< That it is done with.
    std::uint64_t taken = 0;    ///< That came into the journal.
    std::uint64_t known = 0;    ///< That were there already.
    std::uint64_t rejected = 0; ///< Nothing of them could be taken in.
    std::uint64_t lines = 0;
    std::uint64_t portions = 0;
    values::Money gross;
    std::uint64_t days = 0; ///< That were closed.
  };
  using OnDone = std::function<void(journal::Result<void>)>;

  /// Orders that are under way at one time: enough that the disk's transactions are full.
  static constexpr std::size_t kUnderWayMax = 256;

  /// All of them outlive this. `clock` is the dispatcher's.
  HistoryImport(host::Dispatcher& dispatcher, HistoryClock& clock, const OrderBook& book, Rejects& rejects,
                Options options);

  /// Called once; calls back when everything is durable, or with an error: Invalid while a cash drawer is
  /// open, which keeps days from being closed; ClockJumped when the journal has gone on past an order that is
  /// not in it, IoFailure when the host takes no changes any more.
  void start(OnDone onDone);

  const Progress& progress() const { return m_progress; }

private:
  struct Made {
    v1::CommandBatch batch;
    std::vector<OrderBook::Line> lines; ///< That are on it.
    values::Money gross;
  };

  void sendMore();
  bool send(const OrderBook::Order& order);
  void closeDaysBefore(std::size_t next);
  void closeDay(const std::string& id, values::Instant at);
  values::BusinessDay dayOf(const OrderBook::Order& order) const;
  std::optional<Made> make(const OrderBook::Order& order);
  bool addLine(v1::Order& check, v1::AddLines& add, const OrderBook::Line& line);
  void settle(const OrderBook::Order& order, const Made& made, bool wasKnown, const v1::Outcome& outcome);
  void reject(const OrderBook::Order& order, std::string why);
  void rejectLine(const OrderBook::Line& line, std::string why);
  void stopRefused(const v1::Refused& refused);
  void stop(journal::Error error);
  void finishIfDone();

  host::Dispatcher& m_dispatcher;
  HistoryClock& m_clock;
  const OrderBook& m_book;
  Rejects& m_rejects;
  Options m_options;
  Articles m_articles;
  Progress m_progress;
  OnDone m_onDone;
  std::size_t m_next = 0;
  std::size_t m_underWay = 0;
  bool m_isSending = false;
  std::optional<journal::Error> m_error;
};

} // namespace comanda::imports
