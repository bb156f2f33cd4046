// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "comanda/v1/query.pb.h"
#include "server/host/dispatcher.h"
#include "server/host/house_views.h"
#include "server/host/identity.h"
#include "server/reports/paper/printer.h"
#include "server/reports/reports.h"

#include <google/protobuf/message.h>

#include <functional>
#include <memory>

namespace comanda::host {

/// Answers questions: checks the form and who may ask, answers from the house what the house knows, and hands
/// the rest to the reports, which read the disk on a thread of their own. Lives on the host thread.
class QueryDesk {
public:
  using OnAnswer = std::function<void(v1::Answer)>;

  QueryDesk(Dispatcher& dispatcher, HouseViews& views, reports::Reports& reports)
      : m_dispatcher(dispatcher),
        m_views(views),
        m_reports(reports) {}

  /// `onAnswer` is called once. Whatever it tells is durable by then.
  void ask(const Identity& identity, const v1::Query& query, OnAnswer onAnswer);

  using OnPrinted = reports::Printer::OnPrinted;
  /// Puts an answer on paper, as it is shown to whoever asked the query, under the restaurant's name.
  /// `onPrinted` is called once.
  void print(const v1::Query& query, std::unique_ptr<google::protobuf::Message> report,
             values::LocalTime madeAt, OnPrinted onPrinted);

private:
  void answerDigest(const Identity& identity, const v1::GetDigest& query, OnAnswer onAnswer);
  void answerWhenDurable(v1::Answer answer, OnAnswer onAnswer);

  Dispatcher& m_dispatcher;
  HouseViews& m_views;
  reports::Reports& m_reports;
  std::unique_ptr<reports::Printer> m_printer; ///< From the first time on that something is printed.
};

} // namespace comanda::host
